import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** The middle value; the upper one of two. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value that `share` of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export interface Pair {
  app: number;
  bare: number;
}

/** The least value: for work that only reads, where all that a shared machine can do is add to it. */
export function least(values: readonly number[]): number {
  return Math.min(...values);
}

/**
 * Runs both sides in turn, the first two rounds unmeasured, and answers the median (or what `of` makes of its rounds) of each. The
 * machine may be shared: what slows one round slows both sides of it. Timers of the agent run between rounds, not within.
 */
export async function inTurn(rounds: number, round: (number: number) => Promise<Pair>, of: typeof median = median): Promise<Pair> {
  const pairs: Pair[] = [];
  for (let number = 0; number < rounds + warmUp; number += 1) {
    const pair = await round(number);
    if (number >= warmUp) pairs.push(pair);
    await nextTurn();
  }
  return { app: of(pairs.map((pair) => pair.app)), bare: of(pairs.map((pair) => pair.bare)) };
}

const warmUp = 2;
