import type { PickupRow, PickupState } from '#contract/pickups.ts';

/** A promise this close is shown as due soon. */
const soonMs = 30 * 60_000;

/**
 * What the promise chip says. While the store still has work to do the clock counts (`late`, `soon`, `later`, `none`),
 * afterwards, or before it may begin, the state itself is the answer. `ms` is the distance to the promise.
 */
export type PromiseView =
  | { kind: 'late' | 'soon' | 'later'; ms: number; at: number }
  /** `at`: until when it is kept. */
  | { kind: 'ready'; at: number | null }
  | { kind: 'none' | Exclude<PickupState, 'new' | 'picking' | 'short' | 'staged' | 'ready'> };

/** Where it is not known until when it is kept, the state alone is said. */
export type Promised = Pick<PickupRow, 'state' | 'promisedAt'> & { keptUntil?: number | null };

/** `now` and `promisedAt` in ms UTC. */
export function promiseOf(row: Promised, now: number): PromiseView {
  if (row.state === 'ready') return { kind: 'ready', at: row.keptUntil ?? null };
  if (row.state !== 'new' && row.state !== 'picking' && row.state !== 'short' && row.state !== 'staged') return { kind: row.state };
  if (row.promisedAt === null) return { kind: 'none' };
  const ms = row.promisedAt - now;
  if (ms < 0) return { kind: 'late', ms: -ms, at: row.promisedAt };
  return { kind: ms <= soonMs ? 'soon' : 'later', ms, at: row.promisedAt };
}

const steps: Record<PickupState, 0 | 1 | 2 | 3 | 4 | 5> = {
  waiting: 0,
  new: 1,
  picking: 2,
  short: 2,
  staged: 3,
  ready: 4,
  expired: 4,
  collected: 5,
  putBack: 0,
  cancelled: 0,
};

/** How many of the five steps (arrived, picking, in the bin, ready, collected) a state has reached; 0 is off the way. */
export function stepOf(state: PickupState): number {
  return steps[state];
}
