import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '#agent/journal/migrate.ts';
import { migrations } from '#agent/journal/migrations.ts';
import { staff } from '#agent/journal/migrations/0004-staff.ts';

/** A journal as the version before left it, with an entry of somebody who only typed a name. */
function before(): Database.Database {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter((migration) => migration.number < staff.number),
  );
  db.pragma('foreign_keys = ON');
  db.exec(
    `INSERT INTO entries (seq, at, kind, subject, person, device, data, hash) VALUES (1, 5, 'pickup.ready', 'p1', 'Alix', 'PC-1', '{}', zeroblob(32))`,
  );
  return db;
}

const add = (changed: Record<string, string> = {}) => {
  const row = {
    id: `'a'`,
    name: `'Alix'`,
    initials: `'A'`,
    role: `'manager'`,
    badge: `'B1'`,
    active: '1',
    pin_hash: 'zeroblob(32)',
    pin_salt: 'zeroblob(16)',
    pin_cost: '16384',
    entry_seq: '1',
    ...changed,
  };
  return `INSERT INTO staff (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`;
};

test('keeps everything there was; nobody is staff yet', () => {
  const db = before();
  migrate(db, [staff]);
  expect(schemaVersion(db)).toBe(4);
  expect(db.prepare('SELECT person FROM entries').pluck().all()).toEqual(['Alix']);
  expect(db.prepare('SELECT count(*) FROM staff').pluck().get()).toBe(0);
  db.exec(add());
});

test.each([
  ['a role that is none', { role: `'owner'` }],
  ['a hash cut short', { pin_hash: 'zeroblob(16)' }],
  ['a salt cut short', { pin_salt: 'zeroblob(8)' }],
  ['a hash made too cheaply', { pin_cost: '1024' }],
  ['a lock without its length', { locked_at: '5' }],
  ['somebody nobody added', { entry_seq: '99' }],
])('refuses %s', (_name, changed) => {
  const db = before();
  migrate(db, [staff]);
  expect(() => db.exec(add(changed))).toThrow(/constraint failed/);
});

test('no two people at work have the same name or badge; one who left does not count for the name', () => {
  const db = before();
  migrate(db, [staff]);
  db.exec(add());
  expect(() => db.exec(add({ id: `'b'`, badge: `'B2'`, name: `'ALIX'` }))).toThrow(/UNIQUE/);
  expect(() => db.exec(add({ id: `'b'`, name: `'Bo'` }))).toThrow(/UNIQUE/);
  db.exec(`UPDATE staff SET active = 0`);
  db.exec(add({ id: `'b'`, badge: `'B2'` }));
});
