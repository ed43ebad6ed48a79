import type { Json } from '#training/json.ts';
import type { Made } from '#training/operations.ts';
import type { World } from '#training/world.ts';

/** What is wrong with the two systems until everything works again. */
export interface Mishaps {
  /** How far both servers' clocks are ahead of the world's, ms. */
  clockAheadMs: number;
  /** What a price rule of the till takes off the next pickup sale; 0.1 is 10 %. */
  saleDiscount: number;
  /** EUR that a rule of the shop takes off the next refund. */
  memoRounding: number;
  /** SKUs in lower case of which the shop takes no quantity. */
  refusedSkus: Set<string>;
}

export function noMishaps(): Mishaps {
  return { clockAheadMs: 0, saleDiscount: 0, memoRounding: 0, refusedSkus: new Set() };
}

/** What both servers believe the time is, ms UTC. */
export function serverTime(world: World): number {
  return world.now() + world.mishaps.clockAheadMs;
}

/** Something that somebody does wrong, or a system; answers what it is about: an order's number, a SKU, a receipt. */
export type Mishap = (world: World, given: Json) => Made<string>;

export const happened = (about: string): Made<string> => ({ ok: true, value: about });
export const cannot = (problem: string): Made<string> => ({ ok: false, problem });
