import type { Journal } from '#agent/journal/journal.ts';

/** Of what a store sells online, the SKU after this one; the first one behind the last. Null for none. */
export function nextOnline(journal: Journal, source: string, after: string): string | null {
  const next = journal.sql<[string, string], { sku: string }>(
    'SELECT sku FROM stock_published WHERE source = ? AND sku > ? ORDER BY sku LIMIT 1',
  );
  return (next.get(source, after) ?? next.get(source, ''))?.sku ?? null;
}

/**
 * The SKU that moves (pieces on their way, promised online, followed to Magento, or less than nothing the last time) and was not asked
 * about for longest. Null for none.
 */
export function nextMoving(journal: Journal, source: string, testId: number): string | null {
  return (
    journal
      .sql<[{ source: string; testId: number }], { sku: string }>(
        `SELECT m.sku FROM (
           SELECT sku FROM movements WHERE ended_at IS NULL
           UNION SELECT s.sku FROM shop_orders o JOIN shop_order_skus s ON s.order_id = o.order_id WHERE o.state IN ('new', 'processing')
           UNION SELECT sku FROM drift_samples WHERE test_id = @testId
           UNION SELECT sku FROM drift_findings WHERE test_id = @testId AND until IS NULL) m
         JOIN stock_published k ON k.source = +@source AND k.sku = m.sku
         LEFT JOIN drift_salable d ON d.sku = m.sku ORDER BY d.looked_at NULLS FIRST, m.sku LIMIT 1`,
      )
      .get({ source, testId })?.sku ?? null
  );
}
