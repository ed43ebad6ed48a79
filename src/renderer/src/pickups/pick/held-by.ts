import type { Round } from '#contract/picking.ts';
import { isPicking } from '#renderer/pickups/pick/round-view.ts';

/** Why nobody here may pick at the moment. */
export type Held =
  | { kind: 'other'; person: string; since: number | null }
  | { kind: 'paused' }
  /** One order that nobody started. */
  | { kind: 'new'; pickupId: string };

/** Null while `person` may go on. What nobody holds is taken by the first step of a round that is somebody's otherwise. */
export function heldBy(round: Round, person: string): Held | null {
  const fresh = round.orders.find((order) => order.state === 'new');
  if (fresh !== undefined) return { kind: 'new', pickupId: fresh.id };
  const orders = round.orders.filter(isPicking);
  const other = orders.find((order) => order.holder !== null && order.holder !== person);
  if (other !== undefined) return { kind: 'other', person: other.holder ?? '', since: other.heldSince };
  return orders.length > 0 && orders.every((order) => order.holder === null) ? { kind: 'paused' } : null;
}
