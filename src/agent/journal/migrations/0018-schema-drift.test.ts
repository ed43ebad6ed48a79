import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';
import { schemaDrift } from '#agent/journal/migrations/0018-schema-drift.ts';

const { number } = schemaDrift;

test('the same field of two endpoints is two rows, each of a kind there is', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter((one) => one.number < number),
  );
  db.exec(`INSERT INTO schema_drift (system, path, sample, first_at) VALUES ('magento', 'order.new', 'string', 5)`);
  migrate(
    db,
    migrations.filter((one) => one.number <= number),
  );
  expect(schemaVersion(db)).toBe(number);
  const add = (endpoint: string, kind: string) =>
    db
      .prepare(`INSERT INTO schema_drift (system, endpoint, kind, path, sample, first_at) VALUES ('magento', ?, ?, 'order.new', 'text', 9)`)
      .run(endpoint, kind);
  add('GET /V1/orders', 'field');
  add('GET /V1/orders/{id}', 'field');
  expect(() => add('GET /V1/orders', 'field')).toThrow(/UNIQUE|constraint/);
  expect(() => add('GET /V1/orders', 'gossip')).toThrow(/CHECK|constraint/);
  expect(db.prepare('SELECT count(*) AS n FROM schema_drift').get()).toEqual({ n: 2 });
});
