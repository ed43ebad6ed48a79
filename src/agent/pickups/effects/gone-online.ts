import type { Journal } from '#agent/journal/journal.ts';
import { replicaOrder } from '#agent/replica/shop-orders.ts';
import type { Verdict } from '#agent/sync/effect-kind.ts';

/** Whether the newest replica says that the order was cancelled or refunded whole in the shop. */
export function isGoneOnline(journal: Journal, orderId: number): boolean {
  const state = replicaOrder(journal, orderId)?.state;
  return state === 'canceled' || state === 'closed';
}

/** For what makes no sense once the order is gone. */
export function unlessGoneOnline(journal: Journal, orderId: number): Verdict {
  return isGoneOnline(journal, orderId) ? { kind: 'withdraw', why: 'the order was cancelled online' } : { kind: 'go' };
}
