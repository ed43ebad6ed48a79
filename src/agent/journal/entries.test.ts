import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#agent/journal/canonical.ts';
import { appendEntry, entriesOf, entryByRequest, entryBySeq, verifyChain } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { note, startOfTest, tempJournal } from '#test/journal/support/temp-journal.ts';

describe('entries', () => {
  test('are numbered from one and keep who, what, where and when', () => {
    const journal = tempJournal();
    const { seq } = journal.write(() =>
      appendEntry(journal, {
        kind: 'pickup.ready',
        subject: 'p1',
        person: 'Ada',
        data: { bin: 'A3', n: 1 },
        requestId: 'click-001',
        at: startOfTest,
      }),
    );
    expect(seq).toBe(1);
    expect(entryBySeq(journal, 1)).toEqual({
      seq: 1,
      kind: 'pickup.ready',
      subject: 'p1',
      person: 'Ada',
      device: 'till-pc',
      data: { bin: 'A3', n: 1 },
      requestId: 'click-001',
      at: startOfTest,
    });
  });

  test('a click is found again by its request', () => {
    const journal = tempJournal();
    journal.write(() => note(journal, 'p1', {}, 'click-001'));
    expect(entryByRequest(journal, 'click-001')?.seq).toBe(1);
    expect(entryByRequest(journal, 'click-002')).toBeNull();
    expect(() => journal.write(() => note(journal, 'p1', {}, 'click-001'))).toThrow(/UNIQUE/);
  });

  test('of a subject come oldest first', () => {
    const journal = tempJournal();
    journal.write(() => ['a', 'b', 'a'].forEach((subject) => note(journal, subject)));
    expect(entriesOf(journal, 'a').map((entry) => entry.seq)).toEqual([1, 3]);
  });

  test('appear only inside write(), and not at all when it throws', () => {
    const journal = tempJournal();
    expect(() => note(journal)).toThrow('only inside write()');
    expect(() =>
      journal.write(() => {
        note(journal);
        throw new Error('changed my mind');
      }),
    ).toThrow('changed my mind');
    expect(verifyChain(journal)).toEqual({ ok: true, entries: 0, findings: [] });
  });

  test('never change and never vanish', () => {
    const journal = tempJournal();
    journal.write(() => note(journal));
    expect(() => journal.db.exec(`UPDATE entries SET kind = 'other'`)).toThrow('append-only');
    expect(() => journal.db.exec('DELETE FROM entries')).toThrow('append-only');
  });
});

describe('the hash chain', () => {
  test('holds over any text, half surrogate pairs, NULs and markup included', () => {
    const journal = tempJournal();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), fc.jsonValue(), (subject, person, data) => {
        journal.write(() =>
          appendEntry(journal, { kind: 'k', subject: `${subject}\uD800`, person, data, requestId: null, at: startOfTest }),
        );
      }),
    );
    expect(verifyChain(journal)).toMatchObject({ ok: true, entries: 100 });
  });

  test('hashes the canonical entry behind the hash before it', () => {
    const journal = filled(2);
    const [first, second] = journal.db.prepare<[], { hash: Buffer }>('SELECT hash FROM entries ORDER BY seq').all();
    const { seq, at, kind, subject, person, device, requestId, data } = entryBySeq(journal, 2) ?? expect.fail('entry 2');
    const text = canonicalJson({ seq, at, kind, subject, person, device, requestId, data });
    expect(second?.hash).toEqual(
      createHash('sha256')
        .update(first?.hash ?? '')
        .update(text)
        .digest(),
    );
  });

  test.each([
    ['kind', `kind = 'pickup.other'`],
    ['at', 'at = at + 1'],
    ['person', 'person = NULL'],
    ['data', `data = '{"n":9}'`],
    ['device', `device = 'elsewhere'`],
    ['hash', 'hash = zeroblob(32)'],
  ])('shows an entry whose %s was changed', (_name, change) => {
    const journal = filled(5);
    tamper(journal, `UPDATE entries SET ${change} WHERE seq = 3`);
    const verdict = verifyChain(journal);
    expect(verdict.ok).toBe(false);
    expect(verdict.findings[0]).toBe('Entry 3 is not what was written.');
  });

  test('shows entries that are missing', () => {
    const journal = filled(6);
    tamper(journal, 'DELETE FROM entries WHERE seq IN (3, 4)');
    expect(verifyChain(journal)).toEqual({ ok: false, entries: 4, findings: ['Entries 3 to 4 are missing.'] });
  });

  test('shows a missing beginning', () => {
    const journal = filled(3);
    tamper(journal, 'DELETE FROM entries WHERE seq = 1');
    expect(verifyChain(journal).findings).toEqual(['Entries 1 to 1 are missing.']);
    expect(verifyChain(journal, { from: 2 }).findings).toEqual(['Entry 1 is missing.']);
  });

  test('can be checked from any entry on', () => {
    const journal = filled(10);
    expect(verifyChain(journal, { from: 8 })).toEqual({ ok: true, entries: 3, findings: [] });
  });

  test('belongs to its journal: the entries of another one do not fit', () => {
    const journal = filled(2);
    const other = tempJournal({ storeId: 'lyon-2', ids: { uuid: () => '00000000-0000-7000-8000-00000000beef' } });
    const copy = other.db.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    for (const row of journal.db.prepare<[], unknown[]>('SELECT * FROM entries').raw().all()) copy.run(...row);
    expect(verifyChain(other).findings).toEqual(['Entry 1 is not what was written.']);
  });

  test('lists twenty findings at most', () => {
    const journal = filled(100);
    tamper(journal, 'UPDATE entries SET hash = randomblob(32)');
    expect(verifyChain(journal).findings).toHaveLength(20);
  });
});

function filled(entries: number): Journal {
  const journal = tempJournal();
  journal.write(() => {
    for (let n = 1; n <= entries; n += 1) note(journal, `order-${n}`, { n });
  });
  return journal;
}

function tamper(journal: Journal, sql: string): void {
  journal.db.exec(`DROP TRIGGER entries_never_change; DROP TRIGGER entries_never_vanish; ${sql}`);
}
