import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerOf, type BookedReturn, type LedgerFacts } from '#core/returns/ledger.ts';

const line = { itemId: 1, sku: 'MUG', name: 'Mug', ordered: 4, shipped: 4, refunded: 0, canceled: 0 };
const order = { paidMinor: 4000, refundedMinor: 0, refundedOnlineMinor: 0, lines: [line] };
const web: BookedReturn = {
  tender: 'web',
  till: 'closed',
  tillMinor: 1000,
  tillTypes: [{ name: 'Web', minor: 1000 }],
  memo: 'done',
  memoMinor: 1000,
  pieces: [{ itemId: 1, quantity: 1, disposition: 'sell', settled: true }],
};
const cash: BookedReturn = { ...web, tender: 'till', tillTypes: [{ name: 'Cash', minor: 1000 }] };

function book(returns: BookedReturn[], shop: Partial<LedgerFacts['order']> = {}, refunded = 0, keptHere = new Map<number, number>()) {
  return ledgerOf({ order: { ...order, ...shop, lines: [{ ...line, refunded }] }, returns, keptHere, store: 'Rivoli' });
}

describe('money', () => {
  test('one to the web and one in cash, both noted: even, each in its row', () => {
    const ledger = book([web, cash], { refundedMinor: 2000, refundedOnlineMinor: 1000 }, 2);
    expect(ledger).toMatchObject({ differenceMinor: 0, reasons: [], overMinor: 0, givenMinor: 2000, waitingMinor: 0 });
    expect(ledger.money).toEqual([
      { kind: 'payment', name: null, paid: 4000, shop: 1000, till: 1000 },
      { kind: 'till', name: 'Cash', paid: 0, shop: 1000, till: 1000 },
    ]);
  });

  test.each([
    ['its credit memo waits', { ...cash, memo: 'waiting' as const }, {}, 'memoWaits', 1000],
    ['its credit memo was left', { ...cash, memo: 'left' as const }, {}, 'memoLeft', 1000],
    ['the memo was made and is not shown', cash, {}, 'notShown', 1000],
    ['the till gave a cent more', { ...cash, tillMinor: 1001 }, { refundedMinor: 1000 }, 'amounts', 1],
    [
      'another till, or a person, gave it',
      { ...cash, tender: 'web' as const },
      { refundedMinor: 1500, refundedOnlineMinor: 1000 },
      'elsewhere',
      -500,
    ],
  ])('not even because %s', (_why, back, shop, code, minor) => {
    expect(book([back], shop).reasons).toEqual([{ code, minor }]);
  });

  test('a refund under way is neither given nor a difference; more than was paid is named', () => {
    expect(book([{ ...web, memo: 'waiting', till: 'waiting' }])).toMatchObject({ waitingMinor: 1000, givenMinor: 0, differenceMinor: 0 });
    expect(book([{ ...cash, tillMinor: 4100, memoMinor: 4100 }], { refundedMinor: 4100 }).overMinor).toBe(100);
  });

  test('an order of an older version does not say what went online: all that is not ours', () => {
    const { refundedOnlineMinor: _unknown, ...old } = order;
    const ledger = ledgerOf({ order: { ...old, refundedMinor: 1500 }, returns: [cash], keptHere: new Map(), store: 'Rivoli' });
    expect(ledger).toMatchObject({ differenceMinor: 0, total: { shop: 1500, till: 1000 } });
  });
});

describe('pieces', () => {
  test.each([
    ['both know', [web], 1, 0, null],
    ['the till is about to take it in', [{ ...web, till: 'waiting' as const }], 1, -1, 'tillWaits'],
    ['it came back somewhere else', [], 1, -1, 'notHere'],
    ['the till has it, Magento does not', [{ ...cash, memo: 'waiting' as const }], 0, 1, 'notRefunded'],
  ])('%s', (_what, returns, refunded, difference, why) => {
    expect(book(returns, {}, refunded).lines).toMatchObject([{ difference, why }]);
  });

  test('what never left, or still lies here, needs not come back', () => {
    expect(book([], {}, 2, new Map([[1, 4]])).lines).toMatchObject([
      { difference: 0, why: null, effects: [{ kind: 'released', quantity: 2, store: null }] },
    ]);
    const unsent = ledgerOf({
      order: { ...order, lines: [{ ...line, shipped: 1, refunded: 3 }] },
      returns: [],
      keptHere: new Map(),
      store: '',
    });
    expect(unsent.lines).toMatchObject([{ difference: 0, effects: [{ kind: 'released', quantity: 3 }] }]);
  });

  test('each disposition says where, and whether it is through', () => {
    const pieces = (['sell', 'damaged', 'quarantine', 'vendor'] as const).map((disposition, index) => ({
      itemId: 1,
      quantity: 1,
      disposition,
      settled: index !== 1,
    }));
    expect(book([{ ...web, pieces }], {}, 4).lines[0]?.effects.map(({ kind, done }) => [kind, done])).toEqual([
      ['shelf', true],
      ['writtenOff', false],
      ['setAside', true],
      ['forVendor', true],
    ]);
  });
});

const minors = fc.integer({ min: 0, max: 5_000 });
const anyReturn: fc.Arbitrary<BookedReturn> = fc
  .record({
    tender: fc.constantFrom('web' as const, 'till' as const),
    till: fc.constantFrom('waiting' as const, 'closed' as const, 'gone' as const),
    memo: fc.constantFrom('waiting' as const, 'done' as const, 'left' as const),
    tillMinor: minors,
    memoMinor: minors,
    quantity: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ quantity, ...rest }) => ({
    ...rest,
    tillTypes: [{ name: 'Cash', minor: rest.tillMinor }],
    pieces: [{ itemId: 1, quantity, disposition: 'sell', settled: rest.till === 'closed' }],
  }));

test('whatever happened: the reasons add up to the difference, and the rows to what each system says', () => {
  fc.assert(
    fc.property(fc.array(anyReturn, { maxLength: 6 }), minors, minors, (returns, online, offline) => {
      const ledger = book(returns, { refundedMinor: online + offline, refundedOnlineMinor: online });
      expect(ledger.reasons.reduce((sum, reason) => sum + reason.minor, 0)).toBe(ledger.differenceMinor);
      expect(ledger.money.reduce((sum, row) => sum + row.shop, 0)).toBe(ledger.total.shop);
      const given = ledger.money.filter((row) => row.kind === 'till').reduce((sum, row) => sum + row.till, 0);
      expect(given).toBe(ledger.total.till);
      expect(ledger.total.till - ledger.differenceMinor).toBe(offline);
    }),
  );
});

test('when all is through on both sides, in any mixture, both books are even in money and pieces', () => {
  fc.assert(
    fc.property(fc.array(anyReturn, { maxLength: 6 }), fc.integer({ min: 0, max: 3 }), (returns, released) => {
      const through = returns.map((one): BookedReturn => ({
        ...one,
        till: 'closed',
        memo: 'done',
        tillMinor: one.memoMinor,
        tillTypes: [{ name: 'Card', minor: one.memoMinor }],
      }));
      const of = (tender: 'web' | 'till') => through.filter((one) => one.tender === tender).reduce((sum, one) => sum + one.memoMinor, 0);
      const pieces = through.reduce((sum, one) => sum + (one.pieces[0]?.quantity ?? 0), 0);
      const ledger = ledgerOf({
        order: {
          paidMinor: 100_000,
          refundedMinor: of('web') + of('till'),
          refundedOnlineMinor: of('web'),
          lines: [{ ...line, ordered: 20 + released, shipped: 20, refunded: pieces + released }],
        },
        returns: through,
        keptHere: new Map(),
        store: 'Rivoli',
      });
      expect(ledger).toMatchObject({ differenceMinor: 0, reasons: [], overMinor: 0, waitingMinor: 0 });
      expect(ledger.lines).toMatchObject([{ difference: 0, why: null, takenIn: pieces }]);
    }),
  );
});
