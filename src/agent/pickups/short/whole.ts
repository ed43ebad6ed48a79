import { linesOf, type PickupRecord } from '#agent/pickups/records.ts';
import { oweShop } from '#agent/pickups/short/owe-shop.ts';
import { situationOf, type Situation } from '#agent/pickups/short/situation.ts';
import type { Acting } from '#agent/sync/acting.ts';

/**
 * Everything of an order nobody fetched, its goods back on the shelf: what goes back, and how. Null when the order was not read, or
 * nothing is left of it. Reads only.
 */
export function wholeSituation(acting: Acting, pickup: PickupRecord): Situation | null {
  const gone = linesOf(acting.journal, pickup.id)
    .filter((line) => line.quantity > 0)
    .map((line) => ({ lineId: line.lineId, quantity: line.quantity, reason: 'notCollected' as const }));
  const situation = situationOf(acting, pickup, gone);
  return situation === null || situation.items.length === 0 ? null : { ...situation, toPutBack: false };
}

/**
 * Owes Magento the refund of a whole paid order, or the cancellation of an unpaid one; what was shipped without an invoice is invoiced
 * first (magento-measured 52, 55). The caller puts the goods back and lets the till void its sale. Answers false when there is nothing
 * to give back because the order was not read. Inside write().
 */
export function dropWhole(acting: Acting, pickup: PickupRecord, entrySeq: number): boolean {
  const situation = wholeSituation(acting, pickup);
  if (situation === null) return false;
  oweShop(acting, situation, entrySeq);
  return true;
}
