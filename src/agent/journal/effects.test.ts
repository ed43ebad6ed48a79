import { describe, expect, test } from 'vitest';
import {
  EffectConflict,
  effectById,
  effectBySeq,
  effectsOf,
  eligible,
  enqueue,
  nextWake,
  pruneSettled,
  recoverSending,
  touches,
  transition,
} from '#agent/journal/effects.ts';
import type { EffectProblem } from '#agent/journal/effects.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { note, owe, startOfTest as now, tempJournal } from '#test/journal/support/temp-journal.ts';

const problem: EffectProblem = { reason: 'refused', message: 'The shop refused it.', cure: 'Mend it there.', detail: '400' };

function eligibleSeqs(journal: Journal, at = now): number[] {
  return eligible(journal, 'magento', at, 100).map((effect) => effect.seq);
}

function send(journal: Journal, seq: number): void {
  journal.write(() => transition(journal, seq, 'queued', 'sending', { at: now, event: 'send', sendingAt: now, attempts: 1 }));
}

function finish(journal: Journal, seq: number): void {
  journal.write(() => transition(journal, seq, 'sending', 'done', { at: now, event: 'confirmed', result: { id: '7' } }));
}

describe('enqueue', () => {
  test('keeps the effect as it was owed', () => {
    const journal = tempJournal();
    const seq = journal.write(() =>
      enqueue(journal, {
        id: 'e1',
        entrySeq: note(journal),
        system: 'lightspeed',
        kind: 'sale.create',
        kindVersion: 3,
        subject: 'p1',
        label: '000000012',
        payload: { lines: [{ sku: 'MUG', quantity: 2 }] },
        background: true,
        lanes: ['sale:1', 'order:12', 'sale:1'],
        nextAt: now + 50,
        at: now,
      }),
    );
    expect(effectById(journal, 'e1')).toEqual({
      seq,
      id: 'e1',
      entrySeq: 1,
      system: 'lightspeed',
      kind: 'sale.create',
      kindVersion: 3,
      subject: 'p1',
      label: '000000012',
      payload: { lines: [{ sku: 'MUG', quantity: 2 }] },
      background: true,
      lanes: ['sale:1', 'order:12'],
      state: 'queued',
      attempts: 0,
      createdAt: now,
      nextAt: now + 50,
      sendingAt: null,
      settledAt: null,
      problem: null,
      result: null,
    });
    expect(touches(journal, 'order:12').map((effect) => effect.seq)).toEqual([seq]);
  });

  test('refuses an effect without a lane, without an entry, or outside write()', () => {
    const journal = tempJournal();
    expect(() => journal.write(() => owe(journal, []))).toThrow('without a lane');
    expect(() => journal.write(() => owe(journal, ['a'], { entrySeq: 99 }))).toThrow(/FOREIGN KEY/);
    expect(() => owe(journal, ['a'])).toThrow('only inside write()');
    expect(eligibleSeqs(journal)).toEqual([]);
  });
});

describe('lanes', () => {
  test('let one effect at a time through, in order, and hold no other lane', () => {
    const journal = tempJournal();
    const [first, second, other] = journal.write(() => [owe(journal, ['a']), owe(journal, ['a']), owe(journal, ['b'])]);
    expect(eligibleSeqs(journal)).toEqual([first, other]);
    send(journal, Number(first));
    expect(eligibleSeqs(journal)).toEqual([other]);
    finish(journal, Number(first));
    expect(eligibleSeqs(journal)).toEqual([second, other]);
    expect(touches(journal, 'a').map((effect) => effect.seq)).toEqual([second]);
  });

  test('an effect of two lanes waits for both', () => {
    const journal = tempJournal();
    const [a, b, both, behind] = journal.write(() => [
      owe(journal, ['a']),
      owe(journal, ['b'], { system: 'lightspeed' }),
      owe(journal, ['a', 'b']),
      owe(journal, ['b']),
    ]);
    send(journal, Number(a));
    finish(journal, Number(a));
    expect(eligibleSeqs(journal)).toEqual([]);
    send(journal, Number(b));
    finish(journal, Number(b));
    expect(eligibleSeqs(journal)).toEqual([both]);
    send(journal, Number(both));
    finish(journal, Number(both));
    expect(eligibleSeqs(journal)).toEqual([behind]);
  });

  test('what passed a rejected effect is asked about even after that one was sent again, which waits for it', () => {
    const journal = tempJournal();
    const sku = 'magento:source-item:store-01:MUG-001';
    const older = journal.write(() => owe(journal, ['order:1', sku]));
    journal.write(() => transition(journal, older, 'queued', 'rejected', { at: now, event: 'refused', problem }));
    const passed = journal.write(() => owe(journal, [sku]));
    send(journal, passed);
    journal.write(() => transition(journal, passed, 'sending', 'uncertain', { at: now, event: 'unknown', nextAt: now }));
    journal.write(() => transition(journal, older, 'rejected', 'queued', { at: now, event: 'sendAgain' }));
    expect(eligibleSeqs(journal)).toEqual([passed]);
    journal.write(() => transition(journal, passed, 'uncertain', 'done', { at: now, event: 'found', result: {} }));
    expect(eligibleSeqs(journal)).toEqual([older]);
  });

  test.each(['retry', 'uncertain', 'rejected'] as const)('%s holds its lane', (state) => {
    const journal = tempJournal();
    const [first, second] = journal.write(() => [owe(journal, ['a']), owe(journal, ['a'])]);
    send(journal, Number(first));
    const nextAt = state === 'rejected' ? null : now + 1_000;
    journal.write(() => transition(journal, Number(first), 'sending', state, { at: now, event: 'passing', nextAt, problem }));
    expect(eligibleSeqs(journal)).toEqual([]);
    expect(touches(journal, 'a').map((effect) => effect.seq)).toEqual([first, second]);
  });

  test('nothing is sent past an older effect, even if asked to', () => {
    const journal = tempJournal();
    const [, second] = journal.write(() => [owe(journal, ['a']), owe(journal, ['a'])]);
    expect(() => send(journal, Number(second))).toThrow(EffectConflict);
    expect(effectBySeq(journal, Number(second))?.state).toBe('queued');
  });
});

describe('eligible', () => {
  test('a person’s work comes before background work, then the oldest first', () => {
    const journal = tempJournal();
    const [background, person, later] = journal.write(() => [
      owe(journal, ['a'], { background: true }),
      owe(journal, ['b']),
      owe(journal, ['c']),
    ]);
    expect(eligibleSeqs(journal)).toEqual([person, later, background]);
    expect(eligible(journal, 'magento', now, 2).map((effect) => effect.seq)).toEqual([person, later]);
    expect(eligible(journal, 'lightspeed', now, 2)).toEqual([]);
  });

  test('waits until its time, and says when that is', () => {
    const journal = tempJournal();
    const [first, second] = journal.write(() => [owe(journal, ['a'], { nextAt: now + 500 }), owe(journal, ['b'])]);
    expect(eligibleSeqs(journal)).toEqual([second]);
    expect(nextWake(journal, 'magento')).toBe(now + 500);
    expect(nextWake(journal, 'lightspeed')).toBeNull();
    expect(eligibleSeqs(journal, now + 500)).toEqual([first, second]);
  });

  test('one that is being worked on wakes nobody; the next one does', () => {
    const journal = tempJournal();
    const [first] = journal.write(() => [owe(journal, ['a'], { nextAt: now }), owe(journal, ['b'], { nextAt: now + 500 })]);
    expect(nextWake(journal, 'magento', new Set([first]))).toBe(now + 500);
  });

  test('the time of an effect behind another one wakes nobody', () => {
    const journal = tempJournal();
    journal.write(() => [owe(journal, ['a']), owe(journal, ['a'], { nextAt: now + 500 })]);
    expect(nextWake(journal, 'magento')).toBeNull();
  });
});

describe('transition', () => {
  test('moves only from the state the caller saw', () => {
    const journal = tempJournal();
    const seq = journal.write(() => owe(journal, ['a']));
    send(journal, seq);
    expect(() => send(journal, seq)).toThrow('cannot go from queued to sending');
    expect(() => journal.write(() => transition(journal, 999, 'queued', 'sending', { at: now, event: 'send' }))).toThrow(EffectConflict);
  });

  test('keeps what is not named, but for the time to wait and the problem of what is done', () => {
    const journal = tempJournal();
    const seq = journal.write(() => owe(journal, ['a']));
    send(journal, seq);
    journal.write(() => transition(journal, seq, 'sending', 'retry', { at: now, event: 'passing', nextAt: now + 9, problem }));
    expect(effectBySeq(journal, seq)).toMatchObject({ attempts: 1, sendingAt: now, nextAt: now + 9, problem });
    journal.write(() => transition(journal, seq, 'retry', 'sending', { at: now + 9, event: 'send', attempts: 2, sendingAt: now + 9 }));
    expect(effectBySeq(journal, seq)).toMatchObject({ attempts: 2, sendingAt: now + 9, nextAt: null, problem });
    journal.write(() => transition(journal, seq, 'sending', 'done', { at: now + 10, event: 'confirmed', result: { id: '7' } }));
    expect(effectBySeq(journal, seq)).toMatchObject({ state: 'done', settledAt: now + 10, problem: null, result: { id: '7' } });
  });

  test('can carry a rebuilt payload', () => {
    const journal = tempJournal();
    const seq = journal.write(() => owe(journal, ['a']));
    journal.write(() => transition(journal, seq, 'queued', 'rejected', { at: now, event: 'refused', problem }));
    journal.write(() =>
      transition(journal, seq, 'rejected', 'queued', {
        at: now,
        event: 'sendAgain',
        payload: { new: true },
        kindVersion: 2,
        problem: null,
        detail: 'Ada',
      }),
    );
    expect(effectBySeq(journal, seq)).toMatchObject({ payload: { new: true }, kindVersion: 2, problem: null });
  });

  test('writes the log: what happened, when, and what was said', () => {
    const journal = tempJournal();
    const seq = journal.write(() => owe(journal, ['a'], { subject: 'p9' }));
    send(journal, seq);
    journal.write(() => transition(journal, seq, 'sending', 'rejected', { at: now + 1, event: 'refused', problem }));
    journal.write(() => transition(journal, seq, 'rejected', 'withdrawn', { at: now + 2, event: 'skip', detail: 'Ada' }));
    expect(effectsOf(journal, 'p9').map((effect) => effect.log)).toEqual([
      [
        { at: now, event: 'enqueue', state: 'queued', detail: null },
        { at: now, event: 'send', state: 'sending', detail: null },
        { at: now + 1, event: 'refused', state: 'rejected', detail: problem.message },
        { at: now + 2, event: 'skip', state: 'withdrawn', detail: 'Ada' },
      ],
    ]);
  });

  test('a settled effect never changes, and is in no lane', () => {
    const journal = tempJournal();
    const seq = journal.write(() => owe(journal, ['a']));
    journal.write(() => transition(journal, seq, 'queued', 'withdrawn', { at: now, event: 'supersede' }));
    expect(touches(journal, 'a')).toEqual([]);
    expect(effectBySeq(journal, seq)?.lanes).toEqual(['a']);
    expect(() => journal.db.exec(`UPDATE effects SET state = 'queued', settled_at = NULL`)).toThrow('never changes');
  });

  test('the schema refuses waiting without a time and rejecting without a reason', () => {
    const journal = tempJournal();
    const seq = journal.write(() => owe(journal, ['a']));
    expect(() => journal.write(() => transition(journal, seq, 'queued', 'retry', { at: now, event: 'passing' }))).toThrow(/CHECK/);
    expect(() => journal.write(() => transition(journal, seq, 'queued', 'rejected', { at: now, event: 'refused' }))).toThrow(/CHECK/);
    expect(effectBySeq(journal, seq)?.state).toBe('queued');
  });
});

test('at start everything on the wire is uncertain, due for its probe at once, and holds its lane', () => {
  const journal = tempJournal();
  const [first, second, other] = journal.write(() => [owe(journal, ['a']), owe(journal, ['a']), owe(journal, ['b'])]);
  send(journal, Number(first));
  send(journal, Number(other));
  expect(journal.write(() => recoverSending(journal, now + 7))).toBe(2);
  expect(effectBySeq(journal, Number(first))).toMatchObject({ state: 'uncertain', nextAt: now + 7, sendingAt: now, attempts: 1 });
  expect(effectBySeq(journal, Number(second))?.state).toBe('queued');
  expect(eligible(journal, 'magento', now + 7, 9).map((effect) => effect.seq)).toEqual([first, other]);
  expect(journal.write(() => recoverSending(journal, now + 8))).toBe(0);
});

test('settled effects are pruned in batches with their logs; open ones and entries stay', () => {
  const journal = tempJournal();
  const seqs = journal.write(() => Array.from({ length: 5 }, (_, n) => owe(journal, [`lane-${n}`])));
  for (const seq of seqs.slice(0, 4)) {
    send(journal, seq);
    finish(journal, seq);
  }
  const prune = (before: number) => journal.write(() => pruneSettled(journal, before, 3));
  expect(prune(now)).toBe(0);
  expect(prune(now + 1)).toBe(3);
  expect(prune(now + 1)).toBe(1);
  expect(prune(now + 1)).toBe(0);
  expect(effectsOf(journal, 'order-1').map((effect) => effect.seq)).toEqual([seqs[4]]);
  expect(journal.sql<[], { n: number }>('SELECT count(*) AS n FROM entries').get()?.n).toBe(5);
  expect(journal.sql<[], { n: number }>('SELECT count(*) AS n FROM effect_log').get()?.n).toBe(1);
});
