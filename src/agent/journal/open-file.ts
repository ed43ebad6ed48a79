import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { backUpBeforeMigration, listBackups } from '#agent/journal/backup.ts';
import { applicationId, checkPages, openDatabase } from '#agent/journal/database.ts';
import { sizeOf } from '#agent/journal/files.ts';
import { migrate, pendingMigrations, schemaVersion } from '#agent/journal/migrate.ts';
import type { Migration } from '#agent/journal/migrate.ts';
import type { OpenOptions } from '#agent/journal/options.ts';
import { refuse } from '#agent/journal/refusal.ts';
import type { Refusal } from '#agent/journal/refusal.ts';
import { storageFailure } from '#agent/journal/storage-failure.ts';
import { inspectWal } from '#agent/journal/wal.ts';

export type OpenedFile = { ok: true; db: Database.Database; id: string } | Refusal;

/**
 * Opens one file as this store's journal: checks it after an unclean stop, refuses what is not ours, brings the schema up to
 * `steps`. Damage comes back as a refusal too; the caller sets the file aside. The caller holds the lock.
 */
export function openFile(path: string, options: OpenOptions, steps: readonly Migration[]): OpenedFile {
  let db: Database.Database | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const broken = brokenOutside(path, options.storeId);
    if (broken !== null) return refuse('damaged', options.storeId, broken);
    db = openDatabase(path);
    const refusal = checkIdentity(db, options.storeId, steps) ?? checkHealth(db, options);
    if (refusal !== null) {
      db.close();
      return refusal;
    }
    // Before the first table: a file with tables and without this mark is not ours.
    db.pragma(`application_id = ${applicationId}`);
    if (schemaVersion(db) > 0 && pendingMigrations(db, steps).length > 0) backUpBeforeMigration(db, path, options);
    migrate(db, steps);
    return { ok: true, db, id: signIn(db, options) };
  } catch (error) {
    db?.close();
    return refusalOf(error, options.storeId);
  }
}

/** What can be told from outside: an emptied file, or a write-ahead log with commits that cannot be read. */
function brokenOutside(path: string, storeId: string): string | null {
  const wal = inspectWal(`${path}-wal`);
  if (wal.lostCommits !== 0) return 'The newest part of the journal cannot be read.';
  // Even an empty journal is one page; SQLite would take anything shorter for a new file.
  if (sizeOf(path) >= 4_096) return null;
  if (sizeOf(path) > 0) return 'The journal file is cut off.';
  if (sizeOf(`${path}-wal`) > 0) return 'The journal file is gone; only its newest part is left.';
  return existsSync(path) && listBackups(path, storeId).length > 0 ? 'The journal file is empty.' : null;
}

function checkIdentity(db: Database.Database, storeId: string, steps: readonly Migration[]): Refusal | null {
  const version = schemaVersion(db);
  const ours = Number(db.pragma('application_id', { simple: true })) === applicationId;
  if (!ours && hasTables(db)) return refuse('unreadable', storeId, `The file of ${storeId}’s journal belongs to another program.`);
  if (version > steps.length) return refuse('newer', storeId);
  const other = version > 0 ? meta(db, 'store_id') : null;
  if (other === null || other === storeId) return null;
  return refuse('unreadable', storeId, `The file found for ${storeId} is the journal of another store, ${other}.`);
}

function checkHealth(db: Database.Database, options: OpenOptions): Refusal | null {
  if (schemaVersion(db) === 0 || meta(db, 'clean_shutdown') !== null) return null;
  const findings = checkPages(db, 'quick');
  if (findings.length === 0) return null;
  options.log.error('journal.damaged', { store: options.storeId, findings: findings.length, first: findings[0] ?? '' });
  return refuse('damaged', options.storeId);
}

/** From here on the file counts as in use: until it is closed cleanly, the next opening checks it. Answers the journal's id. */
function signIn(db: Database.Database, options: OpenOptions): string {
  db.transaction(() => {
    const keep = db.prepare<[string, string]>('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING');
    keep.run('journal_id', options.ids.uuid());
    keep.run('store_id', options.storeId);
    db.prepare<[string]>(`INSERT INTO meta (key, value) VALUES ('app', ?) ON CONFLICT DO UPDATE SET value = excluded.value`).run(
      options.app,
    );
    db.exec(`DELETE FROM meta WHERE key = 'clean_shutdown'`);
  }).immediate();
  return meta(db, 'journal_id') ?? '';
}

function hasTables(db: Database.Database): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
}

function meta(db: Database.Database, key: string): string | null {
  return db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?').get(key)?.value ?? null;
}

/** The refusal for what SQLite or the file system threw; anything else is a bug and thrown on. */
export function refusalOf(error: unknown, storeId: string): Refusal {
  const failure = storageFailure(error);
  if (failure !== null) return refuse(failure.reason === 'io' ? 'unreadable' : failure.reason, storeId);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return refuse('full', storeId);
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return refuse('readOnly', storeId);
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return refuse('unreadable', storeId);
  throw error;
}
