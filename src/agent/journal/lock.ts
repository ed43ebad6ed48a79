import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

export interface JournalLock {
  release(): void;
}

export type LockResult = { ok: true; lock: JournalLock } | { ok: false; reason: 'locked' | 'readOnly' | 'unreadable'; detail: string };

/**
 * One process per journal: an exclusive transaction on an empty SQLite file beside it, never committed. The system
 * drops it when the process dies, however it dies; it works the same on Windows, macOS and Linux, needs no disk
 * space and no cleaning up. Also holds between two openers in one process.
 */
export function takeLock(journalPath: string): LockResult {
  const path = `${journalPath}.lock`;
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { timeout: 0 });
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
    const held = db;
    return { ok: true, lock: { release: () => held.close() } };
  } catch (error) {
    db?.close();
    return { ok: false, ...whyNot(error, path) };
  }
}

function whyNot(error: unknown, path: string): { reason: 'locked' | 'readOnly' | 'unreadable'; detail: string } {
  const code = error instanceof Database.SqliteError ? error.code : '';
  const detail = String(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return { reason: 'locked', detail };
  if (code.startsWith('SQLITE_READONLY') || !mayWrite(dirname(path)) || !mayWrite(path)) return { reason: 'readOnly', detail };
  return { reason: 'unreadable', detail };
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
