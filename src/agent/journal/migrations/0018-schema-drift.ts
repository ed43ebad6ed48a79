import type { Migration } from '#agent/journal/migrate.ts';

/**
 * What answers had that was not expected, by endpoint and kind. Rows of before are dropped: nobody was shown them, and what still
 * differs is noted anew with the next page that has it.
 */
export const schemaDrift: Migration = {
  number: 18,
  name: 'schema-drift',
  up: `
    DROP TABLE schema_drift;
    CREATE TABLE schema_drift (
      system TEXT NOT NULL CHECK (system IN ('magento', 'lightspeed')),
      endpoint TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('field', 'value', 'missing', 'type')),
      path TEXT NOT NULL,
      -- What it is, or a code of the system's own; never content.
      sample TEXT NOT NULL,
      first_at INTEGER NOT NULL,
      PRIMARY KEY (system, endpoint, kind, path)
    ) STRICT, WITHOUT ROWID;
  `,
};
