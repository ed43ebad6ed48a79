import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';
import { alerts } from '#agent/journal/migrations/0017-alerts.ts';

const { number } = alerts;

test('questions that were there can be told, each once until it is over; a message is sent or waits, never both', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(
    db,
    migrations.filter((one) => one.number < number),
  );
  db.exec(`INSERT INTO entries (seq, at, kind, subject, device, data, hash) VALUES (1, 5, 'exception.raised', 'A', 'PC-1', '{}', zeroblob(32));
    INSERT INTO exceptions (id, kind, subject, params, opened_at, opened_by) VALUES ('q', 'stockDrift', 'A', '{}', 5, 1)`);
  migrate(
    db,
    migrations.filter((one) => one.number <= number),
  );
  expect(schemaVersion(db)).toBe(number);
  const tell = (id: string) =>
    db.exec(`INSERT INTO alerts (id, problem, kind, since, told_at) SELECT '${id}', id, 'stock', opened_at, 9 FROM exceptions`);
  tell('first');
  expect(() => tell('second')).toThrow(/constraint failed/);
  db.exec('UPDATE alerts SET over_at = 10');
  tell('second');
  expect(() => db.exec(`INSERT INTO alert_posts (id, body, made_at, next_at, sent_at) VALUES ('p', '{}', 9, 9, 9)`)).toThrow(
    /constraint failed/,
  );
});
