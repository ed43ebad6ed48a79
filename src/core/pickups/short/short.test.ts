import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ShopLine } from '#core/shop.ts';
import { refundOf, stockItemIds } from '#core/refund-amounts.ts';
import { bridgeOf, restored, somethingGivenUp, sourceSkus } from '#core/pickups/short/bridge.ts';
import { shopSteps, type Extent, type Goods, type Method, type Owed } from '#core/pickups/short/steps.ts';
import { consequencesOf, type GivingUp } from '#core/pickups/short/words.ts';

describe('what Magento is asked for', () => {
  test.each<[Owed, Goods, Extent, Method, string]>([
    ['toPay', 'notShipped', 'some', 'offline', 'invoiceAll refundOffline'],
    ['toPay', 'notShipped', 'all', 'offline', 'cancelOrder'],
    ['toPay', 'shipped', 'some', 'offline', 'invoiceAll refundOffline'],
    ['toPay', 'shipped', 'all', 'offline', 'invoiceAll refundOffline'],
    ['toPay', 'notShipped', 'some', 'online', 'invoiceAll refundOffline'],
    ['toPay', 'notShipped', 'all', 'online', 'cancelOrder'],
    ['toPay', 'shipped', 'some', 'online', 'invoiceAll refundOffline'],
    ['toPay', 'shipped', 'all', 'online', 'invoiceAll refundOffline'],
    ['invoiced', 'notShipped', 'some', 'offline', 'invoiceAll refundOffline'],
    ['invoiced', 'notShipped', 'all', 'offline', 'invoiceAll refundOffline'],
    ['invoiced', 'shipped', 'some', 'online', 'invoiceAll refundOffline'],
    ['invoiced', 'shipped', 'all', 'online', 'invoiceAll refundOffline'],
    ['paid', 'notShipped', 'some', 'online', 'refundOnline'],
    ['paid', 'notShipped', 'all', 'online', 'refundOnline'],
    ['paid', 'shipped', 'some', 'online', 'refundOnline'],
    ['paid', 'shipped', 'all', 'online', 'refundOnline'],
    ['paid', 'notShipped', 'some', 'offline', 'refundOffline'],
    ['paid', 'shipped', 'all', 'offline', 'refundOffline'],
  ])('%s, %s, %s of it, %s: %s', (owed, goods, extent, method, steps) => {
    expect(shopSteps[owed][goods][extent][method].join(' ')).toBe(steps);
  });
});

describe('amounts', () => {
  test('a discounted line as measured: 3 × 18.40 less 10 % gives 16.87 for the first (creditmemo-discounted)', () => {
    const line = { ordered: 3, lineTotalMinor: 5060, amountsMinor: [4600, -460, 843, 77] };
    expect(refundOf(line, 0, 1)).toBe(1687);
    expect(refundOf(line, 0, 3)).toBe(5060);
    expect(refundOf(line, 0, 1) + refundOf(line, 1, 1) + refundOf(line, 2, 1)).toBe(5060);
  });

  test('however a line is taken apart, it comes to what was paid', () => {
    const amounts = fc.array(fc.integer({ min: -50_000, max: 500_000 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        amounts,
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 }),
        (parts, ordered, steps) => {
          const line = { ordered, lineTotalMinor: parts.reduce((sum, part) => sum + part, 0), amountsMinor: parts };
          let before = 0;
          let given = 0;
          for (const step of [...steps, ordered]) {
            const quantity = Math.min(step, ordered - before);
            given += refundOf(line, before, quantity);
            before += quantity;
          }
          expect(given).toBe(line.lineTotalMinor);
        },
      ),
    );
  });

  test('an order kept by an older version has only the line’s total', () => {
    expect(refundOf({ ordered: 2, lineTotalMinor: 501 }, 0, 1)).toBe(251);
    expect(refundOf({ ordered: 2, lineTotalMinor: 501 }, 1, 1)).toBe(250);
  });

  test('what names a piece in stock: the child of a configurable, every part of a bundle, else the line', () => {
    expect(stockItemIds({ itemId: 5, childItemIds: [] })).toEqual([5]);
    expect(stockItemIds({ itemId: 5, childItemIds: [6] })).toEqual([6]);
    expect(stockItemIds({ itemId: 5, childItemIds: [6, 7] })).toEqual([6, 7]);
  });
});

type Line = Pick<ShopLine, 'itemId' | 'sku' | 'physical' | 'ordered' | 'refunded' | 'canceled' | 'parts'>;
const line = (given: Partial<Line>): Line => ({
  itemId: 1,
  sku: 'A',
  physical: true,
  ordered: 2,
  refunded: 1,
  canceled: 0,
  parts: [],
  ...given,
});
const has = (rows: Record<string, number>) => new Map(Object.entries(rows));
const shipment = (items: { orderItemId: number; quantity: number }[]) => [
  { shipmentId: 1, orderId: 1, sourceCode: 's', createdAt: 0, items },
];

describe('the bridge', () => {
  test('raises what was given up to what was ordered, and puts back what is left (magento-measured 46)', () => {
    const rows = bridgeOf([line({})], has({ A: 1 }));
    expect(rows).toEqual([{ sku: 'A', held: 1, raised: 2 }]);
    expect(restored(rows, [line({})], shipment([{ orderItemId: 1, quantity: 1 }]))).toEqual([{ sku: 'A', quantity: 0 }]);
    expect(restored(rows, [line({})], [])).toEqual([{ sku: 'A', quantity: 1 }]);
  });

  test.each([
    ['nothing was given up', [line({ refunded: 0 })], { A: 1 }],
    ['the source holds what was ordered', [line({})], { A: 2 }],
    ['the source lacks what is still to ship: Magento is right to refuse', [line({ ordered: 3 })], { A: 1 }],
    ['the source has no row of it', [line({})], {}],
    ['it is no piece on a shelf', [line({ physical: false })], { A: 0 }],
  ])('leaves the source alone when %s', (_name, lines, rows) => {
    expect(bridgeOf(lines, has(rows as Record<string, number>))).toEqual([]);
  });

  test('two lines of one SKU count together', () => {
    const lines = [line({ ordered: 3, refunded: 3 }), line({ itemId: 2, ordered: 2, refunded: 0 })];
    expect(bridgeOf(lines, has({ A: 2 }))).toEqual([{ sku: 'A', held: 2, raised: 3 }]);
    expect(bridgeOf(lines, has({ A: 1 }))).toEqual([]);
    expect(somethingGivenUp(lines)).toBe(true);
  });

  test('a configurable is its child; of a bundle each part counts with its pieces', () => {
    const parts = [
      { itemId: 11, sku: 'X', ordered: 4 },
      { itemId: 12, sku: 'Y', ordered: 2 },
    ];
    const bundle = line({ sku: 'BUNDLE-X-Y', parts });
    expect(sourceSkus([bundle])).toEqual(['X', 'Y']);
    const rows = bridgeOf([bundle], has({ X: 2, Y: 5 }));
    expect(rows).toEqual([{ sku: 'X', held: 2, raised: 4 }]);
    expect(restored(rows, [bundle], shipment([{ orderItemId: 1, quantity: 1 }]))).toEqual([{ sku: 'X', quantity: 0 }]);
    expect(restored(rows, [bundle], shipment([{ orderItemId: 11, quantity: 2 }]))).toEqual([{ sku: 'X', quantity: 0 }]);
  });

  test('never writes less than nothing, and what is raised comes back less what was shipped', () => {
    const quantities = fc.record({
      ordered: fc.integer({ min: 1, max: 9 }),
      refunded: fc.integer({ min: 0, max: 9 }),
      held: fc.integer({ min: 0, max: 12 }),
    });
    fc.assert(
      fc.property(quantities, ({ ordered, refunded, held }) => {
        const one = line({ ordered, refunded: Math.min(ordered, refunded) });
        const open = ordered - one.refunded;
        for (const row of bridgeOf([one], has({ A: held }))) {
          expect(row.raised).toBeGreaterThanOrEqual(open);
          expect(restored([row], [one], shipment([{ orderItemId: 1, quantity: open }]))).toEqual([{ sku: 'A', quantity: held - open }]);
        }
      }),
    );
  });
});

describe('words', () => {
  const giving: GivingUp = {
    orderNumber: '000000031',
    currency: 'EUR',
    paymentMethod: 'checkmo',
    steps: ['refundOnline'],
    mailed: true,
    money: 'online',
    amountMinor: 2490,
    totalLeftMinor: 1300,
    lines: [{ sku: 'MUG', quantity: 1, reason: 'missing' }],
    piecesLeft: 2,
    toPutBack: false,
  };
  const codes = (change: Partial<GivingUp>) => consequencesOf({ ...giving, ...change }).map((one) => one.code);

  test('one sentence for each place, naming the amount', () => {
    const said = consequencesOf(giving);
    expect(said.map((one) => one.side)).toEqual(['magento', 'lightspeed', 'stock', 'money', 'customer']);
    expect(said[0]?.text).toBe('Magento refunds 24.90 EUR (1 ×) through the web payment.');
    expect(said[0]?.params).toMatchObject({ minor: '2490', currency: 'EUR', pieces: '1' });
  });

  test.each<[string, Partial<GivingUp>, string[]]>([
    [
      'unpaid, some',
      { steps: ['invoiceAll', 'refundOffline'], money: 'none', mailed: false },
      ['invoiceThenDrop', 'reduceSale', 'missing', 'lessDue', 'getsRest'],
    ],
    [
      'unpaid, all',
      { steps: ['cancelOrder'], money: 'none', mailed: false, piecesLeft: 0 },
      ['cancelOrder', 'voidSale', 'missing', 'nothingDue', 'getsNothing'],
    ],
    [
      'paid by hand, all',
      { steps: ['refundOffline'], money: 'byHand', piecesLeft: 0 },
      ['refundAllOffline', 'voidSale', 'missing', 'backByHand', 'getsNothingMailed'],
    ],
    [
      'paid at the till',
      { steps: ['refundOffline'], money: 'atTill' },
      ['refundOffline', 'reduceSale', 'missing', 'backAtTill', 'getsRestMailed'],
    ],
    [
      'off the shelf',
      { piecesLeft: 0, toPutBack: true },
      ['refundAllOnline', 'voidAfterPutBack', 'missing', 'backOnline', 'getsNothingMailed'],
    ],
  ])('%s', (_name, change, expected) => expect(codes(change)).toEqual(expected));

  test('stock has a sentence for each reason', () => {
    const lines: GivingUp['lines'] = [
      { sku: 'A', quantity: 1, reason: 'damaged' },
      { sku: 'B', quantity: 2, reason: 'soldAtCounter' },
      { sku: 'C', quantity: 1, reason: 'damaged' },
    ];
    const stock = consequencesOf({ ...giving, lines }).filter((one) => one.side === 'stock');
    expect(stock.map((one) => [one.code, one.params['pieces']])).toEqual([
      ['damaged', '1 × A, 1 × C'],
      ['soldAtCounter', '2 × B'],
    ]);
  });
});
