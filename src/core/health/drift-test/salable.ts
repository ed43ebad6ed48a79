import { toQuantity } from '#core/money.ts';

/** What Magento shows of a SKU at one moment. */
export interface SalableLook {
  /** ms UTC. */
  at: number;
  /** Pieces of all sources of the stock that are in stock. */
  onShelves: number;
  /** What may still be sold. */
  salable: number;
  /** Pieces of the chain's open orders, as far as they are known; null while not all of them were read. */
  promised: number | null;
}

/**
 * Since when what may be sold shows the quantities of the sources, by looks in their order; null without one. Sources change at once; what
 * may be sold is an index of its own, which lags where Magento builds it on a schedule: less seems reserved then than is, until it has
 * caught up. Orders are allowed for; one that is not known yet looks like more reserved, and is forgotten once it is known.
 */
export function shownSince(looks: readonly SalableLook[]): number | null {
  const last = looks.at(-1);
  if (last === undefined) return null;
  const known = looks.every((look) => look.promised !== null);
  const reserved = ({ onShelves, salable, promised }: SalableLook): number =>
    toQuantity(onShelves - salable - (known ? (promised ?? 0) : 0));
  return looks.find((look) => reserved(look) >= reserved(last))?.at ?? null;
}

const secondMs = 1_000;
/** An index that is built on a schedule is built every minute; what has not moved for ten has not moved at all. */
const followMs = 600 * secondMs;

/** ms until a sampled sale is looked at again, by how long Magento has had its number; null when it was followed for long enough. */
export function nextLookMs(sinceConfirmedMs: number): number | null {
  if (sinceConfirmedMs >= followMs) return null;
  return sinceConfirmedMs < 60 * secondMs ? 5 * secondMs : 30 * secondMs;
}
