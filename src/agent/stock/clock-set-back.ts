import type { Journal } from '#agent/journal/journal.ts';
import { markDirty } from '#agent/replica/stock-dirty.ts';

const lastLook = new WeakMap<Journal, number>();

/**
 * Notices at a look of the store that the PC's clock was set back since the last one (or while the agent was off), and takes what
 * lies ahead now as having happened now: else a SKU would wait for its read of on-hand, and a reconcile pass over it, for as long as the
 * clock was wrong (SYNC.md K5, K10). Tried again at the next look when the disk refuses.
 */
export function noticeClockSetBack(journal: Journal, now: number): void {
  if (now < (lastLook.get(journal) ?? Number.POSITIVE_INFINITY)) takeBack(journal, now);
  lastLook.set(journal, now);
}

function takeBack(journal: Journal, now: number): void {
  const skus = journal
    .sql<[number], { sku: string }>('SELECT DISTINCT sku FROM movements WHERE ended_at IS NULL AND till_at > +?')
    .all(now)
    .map(({ sku }) => sku);
  const late = journal
    .sql<[{ now: number }], { one: number }>(
      `SELECT 1 AS one WHERE EXISTS (SELECT 1 FROM stock_dirty WHERE max(since, ripe_after) > @now) OR EXISTS (SELECT 1 FROM stock_published WHERE at > @now)`,
    )
    .get({ now });
  if (skus.length === 0 && late === undefined) return;
  journal.write(() => {
    journal.sql<[number, number]>('UPDATE movements SET till_at = ? WHERE ended_at IS NULL AND till_at > ?').run(now, now);
    journal.sql<[{ now: number }]>('UPDATE stock_dirty SET since = min(since, @now), ripe_after = min(ripe_after, @now)').run({ now });
    journal.sql<[number, number]>('UPDATE stock_published SET at = ? WHERE at > ?').run(now, now);
    for (const sku of skus) markDirty(journal, sku, { cause: 'pickup', since: now, afterReadOf: now, settle: true });
  });
}
