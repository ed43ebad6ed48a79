import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Candidate, ReturnRow } from '#contract/returns.ts';
import { matchPreviewQuery } from '#renderer/returns/queries.ts';
import classes from '#renderer/returns/Returns.module.css';
import { rpc } from '#renderer/rpc.ts';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PreviewTable } from '#renderer/ui/PreviewTable.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';

interface Props {
  row: ReturnRow;
  candidate: Candidate;
  onBack: () => void;
}

/** What the match leads to, and the one button that does it. */
export function Confirm({ row, candidate, onBack }: Props) {
  const { t } = useTranslation();
  const store = useStore();
  const named = useNamed();
  const about = { storeId: store.id, returnId: row.id, orderId: candidate.orderId };
  const preview = useQuery(matchPreviewQuery(store.id, row.id, candidate.orderId));
  const match = useMutation({
    mutationFn: (input: { person: string; requestId: string; fingerprint: string }) => rpc.returns.match({ ...about, ...input }),
  });
  const error = match.error ?? preview.error;
  return (
    <>
      <h2>{t('returns.order', { order: candidate.incrementId })}</h2>
      {error && <ErrorNote error={error} onRetry={() => void preview.refetch()} busy={preview.isFetching} />}
      {preview.data && <PreviewTable consequences={preview.data.consequences} words="returns.words" />}
      {named.form}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onBack}>
          {t('returns.back')}
        </Button>
        <Button
          disabled={!preview.data}
          loading={match.isPending}
          onClick={() => named.run((click) => preview.data && match.mutate({ ...click, fingerprint: preview.data.fingerprint }))}
        >
          {t('returns.match', { order: candidate.incrementId })}
        </Button>
      </div>
    </>
  );
}
