import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverOf, isLow, needOf, suggestMoves, type Position } from '#core/transfers/suggest.ts';

const quantity = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.double({ min: 0, max: 60, noNaN: true }).map((n) => Math.round(n * 100) / 100),
);
const positions: fc.Arbitrary<Position[]> = fc
  .array(fc.record({ free: quantity, incoming: quantity, sold: quantity, buffer: fc.integer({ min: 0, max: 8 }) }), { maxLength: 6 })
  .map((list) => list.map((one, index) => ({ ...one, store: `store-${index}` })));
const days = fc.integer({ min: 1, max: 60 });
const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);

describe('suggested moves', () => {
  test('nobody gives more than it can spare, and none that gives needs any', () => {
    fc.assert(
      fc.property(positions, days, (list, wanted) => {
        const moves = suggestMoves(list, wanted);
        for (const one of list) {
          const given = sum(moves.filter((move) => move.from === one.store).map((move) => move.quantity));
          const got = sum(moves.filter((move) => move.to === one.store).map((move) => move.quantity));
          expect(Math.min(given, got)).toBe(0);
          if (given > 0) {
            expect(isLow(one, wanted)).toBe(false);
            expect(one.free - given).toBeGreaterThanOrEqual(needOf(one, wanted));
          }
          if (got > 0) {
            expect(isLow(one, wanted)).toBe(true);
            expect(one.free + one.incoming + got).toBeLessThan(needOf(one, wanted) + 1);
          }
        }
        for (const move of moves) {
          expect(Number.isInteger(move.quantity) && move.quantity > 0).toBe(true);
          expect(moves.filter((other) => other.from === move.to)).toEqual([]);
        }
      }),
    );
  });

  test('once they are asked for nothing more is suggested for whoever was served', () => {
    fc.assert(
      fc.property(positions, days, (list, wanted) => {
        const moves = suggestMoves(list, wanted);
        const after = list.map((one) => ({
          ...one,
          free: one.free - sum(moves.filter((move) => move.from === one.store).map((move) => move.quantity)),
          incoming: one.incoming + sum(moves.filter((move) => move.to === one.store).map((move) => move.quantity)),
        }));
        for (const move of suggestMoves(after, wanted)) expect(moves.map((one) => one.to)).toContain(move.to);
        const givers = new Set(moves.map((one) => one.from));
        expect(suggestMoves(after, wanted).filter((move) => givers.has(move.to))).toEqual([]);
      }),
    );
  });

  test('who runs out first is served first, by who can spare most; a buffer and the last piece stay', () => {
    const still = { incoming: 0, buffer: 0 };
    const list: Position[] = [
      { store: 'paris', free: 2, sold: 28, ...still },
      { store: 'nice', free: 0, sold: 14, ...still },
      { store: 'lyon', free: 12, sold: 0, incoming: 0, buffer: 3 },
      { store: 'lille', free: 6, sold: 0, ...still },
    ];
    // Fourteen days: Paris needs 14, Nice 7. Lyon keeps its buffer of 3, Lille one to show.
    expect(suggestMoves(list, 14)).toEqual([
      { from: 'lyon', to: 'nice', quantity: 7 },
      { from: 'lille', to: 'paris', quantity: 5 },
      { from: 'lyon', to: 'paris', quantity: 2 },
    ]);
    expect(coverOf({ store: 'paris', free: 2, sold: 28, ...still })).toBe(2);
    expect(suggestMoves([{ store: 'paris', free: 8, sold: 28, ...still }, ...list.slice(2)], 14)).toEqual([]);
  });
});
