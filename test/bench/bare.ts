import Database from 'better-sqlite3';
import { journalIn } from '#test/bench/world.ts';
import type { Row, Write } from '#test/bench/rows.ts';

/** better-sqlite3 with nothing around it, on a copy of the app's journal and with the app's settings: the measure of the app. */
export class Bare {
  readonly #db: Database.Database;
  readonly #prepared = new Map<string, Database.Statement<[Row]>>();
  readonly #transaction: Database.Transaction<(runs: readonly Run[]) => void>;

  constructor(dataDir: string) {
    this.#db = new Database(journalIn(dataDir));
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma('synchronous = FULL');
    this.#db.pragma('foreign_keys = ON');
    this.#db.pragma('secure_delete = ON');
    this.#transaction = this.#db.transaction((runs: readonly Run[]) => {
      for (const { statement, row } of runs) statement.run(row);
    });
  }

  /** Milliseconds one durable transaction with these rows takes; preparing is not counted. */
  write(writes: readonly Write[]): number {
    const runs = writes.map(({ sql, row }) => ({ statement: this.#statement(sql), row }));
    const from = performance.now();
    this.#transaction.immediate(runs);
    return performance.now() - from;
  }

  close(): void {
    this.#db.close();
  }

  #statement(sql: string): Database.Statement<[Row]> {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      statement = this.#db.prepare<[Row]>(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }
}

interface Run {
  statement: Database.Statement<[Row]>;
  row: Row;
}
