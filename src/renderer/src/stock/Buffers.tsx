import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BufferForm, type Buffer } from '#renderer/stock/BufferForm.tsx';
import { useSetBuffer } from '#renderer/stock/mutations.ts';
import { buffersQuery } from '#renderer/stock/queries.ts';
import classes from '#renderer/stock/Stock.module.css';
import { UndoNote } from '#renderer/stock/UndoNote.tsx';
import { useBufferName } from '#renderer/stock/use-buffer-name.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';

/** Pieces never offered online, per item, category, speed or store. Every change can be undone. */
export function Buffers() {
  const { t } = useTranslation();
  const format = useFormat();
  const store = useStore();
  const name = useBufferName();
  const buffers = useQuery(buffersQuery(store.id));
  const set = useSetBuffer();
  const named = useNamed();
  const [last, setLast] = useState<{ text: string; before: Buffer } | null>(null);

  function change(next: Buffer): void {
    const before = buffers.data?.rows.find((row) => row.scope === next.scope && row.key === next.key)?.quantity ?? null;
    named.run((click) =>
      set.mutate(
        { ...click, ...next },
        { onSuccess: ({ journal }) => setLast({ text: t('stock.buffers.saved', { journal }), before: { ...next, quantity: before } }) },
      ),
    );
  }

  return (
    <div className={classes.column}>
      <p className={classes.intro}>{t('stock.buffers.intro')}</p>
      <BufferForm busy={set.isPending} categories={buffers.data?.categories ?? []} onSet={change} />
      {last && <UndoNote text={last.text} label={t('stock.buffers.undo')} busy={set.isPending} onUndo={() => change(last.before)} />}
      {named.form}
      {set.error && <ErrorNote error={set.error} onRetry={set.again} busy={set.isPending} />}
      {buffers.error && <ErrorNote error={buffers.error} onRetry={() => void buffers.refetch()} busy={buffers.isFetching} />}
      {buffers.isPending && <CardsSkeleton />}
      {buffers.data?.rows.length === 0 && <Blank icon={IconStack2} title={t('stock.buffers.empty')} hint={t('stock.buffers.emptyHint')} />}
      {buffers.data && buffers.data.rows.length > 0 && (
        <ul className={`${classes.card} ${classes.rows}`}>
          {buffers.data.rows.map((row) => (
            <li key={`${row.scope} ${row.key}`}>
              <b className={classes.amount}>{format.quantity(row.quantity)}</b>
              <span className={classes.what}>
                <span className={classes.name}>{name(row)}</span>
                <span className={classes.dim}>{t('pickups.timeline.journal', { number: row.journal })}</span>
              </span>
              <Button
                variant="default"
                disabled={set.isPending}
                onClick={() => change({ scope: row.scope, key: row.key, quantity: null })}
                aria-label={`${t('stock.buffers.remove')}: ${name(row)}`}
              >
                {t('stock.buffers.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
