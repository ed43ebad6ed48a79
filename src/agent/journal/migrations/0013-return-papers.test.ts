import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';

test('printers that were set up stay, papers of returns may have one too; a return that was there is no gift', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(
    db,
    migrations.filter((one) => one.number < 13),
  );
  db.exec(
    `INSERT INTO entries (seq, at, kind, subject, device, data, hash) VALUES (1, 5, 'printer.saved', 'p', 'PC-1', '{}', zeroblob(32));
     INSERT INTO printers (paper, printer, entry_seq) VALUES ('badge', '{"kind":"browser"}', 1);
     INSERT INTO desk_returns (id, state, order_id, increment_id, tender, currency, total_minor, shipping_minor, refunded_minor_before,
       notes, person, at, entry_seq, reference, sale_id, till_state, memo_owed)
     VALUES ('d1', 'open', 7, '000000007', 'web', 'EUR', 100, 0, 0, '', 'Alix', 1, 1, 'ref', 's1', 'owed', 0)`,
  );
  const add = () => db.prepare(`INSERT INTO printers (paper, printer, entry_seq) VALUES ('returnSlip', '{}', 1)`).run();
  expect(add).toThrow(/constraint failed/);
  migrate(
    db,
    migrations.filter((one) => one.number <= 13),
  );
  expect(schemaVersion(db)).toBe(13);
  add();
  expect(db.prepare('SELECT paper FROM printers ORDER BY paper').pluck().all()).toEqual(['badge', 'returnSlip']);
  expect(db.prepare('SELECT gift FROM desk_returns').pluck().all()).toEqual([0]);
});
