import { describe, expect, test } from 'vitest';
import { driftVerdict, type DriftFigures } from '#core/health/drift-test/verdict.ts';

const good: DriftFigures = {
  delays: Array.from({ length: 20 }, (_, n) => 10_000 + n * 1_000),
  oversells: 0,
  negatives: 0,
  fixes: 1,
  fixingMs: 300_000,
  salableKnown: true,
  openMs: 100,
  watchedMs: 90,
};
/** Nineteen quick ones and one of `last` ms. */
const oneLate = (last: number): number[] => [...good.delays.slice(1), last];

test('green: every figure keeps its limit, and the figures are the ones shown', () => {
  const { verdict, checks } = driftVerdict(good, true);
  expect(verdict).toBe('green');
  expect(checks.map(({ check, value, limit }) => [check, value, limit])).toEqual([
    ['samples', 20, 20],
    ['p95', 28_000, 120_000],
    ['max', 29_000, 600_000],
    ['oversells', 0, 0],
    ['negatives', 0, 0],
    ['fixes', 1, 1],
    ['fixingMs', 300_000, 3_600_000],
    ['watched', 0.9, 0.8],
  ]);
});

describe('red as soon as one limit is broken, whatever else is not known', () => {
  test.each<[string, Partial<DriftFigures>, string]>([
    ['one of twenty is late, but not too late for the longest', { delays: [...oneLate(500_000).slice(1), 500_000] }, 'p95'],
    ['one sale takes more than ten minutes', { delays: oneLate(600_001) }, 'max'],
    ['one oversell', { oversells: 1 }, 'oversells'],
    ['one negative salable quantity', { negatives: 1 }, 'negatives'],
    ['the same mended twice', { fixes: 2 }, 'fixes'],
    ['an afternoon of mending', { fixingMs: 3_600_001 }, 'fixingMs'],
  ])('%s', (_name, change, broken) => {
    for (const over of [true, false]) {
      const { verdict, checks } = driftVerdict({ ...good, watchedMs: 0, ...change }, over);
      expect(verdict).toBe('red');
      expect(checks.filter((check) => check.state === 'broken').map((check) => check.check)).toEqual([broken]);
    }
  });
});

describe('unclear: nothing is broken, and too little was seen', () => {
  test.each<[string, Partial<DriftFigures>, string]>([
    ['nineteen sales', { delays: good.delays.slice(1) }, 'samples'],
    ['the PC was off for a third of the time', { watchedMs: 66 }, 'watched'],
    ['a store that never opened', { openMs: 0, watchedMs: 0 }, 'watched'],
    ['Magento does not tell what may be sold', { salableKnown: false }, 'negatives'],
  ])('%s', (_name, change, open) => {
    const { verdict, checks } = driftVerdict({ ...good, ...change }, true);
    expect(verdict).toBe('unclear');
    expect(checks.filter((check) => check.state === 'open').map((check) => check.check)).toEqual([open]);
  });

  test('a test that still runs is never green yet', () => {
    expect(driftVerdict(good, false).verdict).toBe('unclear');
  });
});

test('a negative quantity that was seen counts also where the right to look was taken away later', () => {
  expect(driftVerdict({ ...good, negatives: 1, salableKnown: false }, true).verdict).toBe('red');
});
