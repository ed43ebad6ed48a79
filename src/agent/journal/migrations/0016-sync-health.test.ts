import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';
import { syncHealth } from '#agent/journal/migrations/0016-sync-health.ts';

const { number } = syncHealth;

test('entries that were there can seal a day; a change is measured once, and what nobody has and nobody put aside is no row', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(
    db,
    migrations.filter((one) => one.number < number),
  );
  db.exec(`INSERT INTO entries (seq, at, kind, subject, device, data, hash) VALUES (1, 5, 'stock.held', 'A', 'PC-1', '{}', zeroblob(32))`);
  migrate(
    db,
    migrations.filter((one) => one.number <= number),
  );
  expect(schemaVersion(db)).toBe(number);
  db.exec(`INSERT INTO day_seals (day, entry_seq, hash, sealed_at) VALUES ('2026-11-23', 1, zeroblob(32), 9)`);
  const lag = `INSERT INTO sync_lags (stream, record, event_at, seen_at) VALUES ('till.sales', 'a', 1, 2)`;
  db.exec(lag);
  expect(() => db.exec(lag)).toThrow(/constraint failed/);
  expect(() => db.exec(`INSERT INTO attention (id, entry_seq) VALUES ('x', 1)`)).toThrow(/constraint failed/);
});
