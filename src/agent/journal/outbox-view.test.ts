import { expect, test } from 'vitest';
import { transition } from '#agent/journal/effects.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { backlog, countBehind, countRejected, heldLanes, listEffects } from '#agent/journal/outbox-view.ts';
import { owe, startOfTest as now, tempJournal } from '#test/journal/support/temp-journal.ts';

const problem = { reason: 'refused', message: 'No.', cure: 'Ask.', detail: null };

/** Effects 1 and 2 in lane a, 3 in a and b, 4 in b, 5 done, 6 in c: 1 retries, 6 is rejected. */
function someOutbox(): Journal {
  const journal = tempJournal();
  journal.write(() => {
    owe(journal, ['a'], { at: now - 5_000 });
    owe(journal, ['a']);
    owe(journal, ['a', 'b']);
    owe(journal, ['b'], { system: 'lightspeed' });
    owe(journal, ['z']);
    owe(journal, ['c']);
    transition(journal, 1, 'queued', 'retry', { at: now, event: 'passing', nextAt: now + 100, problem });
    transition(journal, 5, 'queued', 'done', { at: now, event: 'confirmed' });
    transition(journal, 6, 'queued', 'rejected', { at: now, event: 'refused', problem });
  });
  return journal;
}

test('the backlog is what is not settled, and how long the oldest waits', () => {
  expect(backlog(tempJournal())).toEqual({ count: 0, oldestAt: null });
  expect(backlog(someOutbox())).toEqual({ count: 5, oldestAt: now - 5_000 });
});

test('held lanes name what holds them and how many wait behind', () => {
  expect(heldLanes(someOutbox()).map(({ lane, effectSeq, state, behind }) => ({ lane, effectSeq, state, behind }))).toEqual([
    { lane: 'a', effectSeq: 1, state: 'retry', behind: 2 },
    { lane: 'c', effectSeq: 6, state: 'rejected', behind: 0 },
  ]);
  expect(countRejected(someOutbox())).toBe(1);
});

test.each([
  ['held', [6, 1], 2],
  ['open', [6, 1, 2, 3, 4], 5],
  ['all', [6, 1, 2, 3, 4, 5], 6],
] as const)('the list of %s: what waits for a person first', (only, seqs, total) => {
  const list = listEffects(someOutbox(), { only, limit: 100 });
  expect(list.rows.map((row) => row.seq)).toEqual(seqs);
  expect(list.total).toBe(total);
});

test('a page of the list knows the total', () => {
  const list = listEffects(someOutbox(), { only: 'open', limit: 2 });
  expect(list.rows.map(({ seq, behind }) => ({ seq, behind }))).toEqual([
    { seq: 6, behind: 0 },
    { seq: 1, behind: 2 },
  ]);
  expect(list.total).toBe(5);
});

test('an effect of two lanes counts each one behind it once', () => {
  const journal = tempJournal();
  journal.write(() => [owe(journal, ['a', 'b']), owe(journal, ['a', 'b']), owe(journal, ['b'])]);
  expect(countBehind(journal, 1)).toBe(2);
});
