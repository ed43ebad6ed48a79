import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { effectBySeq, transition } from '#agent/journal/effects.ts';
import { verifyChain } from '#agent/journal/entries.ts';
import { readMeta } from '#agent/journal/meta.ts';
import { newestSchema } from '#agent/journal/migrations.ts';
import { openJournal } from '#agent/journal/open.ts';
import {
  crashImage,
  expectOpen,
  note,
  openOk,
  openOptions,
  owe,
  startOfTest as now,
  tempFolder,
} from '#test/journal/support/temp-journal.ts';

function path(): string {
  return join(tempFolder(), 'stores', 'paris-1.sqlite');
}

describe('opening', () => {
  test('makes the file and its folder, durable settings on', () => {
    const journal = openOk(path());
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'temp_store', 'user_version'].map((name) =>
      journal.db.pragma(name, { simple: true }),
    );
    expect(settings).toEqual(['wal', 2, 1, 2, newestSchema]);
    expect(readMeta(journal, 'store_id')).toBe('paris-1');
    expect(readMeta(journal, 'journal_id')).toBe(journal.id);
    expect(readMeta(journal, 'app')).toBe('0.1.0');
  });

  test('finds again what was written, and the settings are durable again', () => {
    const file = path();
    const first = openOk(file);
    first.write(() => note(first));
    first.close();
    const second = openOk(file, { app: '0.2.0' });
    expect(second.id).toBe(first.id);
    expect(second.db.pragma('synchronous', { simple: true })).toBe(2);
    expect(readMeta(second, 'app')).toBe('0.2.0');
    expect(verifyChain(second)).toMatchObject({ ok: true, entries: 1 });
  });

  test('marks a clean stop, and takes the mark away while it is open', () => {
    const file = path();
    const first = openOk(file);
    first.close();
    const raw = new Database(file);
    const mark = () => raw.prepare(`SELECT value FROM meta WHERE key = 'clean_shutdown'`).pluck().get();
    expect(mark()).toBe(String(now));
    const second = openOk(file);
    expect(mark()).toBeUndefined();
    raw.close();
    second.close();
  });

  test('makes whatever was on the wire uncertain', () => {
    const file = path();
    const first = openOk(file);
    const seq = first.write(() => owe(first, ['a']));
    first.write(() => transition(first, seq, 'queued', 'sending', { at: now, event: 'send', sendingAt: now }));
    const second = openOk(crashImage(first), { now: () => now + 60_000 });
    expect(effectBySeq(second, seq)).toMatchObject({ state: 'uncertain', nextAt: now + 60_000 });
  });
});

describe('refuses', () => {
  test('a second opener, and lets it in when the first is done', () => {
    const file = path();
    const first = openOk(file);
    expect(openJournal(file, openOptions())).toMatchObject({ ok: false, reason: 'locked' });
    first.write(() => note(first));
    first.close();
    expectOpen(openJournal(file, openOptions())).journal.close();
  });

  test('a file of a newer app, and leaves it as it is', () => {
    const file = path();
    openOk(file).close();
    const raw = new Database(file);
    raw.pragma(`user_version = ${newestSchema + 1}`);
    raw.close();
    expect(openJournal(file, openOptions())).toMatchObject({ ok: false, reason: 'newer' });
    expect(new Database(file, { readonly: true }).pragma('user_version', { simple: true })).toBe(newestSchema + 1);
  });

  test('the journal of another store, naming it', () => {
    const file = path();
    openOk(file).close();
    const result = openJournal(file, openOptions({ storeId: 'lyon-2' }));
    expect(result).toMatchObject({ ok: false, reason: 'unreadable' });
    expect(!result.ok && result.message).toContain('another store, paris-1');
    expect(openOk(file).storeId).toBe('paris-1');
  });

  test('the database of another program, and leaves it alone', () => {
    const file = join(tempFolder(), 'paris-1.sqlite');
    const raw = new Database(file);
    raw.exec('CREATE TABLE albums (id INTEGER PRIMARY KEY)');
    raw.close();
    const result = openJournal(file, openOptions());
    expect(result).toMatchObject({ ok: false, reason: 'unreadable' });
    expect(!result.ok && result.message).toContain('another program');
  });

  test('a folder that is a file', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'stores'), 'not a folder');
    expect(openJournal(join(folder, 'stores', 'paris-1.sqlite'), openOptions())).toMatchObject({ ok: false, reason: 'unreadable' });
  });

  test('every refusal names its cure and lets go of the lock', () => {
    const file = path();
    openOk(file).close();
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const result = openJournal(file, openOptions({ storeId: 'lyon-2' }));
      expect(result).toMatchObject({ ok: false, reason: 'unreadable' });
      expect(!result.ok && result.cure).not.toBe('');
    }
  });
});
