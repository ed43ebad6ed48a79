import { expect, test } from 'vitest';
import { runSeeds } from '#test/simulation/pool.ts';
import { wordsOf } from '#test/simulation/words.ts';

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
