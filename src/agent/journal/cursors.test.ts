import { expect, test } from 'vitest';
import { StaleCursor, loadCursor, saveCursor } from '#agent/journal/cursors.ts';
import { startOfTest, tempJournal } from '#test/journal/support/temp-journal.ts';

const first = { version: 10 };
const second = { version: 20 };

test('a stream has no cursor before its first page', () => {
  expect(loadCursor(tempJournal(), 'sales')).toBeNull();
});

test('a page moves the cursor it began from', () => {
  const journal = tempJournal();
  journal.write(() => saveCursor(journal, 'sales', null, first, startOfTest));
  journal.write(() => saveCursor(journal, 'sales', { version: 10 }, second, startOfTest + 1));
  expect(loadCursor(journal, 'sales')).toEqual({ value: second, savedAt: startOfTest + 1 });
});

test('the order of keys does not make a cursor another one', () => {
  const journal = tempJournal();
  journal.write(() => saveCursor(journal, 'orders', null, { at: 1, id: 2 }, startOfTest));
  journal.write(() => saveCursor(journal, 'orders', { id: 2, at: 1 }, { at: 2, id: 3 }, startOfTest));
  expect(loadCursor(journal, 'orders')?.value).toEqual({ at: 2, id: 3 });
});

test('a page that began from another cursor is rolled back whole', () => {
  const journal = tempJournal();
  journal.write(() => saveCursor(journal, 'sales', null, first, startOfTest));
  for (const began of [null, second]) {
    expect(() =>
      journal.write(() => {
        journal.sql<[string]>(`INSERT INTO meta (key, value) VALUES ('page', ?)`).run('applied');
        saveCursor(journal, 'sales', began, second, startOfTest);
      }),
    ).toThrow(StaleCursor);
  }
  expect(loadCursor(journal, 'sales')?.value).toEqual(first);
  expect(journal.sql(`SELECT 1 FROM meta WHERE key = 'page'`).get()).toBeUndefined();
});

test('a page that began from a cursor cannot bring a stream to life', () => {
  const journal = tempJournal();
  expect(() => journal.write(() => saveCursor(journal, 'sales', first, second, startOfTest))).toThrow(StaleCursor);
});

test('a list that says nothing new writes nothing, and still finds out that its cursor moved', () => {
  const journal = tempJournal();
  journal.write(() => saveCursor(journal, 'sales', null, first, startOfTest));
  const { changes } = journal;
  journal.write(() => saveCursor(journal, 'sales', first, first, startOfTest + 3_600_000));
  expect(journal.changes).toBe(changes);
  expect(loadCursor(journal, 'sales')).toEqual({ value: first, savedAt: startOfTest });
  expect(() => journal.write(() => saveCursor(journal, 'sales', second, second, startOfTest))).toThrow(StaleCursor);
});

test('cursors move only inside write()', () => {
  const journal = tempJournal();
  expect(() => saveCursor(journal, 'sales', null, first, startOfTest)).toThrow('only inside write()');
});
