import { toQuantity } from '#core/money.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** Pieces of a SKU that stand at an outlet and that nobody waits for: on hand, less what is held and what the till has not taken yet. */
export function freeAt(journal: Journal, outletId: string, sku: string): number {
  const row = journal
    .sql<[{ sku: string; outletId: string }], { onHand: number | null; held: number; moving: number }>(
      `SELECT (SELECT max(i.on_hand) FROM till_products p JOIN till_inventory i ON i.product_id = p.product_id AND i.outlet_id = @outletId
           WHERE p.sku = @sku AND p.active = 1 AND p.deleted = 0) AS onHand,
         (SELECT coalesce(sum(h.quantity), 0) FROM held_stock h WHERE h.sku = @sku AND h.released_at IS NULL) AS held,
         (SELECT coalesce(sum(m.quantity), 0) FROM movements m WHERE m.sku = @sku AND m.ended_at IS NULL AND m.till_at IS NULL) AS moving`,
    )
    .get({ sku, outletId });
  return Math.max(0, toQuantity((row?.onHand ?? 0) - (row?.held ?? 0) - (row?.moving ?? 0)));
}
