import type { Journal } from '#agent/journal/journal.ts';

/** Why a SKU's published number may have changed. */
export type DirtyCause = 'sale' | 'onHand' | 'product' | 'pickup' | 'buffer' | 'held' | 'mend' | 'transfer';

export interface DirtyMark {
  cause: DirtyCause;
  /** The cause's own instant, ms UTC: delays are measured from it. */
  since: number;
  /** Only on-hand read after this instant says what it led to (ms UTC). */
  afterReadOf?: number;
  /** The till moved pieces itself: wait for that read even when something else is known already. */
  settle?: boolean;
}

/** Notes that a SKU's number may have changed. The oldest cause keeps its instant until it is published. Inside write(). */
export function markDirty(journal: Journal, sku: string, mark: DirtyMark): void {
  markDirtyAll(journal, [sku], mark);
}

/** The same of many SKUs in one statement. Inside write(). */
export function markDirtyAll(journal: Journal, skus: readonly string[], mark: DirtyMark): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO stock_dirty (sku, since, cause, ripe_after, revision) SELECT value, @since, @cause, @ripeAfter, 1 FROM json_each(@skus) WHERE true
       ON CONFLICT (sku) DO UPDATE SET cause = iif(@since < since, @cause, cause), since = min(since, @since),
         ripe_after = iif(@settle, max(ripe_after, @ripeAfter), min(ripe_after, @ripeAfter)), revision = revision + 1`,
    )
    .run({
      skus: JSON.stringify(skus),
      since: mark.since,
      cause: mark.cause,
      ripeAfter: mark.afterReadOf ?? 0,
      settle: mark.settle === true ? 1 : 0,
    });
}

/** Magento moved the pieces itself in a call of ours that held the SKU's lane: what it holds is known without asking. Inside write(). */
export function shiftKnown(journal: Journal, sku: string, pieces: number): void {
  journal.expectWriting();
  journal
    .sql(
      'UPDATE stock_published SET status = iif(quantity + @pieces > 0, 1, 0), quantity = round(quantity + @pieces, 4), at = @at WHERE sku = @sku AND quantity IS NOT NULL',
    )
    .run({ sku, pieces, at: journal.now() });
}

/** What Magento holds is not known any more: it is read before the next write. Inside write(). */
export function forgetKnown(journal: Journal, sku: string): void {
  forgetKnownOf(journal, [sku]);
}

/** The same of many SKUs. Inside write(). */
export function forgetKnownOf(journal: Journal, skus: readonly string[]): void {
  journal.expectWriting();
  journal
    .sql<[number, string]>(
      'UPDATE stock_published SET quantity = NULL, status = NULL, at = ? WHERE sku IN (SELECT value FROM json_each(?))',
    )
    .run(journal.now(), JSON.stringify(skus));
}
