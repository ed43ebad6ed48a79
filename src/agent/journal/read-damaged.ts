import { copyFileSync, existsSync, openSync, closeSync, readSync, writeSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { deleteDatabase, sizeOf } from '#agent/journal/files.ts';
import { isSqliteError } from '#agent/journal/storage-failure.ts';

/** Reading what is left in a damaged file. Always from a copy: the file itself stays as it was found. */

/** The first 24 bytes of every journal: name, page size 4096, WAL, payload fractions (sqlite.org/fileformat2.html §1.3). */
const header = Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.from([0x10, 0x00, 2, 2, 0, 64, 32, 32])]);

/** Rows that cannot be read in a row before giving up on a table: more than any page holds. */
const patience = 20_000;

/** Copies a damaged database with its log to `work` and mends the header, whose content is known beforehand. */
export function copyDamaged(path: string, work: string): void {
  deleteDatabase(work);
  for (const part of ['', '-wal']) if (existsSync(path + part)) copyFileSync(path + part, work + part);
  if (sizeOf(work) > header.length) mendHeader(work);
}

export interface ReadRows {
  /** Keys that cannot be read; some of them may never have been rows. Null when even their number cannot be told. */
  unreadable: number | null;
}

/**
 * Calls `visit` for each readable row from key `from` on, in order, stepping over damaged pages. `next` selects the first
 * row whose `seq` is at least its one parameter; `last` answers the greatest key, in as many ways as there are.
 */
export function readRows<Row extends { seq: number }>(
  db: Database.Database,
  statements: { next: string; last: readonly string[] },
  from: number,
  visit: (row: Row) => void,
): ReadRows {
  const next = attempt(() => db.prepare<[number], Row>(statements.next));
  if (!next.ok) return { unreadable: null };
  const last = greatestKey(db, statements.last);
  let unreadable = 0;
  let missed = 0;
  for (let key = from; ;) {
    const wanted = key;
    const row = attempt(() => next.value.get(wanted));
    if (row.ok) {
      if (row.value === undefined) return { unreadable };
      visit(row.value);
      key = row.value.seq + 1;
      missed = 0;
      continue;
    }
    if (last !== null && key > last) return { unreadable };
    key += 1;
    unreadable += 1;
    missed += 1;
    if (missed > patience) return { unreadable: null };
  }
}

/** The journal's own id, if it can be read: entries saved without a backup then keep their chain. */
export function readJournalId(db: Database.Database): string | null {
  const row = attempt(() => db.prepare<[], { value: string }>(`SELECT value FROM meta WHERE key = 'journal_id'`).get());
  return row.ok ? (row.value?.value ?? null) : null;
}

function greatestKey(db: Database.Database, ways: readonly string[]): number | null {
  for (const sql of ways) {
    const row = attempt(() => db.prepare<[], { last: number | null }>(sql).get());
    if (row.ok && row.value !== undefined) return row.value.last ?? 0;
  }
  return null;
}

function attempt<T>(fn: () => T): { ok: true; value: T } | { ok: false } {
  try {
    return { ok: true, value: fn() };
  } catch (error) {
    // Damage may also show as a table or column that the schema no longer has.
    if (isSqliteError(error)) return { ok: false };
    throw error;
  }
}

function mendHeader(path: string): void {
  const file = openSync(path, 'r+');
  try {
    const found = Buffer.alloc(header.length);
    readSync(file, found, 0, found.length, 0);
    if (!found.equals(header)) writeSync(file, header, 0, header.length, 0);
  } finally {
    closeSync(file);
  }
}
