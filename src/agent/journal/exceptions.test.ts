import { expect, test } from 'vitest';
import {
  countOpenExceptions,
  exceptionById,
  findOpenException,
  listOpenExceptions,
  openException,
  openExceptionsOfPickup,
  resolveException,
} from '#agent/journal/exceptions.ts';
import type { NewException } from '#agent/journal/exceptions.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { note, startOfTest, tempJournal } from '#test/journal/support/temp-journal.ts';

function open(journal: Journal, changes: Partial<NewException> = {}): { id: string; opened: boolean } {
  return journal.write(() =>
    openException(journal, {
      id: 'e1',
      kind: 'skuUnknown',
      subject: 'MUG-01',
      params: { sku: 'MUG-01' },
      pickupId: 'p1',
      effectId: null,
      entrySeq: note(journal),
      at: startOfTest,
      ...changes,
    }),
  );
}

test('the same kind and subject is open once', () => {
  const journal = tempJournal();
  expect(open(journal)).toEqual({ id: 'e1', opened: true });
  expect(open(journal, { id: 'e2' })).toEqual({ id: 'e1', opened: false });
  expect(open(journal, { id: 'e3', subject: 'MUG-02', pickupId: null })).toEqual({ id: 'e3', opened: true });
  expect(countOpenExceptions(journal)).toBe(2);
  expect(listOpenExceptions(journal, 10).map((row) => row.id)).toEqual(['e1', 'e3']);
  expect(openExceptionsOfPickup(journal, 'p1').map((row) => row.params)).toEqual([{ sku: 'MUG-01' }]);
});

test('once resolved it is closed for good, and may be opened anew', () => {
  const journal = tempJournal();
  open(journal);
  const resolve = () =>
    journal.write(() => resolveException(journal, 'e1', { entrySeq: note(journal), resolution: 'mapped', at: startOfTest + 9 }));
  expect(resolve()).toBe(true);
  expect(resolve()).toBe(false);
  expect(exceptionById(journal, 'e1')).toMatchObject({ resolvedAt: startOfTest + 9, resolvedBy: 2, resolution: 'mapped' });
  expect(findOpenException(journal, 'skuUnknown', 'MUG-01')).toBeNull();
  expect(open(journal, { id: 'e2' })).toEqual({ id: 'e2', opened: true });
});

test('an id used twice is a bug', () => {
  const journal = tempJournal();
  open(journal);
  expect(() => open(journal, { subject: 'MUG-02' })).toThrow(/UNIQUE/);
});
