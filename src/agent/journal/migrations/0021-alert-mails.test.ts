import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';
import { alertMails } from '#agent/journal/migrations/0021-alert-mails.ts';

const { number } = alertMails;

test('what was owed to the web address still is; a mail is another message, and there is no third way', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter((one) => one.number < number),
  );
  db.exec(`INSERT INTO alert_posts (id, body, made_at, next_at) VALUES ('a', '{}', 5, 5)`);
  migrate(
    db,
    migrations.filter((one) => one.number <= number),
  );
  expect(schemaVersion(db)).toBe(number);
  const add = (id: string, way: string) =>
    db.prepare(`INSERT INTO alert_posts (id, way, body, made_at, next_at) VALUES (?, ?, '{}', 6, 6)`).run(id, way);
  add('b', 'mail');
  expect(() => add('c', 'pigeon')).toThrow(/CHECK/);
  expect(db.prepare('SELECT id, way, next_at AS nextAt FROM alert_posts ORDER BY id').all()).toEqual([
    { id: 'a', way: 'web', nextAt: 5 },
    { id: 'b', way: 'mail', nextAt: 6 },
  ]);
});
