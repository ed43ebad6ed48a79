import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transferState, type TransferState } from '#contract/transfers.ts';
import { differenceOf, totalWhereabouts, whereaboutsOf, type LineCount } from '#core/transfers/count.ts';
import { findingsIn, withFindings, type Finding } from '#core/transfers/findings.ts';
import { consignmentName, transferNamed, wordsOfName } from '#core/transfers/name.ts';
import { mayStep, refusalWords, stepOutcome, transferTable, type TransferEvent, type TransferStep } from '#core/transfers/states.ts';

const states = transferState.options;
const steps: TransferStep[] = ['approve', 'decline', 'pick', 'pack', 'send', 'receive', 'close', 'cancel'];
const facts = ['tillSent', 'tillReceived', 'tillCancelled'] as const satisfies readonly TransferEvent[];
const to = (state: TransferState, event: TransferEvent): TransferState | null => {
  const outcome = transferTable[state][event];
  return typeof outcome === 'object' && 'to' in outcome ? outcome.to : null;
};

describe('states', () => {
  test('from request to closed, each step by the store that takes it', () => {
    const way: [TransferStep, 'origin' | 'destination', TransferState][] = [
      ['approve', 'origin', 'approved'],
      ['pick', 'origin', 'picking'],
      ['pack', 'origin', 'packed'],
      ['send', 'origin', 'sent'],
      ['receive', 'destination', 'receiving'],
      ['close', 'destination', 'closed'],
      ['receive', 'destination', 'receiving'],
    ];
    let state: TransferState = 'requested';
    for (const [step, role, next] of way) {
      const other = role === 'origin' ? 'destination' : 'origin';
      expect(stepOutcome(state, step, other)).toEqual({ refuse: 'otherStore' });
      expect(stepOutcome(state, step, role)).toEqual({ to: next });
      state = next;
    }
  });

  test('what the till shows is never refused, and goods the till moved are never wished away', () => {
    for (const state of states) {
      for (const fact of facts) expect(transferTable[state][fact]).not.toHaveProperty('refuse');
      if (state !== 'closed') expect(to(state, 'tillReceived')).toBe('closed');
    }
  });

  test('who asked may take it back until the other store agrees; who sent it, until it is being counted', () => {
    expect(states.filter((state) => mayStep('cancel', 'destination', state))).toEqual(['requested']);
    expect(states.filter((state) => to(state, 'cancel') === 'cancelled')).toEqual(['requested', 'approved', 'picking', 'packed', 'sent']);
  });

  test('every refusal has its words', () => {
    const used = new Set(
      states.flatMap((state) =>
        steps.flatMap((step) => {
          const outcome = transferTable[state][step];
          return typeof outcome === 'object' && 'refuse' in outcome ? [outcome.refuse] : [];
        }),
      ),
    );
    expect(Object.keys(refusalWords).sort()).toEqual([...used, 'otherStore'].sort());
  });
});

const pieces = fc.integer({ min: 0, max: 40 });
const anyLine: fc.Arbitrary<LineCount> = fc.record({
  asked: pieces,
  picked: pieces,
  sent: pieces,
  received: pieces,
  booked: fc.option(pieces, { nil: null }),
});

describe('every piece is in exactly one place', () => {
  test('what left the origin is on its way, at the destination or missing; what is over came from nowhere', () => {
    fc.assert(
      fc.property(anyLine, fc.constantFrom<TransferState>('sent', 'receiving', 'closed'), (line, state) => {
        const { atOrigin, inTransit, atDestination, missing, over } = whereaboutsOf(line, state);
        expect(atOrigin).toBe(0);
        expect(inTransit + atDestination + missing - over).toBe(line.sent);
        expect(Math.min(missing, over)).toBe(0);
      }),
    );
  });

  test('before it is sent they are all at the origin', () => {
    const line = { asked: 5, picked: 3, sent: 0, received: 0, booked: null };
    for (const state of ['requested', 'approved', 'picking', 'packed', 'cancelled'] as const)
      expect(whereaboutsOf(line, state)).toMatchObject({ atOrigin: 3, inTransit: 0, atDestination: 0 });
  });

  test('lines add up', () => {
    const line = { asked: 4, picked: 4, sent: 4, received: 3, booked: 3 };
    expect(totalWhereabouts([line, { ...line, received: 6, booked: 6 }], 'closed')).toEqual({
      atOrigin: 0,
      inTransit: 0,
      atDestination: 9,
      missing: 1,
      over: 2,
    });
    expect(differenceOf(line)).toEqual({ kind: 'short', quantity: 1 });
    expect(differenceOf({ ...line, received: 4 })).toBeNull();
  });
});

test('the name at the till leads back to the transfer, and nobody else’s does', () => {
  const id = '01997f4e-0000-7000-8000-000000000001';
  expect(transferNamed(consignmentName(id, 'For order [000000042]'))).toBe(id);
  expect(wordsOfName(consignmentName(id, 'For order [000000042]'))).toBe('For order 000000042');
  expect(wordsOfName(consignmentName(id, ''))).toBe('');
  expect(transferNamed('Stock Transfer')).toBeNull();
  expect(transferNamed(`[backroom ${id}] and more`)).toBeNull();
});

const finding: fc.Arbitrary<Finding> = fc.record({
  kind: fc.constantFrom('damaged' as const, 'wrongItem' as const, 'notInShipment' as const),
  sku: fc.string({ minLength: 1, maxLength: 20 }).filter((sku) => sku.isWellFormed()),
  quantity: fc.integer({ min: 1, max: 999 }),
  note: fc.stringMatching(/^[A-Za-zäöü,. ]{0,30}$/).map((note) => note.replaceAll(/ +/g, ' ').trim()),
});

describe('what was found stands in the till’s name', () => {
  const id = '01997f4e-0000-7000-8000-000000000001';

  test('and is read there by the other store, whole where it fits, without losing the reference', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 12 }), fc.string({ maxLength: 60 }), (findings, words) => {
        const name = withFindings(consignmentName(id, words), findings);
        expect(name.length).toBeLessThanOrEqual(250);
        expect(transferNamed(name)).toBe(id);
        expect(wordsOfName(name)).toBe(wordsOfName(consignmentName(id, words)));
        const read = findingsIn(name);
        const bare = (list: readonly Finding[]) => list.map(({ kind, sku, quantity }) => ({ kind, sku, quantity }));
        expect(bare(read)).toEqual(bare(findings.slice(0, read.length)));
        if (read.length === findings.length && read.some((one) => one.note !== '')) expect(read).toEqual(findings);
      }),
    );
  });

  test('also in one that was made at the till, and once: written again it is replaced', () => {
    const wet: Finding = { kind: 'damaged', sku: 'MUG 1', quantity: 2, note: 'wet; torn' };
    const name = withFindings('Friday van', [wet]);
    expect(name).toBe('Friday van {damaged 2 MUG%201 wet torn}');
    expect(withFindings(name, [{ ...wet, quantity: 3, note: '' }])).toBe('Friday van {damaged 3 MUG%201}');
    expect(findingsIn('Friday van {fragile}')).toEqual([]);
    expect(withFindings('Friday van', [])).toBe('Friday van');
  });
});
