import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { initial } from '#agent/journal/migrations/0001-initial.ts';
import { stock } from '#agent/journal/migrations/0002-stock.ts';
import { clickAndCollect } from '#agent/journal/migrations/0003-click-and-collect.ts';

/** Two pickups with their lines and customers, as the second version left them, foreign keys on as in every open journal. */
function before(): Database.Database {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, [initial, stock]);
  const pickup = db.prepare(
    `INSERT INTO pickups (id, order_id, increment_id, sort_name, state, pieces, line_count, placed_at, promised_at, bin, payment, payment_method,
       total_minor, to_pay_minor, currency, sale_id, arrived_at, updated_at)
     VALUES (?, ?, ?, 'martin alix', ?, 2, 1, 1, 2, 'A1', 'paid', 'card', 500, 0, 'EUR', ?, 1, 1)`,
  );
  pickup.run('p1', 1, '000000001', 'ready', 's1');
  pickup.run('p2', 2, '000000002', 'collected', 's2');
  db.exec(`
    INSERT INTO pickup_lines (pickup_id, line_id, position, item_id, sku, name, options, quantity, picked, physical, unit_price_minor)
      VALUES ('p1', '7', 0, 7, 'MUG', 'Mug', '[]', 2, 1, 1, 250);
    INSERT INTO pickup_customers (pickup_id, name, label) VALUES ('p1', 'Alix Martin', 'A. Martin');
    INSERT INTO entries (seq, at, kind, subject, device, data, hash) VALUES (1, 5, 'pickup.arrived', 'p1', 'PC-1', '{}', zeroblob(32));
  `);
  return db;
}

function after(): Database.Database {
  const db = before();
  migrate(db, [initial, stock, clickAndCollect]);
  return db;
}

test('keeps every pickup with its lines and customer, and nothing is short or bagged yet', () => {
  const db = after();
  expect(schemaVersion(db)).toBe(3);
  expect(db.prepare('SELECT id, state, bin, bags, short, kept_until FROM pickups ORDER BY id').all()).toEqual([
    { id: 'p1', state: 'ready', bin: 'A1', bags: 0, short: 0, kept_until: null },
    { id: 'p2', state: 'collected', bin: 'A1', bags: 0, short: 0, kept_until: null },
  ]);
  expect(db.prepare('SELECT line_id, picked, short, skipped FROM pickup_lines').all()).toEqual([
    { line_id: '7', picked: 1, short: 0, skipped: 0 },
  ]);
  expect(db.prepare('SELECT name FROM pickup_customers').pluck().get()).toBe('Alix Martin');
  expect(db.pragma('foreign_key_check')).toEqual([]);
});

test('the tabs go on counting, and the new states are counted too', () => {
  const db = after();
  const counts = () => db.prepare('SELECT state, n FROM pickup_counts WHERE n > 0 ORDER BY state').all();
  expect(counts()).toEqual([
    { state: 'collected', n: 1 },
    { state: 'ready', n: 1 },
  ]);
  db.exec(`UPDATE pickups SET state = 'expired' WHERE id = 'p1'`);
  expect(counts()).toEqual([
    { state: 'collected', n: 1 },
    { state: 'expired', n: 1 },
  ]);
});

test.each([
  ['a state that is none', `UPDATE pickups SET state = 'lost'`],
  ['a bag of no order', `INSERT INTO pickup_bags (pickup_id, bag, at) VALUES ('p9', 1, 1)`],
  ['bag nought', `INSERT INTO pickup_bags (pickup_id, bag, at) VALUES ('p1', 0, 1)`],
  [
    'a short nobody reported',
    `INSERT INTO pickup_shorts (pickup_id, line_id, quantity, reason, entry_seq) VALUES ('p1', '7', 1, 'missing', 9)`,
  ],
  [
    'a reason that is none',
    `INSERT INTO pickup_shorts (pickup_id, line_id, quantity, reason, entry_seq) VALUES ('p1', '7', 1, 'eaten', 1)`,
  ],
  [
    'a line of no order',
    `INSERT INTO pickup_lines (pickup_id, line_id, position, item_id, sku, name, options, quantity, physical, unit_price_minor) VALUES ('p9', '7', 0, 7, 'A', 'A', '[]', 1, 1, 1)`,
  ],
])('refuses %s', (_name, sql) => {
  expect(() => after().exec(sql)).toThrow(/constraint failed/);
});
