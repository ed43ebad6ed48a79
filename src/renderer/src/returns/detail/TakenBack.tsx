import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskDetail } from '#contract/return-desk.ts';
import classes from '#renderer/returns/detail/Detail.module.css';
import { deskReturnKey } from '#renderer/returns/queries.ts';
import { rpc } from '#renderer/rpc.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';

/** What may still be done about a return: all of it taken back while nothing was sent, or parked anew where the till voided it. */
export function TakenBack({ desk }: { desk: DeskDetail }) {
  const { t } = useTranslation();
  const store = useStore();
  const client = useQueryClient();
  const named = useNamed();
  const [asking, setAsking] = useState(false);
  const act = useMutation({
    mutationFn: ({ step, ...click }: { step: 'withdraw' | 'parkAgain'; person: string; requestId: string }) =>
      rpc.returnDesk[step]({ storeId: store.id, returnId: desk.id, ...click }),
    onSuccess: ({ detail }) => {
      client.setQueryData(deskReturnKey(store.id, detail.id), detail);
      setAsking(false);
    },
  });
  if (!desk.canWithdraw && !desk.canParkAgain) return null;
  return (
    <div className={classes.buttons}>
      {!asking && act.error && <ErrorNote error={act.error} />}
      {!asking && named.form}
      {desk.canParkAgain && (
        <Button loading={act.isPending} onClick={() => named.run((click) => act.mutate({ step: 'parkAgain', ...click }))}>
          {t('returns.desk.detail.parkAgain')}
        </Button>
      )}
      {desk.canWithdraw && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('returns.desk.detail.withdraw')}
        </Button>
      )}
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t('returns.desk.detail.withdraw')}>
        <p>{t('returns.desk.detail.withdrawAsk')}</p>
        {act.error && <ErrorNote error={act.error} />}
        {named.form}
        <Button loading={act.isPending} onClick={() => named.run((click) => act.mutate({ step: 'withdraw', ...click }))} data-autofocus>
          {t('returns.desk.detail.withdrawDo')}
        </Button>
      </Dialog>
    </div>
  );
}
