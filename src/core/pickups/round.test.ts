import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineForPiece, roundCode, suggestRound, type Candidate, type RoundLine } from '#core/pickups/round.ts';

const line = (over: Partial<RoundLine>): RoundLine => ({
  pickupId: 'p1',
  lineId: '1',
  sku: 'MUG',
  name: 'Mug',
  quantity: 2,
  picked: 0,
  short: 0,
  promisedAt: 100,
  slot: 1,
  position: 0,
  ...over,
});

describe('the line a piece belongs to', () => {
  test('the most urgent order that still needs it, then the next', () => {
    const urgent = line({ pickupId: 'late', promisedAt: 50, quantity: 1, slot: 2 });
    const later = line({ pickupId: 'later' });
    expect(lineForPiece([later, urgent], ['MUG'])).toEqual({ kind: 'pick', line: urgent, picked: 1 });
    expect(lineForPiece([later, { ...urgent, picked: 1 }], ['MUG'])).toEqual({ kind: 'pick', line: later, picked: 1 });
  });

  test('promised at the same time, by the place in the round, and two lines of one order by their place in it', () => {
    const second = line({ pickupId: 'b', slot: 2 });
    const third = line({ lineId: '2', position: 1 });
    expect(lineForPiece([second, third, line({})], ['MUG'])).toMatchObject({ line: { pickupId: 'p1', lineId: '1' } });
  });

  test('nobody needs one more; what is left was reported short; it is in no order of the round', () => {
    expect(lineForPiece([line({ picked: 2 })], ['MUG'])).toMatchObject({ kind: 'over' });
    expect(lineForPiece([line({ picked: 1, short: 1 })], ['MUG'])).toMatchObject({ kind: 'short' });
    expect(lineForPiece([line({})], ['BOWL'])).toEqual({ kind: 'notInRound' });
    expect(lineForPiece([line({})], [])).toEqual({ kind: 'notInRound' });
  });

  test('what is sold by weight is keyed; a whole number of it too is counted', () => {
    expect(lineForPiece([line({ quantity: 0.35 })], ['MUG'])).toMatchObject({ kind: 'weigh' });
    expect(lineForPiece([line({ quantity: 3 })], ['MUG'])).toMatchObject({ kind: 'pick' });
  });

  test('a barcode of two SKUs is only a question while both are wanted', () => {
    const bowl = line({ lineId: '2', sku: 'BOWL' });
    expect(lineForPiece([line({}), bowl], ['MUG', 'BOWL'])).toMatchObject({ kind: 'several', lines: [{ sku: 'MUG' }, { sku: 'BOWL' }] });
    expect(lineForPiece([line({ picked: 2 }), bowl], ['MUG', 'BOWL'])).toMatchObject({ kind: 'pick', line: { sku: 'BOWL' } });
  });

  test('scanning until nothing fits fills every line and none beyond what is wanted', () => {
    const lines = fc.array(
      fc.record({
        sku: fc.constantFrom('MUG', 'BOWL'),
        quantity: fc.integer({ min: 1, max: 4 }),
        promisedAt: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(lines, (drawn) => {
        const round = drawn.map((each, index) => line({ ...each, lineId: `${index}`, slot: index + 1 }));
        for (let decision = lineForPiece(round, ['MUG']); decision.kind === 'pick'; decision = lineForPiece(round, ['MUG'])) {
          decision.line.picked = decision.picked;
        }
        expect(round.map((each) => each.picked)).toEqual(round.map((each) => (each.sku === 'MUG' ? each.quantity : 0)));
      }),
    );
  });
});

describe('the suggested round', () => {
  const hour = 3_600_000;
  const candidate = (id: string, dueInHours: number, ...names: string[]): Candidate => ({
    id,
    promisedAt: dueInHours * hour,
    stops: names.map((name) => ({ place: null, name })),
  });

  test('late and due within the hour first, by promise, whatever they hold', () => {
    const orders = [candidate('c', 3, 'Soup bowl red'), candidate('b', 0.5, 'Wool throw'), candidate('a', -2, 'Soup bowl blue')];
    expect(suggestRound(orders, 2, 0)).toEqual(['a', 'b']);
  });

  test('is filled with what stands on the same shelves, then with what makes the shortest way', () => {
    const orders = [
      candidate('first', 0, 'Soup bowl red'),
      candidate('far', 2, 'Wool throw grey', 'Loose leaf tea'),
      candidate('near', 4, 'Soup bowl blue'),
      candidate('one shelf', 3, 'Canvas tote'),
    ];
    expect(suggestRound(orders, 3, 0)).toEqual(['first', 'near', 'one shelf']);
  });

  test('the same category of the till is the same shelf, whatever things are called', () => {
    const tea = { place: 'Tea', name: 'Loose leaf' };
    const orders = [
      { id: 'first', promisedAt: 0, stops: [tea] },
      { id: 'far', promisedAt: 2 * hour, stops: [{ place: 'Bowls', name: 'Loose leaf bowl' }] },
      { id: 'near', promisedAt: 4 * hour, stops: [{ place: 'Tea', name: 'Green pearls' }] },
    ];
    expect(suggestRound(orders, 2, 0)).toEqual(['first', 'near']);
  });

  test('with nothing urgent it begins with the earliest promise; nothing to pick is no round', () => {
    expect(suggestRound([candidate('b', 9), candidate('a', 8)], 1, 0)).toEqual(['a']);
    expect(suggestRound([], 10, 0)).toEqual([]);
  });

  test('never more than asked for, never one twice, and the most urgent is always in it', () => {
    const drawn = fc.array(
      fc.record({
        promisedAt: fc.integer(),
        stops: fc.array(fc.record({ place: fc.constantFrom(null, 'P'), name: fc.constantFrom('A b', 'C d') })),
      }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 12 }), (orders, size) => {
        const candidates = orders.map((order, index) => ({ id: `${index}`, ...order }));
        const round = suggestRound(candidates, size, 0);
        expect(new Set(round).size).toBe(Math.min(size, candidates.length));
        const earliest = Math.min(...candidates.map((each) => each.promisedAt));
        expect(candidates.find((each) => each.id === round[0])?.promisedAt).toBe(earliest);
      }),
    );
  });
});

test('codes are four signs a wedge types the same everywhere', () => {
  expect(roundCode(0)).toBe('2222');
  expect(roundCode(22 ** 4 - 1)).toBe('XXXX');
  expect(roundCode(123_456)).toMatch(/^[2346789BCDFGHJKLNPRTVX]{4}$/);
});
