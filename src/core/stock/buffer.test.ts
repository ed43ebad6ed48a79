import { expect, test } from 'vitest';
import { bufferFor, velocityOf, type Buffer } from '#core/stock/buffer.ts';

const all: Buffer[] = [
  { scope: 'store', key: '', quantity: 1 },
  { scope: 'velocity', key: 'fast', quantity: 2 },
  { scope: 'category', key: 'mugs', quantity: 3 },
  { scope: 'category', key: 'gifts', quantity: 4 },
  { scope: 'sku', key: 'MUG-1', quantity: 0 },
];

test.each([
  ['the SKU’s own wins, zero included', { sku: 'MUG-1', categories: ['mugs'], velocity: 'fast' as const }, 0],
  ['then the larger of its categories', { sku: 'MUG-2', categories: ['mugs', 'gifts'], velocity: 'fast' as const }, 4],
  ['then how fast it sells', { sku: 'PEN-1', categories: [], velocity: 'fast' as const }, 2],
  ['then the store’s', { sku: 'PEN-1', categories: [], velocity: 'slow' as const }, 1],
])('%s', (_name, item, quantity) => {
  expect(bufferFor(all, item)?.quantity).toBe(quantity);
});

test('without any there is none', () => {
  expect(bufferFor([], { sku: 'PEN-1', categories: [], velocity: 'slow' })).toBeNull();
});

test.each([
  [28, 'fast'],
  [27, 'steady'],
  [4, 'steady'],
  [3, 'slow'],
  [-2, 'slow'],
])('%i pieces in four weeks is %s', (pieces, velocity) => {
  expect(velocityOf(pieces)).toBe(velocity);
});
