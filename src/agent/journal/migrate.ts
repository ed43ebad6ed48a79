import type Database from 'better-sqlite3';

/** One step of the schema. Released ones never change: a later change is a later step. */
export interface Migration {
  /** 1, 2, 3 … without gaps; SQLite's user_version after it. */
  number: number;
  name: string;
  /** SQL, run in one transaction. */
  up: string;
}

/** The schema version of a file; 0 for an empty one. */
export function schemaVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Steps a file still lacks, in order. */
export function pendingMigrations(db: Database.Database, migrations: readonly Migration[]): Migration[] {
  const version = schemaVersion(db);
  return migrations.filter((migration) => migration.number > version);
}

/** Runs the steps a file lacks, one transaction each: an interruption leaves the file at the last whole step. */
export function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  for (const migration of pendingMigrations(db, migrations)) {
    db.transaction(() => {
      db.exec(migration.up);
      db.pragma(`user_version = ${migration.number}`);
    }).immediate();
  }
}
