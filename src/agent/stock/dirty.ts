import type { Journal } from '#agent/journal/journal.ts';
import type { DirtyCause } from '#agent/replica/stock-dirty.ts';

/** A SKU whose number may have changed since it was last published. */
export interface DirtyRow {
  sku: string;
  /** Instant of the oldest cause, ms UTC. */
  since: number;
  cause: DirtyCause;
  ripeAfter: number;
  /** Rises with every cause. */
  revision: number;
}

const columns = 'd.sku, d.since, d.cause, d.ripe_after AS ripeAfter, d.revision';

export function dirtyOf(journal: Journal, sku: string): DirtyRow | null {
  return journal.sql<[string], DirtyRow>(`SELECT ${columns} FROM stock_dirty d WHERE d.sku = ?`).get(sku) ?? null;
}

export function anyDirty(journal: Journal): boolean {
  return journal.sql<[], { one: number }>('SELECT 1 AS one FROM stock_dirty LIMIT 1').get() !== undefined;
}

/** True when a SKU waits for on-hand that is asked for after `readAt` (ms UTC). */
export function awaitsRead(journal: Journal, readAt: number): boolean {
  return (
    journal.sql<[number], { one: number }>('SELECT 1 AS one FROM stock_dirty WHERE ripe_after >= +? LIMIT 1').get(readAt) !== undefined
  );
}

/**
 * Dirty SKUs whose lane is free, oldest cause first, from after the given row on. Ripe: on-hand was read after the cause, or it
 * has waited long enough (`giveUpAt`, ms UTC).
 */
export function ripeDirty(
  journal: Journal,
  ask: { lanePrefix: string; readAt: number; giveUpAt: number; after: { since: number; sku: string }; limit: number },
): DirtyRow[] {
  return journal
    .sql<[typeof ask.after & Omit<typeof ask, 'after'>], DirtyRow>(
      `SELECT ${columns} FROM stock_dirty d
       WHERE (d.since, d.sku) > (+@since, +@sku) AND (d.ripe_after < +@readAt OR d.ripe_after <= +@giveUpAt)
         AND NOT EXISTS (SELECT 1 FROM effect_lanes l WHERE l.lane = +@lanePrefix || d.sku)
       ORDER BY d.since, d.sku LIMIT 0 + @limit`,
    )
    .all({ ...ask.after, lanePrefix: ask.lanePrefix, readAt: ask.readAt, giveUpAt: ask.giveUpAt, limit: ask.limit });
}

/**
 * These SKUs are published, each as of its revision, with the on-hand that was asked for at `readAt` (ms UTC). What came since keeps a SKU
 * dirty, from `at` on; so does a step of the till that this on-hand may or may not have: the smaller number counted, and the right one is
 * to follow (SYNC.md K5). Inside write().
 */
export function publishedUpTo(journal: Journal, revisions: Readonly<Record<string, number>>, readAt: number, at: number): void {
  journal.expectWriting();
  const settling = journal
    .sql<[string, number], { sku: string; tillAt: number; revision: number }>(
      `SELECT j.key AS sku, j.value AS revision, max(m.till_at) AS tillAt FROM json_each(?) j CROSS JOIN movements m ON m.sku = j.key
       WHERE m.ended_at IS NULL AND m.till_at >= +? GROUP BY j.key`,
    )
    .all(JSON.stringify(revisions), readAt);
  const wait = journal.sql<[number, string, number]>('UPDATE stock_dirty SET ripe_after = ? WHERE sku = ? AND revision <= ?');
  for (const { sku, tillAt, revision } of settling) wait.run(tillAt, sku, revision);
  const kept = new Set(settling.map((row) => row.sku));
  const settled = Object.entries(revisions).filter(([sku]) => !kept.has(sku));
  const text = JSON.stringify(Object.fromEntries(settled));
  const { changes } = journal
    .sql<[string]>(
      'DELETE FROM stock_dirty WHERE sku IN (SELECT d.sku FROM json_each(?) j CROSS JOIN stock_dirty d ON d.sku = j.key WHERE d.revision <= j.value)',
    )
    .run(text);
  if (changes === settled.length) return;
  journal.sql<[number, string]>('UPDATE stock_dirty SET since = max(since, ?) WHERE sku IN (SELECT key FROM json_each(?))').run(at, text);
}
