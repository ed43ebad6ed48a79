import { describe, expect, test } from 'vitest';
import { noCadence, usualGap, withGap } from '#core/health/drift-test/cadence.ts';
import { fixingTime } from '#core/health/drift-test/fixing-time.ts';
import { peakHours } from '#core/health/drift-test/peak-hours.ts';
import { nextLookMs, showsChange } from '#core/health/drift-test/salable.ts';

const minute = 60_000;

describe('the busiest hours', () => {
  const day = (sales: Record<number, number>): number[] => Array.from({ length: 24 }, (_, hour) => sales[hour] ?? 0);
  test.each<[string, number[], number[] | null]>([
    ['a lunch and an evening peak hold half of the sales', day({ 9: 5, 10: 5, 12: 20, 13: 10, 17: 25, 18: 5 }), [12, 17]],
    ['every hour alike: the first half of them', day({ 9: 10, 10: 10, 11: 10, 12: 10 }), [9, 10]],
    ['all at once', day({ 15: 30 }), [15]],
    ['too few to say', day({ 12: 19 }), null],
  ])('%s', (_name, sales, hours) => {
    expect(peakHours(sales)).toEqual(hours);
  });
});

describe('what may be sold follows the shelves', () => {
  const before = { onShelves: 10, salable: 8, promised: 2 };
  test.each<[string, Partial<typeof before>, boolean]>([
    ['two pieces fewer on both', { onShelves: 8, salable: 6 }, true],
    ['the shelves moved, the index did not', { onShelves: 8 }, false],
    ['half of it', { onShelves: 8, salable: 7 }, false],
    ['a buffer swallowed the sale: nothing was to change', {}, true],
    ['a web order in between', { onShelves: 8, salable: 5, promised: 3 }, true],
    ['a web order in between, and the index lags', { onShelves: 8, salable: 7, promised: 3 }, false],
    ['an order was cancelled meanwhile', { onShelves: 8, salable: 8, promised: 0 }, true],
    ['another store got goods', { onShelves: 13, salable: 11 }, true],
  ])('%s', (_name, now, shows) => {
    expect(showsChange(before, { ...before, ...now })).toBe(shows);
  });

  test('orders that are not all known are left out', () => {
    expect(showsChange({ ...before, promised: null }, { onShelves: 8, salable: 6, promised: 4 })).toBe(true);
  });

  test('looked at closely at first, then less and less', () => {
    expect([0, 59_999, 60_000, 600_000, 86_400_000].map(nextLookMs)).toEqual([5_000, 5_000, 30_000, 300_000, 300_000]);
  });
});

test('time spent on corrections: sittings of each person, five minutes before the first of each', () => {
  const at = (person: string, minutes: number) => ({ person, at: minutes * minute });
  expect(fixingTime([])).toBe(0);
  expect(fixingTime([at('Alix', 0)])).toBe(5 * minute);
  expect(fixingTime([at('Alix', 10), at('Alix', 0), at('Alix', 25)])).toBe(30 * minute);
  expect(fixingTime([at('Alix', 0), at('Alix', 16), at('Bo', 1)])).toBe(15 * minute);
});

test('how often it was read: the step most gaps stay within, and the longest', () => {
  expect(usualGap(noCadence, 0.5)).toBeNull();
  const seen = [7_000, 7_000, 7_000, 14_000, 3 * 3_600_000].reduce(withGap, noCadence);
  expect(seen.longestMs).toBe(3 * 3_600_000);
  expect([0.5, 0.8, 0.95].map((share) => usualGap(seen, share))).toEqual([10_000, 15_000, 3 * 3_600_000]);
});
