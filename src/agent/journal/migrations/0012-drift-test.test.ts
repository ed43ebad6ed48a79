import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';
import { driftTest } from '#agent/journal/migrations/0012-drift-test.ts';

test('sales that were there stay and are found by time; one test at a time, and over only with what it found', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(
    db,
    migrations.filter((one) => one.number < driftTest.number),
  );
  db.exec(`INSERT INTO entries (seq, at, kind, subject, device, data, hash) VALUES (1, 5, 'stock.held', 'A', 'PC-1', '{}', zeroblob(32));
    INSERT INTO till_sales (sale_id, state, outlet_id, version, at, body) VALUES ('s1', 'closed', 'o1', 7, 5, '{}')`);
  migrate(
    db,
    migrations.filter((one) => one.number <= driftTest.number),
  );
  expect(schemaVersion(db)).toBe(driftTest.number);
  expect(
    db.prepare(`SELECT sale_id FROM till_sales INDEXED BY till_sales_by_outlet WHERE outlet_id = 'o1' AND at >= 5`).pluck().get(),
  ).toBe('s1');
  const begin = () =>
    db.exec(`INSERT INTO drift_tests (person, started_at, ends_at, entry_seq, sale_version, cadence) VALUES ('Alix', 1, 2, 1, 0, '{}')`);
  begin();
  expect(begin).toThrow(/constraint failed/);
  expect(() => db.exec('UPDATE drift_tests SET ended_at = 2')).toThrow(/constraint failed/);
  db.exec(`UPDATE drift_tests SET ended_at = 2, end_entry_seq = 1, report = '{}'`);
  begin();
  expect(db.prepare('SELECT count(*) FROM drift_tests').pluck().get()).toBe(2);
});
