import type { PickupState } from '#contract/pickups.ts';
import { isShipped, payability } from '#core/pickups/arrival.ts';
import { pickupTable, type PickupEvent } from '#core/pickups/states.ts';
import type { ShopOrder } from '#core/shop.ts';
import type { Config } from '#contract/config.ts';

/** The one event the newest order brings for a pickup in this state, if any. */
export function shopEvent(order: ShopOrder, rules: Config['pickupRules']): PickupEvent | null {
  switch (payability(order, rules)) {
    case 'cancelled':
      return 'shopCancels';
    case 'finished':
      return isShipped(order) ? 'shopShipped' : null;
    case 'waiting':
      return isShipped(order) ? 'shopShipped' : 'shopHolds';
    case 'pick':
      return isShipped(order) ? 'shopShipped' : 'shopAllows';
  }
}

/** Where that event leads; null when nothing changes. */
export function reactToOrder(
  state: PickupState,
  order: ShopOrder,
  rules: Config['pickupRules'],
): { event: PickupEvent; to: PickupState } | null {
  const event = shopEvent(order, rules);
  if (event === null) return null;
  const outcome = pickupTable[state][event];
  return typeof outcome === 'object' && 'to' in outcome ? { event, to: outcome.to } : null;
}
