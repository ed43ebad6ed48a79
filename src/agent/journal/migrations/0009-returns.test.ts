import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';

test('orders that were there can be found by SKU; a return is matched to an order or is not', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(
    db,
    migrations.filter((one) => one.number < 9),
  );
  db.exec(
    `INSERT INTO entries (seq, at, kind, subject, device, data, hash) VALUES (1, 5, 'return.seenAtTill', 'r1', 'PC-1', '{}', zeroblob(32));
     INSERT INTO shop_orders (order_id, increment_id, state, updated_at, seen_at, body)
       VALUES (7, '000000007', 'complete', 1, 1, '{"lines":[{"sku":"A"},{"sku":"B"},{"sku":"A"}]}')`,
  );
  migrate(
    db,
    migrations.filter((one) => one.number <= 9),
  );
  expect(schemaVersion(db)).toBe(9);
  expect(db.prepare('SELECT sku, order_id FROM shop_order_skus').raw().all()).toEqual([
    ['A', 7],
    ['B', 7],
  ]);
  const add = (id: string, state: string, orderId: number | null) =>
    db
      .prepare('INSERT INTO till_returns (id, sale_id, state, at, seen_at, entry_seq, order_id) VALUES (?, ?, ?, 1, 1, 1, ?)')
      .run(id, `sale-${id}`, state, orderId);
  add('r1', 'seen', null);
  expect(() => add('r2', 'matched', null)).toThrow(/constraint failed/);
  expect(() => add('r3', 'toMatch', 7)).toThrow(/constraint failed/);
});
