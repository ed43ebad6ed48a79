import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { verifyJournal } from '#agent/journal/doctor.ts';
import { lookInto } from '#agent/journal/look.ts';
import { migrate } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';
import { applicationId } from '#agent/journal/database.ts';
import { crashImage, note, owe, tempFolder, tempJournal } from '#test/journal/support/temp-journal.ts';

/** Every file of a folder with its bytes. */
function content(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.endsWith('.lock') && !name.endsWith('-shm'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

test('reads a closed journal and leaves it byte for byte', () => {
  const journal = tempJournal();
  journal.write(() => owe(journal, ['a']));
  journal.close();
  const before = content(dirname(journal.path));
  expect(lookInto(journal.path, 'paris-1', verifyJournal)).toMatchObject({ ok: true, value: { ok: true, entries: 1, findings: [] } });
  expect(content(dirname(journal.path))).toEqual(before);
});

test('reads what a kill left, log included, and leaves it byte for byte', () => {
  const journal = tempJournal();
  journal.write(() => note(journal));
  const path = crashImage(journal);
  const before = content(dirname(path));
  expect(lookInto(path, 'paris-1', verifyJournal)).toMatchObject({ ok: true, value: { ok: true, entries: 1 } });
  expect(content(dirname(path))).toEqual(before);
});

test('says that another one holds it', () => {
  const journal = tempJournal();
  expect(lookInto(journal.path, 'paris-1', verifyJournal)).toMatchObject({ ok: false, reason: 'locked' });
});

test('there is none yet: nothing is made', () => {
  const path = join(tempFolder(), 'paris-1.sqlite');
  expect(lookInto(path, 'paris-1', verifyJournal)).toEqual({ ok: true, value: null, schema: 0 });
  expect(readdirSync(dirname(path))).toEqual([]);
});

test('damage, another store’s file and a newer one are told, and left as they are', () => {
  const journal = tempJournal();
  journal.write(() => note(journal));
  journal.close();
  expect(lookInto(journal.path, 'lyon-2', verifyJournal)).toMatchObject({ ok: false, reason: 'unreadable' });
  const db = new Database(journal.path);
  db.pragma('user_version = 99');
  db.close();
  expect(lookInto(journal.path, 'paris-1', verifyJournal)).toMatchObject({ ok: false, reason: 'newer' });
  truncateSync(journal.path, 20_000);
  const damaged = readFileSync(journal.path);
  expect(lookInto(journal.path, 'paris-1', verifyJournal)).toMatchObject({ ok: false });
  writeFileSync(journal.path, 'not a database at all'.repeat(500));
  expect(lookInto(journal.path, 'paris-1', verifyJournal)).toMatchObject({
    ok: false,
    reason: 'damaged',
    cure: expect.stringContaining('Start Backroom'),
  });
  expect(damaged.length).toBe(20_000);
});

test('an older schema is examined as far as it goes and not brought up to date', () => {
  const path = join(tempFolder(), 'paris-1.sqlite');
  const db = new Database(path);
  db.pragma(`application_id = ${applicationId}`);
  migrate(db, migrations.slice(0, 1));
  db.exec(`INSERT INTO meta (key, value) VALUES ('journal_id', 'j'), ('store_id', 'paris-1')`);
  db.close();
  const before = content(dirname(path));
  expect(lookInto(path, 'paris-1', verifyJournal)).toEqual({ ok: true, value: { ok: true, entries: 0, findings: [] }, schema: 1 });
  expect(content(dirname(path))).toEqual(before);
});
