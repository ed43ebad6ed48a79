import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldRow } from '#contract/stock.ts';
import { HoldForm } from '#renderer/stock/HoldForm.tsx';
import { useHold, useRelease } from '#renderer/stock/mutations.ts';
import { heldQuery } from '#renderer/stock/queries.ts';
import classes from '#renderer/stock/Stock.module.css';
import { UndoNote } from '#renderer/stock/UndoNote.tsx';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';
import { useNow } from '#renderer/ui/use-now.ts';

/** Pieces that are here but not for sale: which, why, who. Holding and releasing can both be undone. */
export function Held() {
  const { t } = useTranslation();
  const store = useStore();
  const held = useQuery(heldQuery(store.id));
  const named = useNamed();
  const release = useRelease();
  const hold = useHold();
  const [last, setLast] = useState<{ text: string; undo: () => void } | null>(null);
  const error = release.error ?? hold.error;

  function takeOut(row: HeldRow): void {
    named.run((click) =>
      release.mutate(
        { ...click, id: row.id },
        { onSuccess: ({ journal }) => setLast({ text: t('stock.held.released', { journal }), undo: () => putIn(row) }) },
      ),
    );
  }
  function putIn({ sku, quantity, reason, bin, note }: Pick<HeldRow, 'sku' | 'quantity' | 'reason' | 'bin' | 'note'>): void {
    named.run((click) =>
      hold.mutate(
        { ...click, sku, quantity, reason, bin, note },
        {
          onSuccess: ({ journal, held: row }) =>
            setLast({ text: t('stock.held.added', { count: quantity, journal }), undo: () => takeOut(row) }),
        },
      ),
    );
  }

  return (
    <div className={classes.column}>
      <p className={classes.intro}>{t('stock.held.intro')}</p>
      <HoldForm busy={hold.isPending} onHold={putIn} />
      {last && <UndoNote text={last.text} label={t('stock.held.undo')} busy={hold.isPending || release.isPending} onUndo={last.undo} />}
      {named.form}
      {error && <ErrorNote error={error} onRetry={release.error ? release.again : hold.again} busy={release.isPending || hold.isPending} />}
      {held.error && <ErrorNote error={held.error} onRetry={() => void held.refetch()} busy={held.isFetching} />}
      {held.isPending && <CardsSkeleton />}
      {held.data?.rows.length === 0 && <Blank icon={IconCircleCheck} title={t('stock.held.empty')} hint={t('stock.held.emptyHint')} />}
      {held.data && held.data.rows.length > 0 && (
        <ul className={`${classes.card} ${classes.rows}`}>
          {held.data.rows.map((row) => (
            <Row key={row.id} row={row} busy={release.isPending} onRelease={() => takeOut(row)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Row({ row, busy, onRelease }: { row: HeldRow; busy: boolean; onRelease: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const facts = [row.sku, row.bin === null ? '' : t('pickups.detail.bin', { bin: row.bin }), row.note].filter((text) => text !== '');
  return (
    <li>
      <b className={classes.amount}>{format.quantity(row.quantity)}</b>
      <span className={classes.what}>
        <span className={classes.name}>{row.name === '' ? row.sku : row.name}</span>
        <span className={classes.dim}>{facts.join(' · ')}</span>
      </span>
      <span className={classes.what}>
        <span>{t(`stock.held.reasonOf.${row.reason}`)}</span>
        <span className={classes.dim} title={format.exact(row.at)}>
          {t('stock.held.by', { person: row.person, time: format.day(row.at, now) })} ·{' '}
          {t('pickups.timeline.journal', { number: row.journal })}
        </span>
      </span>
      <Button variant="default" disabled={busy} onClick={onRelease}>
        {t('stock.held.release')}
      </Button>
    </li>
  );
}
