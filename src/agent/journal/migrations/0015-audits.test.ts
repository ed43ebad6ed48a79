import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';

test('entries that were there can own an audit; only one is at work, and an article is linked once', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  const before = migrations.findIndex((one) => one.name === 'audits');
  migrate(db, migrations.slice(0, before));
  db.exec(`INSERT INTO entries (seq, at, kind, subject, device, data, hash) VALUES (1, 5, 'stock.held', 'A', 'PC-1', '{}', zeroblob(32))`);
  migrate(db, migrations.slice(0, before + 1));
  expect(schemaVersion(db)).toBe(before + 1);
  const run = db.prepare(`INSERT INTO catalog_runs (state, started_at, entry_seq) VALUES (?, 1, 1)`);
  run.run('done');
  run.run('till');
  expect(() => run.run('shop')).toThrow(/constraint failed/);
  const link = db.prepare(
    `INSERT INTO catalog_links (shop_sku, till_id, till_sku, kind, name, person, at, entry_seq) VALUES (?, ?, 'a', 'looksAlike', '', 'Alix', 1, 1)`,
  );
  link.run('A', 't1');
  expect(() => link.run('B', 't1')).toThrow(/constraint failed/);
});
