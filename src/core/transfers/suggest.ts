import { velocityDays } from '#core/velocity.ts';
import { toQuantity } from '#core/money.ts';

/** Pieces of one SKU at one store, as its own journal knows them. */
export interface Position {
  store: string;
  /** On the shelf and waited for by nobody, also not by another transfer. */
  free: number;
  /** Asked for or on their way here. */
  incoming: number;
  /** Sold over the counter in the last `velocityDays`. */
  sold: number;
  /** Kept back from the web. */
  buffer: number;
}

/** So many pieces from one store to another. */
export interface Move {
  from: string;
  to: string;
  quantity: number;
}

/** Pieces a store keeps for itself: its sales of so many days, and its buffer; of what it sells or shows, at least one. */
export function needOf({ sold, buffer }: Position, days: number): number {
  return Math.max(1, Math.ceil(toQuantity((sold / velocityDays) * days + buffer)));
}

/** Days its pieces last at the pace they sell; null for what does not sell. */
export function coverOf({ free, incoming, sold }: Position): number | null {
  return sold <= 0 ? null : Math.max(0, ((free + incoming) * velocityDays) / sold);
}

/** Low: it sells here, and what is here or coming lasts less than half of the days it shall last. */
export function isLow(position: Position, days: number): boolean {
  const cover = coverOf(position);
  return cover !== null && cover < days / 2;
}

/**
 * What to bring where so that each store that is low has `days` of sales again. Who runs out first is served first, by the store that
 * can spare most; a store gives only what is above its own need, so none that gives ever needs the same.
 */
export function suggestMoves(positions: readonly Position[], days: number): Move[] {
  const spare = new Map(positions.map((one) => [one.store, isLow(one, days) ? 0 : Math.max(0, Math.floor(one.free - needOf(one, days)))]));
  const wanting = positions
    .filter((one) => isLow(one, days))
    .toSorted((a, b) => (coverOf(a) ?? 0) - (coverOf(b) ?? 0) || byName(a.store, b.store));
  return wanting.flatMap((to) => {
    let lacking = Math.ceil(needOf(to, days) - to.free - to.incoming);
    const givers = [...spare].filter(([store]) => store !== to.store).toSorted(([a, one], [b, two]) => two - one || byName(a, b));
    return givers.flatMap(([from, most]): Move[] => {
      const quantity = Math.min(most, lacking);
      if (quantity <= 0) return [];
      lacking -= quantity;
      spare.set(from, most - quantity);
      return [{ from, to: to.store, quantity }];
    });
  });
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
