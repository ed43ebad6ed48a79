import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';

test('nobody stands at the counter at first; only customers of pickups that exist can', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(
    db,
    migrations.filter((one) => one.number < 8),
  );
  db.exec(
    `INSERT INTO entries (seq, at, kind, subject, device, data, hash) VALUES (1, 5, 'pickup.arrived', 'p1', 'PC-1', '{}', zeroblob(32))`,
  );
  migrate(
    db,
    migrations.filter((one) => one.number <= 8),
  );
  expect(schemaVersion(db)).toBe(8);
  expect(db.prepare('SELECT count(*) FROM entries').pluck().get()).toBe(1);
  expect(db.prepare('SELECT count(*) FROM customers_here').pluck().get()).toBe(0);
  expect(() => db.exec(`INSERT INTO customers_here (pickup_id, since, entry_seq) VALUES ('p9', 1, 1)`)).toThrow(/constraint failed/);
});
