import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { initial } from '#agent/journal/migrations/0001-initial.ts';
import { stock } from '#agent/journal/migrations/0002-stock.ts';

/** A journal as the first version left it: an entry, a product and pieces of a pickup on their way. */
function before(): Database.Database {
  const db = new Database(':memory:');
  migrate(db, [initial]);
  db.exec(`
    INSERT INTO entries (seq, at, kind, subject, device, data, hash) VALUES (1, 5, 'pickup.arrived', 'p1', 'PC-1', '{}', zeroblob(32));
    INSERT INTO till_products (product_id, sku, name, active, deleted, tracks_inventory, version, body) VALUES ('a', 'MUG', 'Mug', 1, 0, 1, 7, '{}');
    INSERT INTO movements (feature, subject, line_id, sku, quantity, entry_seq, shop_at) VALUES ('pickup', 'p1', '1', 'MUG', 2, 1, 9);
  `);
  return db;
}

test('keeps everything there was and begins with nothing known of stock', () => {
  const db = before();
  migrate(db, [initial, stock]);
  expect(schemaVersion(db)).toBe(2);
  expect(db.prepare('SELECT sku, quantity, shop_at FROM movements').all()).toEqual([{ sku: 'MUG', quantity: 2, shop_at: 9 }]);
  expect(db.prepare('SELECT count(*) FROM entries').pluck().get()).toBe(1);
  for (const table of [
    'till_inventory',
    'sold_units',
    'stock_published',
    'stock_dirty',
    'stock_buffers',
    'held_stock',
    'stock_delays',
    'stock_unmatched',
    'stock_runs',
    'stock_shadow',
    'stock_drift',
  ]) {
    expect([table, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0]);
  }
});

test.each([
  ['a quantity without its status', `INSERT INTO stock_published (source, sku, quantity, at) VALUES ('paris', 'MUG', 3, 1)`],
  ['a status that is none', `INSERT INTO stock_published (source, sku, quantity, status, at) VALUES ('paris', 'MUG', 3, 2, 1)`],
  ['a negative buffer', `INSERT INTO stock_buffers (scope, key, quantity, entry_seq) VALUES ('sku', 'MUG', -1, 1)`],
  ['a buffer nobody set', `INSERT INTO stock_buffers (scope, key, quantity, entry_seq) VALUES ('sku', 'MUG', 1, 99)`],
  [
    'nothing held',
    `INSERT INTO held_stock (id, sku, quantity, reason, note, person, at, entry_seq) VALUES ('h', 'MUG', 0, 'damaged', '', 'A', 1, 1)`,
  ],
  [
    'a reason that is none',
    `INSERT INTO held_stock (id, sku, quantity, reason, note, person, at, entry_seq) VALUES ('h', 'MUG', 1, 'lost', '', 'A', 1, 1)`,
  ],
])('refuses %s', (_name, sql) => {
  const db = before();
  db.pragma('foreign_keys = ON');
  migrate(db, [initial, stock]);
  expect(() => db.exec(sql)).toThrow(/constraint failed/);
});

test('only one reconcile is ever at work', () => {
  const db = before();
  migrate(db, [initial, stock]);
  const begin = (state: string) => db.prepare('INSERT INTO stock_runs (state, started_at, entry_seq) VALUES (?, 1, 1)').run(state);
  begin('done');
  begin('done');
  begin('till');
  expect(() => begin('shop')).toThrow(/UNIQUE/);
});
