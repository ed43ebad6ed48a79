import type { NotReturnable } from '#contract/return-desk.ts';
import { toQuantity } from '#core/money.ts';
import type { ShopLine, ShopOrder } from '#core/shop.ts';

/** What refunds of ours claim of an order, sent or not, and what was handed over here before Magento says so. */
export interface KnownHere {
  /** Pieces refunded in all by item id, once those refunds are through. */
  refunded: ReadonlyMap<number, number>;
  /** Minor units refunded in all of the order. */
  minor: number;
  /** Pieces handed over at this store by item id. */
  handedOver: ReadonlyMap<number, number>;
  /** It is a pickup of this store that nobody has collected: whatever Magento shipped, its pieces are here. */
  uncollected: boolean;
}

export interface LineLeft {
  returnable: number;
  /** Refunded by returns under way that Magento does not show yet. */
  pending: number;
  refunded: number;
  shipped: number;
  /** Pieces refunded in all, sent or not: what the next refund goes on from. */
  refundedBefore: number;
  why: NotReturnable | null;
}

/**
 * What may still come back of a line: invoiced less refunded in Magento less what refunds of ours claim (DESIGN §4 Returns), and no more
 * than left the house. Refunds count as of pieces that were never shipped first: those cannot be brought.
 */
export function lineLeft(line: ShopLine, known: KnownHere): LineLeft {
  const refundedBefore = Math.max(line.refunded, known.refunded.get(line.itemId) ?? 0);
  const shipped = known.uncollected ? 0 : Math.max(line.shipped, known.handedOver.get(line.itemId) ?? 0);
  const neverShipped = Math.max(0, line.ordered - line.canceled - shipped);
  const withCustomer = shipped - Math.max(0, refundedBefore - neverShipped);
  const returnable = line.physical ? Math.max(0, toQuantity(Math.min(line.invoiced - refundedBefore, withCustomer))) : 0;
  const pending = toQuantity(refundedBefore - line.refunded);
  const why = returnable > 0 ? null : whyNot(line, shipped, pending);
  return { returnable, pending, refunded: line.refunded, shipped, refundedBefore, why };
}

function whyNot(line: ShopLine, shipped: number, pending: number): NotReturnable {
  if (!line.physical) return 'notPhysical';
  if (line.canceled >= line.ordered) return 'cancelled';
  if (line.invoiced === 0) return 'notInvoiced';
  if (shipped === 0) return 'notShipped';
  return pending > 0 ? 'pending' : 'refunded';
}

export interface OrderRules {
  currency: string;
  windowUntil: number;
  now: number;
}

/** Why nothing of an order can come back here; null when it can. `windowOver` is for a manager to allow. */
export function orderWhyNot(order: Omit<ShopOrder, 'customer' | 'comments' | 'updatedAt'>, rules: OrderRules): NotReturnable | null {
  if (order.currency !== rules.currency) return 'currency';
  if (order.state === 'canceled') return 'cancelled';
  if (order.state === 'closed') return 'refunded';
  if (order.state === 'holded' || order.state === 'payment_review') return 'onHold';
  if (order.lines.every((line) => line.invoiced === 0)) return 'notInvoiced';
  if ((order.credits ?? []).length > 0) return 'creditPaid';
  return rules.now > rules.windowUntil ? 'windowOver' : null;
}

/** Whether a SKU is one of `patterns`: as it is, or its beginning where a pattern ends with `*`. */
export function isFinalSale(sku: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => (pattern.endsWith('*') ? sku.startsWith(pattern.slice(0, -1)) : sku === pattern));
}
