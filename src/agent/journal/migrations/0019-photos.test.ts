import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';
import { photos } from '#agent/journal/migrations/0019-photos.ts';

const { number } = photos;

test('returns that were there have no picture; one belongs to one part of one thing, with its entry, or to nothing yet', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(
    db,
    migrations.filter((one) => one.number < number),
  );
  db.exec(
    `INSERT INTO entries (seq, at, kind, subject, device, data, hash) VALUES (1, 5, 'return.taken', 'd1', 'PC-1', '{}', zeroblob(32))`,
  );
  migrate(
    db,
    migrations.filter((one) => one.number <= number),
  );
  expect(schemaVersion(db)).toBe(number);
  expect(db.prepare('SELECT count(*) FROM photos').pluck().get()).toBe(0);
  const add = (id: string, subject: string | null, entrySeq: number | null, bytes = 9) =>
    db
      .prepare(
        `INSERT INTO photos (id, sha256, jpeg, kept_at, subject, part, entry_seq) VALUES (?, ?, zeroblob(?), 5, ?, iif(? IS NULL, NULL, '0'), ?)`,
      )
      .run(id, 'a'.repeat(64), bytes, subject, subject, entrySeq);
  add('p1', 'd1', 1);
  add('p2', null, null);
  add('p3', null, null);
  expect(() => add('p4', 'd1', 1)).toThrow(/constraint failed/);
  expect(() => add('p5', 'd2', null)).toThrow(/constraint failed/);
  expect(() => add('p6', 'd2', 7)).toThrow(/constraint failed/);
  expect(() => add('p7', null, null, 200_001)).toThrow(/constraint failed/);
});
