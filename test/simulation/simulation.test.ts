import { expect, test } from 'vitest';
import { casts } from '#test/simulation/plan.ts';
import { runSeeds } from '#test/simulation/pool.ts';
import { runSeed, type SeedResult } from '#test/simulation/run-seed.ts';
import seeds from './seeds.json' with { type: 'json' };

test('two hundred seeds break no promise', async () => {
  const broken: string[] = [];
  let done = 0;
  await runSeeds({
    from: 1,
    seeds: 200,
    cast: 'brisk',
    hours: null,
    processes: 2,
    onResult(result) {
      done += 1;
      broken.push(...wordsOf(result));
      return true;
    },
  });
  expect(broken).toEqual([]);
  expect(done).toBe(200);
}, 600_000);

test.each(seeds)('seed $seed: $what', async ({ seed, cast }) => {
  expect(wordsOf(await runSeed(seed, { cast: casts.find((one) => one === cast) ?? 'brisk' }))).toEqual([]);
});

test('the same seed runs the same way twice: both ledgers and every entry', async () => {
  const [first, second] = [await runSeed(12), await runSeed(12)];
  expect(second.hash).toBe(first.hash);
  expect(second.steps).toBeGreaterThan(10);
});

function wordsOf(result: SeedResult): string[] {
  return result.breaches.map((one) => `seed ${result.seed}: ${one.rule} ${one.message}`);
}
