import type { SeedResult } from '#test/simulation/run-seed.ts';

/** What a seed broke, a line each. */
export function wordsOf(result: SeedResult): string[] {
  return result.breaches.map((one) => `seed ${result.seed}: ${one.rule} ${one.message}`);
}
