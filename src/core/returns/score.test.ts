import { describe, expect, test } from 'vitest';
import type { OrderLine, Taken } from '#core/returns/allot.ts';
import { isCertain, scoreOf, worthAsking, type Scored, type TillReturn, type WebOrder } from '#core/returns/score.ts';

const dayMs = 86_400_000;
const now = Date.parse('2026-11-22T12:00:00Z');
const none: ReadonlyMap<number, number> = new Map();

interface Case {
  given: TillReturn;
  /** Number of the order the goods were bought with; null when they were bought over the counter. */
  truth: string | null;
}

/** mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A chain's orders and 400 returns of which it is known what they are; a third of the orders have a look-alike. */
function labelled(seed: number): { orders: WebOrder[]; cases: Case[] } {
  const random = seeded(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const catalogue = Array.from({ length: 150 }, (_, index) => ({ sku: `SKU-${index}`, price: 500 + below(20_000) }));
  const orders: WebOrder[] = [];
  const add = (order: Omit<WebOrder, 'incrementId'>): void => {
    orders.push({ ...order, incrementId: String(100_000_000 + orders.length) });
  };
  for (let index = 0; index < 450; index += 1) {
    const share = random() < 0.25 ? 0.8 : 1;
    const skus = new Set(Array.from({ length: 1 + below(4) }, () => below(catalogue.length)));
    const lines = [...skus].map((one, position): OrderLine => {
      const { sku, price } = catalogue[one] ?? { sku: '', price: 0 };
      const ordered = 1 + below(3);
      const lineTotalMinor = Math.round(price * share) * ordered;
      return { itemId: index * 10 + position, sku, ordered, invoiced: ordered, refunded: 0, lineTotalMinor };
    });
    const pickupLocation = random() < 0.3 ? `store-${below(3)}` : null;
    const order = { createdAt: now - Math.floor((1 + random() * 50) * dayMs), pickupLocation, lines };
    add(order);
    // The same basket, bought by somebody else on another day.
    if (random() < 0.34) add({ ...order, createdAt: order.createdAt - Math.floor(random() * 20 * dayMs) });
  }
  const cases = Array.from({ length: 400 }, (_, index): Case => {
    const order = orders[below(orders.length)];
    if (order === undefined) throw new Error('no order');
    const taken = order.lines
      .filter((__, position) => position === index % order.lines.length || random() < 0.5)
      .map((line): Taken => {
        const quantity = 1 + below(line.ordered);
        // Now and then the cashier gives back what the shelf says.
        const shelf = catalogue.find((one) => one.sku === line.sku)?.price ?? 0;
        const each = random() < 0.1 ? shelf : line.lineTotalMinor / line.ordered;
        return { sku: line.sku, quantity, amountMinor: Math.round(each * quantity) };
      });
    const counter = random() < 0.2;
    const names = !counter && random() < 0.35 ? order.incrementId : null;
    return { given: { taken, at: now, sourceCode: order.pickupLocation ?? 'store-1', names }, truth: counter ? null : order.incrementId };
  });
  return { orders, cases };
}

function ranked(given: TillReturn, orders: readonly WebOrder[]): { incrementId: string; scored: Scored }[] {
  return orders
    .flatMap((order) => {
      const scored = scoreOf(given, order, none);
      return scored === null ? [] : [{ incrementId: order.incrementId, scored }];
    })
    .toSorted((a, b) => b.scored.score - a.scored.score);
}

/** 7 is what the weights were looked at with; the score was finished before 2026 was first drawn. */
describe.each([7, 2026])('400 returns of which it is known what they are, set %i', (seed) => {
  const { orders, cases } = labelled(seed);
  const looked = cases.map((one) => ({ ...one, found: ranked(one.given, orders) }));

  test('what is matched without a person is always right, and that happens', () => {
    const certain = looked.flatMap(({ found, truth }) =>
      found.filter(({ scored }) => isCertain(scored)).map(({ incrementId }) => incrementId === truth),
    );
    expect(certain.length).toBeGreaterThan(80);
    expect(certain.filter((right) => !right)).toEqual([]);
  });

  test('the right order is among the first three for nine in ten, also among look-alikes', () => {
    const ofWeb = looked.filter(({ truth }) => truth !== null);
    const blind = ofWeb.filter(({ given }) => given.names === null);
    const recall = (among: typeof looked): number =>
      among.filter(({ found, truth }) => found.slice(0, 3).some(({ incrementId }) => incrementId === truth)).length / among.length;
    expect(ofWeb.length).toBeGreaterThan(300);
    expect(recall(ofWeb)).toBeGreaterThanOrEqual(0.9);
    // Where the till names nothing, and ten orders hold each SKU at the same price.
    expect(recall(blind)).toBeGreaterThanOrEqual(0.9);
  });

  test('a return of the web is put to a person, not passed over', () => {
    const passed = looked.filter(({ found, truth }) => truth !== null && !found.some(({ scored }) => worthAsking(scored)));
    expect(passed).toEqual([]);
  });
});

describe('one return beside one order', () => {
  const line: OrderLine = { itemId: 1, sku: 'A', ordered: 3, invoiced: 3, refunded: 1, lineTotalMinor: 1000, amountsMinor: [833, 167] };
  const order: WebOrder = { incrementId: '7', createdAt: now - dayMs, pickupLocation: null, lines: [line] };
  const given = (quantity: number, amountMinor: number, names: string | null = null): TillReturn => ({
    taken: [{ sku: 'A', quantity, amountMinor }],
    at: now,
    sourceCode: 's',
    names,
  });

  test('never more pieces than invoiced less refunded less claimed; amounts to the cent, the last piece with the rest', () => {
    expect(scoreOf(given(5, 1667), order, none)?.allotted).toEqual([
      { itemId: 1, sku: 'A', quantity: 2, refundedBefore: 1, amountMinor: 666 },
    ]);
    expect(scoreOf(given(1, 333), order, new Map([[1, 2]]))?.allotted).toMatchObject([
      { quantity: 1, refundedBefore: 2, amountMinor: 334 },
    ]);
    expect(scoreOf(given(1, 333), order, new Map([[1, 3]]))).toBeNull();
  });

  test('an order the till names is not certain when money or pieces differ', () => {
    const certain = (one: TillReturn): boolean => {
      const scored = scoreOf(one, order, none);
      return scored !== null && isCertain(scored);
    };
    expect(certain(given(1, 333, '7'))).toBe(true);
    expect(certain(given(1, 333))).toBe(false);
    expect(certain(given(1, 400, '7'))).toBe(false);
    expect(certain(given(3, 1000, '7'))).toBe(false);
  });

  test('an order that was placed after the return is none', () => {
    expect(scoreOf(given(1, 333), { ...order, createdAt: now + 1 }, none)).toBeNull();
  });
});
