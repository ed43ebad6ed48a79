import { expect, test } from 'vitest';
import type { Connection } from '#contract/system.ts';
import { problemsOf } from '#agent/health/alerts/problems.ts';
import { transition } from '#agent/journal/effects.ts';
import { owe, startOfTest as now, tempJournal } from '#test/journal/support/temp-journal.ts';

const minute = 60_000;
const connection = (changes: Partial<Connection> = {}): Connection => ({
  system: 'magento',
  state: 'online',
  since: now - 60 * minute,
  lastContactAt: now,
  until: null,
  problem: null,
  ...changes,
});
const problem = { reason: 'r', message: 'm', cure: 'c', detail: null };

test('of a lane the first change counts, and what it holds back is no problem of its own', () => {
  const journal = tempJournal();
  journal.write(() => {
    const first = owe(journal, ['order-1'], { label: '000000031' });
    owe(journal, ['order-1']);
    transition(journal, first, 'queued', 'sending', { at: now, event: 'send', problem: null });
    transition(journal, first, 'sending', 'rejected', { at: now + minute, event: 'refused', problem });
  });
  expect(problemsOf(journal, [connection()], now + 2 * minute).problems).toMatchObject([
    { kind: 'refused', about: '000000031', since: now + minute },
  ]);
});

test('what waits until a time for another step is not late; what is tried again is, from when the way was there', () => {
  const journal = tempJournal();
  journal.write(() => {
    const waits = owe(journal, ['order-1']);
    transition(journal, waits, 'queued', 'queued', { at: now, event: 'wait', nextAt: now + minute, problem: null });
  });
  expect(problemsOf(journal, [connection()], now + 60 * minute).problems).toEqual([]);
  journal.write(() => owe(journal, ['order-2']));
  const since = (up: Connection) => problemsOf(journal, [up], now + 60 * minute).problems.map((one) => [one.key, one.since]);
  expect(since(connection())).toEqual([['unsent:magento', now]]);
  expect(since(connection({ since: now + 30 * minute }))).toEqual([['unsent:magento', now + 30 * minute]]);
});

test('a way that nobody asked yet is neither there nor gone', () => {
  const { problems, unknown } = problemsOf(tempJournal(), [connection({ state: 'unknown', since: null })], now);
  expect(problems).toEqual([]);
  expect([...unknown].toSorted()).toEqual(['connection:lightspeed', 'connection:magento']);
});
