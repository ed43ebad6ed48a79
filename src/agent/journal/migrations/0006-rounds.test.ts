import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';
import { rounds } from '#agent/journal/migrations/0006-rounds.ts';

/** A round of two orders that was begun before the migration. */
function after(): Database.Database {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, migrations.slice(0, rounds.number - 1));
  db.exec(`
    INSERT INTO entries (seq, at, kind, subject, device, data, hash) VALUES (1, 5, 'batch.started', 'b1', 'PC-1', '{}', zeroblob(32));
    INSERT INTO pick_batches (id, code, holder, started_at, entry_seq) VALUES ('b1', 'BCDF', 'Alix', 5, 1);
  `);
  const pickup = db.prepare(
    `INSERT INTO pickups (id, order_id, increment_id, state, pieces, line_count, placed_at, promised_at, payment, payment_method, total_minor,
       to_pay_minor, currency, sale_id, batch_id, arrived_at, updated_at)
     VALUES (?, ?, ?, 'picking', 1, 1, 1, 2, 'paid', 'card', 500, 0, 'EUR', ?, 'b1', 1, 1)`,
  );
  pickup.run('p1', 1, '000000001', 's1');
  pickup.run('p2', 2, '000000002', 's2');
  migrate(db, [...migrations.slice(0, rounds.number - 1), rounds]);
  return db;
}

const batch = (db: Database.Database) => db.prepare('SELECT closed_at, holder FROM pick_batches').get();
const open = { closed_at: null, holder: 'Alix' };

test('a round is closed by whatever takes its last order out of picking', () => {
  const db = after();
  db.exec(`UPDATE pickups SET state = 'short', updated_at = 7 WHERE id = 'p1'`);
  db.exec(`UPDATE pickups SET state = 'staged', updated_at = 8 WHERE id = 'p2'`);
  expect(batch(db)).toEqual(open);
  db.exec(`UPDATE pickups SET state = 'putBack', updated_at = 9 WHERE id = 'p1'`);
  expect(batch(db)).toEqual({ closed_at: 9, holder: null });
});

test('also by one that goes over to another round or is picked alone', () => {
  const db = after();
  db.exec(`UPDATE pickups SET batch_id = NULL, updated_at = 8 WHERE id = 'p1'`);
  expect(batch(db)).toEqual(open);
  db.exec(`UPDATE pickups SET batch_id = 'b2', updated_at = 9 WHERE id = 'p2'`);
  expect(batch(db)).toEqual({ closed_at: 9, holder: null });
});
