import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refundOf } from '#core/refund-amounts.ts';
import { overInvoices, type InvoiceLeft } from '#core/refund-invoices.ts';

const mug = { itemId: 1, ordered: 4, refunded: 0, lineTotalMinor: 4000, decimalQuantity: false };
const cheese = { itemId: 2, ordered: 1.5, refunded: 0, lineTotalMinor: 1500, decimalQuantity: true };
const invoice = (invoiceId: number, mugs: number, minor = mugs * 1000): InvoiceLeft => ({ invoiceId, pieces: new Map([[1, mugs]]), minor });
const want = (quantity: number, shippingMinor = 0) => ({ items: [{ itemId: 1, quantity }], shippingMinor });
const shown = (parts: ReturnType<typeof overInvoices>) =>
  parts?.map((part) => [part.invoiceId, part.items.map((item) => item.quantity).join('+'), part.shipping]);

describe('which invoice', () => {
  test.each([
    ['one that holds all of them', want(2), [invoice(7, 1), invoice(8, 3)], [[8, '2', false]]],
    [
      'else the oldest first',
      want(4),
      [invoice(7, 1), invoice(8, 3)],
      [
        [7, '1', false],
        [8, '3', false],
      ],
    ],
    ['not one whose money went back as goodwill', want(1), [invoice(7, 1, 400), invoice(8, 3)], [[8, '1', false]]],
    [
      'as far as the money is enough',
      want(3),
      [invoice(7, 3, 2500), invoice(8, 1)],
      [
        [7, '2', false],
        [8, '1', false],
      ],
    ],
    [
      'shipping where there is room for it',
      want(2, 500),
      [invoice(7, 1), invoice(8, 1, 1600)],
      [
        [7, '1', false],
        [8, '1', true],
      ],
    ],
    [
      'room is kept for it when there is no other',
      want(2, 500),
      [invoice(7, 2, 1500), invoice(8, 1, 1000)],
      [
        [7, '1', true],
        [8, '1', false],
      ],
    ],
  ])('%s', (_what, wanted, invoices, parts) => {
    expect(shown(overInvoices(wanted, [mug], invoices))).toEqual(parts);
  });

  test('null where they do not hold the pieces, the money or the shipping', () => {
    expect(overInvoices(want(4), [mug], [invoice(7, 1), invoice(8, 2)])).toBeNull();
    expect(overInvoices(want(2), [mug], [invoice(7, 2, 1999)])).toBeNull();
    expect(overInvoices(want(1, 500), [mug], [invoice(7, 1)])).toBeNull();
    expect(overInvoices(want(1), [mug], [])).toBeNull();
  });

  test('a weight goes back whole or through another invoice', () => {
    const weight = { items: [{ itemId: 2, quantity: 1.25 }], shippingMinor: 0 };
    const of = (invoiceId: number, minor: number) => ({ invoiceId, pieces: new Map([[2, 1.5]]), minor });
    expect(shown(overInvoices(weight, [cheese], [of(7, 1249), of(8, 1250)]))).toEqual([[8, '1.25', false]]);
  });
});

test('every piece is given back once, through no invoice more than it holds, and the cents are those of one refund', () => {
  const lines = fc.array(
    fc.record({
      ordered: fc.integer({ min: 1, max: 6 }),
      total: fc.integer({ min: 1, max: 9_999 }),
      first: fc.integer({ min: 0, max: 6 }),
    }),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(lines, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 6 }), (drawn, shippingMinor, wish) => {
      const order = drawn.map(({ ordered, total }, itemId) => ({
        itemId,
        ordered,
        refunded: 0,
        lineTotalMinor: total,
        decimalQuantity: false,
      }));
      const first = new Map(drawn.map((one, itemId) => [itemId, Math.min(one.ordered, one.first)]));
      const rest = new Map(drawn.map((one, itemId) => [itemId, one.ordered - (first.get(itemId) ?? 0)]));
      const worth = (pieces: ReadonlyMap<number, number>, before: ReadonlyMap<number, number>) =>
        order.reduce((sum, line) => sum + refundOf(line, before.get(line.itemId) ?? 0, pieces.get(line.itemId) ?? 0), 0);
      const paid = worth(first, new Map()) + shippingMinor;
      // Magento gives back as goodwill no more than the invoice took.
      const goodwill = Math.min(wish, paid);
      const invoices: InvoiceLeft[] = [
        { invoiceId: 1, pieces: first, minor: paid - goodwill },
        { invoiceId: 2, pieces: rest, minor: worth(rest, first) },
      ];
      const items = order.map(({ itemId, ordered }) => ({ itemId, quantity: ordered }));
      const parts = overInvoices({ items, shippingMinor }, order, invoices);
      // All of it can go back exactly when nothing of its money did before.
      if (goodwill === 0 && shippingMinor === 0) expect(parts).not.toBeNull();
      if (goodwill > 0) expect(parts).toBeNull();
      if (parts === null) return;
      const given = new Map<number, number>();
      let cents = 0;
      for (const part of parts) {
        const held = invoices.find((one) => one.invoiceId === part.invoiceId);
        let minor = part.shipping ? shippingMinor : 0;
        for (const { itemId, quantity } of part.items) {
          const line = order[itemId];
          if (line === undefined) continue;
          expect(quantity).toBeLessThanOrEqual(held?.pieces.get(itemId) ?? 0);
          minor += refundOf(line, given.get(itemId) ?? 0, quantity);
          given.set(itemId, (given.get(itemId) ?? 0) + quantity);
        }
        expect(minor).toBeLessThanOrEqual(held?.minor ?? 0);
        cents += minor;
      }
      for (const { itemId, quantity } of items) expect(given.get(itemId)).toBe(quantity);
      expect(cents).toBe(order.reduce((sum, line) => sum + line.lineTotalMinor, 0) + shippingMinor);
    }),
  );
});
