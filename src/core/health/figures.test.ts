import { expect, test } from 'vitest';
import { lagFigures, lagHistogram } from '#core/health/figures.ts';

test('nothing measured is nothing, not zero', () => {
  expect(lagFigures([])).toEqual({ count: 0, p50: null, p95: null, p99: null, max: null });
});

test('percentiles are delays that happened, whatever their order', () => {
  const delays = Array.from({ length: 20 }, (_, index) => (20 - index) * 1_000);
  expect(lagFigures(delays)).toEqual({ count: 20, p50: 10_000, p95: 19_000, p99: 20_000, max: 20_000 });
});

test('each delay is in one bar', () => {
  expect(lagHistogram([0, 5_000, 5_001, 3_600_000, 3_600_001])).toEqual([2, 1, 0, 0, 0, 0, 1, 1]);
});
