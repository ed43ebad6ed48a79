import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { listBackups } from '#agent/journal/backup.ts';
import { openDatabase } from '#agent/journal/database.ts';
import { verifyChain } from '#agent/journal/entries.ts';
import { Journal } from '#agent/journal/journal.ts';
import { migrate, pendingMigrations, schemaVersion } from '#agent/journal/migrate.ts';
import type { Migration } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';
import { openFile } from '#agent/journal/open-file.ts';
import { silentLog } from '#test/journal/support/silent-log.ts';
import { note, openOk, openOptions, startOfTest, tempFolder } from '#test/journal/support/temp-journal.ts';

/**
 * SHA-256 of each migration that left the house. A release adds its new ones here; from then on a change of their text fails
 * this test, because files out there were made with the old text.
 */
const released: Readonly<Record<number, string>> = {};

const addColour: Migration = { number: migrations.length + 1, name: 'colour', up: 'ALTER TABLE pickups ADD COLUMN colour TEXT' };
const broken: Migration = {
  number: migrations.length + 1,
  name: 'broken',
  up: 'CREATE TABLE half (id INTEGER); CREATE TABLE half (id INTEGER)',
};

describe('the list of migrations', () => {
  test('is numbered without gaps', () => {
    expect(migrations.map((migration) => migration.number)).toEqual(migrations.map((_, index) => index + 1));
  });

  test('keeps released ones as they were', () => {
    for (const [number, hash] of Object.entries(released)) {
      const text = migrations[Number(number) - 1]?.up ?? '';
      expect(createHash('sha256').update(text).digest('hex'), `migration ${number}`).toBe(hash);
    }
  });

  test.each(migrations)('$number $name: from nothing, and again is nothing', (migration) => {
    const db = new Database(':memory:');
    migrate(db, migrations.slice(0, migration.number));
    expect(schemaVersion(db)).toBe(migration.number);
    const schema = dump(db);
    migrate(db, migrations.slice(0, migration.number));
    expect(dump(db)).toEqual(schema);
  });

  test('step by step gives the same schema as all at once', () => {
    const stepwise = new Database(':memory:');
    for (const migration of migrations) migrate(stepwise, migrations.slice(0, migration.number));
    const once = new Database(':memory:');
    migrate(once, migrations);
    expect(dump(stepwise)).toEqual(dump(once));
  });
});

describe('migrating a file with work in it', () => {
  test('keeps the work, after a verified backup of the file as it was', () => {
    const file = usedFile();
    const opened = openFile(file, openOptions(), [...migrations, addColour]);
    if (!opened.ok) throw new Error(opened.message);
    expect(schemaVersion(opened.db)).toBe(addColour.number);
    expect(opened.db.prepare('SELECT colour FROM pickups').all()).toEqual([]);
    const journal = new Journal(opened.db, { release: () => undefined }, { path: file, id: opened.id, ...openOptions(), log: silentLog });
    expect(verifyChain(journal)).toMatchObject({ ok: true, entries: 3 });
    journal.close();
    const [backup] = listBackups(file, 'paris-1');
    expect(backup).toMatchObject({ why: 'migration', at: startOfTest });
    const before = new Database(String(backup?.path), { readonly: true });
    expect(schemaVersion(before)).toBe(migrations.length);
    expect(before.prepare('SELECT count(*) FROM entries').pluck().get()).toBe(3);
    before.close();
  });

  test('a new file needs no backup', () => {
    const file = join(tempFolder(), 'paris-1.sqlite');
    openOk(file).close();
    expect(listBackups(file, 'paris-1')).toEqual([]);
  });

  test('a step that fails leaves the file at the last whole one', () => {
    const file = usedFile();
    const db = openDatabase(file);
    const before = dump(db);
    expect(() => migrate(db, [...migrations, broken])).toThrow('already exists');
    expect(dump(db)).toEqual(before);
    expect(pendingMigrations(db, [...migrations, broken])).toEqual([broken]);
    db.close();
  });

  test('nothing is migrated when the backup cannot be made', () => {
    const file = usedFile();
    writeFileSync(join(dirname(file), 'backups'), 'in the way of the folder');
    expect(openFile(file, openOptions(), [...migrations, addColour])).toMatchObject({ ok: false, reason: 'unreadable' });
    const untouched = new Database(file, { readonly: true });
    expect(schemaVersion(untouched)).toBe(migrations.length);
    untouched.close();
  });
});

function usedFile(): string {
  const file = join(tempFolder(), 'paris-1.sqlite');
  const journal = openOk(file);
  journal.write(() => ['a', 'b', 'c'].forEach((subject) => note(journal, subject)));
  journal.close();
  return file;
}

function dump(db: Database.Database): unknown[] {
  return db.prepare(`SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name`).all();
}
