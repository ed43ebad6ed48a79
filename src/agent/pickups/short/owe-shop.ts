import type { ShopStep } from '#core/pickups/short/steps.ts';
import { cancelOrder } from '#agent/pickups/effects/cancel-order.ts';
import { invoiceAll } from '#agent/pickups/effects/invoice-all.ts';
import { refundLines, type RefundPayload } from '#agent/refunds/refund-lines.ts';
import { isMailed } from '#agent/pickups/short/shown.ts';
import type { Situation } from '#agent/pickups/short/situation.ts';
import type { Acting } from '#agent/sync/acting.ts';
import { orderLane } from '#agent/sync/lanes.ts';
import { owe } from '#agent/sync/owe.ts';

/** Owes Magento what giving the pieces up asks of it, in order. Inside write(). */
export function oweShop({ journal, ids, store, at }: Acting, situation: Situation, entrySeq: number): void {
  const { pickup } = situation;
  const owed = { entrySeq, subject: pickup.id, label: pickup.incrementId, lanes: [orderLane(pickup.orderId)], at };
  const order = { orderId: pickup.orderId, incrementId: pickup.incrementId };
  const take: Record<ShopStep, () => void> = {
    invoiceAll: () => void owe(journal, ids, invoiceAll, { ...owed, payload: order }),
    cancelOrder: () => void owe(journal, ids, cancelOrder, { ...owed, payload: order }),
    refundOnline: () => void owe(journal, ids, refundLines, { ...owed, payload: refundOf(situation, true, store.config.name, entrySeq) }),
    refundOffline: () => void owe(journal, ids, refundLines, { ...owed, payload: refundOf(situation, false, store.config.name, entrySeq) }),
  };
  for (const step of situation.steps) take[step]();
}

function refundOf(situation: Situation, online: boolean, storeName: string, entrySeq: number): RefundPayload {
  const { pickup, items } = situation;
  return {
    pickupId: pickup.id,
    orderId: pickup.orderId,
    incrementId: pickup.incrementId,
    currency: pickup.currency,
    online,
    whole: situation.extent === 'all',
    notify: isMailed(situation),
    text: `Given up at ${storeName}, journal ${entrySeq}`,
    expectMinor: situation.amountMinor,
    refundedMinorBefore: situation.refundedMinorBefore,
    lines: items.map(({ itemId, sku, quantity, stockItemIds, refundedBefore }) => ({
      itemId,
      sku,
      quantity,
      stockItemIds,
      refundedBefore,
    })),
  };
}
