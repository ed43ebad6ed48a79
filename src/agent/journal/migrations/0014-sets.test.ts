import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';

test('lines that were there are no parts of a set', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter((one) => one.number < 14),
  );
  const add = (lineId: string) =>
    db
      .prepare(
        `INSERT INTO pickup_lines (pickup_id, line_id, position, item_id, sku, name, options, quantity, picked, short, skipped, physical, unit_price_minor)
         VALUES ('p1', ?, 1, 5, 'A', 'A', '[]', 2, 0, 0, 0, 1, 100)`,
      )
      .run(lineId);
  db.pragma('foreign_keys = OFF');
  add('5');
  migrate(
    db,
    migrations.filter((one) => one.number <= 14),
  );
  expect(schemaVersion(db)).toBe(14);
  expect(db.prepare('SELECT per_line, set_name FROM pickup_lines').all()).toEqual([{ per_line: 1, set_name: null }]);
  add('6');
  expect(() => db.exec(`UPDATE pickup_lines SET per_line = 0 WHERE line_id = '6'`)).toThrow(/constraint failed/);
});
