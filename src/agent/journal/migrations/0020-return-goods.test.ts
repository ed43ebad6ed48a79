import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';
import { returnGoods } from '#agent/journal/migrations/0020-return-goods.ts';

const { number } = returnGoods;

test('of returns that were there each line is what lay on the desk, and what was held of it stays so', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(
    db,
    migrations.filter((one) => one.number < number),
  );
  db.exec(
    `INSERT INTO entries (seq, at, kind, subject, device, data, hash) VALUES (1, 5, 'return.taken', 'd1', 'PC-1', '{}', zeroblob(32));
     INSERT INTO desk_returns (id, state, order_id, increment_id, tender, currency, total_minor, shipping_minor, refunded_minor_before, notes, gift,
       person, at, entry_seq, reference, sale_id, till_state, memo_owed)
       VALUES ('d1', 'open', 7, '7', 'web', 'EUR', 300, 0, 0, '', 0, 'Alix', 1, 1, 'r1', 's1', 'owed', 1);
     INSERT INTO desk_return_lines (return_id, position, item_id, sku, name, quantity, amount_minor, refunded_before, stock_item_ids, reason,
       condition, disposition, held_id)
       VALUES ('d1', 0, 71, 'MUG', 'Mug', 2, 200, 0, '[71]', 'faulty', 'faulty', 'damaged', 'h1'),
         ('d1', 1, 72, 'TEA', 'Tea', 1, 100, 0, '[72]', 'unknown', 'asNew', 'sell', NULL)`,
  );
  migrate(
    db,
    migrations.filter((one) => one.number <= number),
  );
  expect(schemaVersion(db)).toBe(number);
  expect(db.prepare('SELECT position, part, sku, quantity, amount_minor, held_id FROM desk_return_goods').raw().all()).toEqual([
    [0, 0, 'MUG', 2, 200, 'h1'],
    [1, 0, 'TEA', 1, 100, null],
  ]);
  const add = (position: number) =>
    db.exec(
      `INSERT INTO desk_return_goods (return_id, position, part, sku, name, quantity, amount_minor) VALUES ('d1', ${position}, 1, 'A', 'A', 1, 0)`,
    );
  add(1);
  expect(() => add(2)).toThrow(/constraint failed/);
});
