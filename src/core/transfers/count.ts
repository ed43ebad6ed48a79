import type { DiscrepancyKind, TransferState, Whereabouts } from '#contract/transfers.ts';
import { toQuantity } from '#core/money.ts';

/** Pieces of one SKU of a transfer. `booked` is what the destination's till counts of it; null before it does. */
export interface LineCount {
  asked: number;
  picked: number;
  /** Left the origin by its till. */
  sent: number;
  /** Counted at the destination, damaged pieces included. */
  received: number;
  booked: number | null;
}

/** States in which the till has taken the pieces out of the origin and the destination has not counted them. */
export function isOnItsWay(state: TransferState): boolean {
  return state === 'sent' || state === 'receiving';
}

/**
 * Where the pieces of a line are, each in exactly one place: what the origin gave up is on its way, at the destination or
 * missing, and what arrived beyond that is over: atOrigin + inTransit + atDestination + missing − over = what it set aside.
 */
export function whereaboutsOf(line: LineCount, state: TransferState): Whereabouts {
  const none: Whereabouts = { atOrigin: 0, inTransit: 0, atDestination: 0, missing: 0, over: 0 };
  if (line.booked !== null) {
    return {
      ...none,
      atDestination: line.booked,
      missing: Math.max(0, toQuantity(line.sent - line.booked)),
      over: Math.max(0, toQuantity(line.booked - line.sent)),
    };
  }
  return isOnItsWay(state) || state === 'closed' ? { ...none, inTransit: line.sent } : { ...none, atOrigin: line.picked };
}

/** The same of all lines together. */
export function totalWhereabouts(lines: readonly LineCount[], state: TransferState): Whereabouts {
  const places = lines.map((line) => whereaboutsOf(line, state));
  const total = (place: keyof Whereabouts): number => toQuantity(places.reduce((sum, one) => sum + one[place], 0));
  return {
    atOrigin: total('atOrigin'),
    inTransit: total('inTransit'),
    atDestination: total('atDestination'),
    missing: total('missing'),
    over: total('over'),
  };
}

/** What a closed count differs from what was sent; null when it does not. */
export function differenceOf(line: LineCount): { kind: Extract<DiscrepancyKind, 'short' | 'over'>; quantity: number } | null {
  const difference = toQuantity(line.received - line.sent);
  if (difference === 0) return null;
  return difference < 0 ? { kind: 'short', quantity: -difference } : { kind: 'over', quantity: difference };
}
