import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc.ts';
import { deviceId } from '#renderer/transfers/device.ts';
import { transferPreviewQuery } from '#renderer/transfers/queries.ts';
import classes from '#renderer/transfers/Transfers.module.css';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PreviewTable } from '#renderer/ui/PreviewTable.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';

interface Props {
  transferId: string;
  step: 'send' | 'close' | 'cancel';
  onClose: () => void;
}

/** What the step leads to, and the one button that takes it. */
export function ConfirmDialog({ transferId, step, onClose }: Props) {
  const { t } = useTranslation();
  const store = useStore();
  const named = useNamed();
  const preview = useQuery(transferPreviewQuery(store.id, transferId, step));
  const take = useMutation({
    mutationFn: (click: { person: string; requestId: string; fingerprint: string }) => {
      const about = { storeId: store.id, transferId, ...click };
      if (step === 'send') return rpc.transfers.send(about);
      return step === 'cancel' ? rpc.transfers.cancel(about) : rpc.transfers.close({ ...about, device: deviceId() });
    },
    onSuccess: onClose,
  });
  const error = take.error ?? preview.error;
  return (
    <Dialog opened onClose={onClose} title={t(`transfers.act.${step}`)} width={560}>
      <div className={classes.dialog}>
        {error && <ErrorNote error={error} onRetry={() => void preview.refetch()} busy={preview.isFetching} />}
        {preview.data && <PreviewTable consequences={preview.data.consequences} words="transfers.words" />}
        {named.form}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('action.back')}
          </Button>
          <Button
            disabled={!preview.data}
            loading={take.isPending}
            onClick={() => named.run((click) => preview.data && take.mutate({ ...click, fingerprint: preview.data.fingerprint }))}
          >
            {t(`transfers.confirm.${step}`)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
