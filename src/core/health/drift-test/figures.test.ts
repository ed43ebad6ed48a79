import { describe, expect, test } from 'vitest';
import { noCadence, usualGap, withGap } from '#core/health/drift-test/cadence.ts';
import { fixingTime } from '#core/health/drift-test/fixing-time.ts';
import { peakHours } from '#core/health/drift-test/peak-hours.ts';
import { nextLookMs, shownSince } from '#core/health/drift-test/salable.ts';

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

describe('since when what may be sold shows the shelves', () => {
  /** Looks five seconds apart: on the shelves, to sell, promised. */
  const looks = (...seen: [number, number, number | null][]) =>
    seen.map(([onShelves, salable, promised], index) => ({ at: index * 5, onShelves, salable, promised }));
  test.each<[string, ReturnType<typeof looks>, number | null]>([
    ['never looked at', looks(), null],
    ['at the first look', looks([8, 6, 2], [8, 6, 2], [8, 6, 2]), 0],
    ['the index caught up between the second and the third', looks([8, 8, 2], [8, 8, 2], [8, 6, 2]), 10],
    ['in two steps', looks([8, 8, 2], [8, 7, 2], [8, 6, 2]), 10],
    ['a web order in between', looks([8, 6, 2], [8, 5, 3], [8, 5, 3]), 0],
    ['a web order that is known only later', looks([8, 6, 2], [8, 5, 2], [8, 5, 3]), 0],
    ['an order cancelled in between', looks([8, 6, 2], [8, 8, 0], [8, 8, 0]), 0],
    ['the next sale on its way through the index', looks([8, 6, 2], [7, 6, 2], [7, 5, 2]), 0],
    ['an index that lags at the end', looks([8, 6, 2], [7, 6, 2]), 0],
    ['goods came in', looks([8, 6, 2], [18, 16, 2]), 0],
    ['more is reserved than orders are known to need', looks([8, 3, 2], [8, 3, 2]), 0],
    ['not all orders are known', looks([8, 8, null], [8, 6, 2]), 5],
  ])('%s', (_name, seen, since) => {
    expect(shownSince(seen)).toBe(since);
  });

  test('looked at closely at first, then less, then no more', () => {
    expect([0, 59_999, 60_000, 599_999, 600_000].map(nextLookMs)).toEqual([5_000, 5_000, 30_000, 30_000, null]);
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
