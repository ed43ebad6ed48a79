import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { asJournal } from '#agent/journal/backup.ts';
import { applicationId } from '#agent/journal/database.ts';
import { sizeOf } from '#agent/journal/files.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { takeLock } from '#agent/journal/lock.ts';
import { schemaVersion } from '#agent/journal/migrate.ts';
import { newestSchema } from '#agent/journal/migrations.ts';
import { refusalOf } from '#agent/journal/open-file.ts';
import { refuse } from '#agent/journal/refusal.ts';
import type { Refusal } from '#agent/journal/refusal.ts';
import { inspectWal } from '#agent/journal/wal.ts';

/** `schema` is older than `newestSchema` when the next start will bring the file up to date. */
export type Look<T> = { ok: true; value: T; schema: number } | { ok: true; value: null; schema: 0 } | Refusal;

/**
 * Reads a journal that nobody has open and changes nothing in it: no recovery, no migration, no sign of use. `value` is null when
 * there is no journal yet. Refused while another process holds it, and when it is damaged, newer or not this store's.
 */
export function lookInto<T>(path: string, storeId: string, look: (journal: Journal) => T): Look<T> {
  if (!existsSync(path)) return { ok: true, value: null, schema: 0 };
  const taken = takeLock(path);
  if (!taken.ok) return refuse(taken.reason, storeId);
  const hadLog = existsSync(`${path}-wal`);
  try {
    if (inspectWal(`${path}-wal`).lostCommits !== 0) return damagedUnopened(storeId);
    return lookReadOnly(path, storeId, look);
  } catch (error) {
    const refusal = refusalOf(error, storeId);
    return refusal.reason === 'damaged' ? damagedUnopened(storeId) : refusal;
  } finally {
    // SQLite makes an empty log to read by, and a reader may not take it away again.
    if (!hadLog && sizeOf(`${path}-wal`) === 0) for (const part of ['-wal', '-shm']) rmSync(path + part, { force: true });
    taken.lock.release();
  }
}

function lookReadOnly<T>(path: string, storeId: string, look: (journal: Journal) => T): Look<T> {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    const schema = schemaVersion(db);
    if (schema > newestSchema) return refuse('newer', storeId);
    const journal = Number(db.pragma('application_id', { simple: true })) === applicationId ? asJournal(db, path, storeId) : null;
    if (journal === null) return refuse('unreadable', storeId, `The file found for ${storeId} is not its journal.`);
    const value = look(journal);
    return journal.damaged ? damagedUnopened(storeId) : { ok: true, value, schema };
  } finally {
    db.close();
  }
}

function damagedUnopened(storeId: string): Refusal {
  return {
    ...refuse('damaged', storeId, `The journal of ${storeId} is damaged.`),
    cure: 'Start Backroom: it sets the file aside, saves what is readable and says what was lost. Or put a backup back.',
  };
}
