import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { applicationId, checkPages, openPlain } from '#agent/journal/database.ts';
import { verifyChain } from '#agent/journal/entries.ts';
import { deleteDatabase, fileStamp, sizeOf, stampInstant, syncFile, syncFolderOf } from '#agent/journal/files.ts';
import { Journal } from '#agent/journal/journal.ts';
import type { OpenOptions } from '#agent/journal/options.ts';
import { backlog } from '#agent/journal/outbox-view.ts';
import { storageFailure } from '#agent/journal/storage-failure.ts';

/** `migration` is made by opening, `hourly` by the agent's clock, `manual` by a person. */
export type BackupWhy = 'hourly' | 'manual' | 'migration';

export interface BackupFile {
  /** `…/backups/<store>-<yyyymmdd-hhmmss>-<why>.sqlite`, UTC. */
  path: string;
  /** ms UTC, whole seconds. */
  at: number;
  why: BackupWhy;
}

export type BackupResult = { ok: true; path: string; bytes: number } | { ok: false; message: string };

/** Hourly ones beyond this go; a person's own and those before a migration stay. */
const keptHourly = 24;

/** How much of the chain's end is checked: what a copy gone wrong would miss is at the end. */
const checkedTail = 1_000;

/** Ends with the backup that was asked for last. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Copies the journal with SQLite's backup API while work goes on, checks the copy, and only then gives it its name. Backups of a PC are
 * made one after another, whichever store's: each takes 16 MB while it is made, and those of stores that were opened together fall due
 * together. A copy that does not check is deleted and the reason answered.
 */
export function backUp(journal: Journal, why: Exclude<BackupWhy, 'migration'>): Promise<BackupResult> {
  const mine = last.then(() => backUpNow(journal, why));
  last = mine.catch(() => undefined);
  return mine;
}

async function backUpNow(journal: Journal, why: BackupWhy): Promise<BackupResult> {
  if (journal.disposed) return { ok: false, message: 'The journal is closed.' };
  const made = await backUpTo(journal, backupPath(journal.path, journal.storeId, journal.now(), why), 'quick');
  if (made.ok) dropOldHourly(journal.path, journal.storeId);
  return made;
}

/** A verified copy at `target`, which is there only once it is whole. `full` checks every page and the chain from its start. */
export async function backUpTo(journal: Journal, target: string, how: 'quick' | 'full'): Promise<BackupResult> {
  const partial = `${target}.partial`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    deleteDatabase(partial);
    const from = newestEntry(journal.db);
    await journal.db.backup(partial);
    finish(partial, target, journal.storeId, from, how);
  } catch (error) {
    rmQuietly(partial);
    if (!journal.disposed && !isExpected(error)) throw error;
    return { ok: false, message: `The backup could not be made: ${String(error)}` };
  }
  return { ok: true, path: target, bytes: sizeOf(target) };
}

/** A verified copy of a file that is about to be migrated. Throws when it cannot be made: then nothing is migrated. */
export function backUpBeforeMigration(db: Database.Database, path: string, options: Pick<OpenOptions, 'storeId' | 'now'>): void {
  const target = backupPath(path, options.storeId, options.now(), 'migration');
  const partial = `${target}.partial`;
  mkdirSync(dirname(target), { recursive: true });
  deleteDatabase(partial);
  try {
    db.prepare('VACUUM INTO ?').run(partial);
    finish(partial, target, options.storeId, newestEntry(db), 'quick');
  } catch (error) {
    rmQuietly(partial);
    throw error;
  }
}

/** Backups of a store beside its journal, newest first. Those still being made are not among them. */
export function listBackups(journalPath: string, storeId: string): BackupFile[] {
  const folder = backupFolder(journalPath);
  const found: BackupFile[] = [];
  for (const file of namesIn(folder)) {
    const match = /^(.+)-(\d{8}-\d{6})-(hourly|manual|migration)\.sqlite$/.exec(file);
    if (match === null || match[1] !== storeId) continue;
    found.push({ path: join(folder, file), at: stampInstant(String(match[2])), why: match[3] as BackupWhy });
  }
  return found.toSorted((a, b) => b.at - a.at || a.path.localeCompare(b.path));
}

/** The newest backup that is whole, or null. Ones that are not are passed over, not deleted. */
export function latestBackup(journalPath: string, storeId: string): BackupFile | null {
  return listBackups(journalPath, storeId).find((backup) => checkBackup(backup.path, storeId).ok) ?? null;
}

export type BackupCheck = { ok: true; entries: number; unsent: number } | { ok: false; message: string };

/**
 * Whether a copy is whole and this store's: pages, the end of the chain (with `full` all of it), the owner. Answers its newest entry's
 * number and how many changes it owes.
 */
export function checkBackup(path: string, storeId: string, how: 'quick' | 'full' = 'quick'): BackupCheck {
  let db: Database.Database | undefined;
  try {
    db = openPlain(path);
    return checkCopy(db, path, storeId, how);
  } catch (error) {
    return { ok: false, message: String(error) };
  } finally {
    db?.close();
  }
}

/** Copies a checked backup to where a journal is being put together. Throws what the file system throws. */
export function copyBackup(backup: string, to: string): void {
  deleteDatabase(to);
  copyFileSync(backup, to);
}

function checkCopy(db: Database.Database, path: string, storeId: string, how: 'quick' | 'full'): BackupCheck {
  if (Number(db.pragma('application_id', { simple: true })) !== applicationId) return { ok: false, message: 'not a journal' };
  const findings = checkPages(db, how);
  if (findings.length > 0) return { ok: false, message: findings.join('; ') };
  const copy = asJournal(db, path, storeId);
  if (copy === null) return { ok: false, message: 'the journal of another store' };
  const entries = newestEntry(db);
  const chain = verifyChain(copy, { from: how === 'full' ? 1 : Math.max(1, entries - checkedTail) });
  return chain.ok ? { ok: true, entries, unsent: backlog(copy).count } : { ok: false, message: chain.findings.join(' ') };
}

/** A file as a journal to read from; null when it belongs to another store. Its owner closes `db`. */
export function asJournal(db: Database.Database, path: string, storeId: string): Journal | null {
  const meta = new Map(
    db
      .prepare<[], { key: string; value: string }>(`SELECT key, value FROM meta`)
      .all()
      .map(({ key, value }) => [key, value]),
  );
  if (meta.get('store_id') !== storeId) return null;
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  return new Journal(
    db,
    { release: () => undefined },
    { path, id: meta.get('journal_id') ?? '', storeId, device: '', now: () => 0, log: quiet },
  );
}

/** One self-contained, checked, lasting file under its final name. */
function finish(partial: string, target: string, storeId: string, atLeast: number, how: 'quick' | 'full'): void {
  const db = openPlain(partial);
  try {
    // A backup is one file: no log beside it that could be lost or left over.
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
  const check = checkBackup(partial, storeId, how);
  if (!check.ok) throw new BadCopy(check.message);
  if (check.entries < atLeast) throw new BadCopy(`it ends at entry ${check.entries} instead of ${atLeast}`);
  syncFile(partial);
  renameSync(partial, target);
  syncFolderOf(target);
}

class BadCopy extends Error {}

/** A copy that does not check, SQLite's refusals, and those of the file system (ENOSPC, EACCES …). */
function isExpected(error: unknown): boolean {
  if (error instanceof BadCopy || storageFailure(error) !== null) return true;
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
}

function dropOldHourly(journalPath: string, storeId: string): void {
  const hourly = listBackups(journalPath, storeId).filter((backup) => backup.why === 'hourly');
  for (const backup of hourly.slice(keptHourly)) rmQuietly(backup.path);
}

function newestEntry(db: Database.Database): number {
  return db.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM entries').get()?.seq ?? 0;
}

function backupFolder(journalPath: string): string {
  return join(dirname(journalPath), 'backups');
}

function backupPath(journalPath: string, storeId: string, at: number, why: BackupWhy): string {
  return join(backupFolder(journalPath), `${storeId}-${fileStamp(at)}-${why}.sqlite`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** What cannot be deleted now is passed over; the next backup of that name begins by deleting it. */
function rmQuietly(path: string): void {
  for (const part of ['', '-wal', '-shm', '-journal']) {
    try {
      rmSync(path + part, { force: true });
    } catch {
      // The reason the backup failed for is the one worth telling.
    }
  }
}
