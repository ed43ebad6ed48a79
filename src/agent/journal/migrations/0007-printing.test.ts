import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';
import { printing } from '#agent/journal/migrations/0007-printing.ts';

/** A journal as the version before left it, with one entry. */
function before(): Database.Database {
  const db = new Database(':memory:');
  migrate(db, migrations.slice(0, printing.number - 1));
  db.exec(
    `INSERT INTO entries (seq, at, kind, subject, device, data, hash) VALUES (1, 5, 'pickup.arrived', 'p1', 'PC-1', '{}', zeroblob(32))`,
  );
  return db;
}

const print = (values: string) =>
  `INSERT INTO prints (entry_seq, first_seq, paper, subject, label, person, at, copies, printer, state) VALUES (${values})`;

test('keeps what there was and begins without printers', () => {
  const db = before();
  migrate(db, migrations.slice(0, printing.number));
  expect(schemaVersion(db)).toBe(printing.number);
  expect(db.prepare('SELECT kind FROM entries').pluck().all()).toEqual(['pickup.arrived']);
  expect(db.prepare('SELECT (SELECT count(*) FROM printers) + (SELECT count(*) FROM prints)').pluck().get()).toBe(0);
  db.exec(print(`1, 1, 'bagLabel', 'p1', '000000031', 'Alix', 5, 1, 'network', 'sending'`));
});

test.each([
  ['a printer for no paper', `INSERT INTO printers (paper, printer, entry_seq) VALUES ('poster', '{}', 1)`],
  ['a printer that nobody set up', `INSERT INTO printers (paper, printer, entry_seq) VALUES ('bagLabel', '{}', 9)`],
  ['a print without an entry', print(`9, 9, 'bagLabel', 'p1', '31', 'Alix', 5, 1, 'network', 'sent'`)],
  ['no copies', print(`1, 1, 'bagLabel', 'p1', '31', 'Alix', 5, 0, 'network', 'sent'`)],
  ['a state that is none', print(`1, 1, 'bagLabel', 'p1', '31', 'Alix', 5, 1, 'network', 'lost'`)],
])('refuses %s', (_name, sql) => {
  const db = before();
  db.pragma('foreign_keys = ON');
  migrate(db, migrations.slice(0, printing.number));
  expect(() => db.exec(sql)).toThrow(/constraint failed/);
});
