import type { Journal } from '#agent/journal/journal.ts';
import { inventoryReadAt } from '#agent/replica/till-inventory.ts';

/**
 * SKUs of which open pickups of this store need more pieces than it has, and how many more. Pieces on their way count as they do in the
 * number that is published (SYNC.md §8).
 */
export function oversold(journal: Journal, outletId: string): Map<string, number> {
  const rows = journal
    .sql<[{ outletId: string; readAt: number }], { sku: string; lacking: number }>(
      `WITH moving AS (
         SELECT sku, sum(iif(shop_at IS NULL, quantity, 0)) AS needed,
           sum(iif(shop_at IS NOT NULL AND (till_at IS NULL OR till_at >= @readAt), quantity, 0)) AS shipped,
           sum(iif(shop_at IS NULL AND till_at < @readAt, quantity, 0)) AS deducted
         FROM movements WHERE ended_at IS NULL GROUP BY sku)
       SELECT m.sku, round(m.needed - (i.on_hand - m.shipped + m.deducted
           - (SELECT coalesce(sum(h.quantity), 0) FROM held_stock h WHERE h.sku = m.sku AND h.released_at IS NULL)), 4) AS lacking
       FROM moving m JOIN till_products p ON p.sku = m.sku AND p.deleted = 0 AND p.tracks_inventory = 1
       JOIN till_inventory i ON i.product_id = p.product_id AND i.outlet_id = +@outletId
       WHERE m.needed > 0`,
    )
    .all({ outletId, readAt: inventoryReadAt(journal) ?? 0 });
  return new Map(rows.filter((row) => row.lacking > 0).map((row) => [row.sku, row.lacking]));
}
