import { toQuantity } from '#core/money.ts';

/** What Magento shows of a SKU at one moment. */
export interface SalableLook {
  /** Pieces of all sources of the stock that are in stock. */
  onShelves: number;
  /** What may still be sold. */
  salable: number;
  /** Pieces of the chain's open orders, as far as they are known; null while not all of them were read. */
  promised: number | null;
}

/**
 * Whether what may still be sold follows what changed on the shelves since `before`. The quantities of the sources change at once; what
 * may be sold is an index of its own, which lags where Magento builds it on a schedule. Orders that came or went in between are allowed for.
 */
export function showsChange(before: SalableLook, now: SalableLook): boolean {
  const promised = before.promised === null || now.promised === null ? 0 : now.promised - before.promised;
  return now.salable <= toQuantity(before.salable + (now.onShelves - before.onShelves) - promised);
}

const secondMs = 1_000;

/** ms until a sampled sale is looked at again, by how long Magento has had its number: closely at first, then less and less. */
export function nextLookMs(sinceConfirmedMs: number): number {
  if (sinceConfirmedMs < 60 * secondMs) return 5 * secondMs;
  return sinceConfirmedMs < 600 * secondMs ? 30 * secondMs : 300 * secondMs;
}
