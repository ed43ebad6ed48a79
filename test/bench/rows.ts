import type Database from 'better-sqlite3';

type Value = string | number | bigint | Buffer | null;
export type Row = Record<string, Value>;

/** One row to write: an SQL text with named parameters, and their values. */
export interface Write {
  sql: string;
  row: Row;
}

/** Tables that only grow, parents before children, and what tells the rows added after a mark. */
const growing = {
  entries: 'seq > @entries',
  pickups: 'rowid > @pickups',
  pickup_lines: 'pickup_id IN (SELECT id FROM pickups WHERE rowid > @pickups)',
  pickup_customers: 'pickup_id IN (SELECT id FROM pickups WHERE rowid > @pickups)',
  movements: 'id > @movements',
  effects: 'seq > @effects',
  effect_lanes: 'effect_seq > @effects',
  effect_log: 'id > @log',
  shop_order_skus: 'order_id > @orders',
  shop_order_contacts: 'order_id > @orders',
} as const;

/**
 * Remembers where the tables of a journal stand and, of one pickup, what its rows hold. The answer, called after the app has
 * written, lists the very rows it wrote: those added whole, of those changed only the columns with a new value.
 */
export function watchRows(db: Database.Database, pickupId: string | null): () => Write[] {
  const marks = marksOf(db);
  const before = pickupId === null ? [] : projection(db, pickupId);
  return () => [...additions(db, marks), ...(pickupId === null ? [] : changes(before, projection(db, pickupId)))];
}

/** Whole rows of a table as upserts, found by a condition. */
export function upserts(db: Database.Database, table: string, key: string, where: string, ...values: Value[]): Write[] {
  return db
    .prepare<Value[], Row>(`SELECT * FROM ${table} WHERE ${where}`)
    .all(...values)
    .map((row) => {
      const set = Object.keys(row)
        .filter((name) => name !== key)
        .map((name) => `${name} = @${name}`);
      return { sql: `${insertOf(table, row)} ON CONFLICT (${key}) DO UPDATE SET ${set.join(', ')}`, row };
    });
}

function marksOf(db: Database.Database): Row {
  return (
    db
      .prepare<[], Row>(
        `SELECT (SELECT coalesce(max(seq), 0) FROM entries) AS entries, (SELECT coalesce(max(rowid), 0) FROM pickups) AS pickups,
           (SELECT coalesce(max(id), 0) FROM movements) AS movements, (SELECT coalesce(max(seq), 0) FROM effects) AS effects,
           (SELECT coalesce(max(id), 0) FROM effect_log) AS log, (SELECT coalesce(max(order_id), 0) FROM shop_orders) AS orders`,
      )
      .get() ?? {}
  );
}

function additions(db: Database.Database, marks: Row): Write[] {
  return Object.entries(growing).flatMap(([table, where]) =>
    db
      .prepare<[Row], Row>(`SELECT * FROM ${table} WHERE ${where}`)
      .all(marks)
      .map((row) => ({ sql: insertOf(table, row), row })),
  );
}

function insertOf(table: string, row: Row): string {
  const names = Object.keys(row);
  return `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`;
}

interface Held {
  table: string;
  keys: readonly string[];
  row: Row;
}

function projection(db: Database.Database, pickupId: string): Held[] {
  const pickup = db.prepare<[string], Row>('SELECT * FROM pickups WHERE id = ?').all(pickupId);
  const lines = db.prepare<[string], Row>('SELECT * FROM pickup_lines WHERE pickup_id = ? ORDER BY line_id').all(pickupId);
  return [
    ...pickup.map((row) => ({ table: 'pickups', keys: ['id'], row })),
    ...lines.map((row) => ({ table: 'pickup_lines', keys: ['pickup_id', 'line_id'], row })),
  ];
}

function changes(before: readonly Held[], after: readonly Held[]): Write[] {
  return after.flatMap(({ table, keys, row }, index) => {
    const old = before[index]?.row ?? {};
    const changed = Object.keys(row).filter((name) => row[name] !== old[name]);
    if (changed.length === 0) return [];
    const named = [...changed, ...keys];
    const sql = `UPDATE ${table} SET ${changed.map((name) => `${name} = @${name}`).join(', ')} WHERE ${keys.map((name) => `${name} = @${name}`).join(' AND ')}`;
    return [{ sql, row: Object.fromEntries(named.map((name) => [name, row[name] ?? null])) }];
  });
}
