import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goodsOf } from '#core/returns/goods.ts';
import type { ShopLine } from '#core/shop.ts';

const line = (more: Partial<ShopLine>): ShopLine => ({
  itemId: 7,
  childItemIds: [],
  sku: 'MUG',
  name: 'Mug',
  options: [],
  type: 'simple',
  physical: true,
  ordered: 2,
  invoiced: 2,
  shipped: 2,
  refunded: 0,
  canceled: 0,
  decimalQuantity: false,
  unitPriceMinor: 1_000,
  lineTotalMinor: 2_000,
  discountMinor: 0,
  taxPercent: 20,
  ...more,
});

const set = (total: number, worth: readonly [number, number]): ShopLine =>
  line({
    sku: 'SET',
    name: 'Tea time',
    type: 'bundle',
    lineTotalMinor: total,
    parts: [
      { itemId: 8, sku: 'MUG', name: 'Mug', ordered: 4, physical: true, worth: worth[0] },
      { itemId: 9, sku: 'TEA', name: 'Tea', ordered: 2, physical: true, worth: worth[1] },
    ],
  });

test('a plain line, and a part of a set that is paid by itself, come back as what they are', () => {
  expect(goodsOf(line({}), 1, 990)).toEqual([{ sku: 'MUG', name: 'Mug', quantity: 1, amountMinor: 990 }]);
  expect(goodsOf(line({ set: { itemId: 6, name: 'Evening', perSet: 2 } }), 2, 990)).toMatchObject([{ sku: 'MUG', quantity: 2 }]);
});

test('a set that has one price comes back as its parts, which give back what the set does', () => {
  expect(goodsOf(set(6_000, [10, 5]), 1, 3_000)).toEqual([
    { sku: 'MUG', name: 'Mug', quantity: 2, amountMinor: 2_400 },
    { sku: 'TEA', name: 'Tea', quantity: 1, amountMinor: 600 },
  ]);
  const money = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(money, money, money, fc.integer({ min: 1, max: 9 }), (total, mug, tea, amount) => {
      const goods = goodsOf(set(total, [mug, tea]), 1, amount);
      expect(goods.reduce((sum, one) => sum + one.amountMinor, 0)).toBe(amount);
      expect(goods.every((one) => one.amountMinor >= 0)).toBe(true);
    }),
  );
});

test('what is no thing does not come back', () => {
  const [mug] = set(100, [1, 1]).parts ?? [];
  const voucher = { itemId: 9, sku: 'VOUCHER', name: 'Voucher', ordered: 2, physical: false, worth: 25 };
  expect(goodsOf(line({ ...set(100, [1, 1]), parts: [...(mug ? [mug] : []), voucher] }), 1, 50)).toMatchObject([
    { sku: 'MUG', quantity: 2, amountMinor: 50 },
  ]);
});
