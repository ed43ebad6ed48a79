import type { Journal } from '#agent/journal/journal.ts';
import { pickupColumns, type PickupRecord } from '#agent/pickups/records.ts';

/** Other pickups of the same person, by e-mail or phone, that can be handed over now; the oldest first. */
export function sameCustomer(journal: Journal, pickupId: string): PickupRecord[] {
  return journal
    .sql<[string], PickupRecord>(
      `SELECT ${pickupColumns} FROM pickup_customers mine
       JOIN pickups p ON p.state IN ('ready', 'expired') AND p.id <> mine.pickup_id
       JOIN pickup_customers theirs ON theirs.pickup_id = p.id AND (theirs.email = nullif(mine.email, '') COLLATE NOCASE OR theirs.phone = nullif(mine.phone, ''))
       WHERE mine.pickup_id = +? ORDER BY p.placed_at, p.id LIMIT 20`,
    )
    .all(pickupId);
}

/**
 * Whether a code that was shown at the counter belongs to this pickup: its own order number, or that of another order of the same
 * person, so that one code is enough for all that lies ready. Works offline.
 */
export function provesCode(journal: Journal, pickup: Pick<PickupRecord, 'id' | 'incrementId'>, shown: string | null): boolean {
  const code = shown?.trim() ?? '';
  if (code === pickup.incrementId) return true;
  const other = journal
    .sql<[string, string], { one: number }>(
      `SELECT 1 AS one FROM pickups p
       JOIN pickup_customers theirs ON theirs.pickup_id = p.id
       JOIN pickup_customers mine ON mine.pickup_id = ?
        AND (theirs.email = nullif(mine.email, '') COLLATE NOCASE OR theirs.phone = nullif(mine.phone, ''))
       WHERE p.increment_id = ? LIMIT 1`,
    )
    .get(pickup.id, code);
  return other !== undefined;
}
