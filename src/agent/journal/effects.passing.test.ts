import { expect, test } from 'vitest';
import { eligible, touches, transition } from '#agent/journal/effects.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { verifyJournal } from '#agent/journal/doctor.ts';
import { owe, startOfTest as now, tempJournal } from '#test/journal/support/temp-journal.ts';

/** What may pass an effect that waits for a person (SYNC.md S4). */

const order = 'magento:order:1';
const item = 'magento:source-item:paris:MUG';
const problem = { reason: 'refused', message: 'The shop refused it.', cure: 'Mend it there.', detail: null };

const firsts = (journal: Journal) => eligible(journal, 'magento', now, 10).map((effect) => effect.seq);

function refused(journal: Journal): number {
  return journal.write(() => {
    const seq = owe(journal, [order, item]);
    transition(journal, seq, 'queued', 'rejected', { at: now, event: 'refused', problem });
    return seq;
  });
}

test('a rejected ready keeps its order and lets the stock of its SKUs pass', () => {
  const journal = tempJournal();
  const ready = refused(journal);
  const comment = journal.write(() => owe(journal, [order]));
  const publish = journal.write(() => owe(journal, [item]));
  expect(firsts(journal)).toEqual([publish]);
  expect(touches(journal, order).map((effect) => effect.seq)).toEqual([ready, comment]);
});

test('sent again it is first again', () => {
  const journal = tempJournal();
  const ready = refused(journal);
  const publish = journal.write(() => owe(journal, [item]));
  journal.write(() => transition(journal, ready, 'rejected', 'queued', { at: now, event: 'sendAgain', problem: null }));
  expect(firsts(journal)).toEqual([ready]);
  expect(touches(journal, item).map((effect) => effect.seq)).toEqual([ready, publish]);
});

test.each(['sending', 'uncertain'] as const)('sent again while what passed it is %s, it waits', (state) => {
  const journal = tempJournal();
  const ready = refused(journal);
  const publish = journal.write(() => owe(journal, [item]));
  journal.write(() => transition(journal, publish, 'queued', 'sending', { at: now, event: 'send', sendingAt: now, attempts: 1 }));
  if (state === 'uncertain')
    journal.write(() => transition(journal, publish, 'sending', 'uncertain', { at: now, event: 'unknown', nextAt: now + 1 }));
  journal.write(() => transition(journal, ready, 'rejected', 'queued', { at: now, event: 'sendAgain', problem: null }));
  expect(firsts(journal)).toEqual([]);
  expect(() =>
    journal.write(() => transition(journal, ready, 'queued', 'sending', { at: now, event: 'send', sendingAt: now, attempts: 1 })),
  ).toThrow('cannot go');
  expect(verifyJournal(journal).findings).toEqual([]);
});

test('a rejected publish, which stands nowhere else, keeps its lanes', () => {
  const journal = tempJournal();
  const seq = journal.write(() => owe(journal, [item]));
  journal.write(() => transition(journal, seq, 'queued', 'rejected', { at: now, event: 'refused', problem }));
  journal.write(() => owe(journal, [item]));
  expect(firsts(journal)).toEqual([]);
  expect(verifyJournal(journal).findings).toEqual([]);
});
