import { expect, test } from 'vitest';
import { barWidth } from '#renderer/stock/bar-width.ts';

test('the slowest fills the line, what takes no time still shows', () => {
  expect(barWidth(60_000, 60_000)).toBe(100);
  expect(barWidth(0, 60_000)).toBe(2);
});

test('ten times as long is one step longer, wherever it begins', () => {
  const max = 1_000_000;
  const step = barWidth(10_000, max) - barWidth(1_000, max);
  expect(barWidth(100_000, max) - barWidth(10_000, max)).toBeCloseTo(step, 0);
});

test('fast changes do not look slow because the slowest was fast too', () => {
  expect(barWidth(200, 200)).toBeLessThan(50);
});
