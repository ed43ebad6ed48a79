import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconCoffee, IconPackage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/pickups/NextUp.module.css';
import { notNarrowed } from '#renderer/pickups/list-input.ts';
import { listQuery } from '#renderer/pickups/queries.ts';
import { PromiseChip } from '#renderer/ui/PromiseChip.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

const byPromise = { search: '', sort: 'promised', descending: false, narrow: notNarrowed } as const;

/** What stands beside the list while nothing is open: the most urgent pickup and the keys. */
export function NextUp({ onOpen }: { onOpen: (pickupId: string) => void }) {
  const { t } = useTranslation();
  const store = useStore();
  const late = useInfiniteQuery(listQuery(store.id, { tab: 'late', ...byPromise }));
  const toPick = useInfiniteQuery(listQuery(store.id, { tab: 'toPick', ...byPromise }));
  const next = late.data?.pages[0]?.rows[0] ?? toPick.data?.pages[0]?.rows[0];
  const keys = [
    ['↑ ↓', t('pickups.next.keyMove')],
    ['Enter', t('pickups.next.keyOpen')],
    ['X', t('picking.queue.keySelect')],
    ['Esc', t('pickups.next.keyBack')],
    ['F2', t('pickups.next.keyScan')],
    ['Ctrl K', t('pickups.next.keyPalette')],
  ] as const;
  return (
    <div className={classes.next}>
      {next ? (
        <>
          <IconPackage size={36} stroke={1.3} aria-hidden />
          <h2>{t('pickups.next.title')}</h2>
          <p className={classes.row}>
            <PromiseChip row={next} />
            <strong>{next.incrementId}</strong>
            <span>{next.customer}</span>
            <span>{t('pickups.pieces', { count: next.pieces })}</span>
          </p>
          <Button onClick={() => onOpen(next.id)}>{t('pickups.next.open', { order: next.incrementId })}</Button>
          <p className={classes.hint}>{t('pickups.next.hint')}</p>
        </>
      ) : (
        late.isSuccess &&
        toPick.isSuccess && (
          <>
            <IconCoffee size={36} stroke={1.3} aria-hidden />
            <h2>{t('pickups.next.calm')}</h2>
            <p className={classes.hint}>{t('pickups.next.calmHint')}</p>
          </>
        )
      )}
      <dl className={classes.keys} aria-label={t('pickups.next.keys')}>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
