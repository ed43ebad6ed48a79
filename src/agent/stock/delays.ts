import { percentile } from '#core/percentile.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** From a cause's own instant to Magento's confirmation: how far the web lags behind the shelf. */

const kept = 10_000;

/** Magento confirmed this SKU at `confirmedAt` (ms UTC). Inside write(). */
export function recordDelay(
  journal: Journal,
  { sku, cause, since }: { sku: string; cause: string; since: number },
  confirmedAt: number,
): void {
  journal.expectWriting();
  journal
    .sql<[string, string, number, number]>('INSERT INTO stock_delays (sku, cause, since, confirmed_at) VALUES (?, ?, ?, ?)')
    .run(sku, cause, since, confirmedAt);
  forgetOldest(journal);
}

/** Magento confirmed these SKUs at `confirmedAt` (ms UTC), each with the cause it is dirty for. Inside write(). */
export function recordDelays(journal: Journal, skus: readonly string[], confirmedAt: number): void {
  journal.expectWriting();
  journal
    .sql<[number, string]>(
      `INSERT INTO stock_delays (sku, cause, since, confirmed_at)
       SELECT d.sku, d.cause, d.since, ? FROM json_each(?) j CROSS JOIN stock_dirty d ON d.sku = j.value`,
    )
    .run(confirmedAt, JSON.stringify(skus));
  forgetOldest(journal);
}

function forgetOldest(journal: Journal): void {
  journal.sql<[number]>('DELETE FROM stock_delays WHERE id <= (SELECT max(id) FROM stock_delays) - ?').run(kept);
}

export interface DelayFigures {
  count: number;
  /** ms; null when nothing was measured. */
  p50: number | null;
  p95: number | null;
  p99: number | null;
  max: number | null;
}

/** Delays of changes confirmed from `since` on (ms UTC), of one cause or of all. */
export function delayFigures(journal: Journal, since: number, cause: string | null): DelayFigures {
  const sorted = journal
    .sql<[number, string | null, string | null], { ms: number }>(
      'SELECT max(0, confirmed_at - since) AS ms FROM stock_delays WHERE confirmed_at >= ? AND (? IS NULL OR cause = ?) ORDER BY ms',
    )
    .all(since, cause, cause)
    .map((row) => row.ms);
  const [p50, p95, p99] = [percentile(sorted, 0.5), percentile(sorted, 0.95), percentile(sorted, 0.99)];
  return { count: sorted.length, p50, p95, p99, max: sorted.at(-1) ?? null };
}
