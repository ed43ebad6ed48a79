import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainUnits } from '#core/transfers/chain-units.ts';
import type { LineCount } from '#core/transfers/count.ts';

/** Pieces that leave one of two stores and what is counted at the other, short, whole or over; null while it is on its way. */
const trip = fc.record({
  from: fc.constantFrom(0, 1),
  sent: fc.integer({ min: 0, max: 20 }),
  booked: fc.option(fc.integer({ min: 0, max: 25 }), { nil: null }),
});

test('whatever is sent, received short or over, the chain has the pieces it began with, and what two stores count', () => {
  const start = fc.tuple(fc.integer({ min: -5, max: 50 }), fc.integer({ min: 0, max: 50 }));
  fc.assert(
    fc.property(start, fc.array(trip, { maxLength: 8 }), fc.nat(9), ([here, there], trips, held) => {
      const onHand = [here, there];
      for (const { from, sent, booked } of trips) {
        onHand[from] = (onHand[from] ?? 0) - sent;
        onHand[1 - from] = (onHand[1 - from] ?? 0) + (booked ?? 0);
      }
      const lines = trips.map(({ sent, booked }) => {
        const line: LineCount = { asked: sent, picked: sent, sent, received: booked ?? 0, booked };
        return { line, state: booked === null ? ('sent' as const) : ('closed' as const), settled: false };
      });
      const units = chainUnits(
        [
          { onHand: onHand[0] ?? 0, held },
          { onHand: onHand[1] ?? 0, held: 0 },
        ],
        lines,
      );
      expect(units.inStores + units.held + units.inTransit + units.missing).toBe(units.total);
      expect(units.total - units.twice).toBe(here + there);
    }),
  );
});

test('a discrepancy somebody has looked into is none any more', () => {
  const line: LineCount = { asked: 5, picked: 5, sent: 5, received: 3, booked: 3 };
  const short = (settled: boolean) => chainUnits([{ onHand: 10, held: 1 }], [{ line, state: 'closed', settled }]);
  expect(short(false)).toEqual({ inStores: 9, held: 1, inTransit: 0, missing: 2, total: 12, twice: 0 });
  expect(short(true)).toMatchObject({ missing: 0, total: 10 });
});
