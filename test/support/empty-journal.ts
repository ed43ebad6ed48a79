import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applicationId, openDatabase } from '#agent/journal/database.ts';
import { migrate } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';

let made: Buffer | null = null;

/**
 * Lays a file with the tables of a journal and nothing in it at `path`: to the agent, one that no store has signed yet. Making the
 * tables anew takes a fifth of a short test and a tenth of a seed; test/journal does that.
 */
export function layEmptyJournal(path: string, folder: string): void {
  made ??= make(folder);
  writeFileSync(path, made, { mode: 0o600 });
}

function make(folder: string): Buffer {
  const directory = mkdtempSync(join(folder, 'empty-'));
  const path = join(directory, 'empty.sqlite');
  const db = openDatabase(path);
  db.pragma(`application_id = ${applicationId}`);
  migrate(db, migrations);
  db.exec(`INSERT INTO meta (key, value) VALUES ('clean_shutdown', '0')`);
  db.close();
  const bytes = readFileSync(path);
  rmSync(directory, { recursive: true });
  return bytes;
}
