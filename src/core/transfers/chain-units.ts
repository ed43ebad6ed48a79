import type { TransferState } from '#contract/transfers.ts';
import { toQuantity } from '#core/money.ts';
import { whereaboutsOf, type LineCount } from '#core/transfers/count.ts';

/** Every piece of a SKU in the chain, each in exactly one state. */
export interface ChainUnits {
  /** Counted by the stores' tills and free to be sold or fetched. */
  inStores: number;
  /** Counted by them and kept from sale. */
  held: number;
  /** In nobody's stock. */
  inTransit: number;
  /** Left one store, never arrived at the other, and nobody has looked into it. */
  missing: number;
  /** The sum of all of these. */
  total: number;
  /** Of these, counted by two stores at once: what arrived beyond what left. */
  twice: number;
}

/**
 * Adds them up. `stores`: what each till counts and what of it is held. `lines`: those of transfers that the till has sent, once each; a
 * `settled` one has no missing pieces any more.
 */
export function chainUnits(
  stores: readonly { onHand: number; held: number }[],
  lines: readonly { line: LineCount; state: TransferState; settled: boolean }[],
): ChainUnits {
  const places = lines.map(({ line, state, settled }) => {
    const where = whereaboutsOf(line, state);
    return settled ? { ...where, missing: 0, over: 0 } : where;
  });
  const total = <T>(rows: readonly T[], of: (row: T) => number): number => toQuantity(rows.reduce((sum, row) => sum + of(row), 0));
  const onHand = total(stores, (one) => one.onHand);
  const held = total(stores, (one) => one.held);
  const inTransit = total(places, (one) => one.inTransit);
  const missing = total(places, (one) => one.missing);
  return {
    inStores: toQuantity(onHand - held),
    held,
    inTransit,
    missing,
    total: toQuantity(onHand + inTransit + missing),
    twice: total(places, (one) => one.over),
  };
}
