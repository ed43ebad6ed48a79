import type { Config } from '#contract/config.ts';
import type { ShopOrder } from '#core/shop.ts';

/** Shipping method of Magento's in-store pickup (magento.md §4.1). */
export const pickupMethod = 'instore_pickup';

/** May the store pick it? By default state `processing`, or `new` with an offline payment method (DESIGN §4). */
export function payability(order: ShopOrder, rules: Config['pickupRules']): 'pick' | 'waiting' | 'cancelled' | 'finished' {
  switch (order.state) {
    case 'canceled':
    case 'closed':
      return 'cancelled';
    case 'complete':
      return 'finished';
    case 'processing':
      return rules.readyStates.includes('processing') ? 'pick' : 'waiting';
    case 'new':
      return rules.readyStates.includes('new') || rules.offlineMethods.includes(order.paymentMethod) ? 'pick' : 'waiting';
    case 'pending_payment':
    case 'payment_review':
    case 'holded':
      return 'waiting';
    case 'unknown':
      return rules.readyStates.includes(order.rawState) ? 'pick' : 'waiting';
  }
}

export type Arrival =
  | { kind: 'pickup' }
  /** Made ready in Magento's admin before this store saw it: its shipment says whether the goods are here. */
  | { kind: 'shipped' }
  /** Not ours, or nothing left to do when we first see it. */
  | { kind: 'ignore' }
  | { kind: 'noLocation' }
  | { kind: 'unmappedSource'; sourceCode: string };

/**
 * What a first-seen order is to this store. `mappedSources` are all stores of the chain on this PC, so that an
 * order of a sister store is not ours but one for a source nobody mapped is something a person must know.
 */
export function decideArrival(
  order: ShopOrder,
  store: { sourceCode: string },
  mappedSources: readonly string[],
  rules: Config['pickupRules'],
): Arrival {
  if (order.shippingMethod !== pickupMethod) return { kind: 'ignore' };
  if (payability(order, rules) === 'cancelled') return { kind: 'ignore' };
  if (isShipped(order)) return { kind: order.pickupLocation === store.sourceCode ? 'shipped' : 'ignore' };
  if (order.pickupLocation === null) return { kind: 'noLocation' };
  if (order.pickupLocation === store.sourceCode) return { kind: 'pickup' };
  return mappedSources.includes(order.pickupLocation) ? { kind: 'ignore' } : { kind: 'unmappedSource', sourceCode: order.pickupLocation };
}

/** Everything physical that is still wanted has left the source: Magento was notified (magento-measured 2, 57). */
export function isShipped(order: Pick<ShopOrder, 'lines'>): boolean {
  const physical = order.lines.filter((line) => line.physical);
  return (
    physical.some((line) => line.shipped > 0) &&
    // What was refunded before it shipped never ships (magento-measured 44).
    physical.every((line) => line.ordered - line.canceled - line.shipped - line.refunded <= 0)
  );
}

/** What is still to hand over of a line. */
export function openQuantity(line: ShopOrder['lines'][number]): number {
  return Math.max(0, line.ordered - line.canceled - line.refunded);
}

/** Nothing due any more (magento.md §9 "Paid test"). */
export function paymentOf(order: ShopOrder, rules: Config['pickupRules']): { payment: 'paid' | 'toPay' | 'waiting'; toPayMinor: number } {
  if (order.dueMinor <= 0) return { payment: 'paid', toPayMinor: 0 };
  return rules.offlineMethods.includes(order.paymentMethod)
    ? { payment: 'toPay', toPayMinor: order.dueMinor }
    : { payment: 'waiting', toPayMinor: order.dueMinor };
}
