import type { Migration } from '#agent/journal/migrate.ts';

/** The parts of a set are lines of a pickup, each with how many of it one set holds. Lines that are there are no parts. */
export const sets: Migration = {
  number: 14,
  name: 'sets',
  up: `
    ALTER TABLE pickup_lines ADD COLUMN per_line REAL NOT NULL DEFAULT 1 CHECK (per_line > 0);
    ALTER TABLE pickup_lines ADD COLUMN set_name TEXT;
  `,
};
