import type Database from 'better-sqlite3';
import type { Log } from '#core/ports.ts';
import type { JournalLock } from '#agent/journal/lock.ts';
import { storageFailure } from '#agent/journal/storage-failure.ts';

/** What an open journal knows about itself. */
export interface JournalFacts {
  path: string;
  /** UUID made when the file was; the hash chain starts from it. */
  id: string;
  storeId: string;
  /** Name of this PC, stamped on every entry. */
  device: string;
  now: () => number;
  log: Log;
}

/**
 * One store's SQLite file, opened by this process alone. Statements live in one file per table; they all run
 * through `sql`, which keeps what it prepared.
 */
export class Journal implements JournalFacts {
  readonly path: string;
  readonly id: string;
  readonly storeId: string;
  readonly device: string;
  readonly now: () => number;
  readonly log: Log;
  readonly db: Database.Database;
  readonly #lock: JournalLock;
  readonly #prepared = new Map<string, Database.Statement>();
  readonly #transaction: (fn: () => unknown) => unknown;
  readonly #reading: (fn: () => unknown) => unknown;
  #changes = 0;
  #damaged = false;

  /** Made by `openJournal` (and by checks, over files of their own). */
  constructor(db: Database.Database, lock: JournalLock, facts: JournalFacts) {
    this.db = db;
    this.#lock = lock;
    this.path = facts.path;
    this.id = facts.id;
    this.storeId = facts.storeId;
    this.device = facts.device;
    this.now = facts.now;
    this.log = facts.log;
    const transaction = db.transaction((fn: () => unknown) => settledNow(fn()));
    this.#transaction = (fn) => transaction.immediate(fn);
    this.#reading = (fn) => transaction.deferred(fn);
  }

  /** True once closed; everything but `close` throws then. */
  get disposed(): boolean {
    return !this.db.open;
  }

  /**
   * Runs `fn` in one IMMEDIATE transaction and answers its value after COMMIT; any throw rolls all of it back.
   * Throws StorageFailure when the disk refuses. `fn` must be synchronous, and write() inside write() is a bug.
   */
  write<T>(fn: () => T): T {
    this.#expectOpen();
    if (this.db.inTransaction) throw new Error('write() inside write(): one action is one transaction');
    return this.#failing(() => {
      const value = this.#transaction(fn) as T;
      this.#changes = this.sql<[], { n: number }>('SELECT total_changes() AS n').get()?.n ?? 0;
      return value;
    });
  }

  /**
   * Runs `fn`, which only reads. Nothing can change meanwhile: this process is the only writer and `fn` is synchronous. In one
   * transaction, because outside of one every SELECT takes and lets go of the file's locks: the ten of a pickup's detail took half as
   * long again.
   */
  read<T>(fn: () => T): T {
    this.#expectOpen();
    return this.#failing(() => (this.db.inTransaction ? settledNow(fn()) : (this.#reading(fn) as T)));
  }

  /** The prepared statement of this text; prepared once. Rows are as the caller's SELECT lists them. */
  sql<Parameters extends unknown[], Row = unknown>(source: string): Database.Statement<Parameters, Row> {
    let statement = this.#prepared.get(source);
    if (statement === undefined) {
      statement = this.db.prepare(source);
      this.#prepared.set(source, statement);
    }
    return statement as unknown as Database.Statement<Parameters, Row>;
  }

  /** How many rows write() has written since the file was opened: the same number again means that nothing changed meanwhile. */
  get changes(): number {
    return this.#changes;
  }

  /** Throws unless called inside write(): entries and effects may only appear together. */
  expectWriting(): void {
    if (!this.db.inTransaction) throw new Error('only inside write()');
  }

  /** True after SQLite met damage: close and open again, which checks the file and sets it aside. */
  get damaged(): boolean {
    return this.#damaged;
  }

  /** Damage was found: the journal is not closed as clean, so that the next opening checks it and sets it aside. */
  markDamaged(): void {
    this.#damaged = true;
  }

  /** Marks the stop as clean, empties the WAL into the file and lets go of the lock. Closing twice is fine. */
  close(): void {
    if (this.disposed) return;
    if (this.db.inTransaction) throw new Error('close() inside write()');
    if (!this.#damaged) this.#markClean();
    this.db.close();
    this.#lock.release();
  }

  /** Lets go of the file as a killed process does: nothing is marked clean. What the simulation's crashes use. */
  drop(): void {
    if (this.disposed) return;
    this.db.close();
    this.#lock.release();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #markClean(): void {
    try {
      this.sql<[string]>(`INSERT OR REPLACE INTO meta (key, value) VALUES ('clean_shutdown', ?)`).run(String(this.now()));
      this.db.pragma('wal_checkpoint(TRUNCATE)');
    } catch (error) {
      // Not marked clean: the next opening checks the file, which is all there is to do about it.
      this.log.warn('journal.closedUnclean', { store: this.storeId, problem: String(error) });
    }
  }

  #failing<T>(fn: () => T): T {
    try {
      return fn();
    } catch (error) {
      const failure = storageFailure(error);
      if (failure === null) throw error;
      if (failure.reason === 'damaged') this.markDamaged();
      this.log.error('journal.storage', { store: this.storeId, reason: failure.reason, code: failure.code });
      throw failure;
    }
  }

  #expectOpen(): void {
    if (this.disposed) throw new Error(`the journal of ${this.storeId} is closed`);
  }
}

/** Refuses a promise: an await inside a transaction would let other work slip into it. */
function settledNow<T>(value: T): T {
  if (typeof value === 'object' && value !== null && 'then' in value) throw new TypeError('a transaction must be synchronous');
  return value;
}
