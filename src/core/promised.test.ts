import { expect, test } from 'vitest';
import { mayReserve } from '#core/promised.ts';
import type { ShopLine } from '#core/shop.ts';

const line = { sku: 'A', ordered: 5, shipped: 0, refunded: 0, canceled: 0 } as ShopLine;

test.each([
  ['all of it', line, 'A', 5],
  ['what is shipped is not reserved any more', { ...line, shipped: 2 }, 'A', 3],
  ['refunded after it was shipped, or before: the greater stands for both', { ...line, shipped: 2, refunded: 1 }, 'A', 3],
  ['another SKU', line, 'B', 0],
  ['parts of a set', { ...line, sku: 'SET', canceled: 1, parts: [{ itemId: 2, sku: 'A', ordered: 10 }] }, 'A', 8],
])('an open order may reserve %s', (_name, of, sku, pieces) => {
  expect(mayReserve({ state: 'processing', lines: [of] }, sku)).toBe(pieces);
  expect(mayReserve({ state: 'canceled', lines: [of] }, sku)).toBe(0);
});
