import { existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUp, checkBackup, latestBackup, listBackups } from '#agent/journal/backup.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { note, openOk, startOfTest as now, tempFolder, tempJournal } from '#test/journal/support/temp-journal.ts';

const hour = 3_600_000;

async function expectBackup(journal: Journal, why: 'hourly' | 'manual' = 'hourly'): Promise<{ path: string; bytes: number }> {
  const made = await backUp(journal, why);
  if (!made.ok) throw new Error(made.message);
  return made;
}

describe('a backup', () => {
  test('is one checked file that names its store, its time and its reason', async () => {
    const journal = tempJournal();
    journal.write(() => note(journal));
    const made = await expectBackup(journal, 'manual');
    expect(basename(made.path)).toBe('paris-1-20261122-140000-manual.sqlite');
    expect(made.bytes).toBeGreaterThan(4_096);
    expect(checkBackup(made.path, 'paris-1')).toEqual({ ok: true, entries: 1, unsent: 0 });
    expect(readdirSync(dirname(made.path))).toEqual([basename(made.path)]);
    expect(listBackups(journal.path, 'paris-1')).toEqual([{ path: made.path, at: now, why: 'manual' }]);
  });

  test('holds everything that was committed when it ended, though work went on', async () => {
    const journal = tempJournal();
    journal.write(() => note(journal, 'big', { text: 'x'.repeat(3_000_000) }));
    const running = backUp(journal, 'hourly');
    journal.write(() => note(journal, 'meanwhile'));
    const made = await running;
    expect(made.ok && checkBackup(made.path, 'paris-1')).toEqual({ ok: true, entries: 2, unsent: 0 });
  });

  test('asked for twice at once, they come one after another', async () => {
    const journal = tempJournal();
    const results = await Promise.all([backUp(journal, 'hourly'), backUp(journal, 'hourly'), backUp(journal, 'manual')]);
    expect(results.every((made) => made.ok)).toBe(true);
  });

  test('of a closed journal is refused, and one cut short leaves nothing behind', async () => {
    const journal = tempJournal();
    journal.write(() => note(journal, 'big', { text: 'x'.repeat(3_000_000) }));
    const running = backUp(journal, 'hourly');
    journal.close();
    expect(await running).toMatchObject({ ok: false });
    expect(await backUp(journal, 'hourly')).toEqual({ ok: false, message: 'The journal is closed.' });
    expect(latestBackup(journal.path, 'paris-1')).toBeNull();
    const folder = join(dirname(journal.path), 'backups');
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });

  test('that cannot be written says why', async () => {
    const journal = tempJournal();
    writeFileSync(join(dirname(journal.path), 'backups'), 'in the way of the folder');
    const made = await backUp(journal, 'hourly');
    expect(made.ok).toBe(false);
    expect(!made.ok && made.message).toMatch(/^The backup could not be made: /);
  });
});

describe('keeping backups', () => {
  test('the newest 24 hourly ones and all others stay', async () => {
    let at = now;
    const journal = tempJournal({ now: () => at });
    await expectBackup(journal, 'manual');
    for (let n = 0; n < 26; n += 1) {
      at += hour;
      await expectBackup(journal);
    }
    const kept = listBackups(journal.path, 'paris-1');
    expect(kept).toHaveLength(25);
    expect(kept[0]?.at).toBe(now + 26 * hour);
    expect(kept.at(-1)).toMatchObject({ why: 'manual', at: now });
    expect(kept.at(-2)?.at).toBe(now + 3 * hour);
  });

  test('other stores’ backups and other files in the folder are not touched or counted', () => {
    const file = join(tempFolder(), 'paris-1.sqlite');
    const folder = join(dirname(file), 'backups');
    mkdirSync(folder);
    for (const name of ['paris-1-b-20261122-140000-hourly.sqlite', 'notes.txt', 'paris-1-20261122-140000-hourly.sqlite.partial']) {
      writeFileSync(join(folder, name), '');
    }
    expect(listBackups(file, 'paris-1')).toEqual([]);
    expect(listBackups(file, 'paris-1-b')).toHaveLength(1);
  });
});

describe('the newest usable backup', () => {
  test('passes over one that is not whole', async () => {
    let at = now;
    const journal = tempJournal({ now: () => at });
    journal.write(() => note(journal));
    const good = await expectBackup(journal);
    at += hour;
    const bad = await expectBackup(journal);
    truncateSync(bad.path, 8_192);
    expect(latestBackup(journal.path, 'paris-1')?.path).toBe(good.path);
  });

  test.each([
    ['an entry changed in it', (db: Database.Database) => db.exec('DROP TRIGGER entries_never_change; UPDATE entries SET at = 1')],
    ['it belongs to another store', (db: Database.Database) => db.exec(`UPDATE meta SET value = 'lyon-2' WHERE key = 'store_id'`)],
    ['it is not a journal', (db: Database.Database) => db.pragma('application_id = 1')],
  ])('is none when %s', async (_why, harm) => {
    const journal = tempJournal();
    journal.write(() => note(journal));
    const made = await expectBackup(journal);
    const db = new Database(made.path);
    harm(db);
    db.close();
    expect(checkBackup(made.path, 'paris-1').ok).toBe(false);
    expect(latestBackup(journal.path, 'paris-1')).toBeNull();
  });

  test('is none when the file is not SQLite at all, or not there', () => {
    const file = join(tempFolder(), 'x.sqlite');
    expect(checkBackup(file, 'paris-1').ok).toBe(false);
    writeFileSync(file, 'hello '.repeat(1_000));
    expect(checkBackup(file, 'paris-1').ok).toBe(false);
  });
});

test('a backup opens as a journal of its own', async () => {
  const journal = tempJournal();
  journal.write(() => note(journal));
  const made = await expectBackup(journal);
  const copy = openOk(made.path);
  expect(copy.id).toBe(journal.id);
  expect(copy.write(() => note(copy))).toBe(2);
});
