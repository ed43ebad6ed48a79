import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planReturn, type Asked, type DeskPlan, type Situation } from '#core/returns/desk-plan.ts';
import { lineLeft, type KnownHere } from '#core/returns/returnable.ts';
import type { ShopLine } from '#core/shop.ts';

const half = (value: number) => Math.sign(value) * Math.round(Math.abs(value));

interface Drawn {
  unit: number;
  ordered: number;
  percent: number;
  tax: number;
  inclusive: boolean;
  invoiced: number;
  shipped: number;
  refunded: number;
  configurable: boolean;
}

/** A row as Magento computes it: tax in the price or on top, discount before tax. Minor units. */
function lineOf(drawn: Drawn, index: number): ShopLine {
  const { unit, ordered, percent, tax, inclusive } = drawn;
  const row = inclusive ? half((unit * ordered * 100) / (100 + tax)) : unit * ordered;
  const gross = inclusive ? unit * ordered : row + half((row * tax) / 100);
  const discount = half(((inclusive ? gross : row) * percent) / 100);
  const compensation = inclusive ? half((discount * tax) / (100 + tax)) : 0;
  const taxAmount = inclusive ? gross - row - compensation : half(((row - discount) * tax) / 100);
  const amountsMinor = [row, -discount, taxAmount, compensation];
  return {
    itemId: index * 2 + 1,
    childItemIds: drawn.configurable ? [index * 2 + 2] : [],
    sku: `SKU-${index}`,
    name: '',
    options: [],
    type: drawn.configurable ? 'configurable' : 'simple',
    physical: true,
    ordered,
    invoiced: Math.min(ordered, drawn.invoiced),
    shipped: Math.min(ordered, drawn.shipped),
    refunded: Math.min(ordered, drawn.invoiced, drawn.refunded),
    canceled: 0,
    decimalQuantity: false,
    unitPriceMinor: unit,
    lineTotalMinor: amountsMinor.reduce((sum, amount) => sum + amount, 0),
    amountsMinor,
    discountMinor: discount,
    taxPercent: tax,
  };
}

const drawnLine = fc.record({
  unit: fc.integer({ min: 0, max: 30_000 }),
  ordered: fc.integer({ min: 1, max: 7 }),
  percent: fc.constantFrom(0, 0, 7, 10, 33, 100),
  tax: fc.constantFrom(0, 5, 5.5, 20, 21),
  inclusive: fc.boolean(),
  invoiced: fc.integer({ min: 0, max: 7 }),
  shipped: fc.integer({ min: 0, max: 7 }),
  refunded: fc.integer({ min: 0, max: 2 }),
  configurable: fc.boolean(),
});

const piece = fc.record({ line: fc.nat(), quantity: fc.integer({ min: 1, max: 4 }), till: fc.boolean(), shipping: fc.boolean() });

/** What Magento took for `pieces` of a line, or gave back for them. */
function worth(line: ShopLine, pieces: number): number {
  return (line.amountsMinor ?? []).reduce((sum, amount) => sum + half((amount * pieces) / line.ordered), 0);
}

class Counter {
  readonly lines: ShopLine[];
  readonly refunded = new Map<number, number>();
  readonly given = { web: 0, till: 0 };
  readonly caps: { web: number; till: number };
  shippingLeft: number;
  readonly leftAtFirst: number;

  constructor(lines: ShopLine[], shipping: number, adjusted: number) {
    this.lines = lines;
    this.shippingLeft = shipping;
    const paid = lines.reduce((sum, line) => sum + worth(line, line.invoiced), 0) + shipping;
    const before = lines.reduce((sum, line) => sum + worth(line, line.refunded), 0);
    // A goodwill refund beside the lines.
    this.leftAtFirst = Math.max(0, paid - before - Math.min(adjusted, paid - before));
    this.caps = { web: this.leftAtFirst, till: this.leftAtFirst };
  }

  get left(): number {
    return this.leftAtFirst - this.given.web - this.given.till;
  }

  situation(): Situation {
    const known: KnownHere = { refunded: this.refunded, minor: 0, handedOver: new Map(), uncollected: false };
    const cap = { minor: this.left, currency: 'EUR' };
    return {
      lines: this.lines.map((line) => ({ line, ...lineLeft(line, known) })),
      why: null,
      tenders: [
        { tender: 'web', cap, why: null },
        { tender: 'till', cap, why: null },
      ],
      leftMinor: this.left,
      shippingMinor: this.shippingLeft <= this.left ? this.shippingLeft : 0,
      rules: { reasons: [], finalSale: [], noReceipt: 'manager' },
    };
  }

  take(plan: DeskPlan): void {
    this.given[plan.tender] += plan.totalMinor;
    if (plan.shippingMinor > 0) this.shippingLeft = 0;
    for (const one of plan.pieces) this.refunded.set(one.itemId, one.refundedBefore + one.quantity);
  }
}

const ask = (change: Partial<Asked>): Asked => ({
  pieces: [],
  tender: 'web',
  shipping: false,
  proof: 'number',
  override: false,
  ...change,
});
const whole = (itemId: number, quantity: number) => ({
  itemId,
  quantity,
  reason: 'unknown',
  condition: 'asNew' as const,
  disposition: 'sell' as const,
});

describe('whatever was ordered, invoiced, shipped and given back before', () => {
  test('returns never give back more than was paid, by tender and in all, nor more pieces than came', () => {
    fc.assert(
      fc.property(
        fc.array(drawnLine, { minLength: 1, maxLength: 5 }),
        fc.array(piece, { maxLength: 14 }),
        fc.integer({ min: 0, max: 2_000 }),
        fc.constantFrom(0, 0, 500),
        (drawn, pieces, shipping, adjusted) => {
          const counter = new Counter(drawn.map(lineOf), shipping, adjusted);
          for (const { line, quantity, till, shipping: withShipping } of pieces) {
            const { itemId } = counter.lines[line % counter.lines.length] ?? { itemId: 0 };
            const plan = planReturn(
              ask({ pieces: [whole(itemId, quantity)], tender: till ? 'till' : 'web', shipping: withShipping }),
              counter.situation(),
            );
            if ('reason' in plan) continue;
            expect(plan.totalMinor).toBe(plan.pieces.reduce((sum, one) => sum + one.amountMinor, plan.shippingMinor));
            counter.take(plan);
          }
          expect(counter.given.web).toBeLessThanOrEqual(counter.caps.web);
          expect(counter.given.till).toBeLessThanOrEqual(counter.caps.till);
          expect(counter.left).toBeGreaterThanOrEqual(0);
          for (const line of counter.lines)
            expect(counter.refunded.get(line.itemId) ?? 0).toBeLessThanOrEqual(
              Math.max(line.refunded, Math.min(line.invoiced, line.ordered)),
            );
        },
      ),
      { numRuns: 400 },
    );
  });

  test('an order that comes back whole, however it is cut up, gives back exactly what it took', () => {
    fc.assert(
      fc.property(
        fc.array(drawnLine, { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 2_000 }),
        (drawn, cuts, shipping) => {
          const all = drawn.map((one, index) =>
            lineOf({ ...one, invoiced: 7, shipped: 7, refunded: 0, percent: one.percent % 100 }, index),
          );
          const lines = all.filter((line) => line.lineTotalMinor > 0 && worth(line, 1) > 0);
          fc.pre(lines.length > 0);
          const counter = new Counter(lines, shipping, 0);
          for (const [index, line] of lines.entries())
            for (let left = line.ordered; left > 0;) {
              const quantity = Math.min(left, cuts[index % cuts.length] ?? 1);
              const last = index === lines.length - 1 && quantity === left;
              const plan = planReturn(ask({ pieces: [whole(line.itemId, quantity)], shipping: last }), counter.situation());
              // Pieces whose share rounds to nothing cannot come alone.
              if ('reason' in plan) {
                expect(plan.reason).toBe('nothingToGiveBack');
                return fc.pre(false);
              }
              counter.take(plan);
              left -= quantity;
            }
          expect(counter.left).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('the same line in two conditions is one after the other: together exactly what both cost', () => {
  const line = lineOf(
    { unit: 1840, ordered: 3, percent: 10, tax: 20, inclusive: true, invoiced: 3, shipped: 3, refunded: 0, configurable: true },
    0,
  );
  const counter = new Counter([line], 0, 0);
  const plan = planReturn(
    ask({ pieces: [whole(line.itemId, 1), { ...whole(line.itemId, 2), disposition: 'damaged' }] }),
    counter.situation(),
  );
  if ('reason' in plan) throw new Error(plan.reason);
  expect(plan.totalMinor).toBe(line.lineTotalMinor);
  expect(plan.pieces.map((one) => [one.refundedBefore, one.stockItemIds])).toEqual([
    [0, [2]],
    [1, [2]],
  ]);
});

describe('refused', () => {
  const line = lineOf(
    { unit: 1200, ordered: 2, percent: 0, tax: 20, inclusive: true, invoiced: 2, shipped: 2, refunded: 0, configurable: false },
    0,
  );
  const situation = new Counter([line], 500, 0).situation();
  const cases: [string, Partial<Asked>, Partial<Situation>][] = [
    ['tooManyPieces', { pieces: [whole(1, 1), whole(1, 2)] }, {}],
    ['wholePiecesOnly', { pieces: [whole(1, 1.5)] }, {}],
    ['lineUnknown', { pieces: [whole(99, 1)] }, {}],
    ['reasonUnknown', { pieces: [{ ...whole(1, 1), reason: 'invented' }] }, {}],
    ['finalSale', {}, { rules: { reasons: [], finalSale: ['SKU-*'], noReceipt: 'manager' } }],
    ['noReceipt', { proof: 'none' }, { rules: { reasons: [], finalSale: [], noReceipt: 'never' } }],
    ['orderNotReturnable', {}, { why: 'windowOver' }],
    ['orderNotReturnable', { override: true }, { why: 'creditPaid' }],
    ['noShippingLeft', { shipping: true }, { shippingMinor: 0 }],
    ['moreThanPaid', {}, { leftMinor: 999 }],
    ['tenderNotPossible', {}, { tenders: [] }],
  ];
  test.each(cases)('%s', (reason, asked, change) => {
    expect(planReturn(ask({ pieces: [whole(1, 1)], ...asked }), { ...situation, ...change })).toMatchObject({ reason });
  });

  test('a manager allows a late return and a final sale', () => {
    const strict: Situation = { ...situation, why: 'windowOver', rules: { ...situation.rules, finalSale: ['SKU-0'] } };
    expect(planReturn(ask({ pieces: [whole(1, 1)], override: true }), strict)).toMatchObject({ totalMinor: 1200 });
  });
});
