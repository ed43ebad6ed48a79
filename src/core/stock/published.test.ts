import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainedStock, publishedStock, termsOfMovement, type StockTerms, type UnitMovement } from '#core/stock/published.ts';

const plain: StockTerms = { onHand: 10, buffer: 0, held: 0, shippedNotDeducted: 0, deductedNotShipped: 0, openPickups: 0, sold: true };

describe('the number for the source', () => {
  test.each<[string, Partial<StockTerms>, number]>([
    ['on hand', {}, 10],
    ['less the buffer', { buffer: 3 }, 7],
    ['less what is held', { held: 2 }, 8],
    ['less what Magento shipped and the till still counts', { shippedNotDeducted: 4 }, 6],
    ['plus what the till took and Magento still owes', { deductedNotShipped: 4 }, 14],
    ['all of them', { buffer: 1, held: 2, shippedNotDeducted: 3, deductedNotShipped: 1 }, 5],
    ['never below zero', { onHand: -2 }, 0],
    ['a buffer larger than the stock', { buffer: 50 }, 0],
    ['the buffer gives way to open pickups', { buffer: 50, openPickups: 4 }, 4],
    ['and no further than what is there', { onHand: 2, buffer: 50, openPickups: 4 }, 2],
    ['nor to pieces that are held', { onHand: 4, held: 3, buffer: 50, openPickups: 4 }, 1],
    ['archived at the till', { sold: false }, 0],
    ['archived with an open pickup: its pieces stay, they are reserved', { sold: false, openPickups: 2 }, 2],
    ['fractions of a metre', { onHand: 2.5, buffer: 0.2 }, 2.3],
  ])('%s', (_name, change, quantity) => {
    expect(publishedStock({ ...plain, ...change })).toMatchObject({ quantity, status: quantity > 0 ? 1 : 0 });
  });
});

/** The till's inventory was read completely at this instant. */
const readAt = 1_000;
const before = 900;
const after = 1_100;

describe('a pickup of 2 of 10 pieces: who moved what, and what Magento must hold', () => {
  // Magento takes its own deduction when it ships: its number is 10 before and 8 after, whatever the till does.
  test.each<[string, Partial<UnitMovement>, number, number]>([
    ['nobody moved anything', {}, 10, 10],
    ['Magento shipped, the till still counts them', { shopAt: before }, 10, 8],
    ['Magento shipped, the till took them and was read since', { shopAt: before, tillAt: before }, 8, 8],
    ['the till took them first and was read since', { tillAt: before }, 8, 10],
    ['cancelled before anything moved', { endedAt: before }, 10, 10],
    ['shipped, then refunded and put back', { shopAt: before, endedAt: before }, 10, 10],
    ['the till took them, then it was cancelled online', { tillAt: before, endedAt: before }, 8, 8],
  ])('%s', (_name, change, onHand, published) => {
    const movement: UnitMovement = { quantity: 2, shopAt: null, tillAt: null, endedAt: null, ...change };
    expect(publishedStock({ ...plain, onHand, ...termsOfMovement(movement, readAt) }).quantity).toBe(published);
  });

  test.each<[string, Partial<UnitMovement>, number, number]>([
    ['shipped; on hand without the till’s step', { shopAt: before, tillAt: after }, 10, 8],
    ['shipped; on hand with the till’s step', { shopAt: before, tillAt: after }, 8, 8],
    ['not shipped; on hand without the till’s step', { tillAt: after }, 10, 10],
    ['not shipped; on hand with the till’s step', { tillAt: after }, 8, 10],
  ])('not read since the till took them: never more than is right (%s)', (_name, change, onHand, right) => {
    const movement: UnitMovement = { quantity: 2, shopAt: null, tillAt: null, endedAt: null, ...change };
    expect(publishedStock({ ...plain, onHand, ...termsOfMovement(movement, readAt) }).quantity).toBeLessThanOrEqual(right);
  });
});

describe('for any numbers', () => {
  const pieces = fc.integer({ min: 0, max: 50 });
  const anyStock = fc.record({
    onHand: fc.integer({ min: -20, max: 100 }),
    buffer: pieces,
    held: pieces,
    shippedNotDeducted: pieces,
    deductedNotShipped: pieces,
    openPickups: pieces,
    sold: fc.boolean(),
  });

  test('never negative, and the status follows the quantity', () => {
    fc.assert(
      fc.property(anyStock, (stock) => {
        const { quantity, status } = publishedStock(stock);
        expect(quantity).toBeGreaterThanOrEqual(0);
        expect(status).toBe(quantity > 0 ? 1 : 0);
      }),
    );
  });

  test('the terms add up to the number', () => {
    fc.assert(
      fc.property(anyStock, (stock) => {
        const { quantity } = publishedStock(stock);
        const terms = explainedStock(stock);
        expect(terms.reduce((sum, one) => sum + one.value, 0)).toBe(quantity);
      }),
    );
  });

  test('beyond what reserved pickups need, never more than is there less the buffer', () => {
    fc.assert(
      fc.property(anyStock, (stock) => {
        const there = stock.onHand - stock.held - stock.shippedNotDeducted + stock.deductedNotShipped;
        const free = Math.max(0, publishedStock(stock).quantity - stock.openPickups);
        expect(free).toBeLessThanOrEqual(Math.max(0, there - stock.buffer));
      }),
    );
  });
});
