import { openQuantity } from '#core/pickups/arrival.ts';
import type { ShopOrder } from '#core/shop.ts';
import type { Applying } from '#agent/pickups/apply-order.ts';
import { linesOf, type PickupRecord } from '#agent/pickups/records.ts';
import { wasPaidAtTill } from '#agent/pickups/short/situation.ts';
import { oweReducedSale } from '#agent/pickups/till-sale.ts';
import { raise } from '#agent/sync/raise.ts';

/**
 * Pieces were refunded in the shop before they were handed over: the till's sale follows the order, or the counter would give away and
 * book what is not in it any more. `totalMinor` is what is left of the order. Money the till took stays there. Inside write().
 */
export function oweLessAtTill(
  { journal, ids, at }: Applying,
  pickup: PickupRecord,
  order: ShopOrder,
  { entrySeq, totalMinor }: { entrySeq: number; totalMinor: number },
): void {
  const lines = linesOf(journal, pickup.id).map(({ sku, quantity }) => ({ sku, quantity }));
  const byWeb = pickup.payment === 'paid' && !wasPaidAtTill(journal, pickup.id);
  const webPaidMinor = byWeb ? Math.max(0, order.paidMinor - (order.grandTotalMinor - totalMinor)) : null;
  oweReducedSale({ journal, ids, at }, pickup, entrySeq, { lines, totalMinor, webPaidMinor });
}

/**
 * Handed over before anyone here knew that pieces had been refunded: Magento never ships those, and the customer has them and the money.
 * What is refunded after it was shipped is an ordinary return. Inside write(). Answers whether a person is told now.
 */
export function tellHandedOverRefunded({ journal, ids, at }: Applying, pickup: PickupRecord, order: ShopOrder): boolean {
  if (pickup.state !== 'collected') return false;
  const gone = linesOf(journal, pickup.id).filter((line) => {
    const newest = order.lines.find((one) => one.itemId === line.itemId);
    return newest !== undefined && newest.physical && Math.max(newest.shipped, openQuantity(newest)) * line.perLine < line.quantity;
  });
  if (gone.length === 0) return false;
  return raise(journal, ids, {
    kind: 'handedOverRefunded',
    subject: pickup.incrementId,
    params: { order: pickup.incrementId, skus: gone.map((line) => line.sku).join(', ') },
    pickupId: pickup.id,
    at,
  });
}
