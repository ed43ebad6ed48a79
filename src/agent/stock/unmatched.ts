import type { Ids } from '#core/ports.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { clearRaised, raise } from '#agent/sync/raise.ts';

/** Why a SKU cannot be published: also the kind of its exception (SYNC.md §7). */
export type Unmatched = 'skuUnknownOnline' | 'skuUnknownAtTill' | 'skuTwiceAtTill' | 'skuNotCounted' | 'stockRefused';

/** So many SKUs are exceptions of their own; a catalog that never fitted is one more exception that says so. */
const shownOneByOne = 20;
const manySubject = 'more SKUs';

/** Keeps that a SKU cannot be published, once; a person is told (DESIGN §4: never silence). Inside write(). */
export function noteUnmatched(
  journal: Journal,
  ids: Ids,
  reason: Unmatched,
  sku: string,
  params: Record<string, string>,
  at: number,
): void {
  journal.expectWriting();
  const before = unmatchedOf(journal, sku).some((one) => one.reason === reason);
  journal
    .sql<[string, string, number]>(
      'INSERT INTO stock_unmatched (reason, sku, checked_at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET checked_at = excluded.checked_at',
    )
    .run(reason, sku, at);
  if (before) return;
  const count = countUnmatched(journal, reason);
  if (count <= shownOneByOne) raise(journal, ids, { kind: reason, subject: sku, params: { sku, ...params }, at });
  else if (count === shownOneByOne + 1)
    raise(journal, ids, { kind: reason, subject: manySubject, params: { sku: manySubject, ...params }, at });
}

/** It fits now: whatever was said about the SKU is over, but for `still`. Inside write(). */
export function clearUnmatched(journal: Journal, sku: string, at: number, still: Unmatched | null = null): void {
  const rows = journal.sql<[string], { reason: Unmatched }>('SELECT reason FROM stock_unmatched WHERE sku = ?').all(sku);
  for (const { reason } of rows) {
    if (reason === still) continue;
    journal.sql<[string, string]>('DELETE FROM stock_unmatched WHERE reason = ? AND sku = ?').run(reason, sku);
    clearRaised(journal, reason, sku, at);
    if (countUnmatched(journal, reason) <= shownOneByOne) clearRaised(journal, reason, manySubject, at);
  }
}

/** The same of many SKUs, few of which ever did not fit. Inside write(). */
export function clearUnmatchedOf(journal: Journal, skus: readonly string[], at: number, still: Unmatched | null = null): void {
  const rows = journal
    .sql<[string], { sku: string }>('SELECT DISTINCT u.sku FROM json_each(?) j CROSS JOIN stock_unmatched u ON u.sku = j.value')
    .all(JSON.stringify(skus));
  for (const { sku } of rows) clearUnmatched(journal, sku, at, still);
}

/** Why a SKU cannot be published, and when that was last looked at (ms UTC). */
export function unmatchedOf(journal: Journal, sku: string): { reason: Unmatched; checkedAt: number }[] {
  return journal
    .sql<[string], { reason: Unmatched; checkedAt: number }>('SELECT reason, checked_at AS checkedAt FROM stock_unmatched WHERE sku = ?')
    .all(sku);
}

function countUnmatched(journal: Journal, reason: Unmatched): number {
  return journal.sql<[string], { n: number }>('SELECT count(*) AS n FROM stock_unmatched WHERE reason = ?').get(reason)?.n ?? 0;
}
