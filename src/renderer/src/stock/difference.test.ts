import { expect, test } from 'vitest';
import { differenceOf } from '#renderer/stock/difference.ts';

test('the difference is what Magento has too many', () => {
  expect(differenceOf({ magento: 7, expected: 5 })).toBe(2);
  expect(differenceOf({ magento: 0, expected: 3 })).toBe(-3);
});

test('weights differ without the dust of binary fractions', () => {
  expect(differenceOf({ magento: 0.3, expected: 0.1 })).toBe(0.2);
});

test('a number that is not known makes no difference', () => {
  expect(differenceOf({ magento: null, expected: 5 })).toBeNull();
  expect(differenceOf({ magento: 5, expected: null })).toBeNull();
});
