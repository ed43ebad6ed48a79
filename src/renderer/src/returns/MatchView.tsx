import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconFileUnknown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnRow } from '#contract/returns.ts';
import { CandidateList } from '#renderer/returns/CandidateList.tsx';
import { Confirm } from '#renderer/returns/Confirm.tsx';
import { candidatesQuery, returnQuery } from '#renderer/returns/queries.ts';
import classes from '#renderer/returns/Returns.module.css';
import { rpc } from '#renderer/rpc.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';

/** The till's refund beside the orders it may be of; one confirmation with what follows from it. */
export function MatchView({ row }: { row: ReturnRow }) {
  const { t } = useTranslation();
  const store = useStore();
  const format = useFormat();
  const named = useNamed();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [seeing, setSeeing] = useState<number | null>(null);
  const about = { storeId: store.id, returnId: row.id };
  const pieces = useQuery(returnQuery(store.id, row.id)).data?.pieceList ?? [];
  const found = useQuery(candidatesQuery(store.id, row.id, asked));
  const candidates = found.data?.candidates ?? [];
  const chosen = candidates.find((one) => one.orderId === seeing);
  const leave = useMutation({
    mutationFn: (click: { person: string; requestId: string }) => rpc.returns.notWebOrder({ ...about, ...click }),
  });
  const error = leave.error ?? found.error;
  return (
    <div className={classes.sides}>
      <section className={classes.side} aria-label={t('returns.atTill')}>
        <h2>{t('returns.receipt', { receipt: row.receipt })}</h2>
        <p>{format.exact(row.at)}</p>
        <ul className={classes.pieces}>
          {pieces.map((piece) => (
            <li key={piece.sku}>
              <span>
                {format.quantity(piece.quantity)} × {piece.name}
                <small className={classes.dim}> {piece.sku}</small>
              </span>
              <span>{format.money(piece.amount)}</span>
            </li>
          ))}
        </ul>
        {named.form}
        <Button variant="default" loading={leave.isPending} onClick={() => named.run((click) => leave.mutate(click))}>
          {t('returns.notWebOrder')}
        </Button>
      </section>
      <section className={classes.side} aria-label={t('returns.candidates')}>
        {error && <ErrorNote error={error} />}
        {chosen ? (
          <Confirm row={row} candidate={chosen} onBack={() => setSeeing(null)} />
        ) : (
          <>
            <h2>{t('returns.candidates')}</h2>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                setAsked(typed.trim());
              }}
            >
              <TextInput label={t('returns.find')} value={typed} maxLength={40} onChange={(event) => setTyped(event.currentTarget.value)} />
            </form>
            {found.isSuccess && candidates.length === 0 && (
              <Blank icon={IconFileUnknown} title={t('returns.noCandidate')} hint={t('returns.noCandidateHint')} />
            )}
            <CandidateList candidates={candidates} onSee={setSeeing} />
          </>
        )}
      </section>
    </div>
  );
}
