import type Database from 'better-sqlite3';
import type { Work } from '#test/bench/steps.ts';

/** Pickups nobody has begun, in the order of their promise. */
export function newPickups(db: Database.Database, count: number): Work[] {
  const lines = db.prepare<[string], { id: string }>('SELECT line_id AS id FROM pickup_lines WHERE pickup_id = ? ORDER BY position');
  const found = db
    .prepare<[number], { id: string }>(`SELECT id FROM pickups WHERE state = 'new' ORDER BY promised_at, id LIMIT ?`)
    .all(count);
  if (found.length < count) throw new Error(`only ${found.length} of ${count} new pickups`);
  return found.map(({ id }) => ({ pickupId: id, lineIds: lines.all(id).map((line) => line.id) }));
}
