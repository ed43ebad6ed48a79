import { expect, test } from 'vitest';
import { percentile } from '#core/percentile.ts';

test.each([
  [[], 0.95, null],
  [[7], 0.5, 7],
  [[1, 2, 3, 4], 0.5, 2],
  [Array.from({ length: 20 }, (_, n) => n + 1), 0.95, 19],
  [Array.from({ length: 100 }, (_, n) => n + 1), 0.99, 99],
])('%j at %f', (sorted, share, value) => {
  expect(percentile(sorted, share)).toBe(value);
});
