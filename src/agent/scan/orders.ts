import type { PickupState } from '#contract/pickups.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** Orders as a scan finds them. Reads only. */
export interface ScannedOrder {
  pickupId: string;
  incrementId: string;
  state: PickupState;
}

const columns = 'p.id AS pickupId, p.increment_id AS incrementId, p.state';

/** By the order's number, as it is or in capital letters. */
export function ordersNumbered(journal: Journal, incrementId: string): ScannedOrder[] {
  return journal
    .sql<[string, string], ScannedOrder>(`SELECT ${columns} FROM pickups p WHERE p.increment_id IN (+?, +?) ORDER BY p.id`)
    .all(incrementId, incrementId.toUpperCase());
}

export function orderOfPickup(journal: Journal, pickupId: string): ScannedOrder | null {
  return journal.sql<[string], ScannedOrder>(`SELECT ${columns} FROM pickups p WHERE p.id = ?`).get(pickupId) ?? null;
}

/** Open orders of which something stands in a bin, whatever case its name is typed in. */
export function ordersInBin(journal: Journal, bin: string): ScannedOrder[] {
  const standing = `('picking', 'short', 'staged', 'ready', 'expired', 'putBack')`;
  return journal
    .sql<[{ bin: string }], ScannedOrder>(
      `SELECT ${columns} FROM pickups p WHERE p.bin IS NOT NULL AND p.bin = @bin COLLATE NOCASE AND p.state IN ${standing}
       UNION SELECT ${columns} FROM pickup_bags b JOIN pickups p ON p.id = b.pickup_id
         WHERE b.bin IS NOT NULL AND b.bin = @bin COLLATE NOCASE AND p.state IN ${standing}
       ORDER BY incrementId`,
    )
    .all({ bin });
}
