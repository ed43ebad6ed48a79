import { expect, test } from 'vitest';
import { casts } from '#test/simulation/plan.ts';
import { runSeed } from '#test/simulation/run-seed.ts';
import { wordsOf } from '#test/simulation/words.ts';
import seeds from './seeds.json' with { type: 'json' };

test.each(seeds)('seed $seed: $what', async ({ seed, cast }) => {
  expect(wordsOf(await runSeed(seed, { cast: casts.find((one) => one === cast) ?? 'brisk' }))).toEqual([]);
});

test('the same seed runs the same way twice: both ledgers and every entry', async () => {
  const [first, second] = [await runSeed(12), await runSeed(12)];
  expect(second.hash).toBe(first.hash);
  expect(second.steps).toBeGreaterThan(10);
});
