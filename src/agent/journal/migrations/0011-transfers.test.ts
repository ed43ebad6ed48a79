import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';

test('entries that were there can own a transfer; who holds one is a person on a device, or nobody', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(
    db,
    migrations.filter((one) => one.number < 11),
  );
  db.exec(`INSERT INTO entries (seq, at, kind, subject, device, data, hash) VALUES (1, 5, 'stock.held', 'A', 'PC-1', '{}', zeroblob(32))`);
  migrate(
    db,
    migrations.filter((one) => one.number <= 11),
  );
  expect(schemaVersion(db)).toBe(11);
  const add = (id: string, holder: string | null, device: string | null) =>
    db
      .prepare(
        `INSERT INTO transfers (id, role, state, origin_outlet, destination_outlet, made_at_till, made_here, reason, note, holder, holder_device,
           held_at, created_at, updated_at, entry_seq) VALUES (?, 'origin', 'picking', 'a', 'b', 0, 1, 'other', '', ?, ?, ?, 1, 1, 1)`,
      )
      .run(id, holder, device, holder === null ? null : 1);
  add('t1', 'Alix', 'window-1');
  add('t2', null, null);
  expect(() => add('t3', 'Alix', null)).toThrow(/constraint failed/);
  expect(() => db.exec(`INSERT INTO transfer_lines (transfer_id, sku, name, position, asked) VALUES ('t1', 'A', 'A', 1, -1)`)).toThrow(
    /constraint failed/,
  );
});
