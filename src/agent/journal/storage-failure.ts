import Database from 'better-sqlite3';

export type StorageReason = 'full' | 'readOnly' | 'damaged' | 'io';

/** The disk or the file refused; whatever was being written was rolled back. Procedures answer it as STORAGE. */
export class StorageFailure extends Error {
  readonly reason: StorageReason;
  /** SQLite's extended result code, e.g. `SQLITE_IOERR_WRITE`. */
  readonly code: string;

  constructor(reason: StorageReason, error: InstanceType<Database.SqliteError>) {
    super(`${reason}: ${error.message} (${error.code})`, { cause: error });
    this.name = 'StorageFailure';
    this.reason = reason;
    this.code = error.code;
  }
}

/** The failure behind an error of SQLite, or null when the error is something else (a bug, a broken constraint). */
export function storageFailure(error: unknown): StorageFailure | null {
  if (error instanceof StorageFailure) return error;
  if (!(error instanceof Database.SqliteError)) return null;
  const reason = reasonOf(error.code);
  return reason === null ? null : new StorageFailure(reason, error);
}

/** Anything SQLite itself refused, a broken schema included. */
export function isSqliteError(error: unknown): boolean {
  return error instanceof Database.SqliteError;
}

function reasonOf(code: string): StorageReason | null {
  // The shared-memory file of the WAL cannot grow: on a full disk this comes before SQLITE_FULL.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return 'full';
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') return 'readOnly';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged';
  // Reading past the end of a file that was cut off.
  if (code === 'SQLITE_IOERR_SHORT_READ') return 'damaged';
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_BUSY')) return 'io';
  return null;
}
