import type { Migration } from '#agent/journal/migrate.ts';

/** Rounds of several orders: each closes by itself, whatever took its last order out of picking. */
export const rounds: Migration = {
  number: 6,
  name: 'rounds',
  up: `
    CREATE TRIGGER pick_batches_closed AFTER UPDATE OF state, batch_id ON pickups
      WHEN old.batch_id IS NOT NULL AND (new.batch_id IS NOT old.batch_id OR new.state NOT IN ('picking', 'short'))
    BEGIN
      UPDATE pick_batches SET closed_at = new.updated_at, holder = NULL WHERE id = old.batch_id AND closed_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM pickups WHERE batch_id = old.batch_id AND state IN ('picking', 'short'));
    END;
  `,
};
