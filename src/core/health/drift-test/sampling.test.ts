import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSampled } from '#core/health/drift-test/sampling.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** What a whole test takes of these sales: minutes since its start, and whether it was a busy hour. */
function taken(sales: readonly { minute: number; atPeak: boolean }[]): number[] {
  const sampled: number[] = [];
  for (const { minute, atPeak } of sales) {
    const soldAt = minute * minuteMs;
    if (isSampled({ sinceStart: soldAt, soldAt, sampled, atPeak, inOpeningHours: true })) sampled.push(soldAt);
  }
  return sampled;
}
const perDay = (sampled: readonly number[]): number[] =>
  Array.from({ length: 7 }, (_, day) => sampled.filter((at) => Math.floor(at / dayMs) === day).length);
const everyTenMinutes = (days: readonly number[], atPeak = true) =>
  days.flatMap((day) => Array.from({ length: 40 }, (_, n) => ({ minute: day * 1440 + 540 + n * 10, atPeak })));

test('a busy week: twenty sales, three a day', () => {
  expect(perDay(taken(everyTenMinutes([0, 1, 2, 3, 4, 5, 6])))).toEqual([3, 3, 3, 3, 3, 3, 2]);
});

test('days without sales are made up for', () => {
  expect(perDay(taken(everyTenMinutes([2, 6])))).toEqual([0, 0, 9, 0, 0, 0, 11]);
});

test('quiet hours count only when the week runs out', () => {
  expect(perDay(taken(everyTenMinutes([0, 1, 2, 3, 4, 5, 6], false)))).toEqual([0, 0, 0, 0, 0, 15, 3]);
});

describe('of any sales', () => {
  const sale = fc.record({ minute: fc.integer({ min: -100, max: 8 * 1440 }), atPeak: fc.boolean() });
  test('never more than twenty, never two within a minute, none outside the seven days', () => {
    fc.assert(
      fc.property(fc.array(sale, { maxLength: 200 }), (sales) => {
        const sampled = taken(sales).toSorted((a, b) => a - b);
        expect(sampled.length).toBeLessThanOrEqual(20);
        sampled.forEach((at, index) => expect(at - (sampled[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(minuteMs));
        expect(sampled.every((at) => at >= 0 && at < 7 * dayMs)).toBe(true);
      }),
    );
  });
});
