import { describe, expect, test } from 'vitest';
import { readMeta, writeMeta } from '#agent/journal/meta.ts';
import { StorageFailure } from '#agent/journal/storage-failure.ts';
import { note, tempJournal } from '#test/journal/support/temp-journal.ts';

describe('write()', () => {
  test('answers what its function answers, once it is committed', () => {
    const journal = tempJournal();
    expect(journal.write(() => note(journal))).toBe(1);
    expect(journal.db.inTransaction).toBe(false);
  });

  test('keeps nothing of a function that throws', () => {
    const journal = tempJournal();
    expect(() =>
      journal.write(() => {
        writeMeta(journal, 'a', '1');
        throw new RangeError('no');
      }),
    ).toThrow(RangeError);
    expect(readMeta(journal, 'a')).toBeNull();
    journal.write(() => writeMeta(journal, 'a', '2'));
    expect(readMeta(journal, 'a')).toBe('2');
  });

  test('inside write() is a bug, and undoes the outer one', () => {
    const journal = tempJournal();
    const nested = () =>
      journal.write(() => {
        writeMeta(journal, 'a', '1');
        journal.write(() => writeMeta(journal, 'b', '1'));
      });
    expect(nested).toThrow('one action is one transaction');
    expect(readMeta(journal, 'a')).toBeNull();
  });

  test('refuses a promise and keeps nothing', () => {
    const journal = tempJournal();
    const late = () =>
      journal.write(() => {
        writeMeta(journal, 'a', '1');
        return Promise.resolve();
      });
    expect(late).toThrow('synchronous');
    expect(readMeta(journal, 'a')).toBeNull();
  });

  test('a full disk is told, nothing is written, and work goes on when there is room', () => {
    const journal = tempJournal();
    const { seq } = journal.write(() => ({ seq: note(journal) }));
    const pages = Number(journal.db.pragma('page_count', { simple: true }));
    journal.db.pragma(`max_page_count = ${pages}`);
    const big = () => journal.write(() => note(journal, 'order-2', { text: 'x'.repeat(500_000) }));
    expect(big).toThrow(StorageFailure);
    expect(big).toThrow(/^full:/);
    expect(journal.damaged).toBe(false);
    journal.db.pragma('max_page_count = 1000000');
    expect(big()).toBe(seq + 1);
  });
});

test('read() refuses a promise', () => {
  expect(() => tempJournal().read(() => Promise.resolve(1))).toThrow('synchronous');
});

test('closing twice is fine; anything else on a closed journal is a bug', () => {
  const journal = tempJournal();
  expect(journal.disposed).toBe(false);
  journal.close();
  journal.close();
  expect(journal.disposed).toBe(true);
  expect(() => journal.write(() => 1)).toThrow('closed');
  expect(() => journal.read(() => 1)).toThrow('closed');
});

test('closing inside write() is a bug', () => {
  const journal = tempJournal();
  expect(() => journal.write(() => journal.close())).toThrow('close() inside write()');
  expect(journal.disposed).toBe(false);
});

test('it can be used with `using`', () => {
  const journal = tempJournal();
  {
    using scoped = journal;
    scoped.write(() => note(scoped));
  }
  expect(journal.disposed).toBe(true);
});
