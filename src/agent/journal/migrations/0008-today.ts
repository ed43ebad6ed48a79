import type { Migration } from '#agent/journal/migrate.ts';

/** Who stands at the counter. */
export const today: Migration = {
  number: 8,
  name: 'today',
  up: `
    CREATE TABLE customers_here (
      pickup_id TEXT PRIMARY KEY REFERENCES pickups (id),
      since INTEGER NOT NULL,
      entry_seq INTEGER NOT NULL REFERENCES entries (seq)
    ) STRICT, WITHOUT ROWID;
  `,
};
