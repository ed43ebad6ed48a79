import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';

test('orders that were there are read again for their contacts; a return of the counter gives money back, and one sale is one return', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(
    db,
    migrations.filter((one) => one.number < 10),
  );
  db.exec(
    `INSERT INTO entries (seq, at, kind, subject, device, data, hash) VALUES (1, 5, 'return.taken', 'd1', 'PC-1', '{}', zeroblob(32));
     INSERT INTO shop_orders (order_id, increment_id, state, updated_at, seen_at, body) VALUES (7, '000000007', 'complete', 1, 1, '{"lines":[]}');
     INSERT INTO cursors (stream, value, saved_at) VALUES ('shop.sentOrders', '{}', 1), ('shop.orders', '{}', 1)`,
  );
  migrate(
    db,
    migrations.filter((one) => one.number <= 10),
  );
  expect(schemaVersion(db)).toBe(10);
  expect(db.prepare('SELECT stream FROM cursors').pluck().all()).toEqual(['shop.orders']);
  const add = (id: string, saleId: string, total: number) =>
    db
      .prepare(
        `INSERT INTO desk_returns (id, state, order_id, increment_id, tender, currency, total_minor, shipping_minor, refunded_minor_before,
           notes, person, at, entry_seq, reference, sale_id, till_state, memo_owed)
         VALUES (?, 'open', 7, '000000007', 'web', 'EUR', ?, 0, 0, '', 'Alix', 1, 1, ?, ?, 'owed', 0)`,
      )
      .run(id, total, `ref-${id}`, saleId);
  add('d1', 's1', 100);
  expect(() => add('d2', 's1', 100)).toThrow(/constraint failed/);
  expect(() => add('d3', 's3', 0)).toThrow(/constraint failed/);
});
