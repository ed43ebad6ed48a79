import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeKey } from '#core/item-codes.ts';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';
import { itemCodes } from '#agent/journal/migrations/0005-item-codes.ts';

const earlier = migrations.filter((migration) => migration.number < itemCodes.number);

function before(): Database.Database {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, earlier);
  product(db, 'a', ['MUG', '0012345678905']);
  product(db, 'b', ['plate', '4006381333931'], 1);
  product(db, 'c', []);
  db.exec(`INSERT INTO entries (seq, at, kind, subject, device, data, hash) VALUES (1, 5, 'x', 'y', 'PC-1', '{}', zeroblob(32))`);
  return db;
}

function after(): Database.Database {
  const db = before();
  migrate(db, [...earlier, itemCodes]);
  return db;
}

function product(db: Database.Database, id: string, codes: string[], deleted = 0): void {
  db.prepare(
    `INSERT INTO till_products (product_id, sku, name, active, deleted, tracks_inventory, version, body) VALUES (@id, @sku, 'P', 1, @deleted, 1, 1, @body)
     ON CONFLICT (product_id) DO UPDATE SET sku = @sku, deleted = @deleted, body = @body`,
  ).run({ id, sku: codes[0] ?? '', deleted, body: JSON.stringify({ codes }) });
}

const codes = (db: Database.Database) => db.prepare('SELECT key, product_id AS id FROM item_codes ORDER BY key').all();

test('every code of the products there were can be looked up; of deleted ones none', () => {
  const db = after();
  expect(schemaVersion(db)).toBe(itemCodes.number);
  expect(codes(db)).toEqual([
    { key: '12345678905', id: 'a' },
    { key: 'MUG', id: 'a' },
  ]);
  expect(db.prepare('SELECT count(*) FROM till_products').pluck().get()).toBe(3);
  expect(db.prepare('SELECT count(*) FROM taught_codes').pluck().get()).toBe(0);
});

test('codes come, change and go with their product', () => {
  const db = after();
  product(db, 'c', ['bowl', 'BOWL', '77']);
  product(db, 'a', ['MUG', '99']);
  expect(codes(db)).toEqual([
    { key: '77', id: 'c' },
    { key: '99', id: 'a' },
    { key: 'BOWL', id: 'c' },
    { key: 'BOWL', id: 'c' },
    { key: 'MUG', id: 'a' },
  ]);
  product(db, 'c', ['bowl'], 1);
  db.exec(`DELETE FROM till_products WHERE product_id = 'a'`);
  expect(codes(db)).toEqual([]);
  product(db, 'c', ['bowl']);
  expect(codes(db)).toEqual([{ key: 'BOWL', id: 'c' }]);
});

test('the journal makes the same keys as the rules', () => {
  const db = after();
  fc.assert(
    fc.property(fc.oneof(fc.stringMatching(/^0{0,4}\d{1,14}$/), fc.stringMatching(/^[ -~]{1,20}$/), fc.string()), (code) => {
      fc.pre(code.trim() !== '' && !/[^\S ]|\0/.test(code) && code.isWellFormed());
      product(db, 'x', [code]);
      expect(db.prepare(`SELECT key FROM item_codes WHERE product_id = 'x'`).pluck().get()).toBe(codeKey(code));
    }),
  );
});

test.each([
  ['a taught code of no entry', `INSERT INTO taught_codes (key, code, sku, person, at, entry_seq) VALUES ('1', '1', 'MUG', 'A', 1, 9)`],
  ['a taught code of no SKU', `INSERT INTO taught_codes (key, code, sku, person, at, entry_seq) VALUES ('1', '1', '', 'A', 1, 1)`],
  [
    'one code taught twice',
    `INSERT INTO taught_codes (key, code, sku, person, at, entry_seq) VALUES ('1', '1', 'A', 'A', 1, 1), ('1', '01', 'B', 'A', 1, 1)`,
  ],
])('refuses %s', (_name, sql) => {
  expect(() => after().exec(sql)).toThrow(/constraint failed/);
});
