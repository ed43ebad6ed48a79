import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesGone, piecesOf } from '#core/pieces.ts';

const line = { itemId: 1, sku: 'SET', name: 'Breakfast set', type: 'bundle', physical: true, discountMinor: 0, unitPriceMinor: 2400 };
const part = (itemId: number, sku: string, ordered: number, worth?: number) => ({
  itemId,
  sku,
  name: sku,
  ordered,
  ...(worth === undefined ? {} : { worth }),
});

test('a line that is no set is one piece, and so is a part that is paid by itself', () => {
  const mug = { ...line, type: 'simple', sku: 'MUG', ordered: 3, lineTotalMinor: 2970 };
  expect(piecesOf(mug)).toMatchObject([{ id: '1', sku: 'MUG', perLine: 1, setName: null, totalMinor: 2970 }]);
  expect(piecesOf({ ...mug, set: { itemId: 9, name: 'Breakfast set', perSet: 3 } })).toMatchObject([
    { sku: 'MUG', perLine: 1, setName: 'Breakfast set' },
  ]);
});

test('the parts of a set share its price by what they cost alone, evenly where that is not known', () => {
  const set = { ...line, ordered: 2, lineTotalMinor: 4800 };
  expect(piecesOf({ ...set, parts: [part(2, 'CUP', 4, 6), part(3, 'TEA', 2, 12)] })).toMatchObject([
    { id: '2', sku: 'CUP', perLine: 2, setName: 'Breakfast set', totalMinor: 2400, unitPriceMinor: 600 },
    { id: '3', sku: 'TEA', perLine: 1, totalMinor: 2400, unitPriceMinor: 1200 },
  ]);
  expect(piecesOf({ ...set, parts: [part(2, 'CUP', 4, 0), part(3, 'TEA', 2, 12)] }).map((one) => one.totalMinor)).toEqual([3200, 1600]);
});

test('property: whatever is in a set, its parts add up to its price and discount to the cent', () => {
  const parts = fc.array(
    fc.record({ ordered: fc.integer({ min: 1, max: 9 }), worth: fc.option(fc.double({ min: 0.01, max: 500, noNaN: true })) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(
      parts,
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      (given, lineTotalMinor, discountMinor) => {
        const pieces = piecesOf({
          ...line,
          ordered: 1,
          lineTotalMinor,
          discountMinor,
          parts: given.map(({ ordered, worth }, index) => part(index + 2, `P${index}`, ordered, worth ?? undefined)),
        });
        const sum = (of: 'totalMinor' | 'discountMinor') => pieces.reduce((total, piece) => total + piece[of], 0);
        expect([sum('totalMinor'), sum('discountMinor')]).toEqual([lineTotalMinor, discountMinor]);
        expect(pieces.every((piece) => piece.totalMinor >= 0)).toBe(true);
      },
    ),
  );
});

test('one cup that is missing is a whole set; half a metre of cloth is half a metre', () => {
  const records = [
    { lineId: '2', itemId: 1, perLine: 2, quantity: 4 },
    { lineId: '3', itemId: 1, perLine: 1, quantity: 2 },
    { lineId: '7', itemId: 7, perLine: 1, quantity: 2.5 },
  ];
  expect(linesGone(records, (lineId) => ({ '2': 1, '7': 0.5 })[lineId] ?? 0)).toEqual(
    new Map([
      [1, 1],
      [7, 0.5],
    ]),
  );
});
