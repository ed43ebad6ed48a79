import Big from 'big.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDecimal } from '#core/money.ts';
import { saleOf, type SaleLineInput } from '#core/sale-amounts.ts';

const line = (change: Partial<SaleLineInput>): SaleLineInput => ({
  sku: 'A',
  quantity: 1,
  totalMinor: 2490,
  discountMinor: 0,
  productId: 'p',
  taxId: 't',
  taxRate: Big('0.2'),
  ...change,
});

/** What the till owes for it: X-Series multiplies unit price and unit tax by the quantity, adjustments come on top. */
function tillTotal(sale: ReturnType<typeof saleOf>): Big {
  const lines = sale.lines.reduce((sum, one) => sum.plus(Big(one.price).plus(one.tax).times(one.quantity)), Big(0));
  return sale.adjustments.reduce((sum, one) => sum.plus(one.amount), lines);
}

test('a plain line is its price ex tax and its tax, with nothing left over', () => {
  expect(saleOf([line({})], 2490, 'EUR')).toEqual({
    lines: [{ productId: 'p', quantity: 1, price: '20.75000', discount: '0.00000', tax: '4.15000', taxId: 't', note: '' }],
    adjustments: [],
  });
});

test('three for ten euros leave a cent, which is an adjustment and not an open balance', () => {
  const sale = saleOf([line({ quantity: 3, totalMinor: 1000 })], 1000, 'EUR');
  expect(sale.lines[0]).toMatchObject({ quantity: 3 });
  expect(sale.adjustments).toEqual([{ name: 'Web order: shipping and rounding', amount: '0.01' }]);
  expect(tillTotal(sale).toFixed()).toBe('10');
});

test('the discount of a line is told per unit, ex tax', () => {
  expect(saleOf([line({ quantity: 3, totalMinor: 4968, discountMinor: 552 })], 4968, 'EUR').lines[0]).toMatchObject({
    price: '13.80000',
    discount: '1.53333',
  });
});

test('any order equals its sale to the cent: quantities with decimals, any rate, fees and discounts of the whole order', () => {
  const lines = fc.array(
    fc.record({
      quantity: fc.oneof(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 99_999 }).map((n) => n / 10_000),
      ),
      totalMinor: fc.integer({ min: 0, max: 500_000 }),
      discountMinor: fc.integer({ min: 0, max: 10_000 }),
      rate: fc.constantFrom('0', '0.055', '0.1', '0.2', '0.21', '0.25'),
    }),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(lines, fc.integer({ min: -2_000, max: 5_000 }), fc.constantFrom('EUR', 'JPY', 'KWD'), (orderLines, extra, currency) => {
      const total = orderLines.reduce((sum, one) => sum + one.totalMinor, 0) + extra;
      const sale = saleOf(
        orderLines.map((one) => line({ ...one, taxRate: Big(one.rate) })),
        total,
        currency,
      );
      expect(tillTotal(sale).eq(toDecimal(total, currency))).toBe(true);
    }),
  );
});
