import Database from 'better-sqlite3';
import { storageFailure } from '#agent/journal/storage-failure.ts';

/** Marks a file as one of ours in SQLite's header: "BkRm". */
export const applicationId = 0x426b526d;

/**
 * Opens a SQLite file the way every journal is opened. Throws SqliteError when it cannot be.
 * better-sqlite3 opens a WAL file at synchronous=NORMAL, which may lose acknowledged commits when the power goes
 * (measured: anchors F4), so FULL is set here and checked.
 */
export function openDatabase(path: string): Database.Database {
  const db = new Database(path, { timeout: 5_000 });
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    // KiB; the driver's own 16 MB for each of a PC's stores is most of the agent's memory, and the system caches the file as well.
    db.pragma('cache_size = -4000');
    db.pragma('journal_size_limit = 67108864');
    // A customer or a picture that is forgotten is not left in the file's free places.
    db.pragma('secure_delete = ON');
    expectPragma(db, 'journal_mode', 'wal');
    expectPragma(db, 'synchronous', 2);
    expectPragma(db, 'foreign_keys', 1);
    expectPragma(db, 'secure_delete', 1);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens an existing file as it is, with none of a journal's settings. */
export function openPlain(path: string): Database.Database {
  return new Database(path, { fileMustExist: true, timeout: 5_000 });
}

/** What SQLite's own check says is wrong; empty when nothing is. `quick` leaves out comparing indexes with their tables. */
export function checkPages(db: Database.Database, how: 'quick' | 'full'): string[] {
  try {
    const rows = db
      .prepare<[], string>(how === 'quick' ? 'PRAGMA quick_check(20)' : 'PRAGMA integrity_check(20)')
      .pluck()
      .all();
    return rows.filter((finding) => finding !== 'ok');
  } catch (error) {
    const failure = storageFailure(error);
    if (failure?.reason !== 'damaged') throw error;
    return [failure.message];
  }
}

function expectPragma(db: Database.Database, name: string, wanted: string | number): void {
  const value = db.pragma(name, { simple: true });
  if (value !== wanted) throw new Error(`SQLite keeps ${name} at ${String(value)} instead of ${wanted}`);
}
