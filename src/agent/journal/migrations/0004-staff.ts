import type { Migration } from '#agent/journal/migrate.ts';

/** Staff: who works here, how they prove it, and wrong tries (docs/ARCHITECTURE.md, Staff). */
export const staff: Migration = {
  number: 4,
  name: 'staff',
  up: `
    -- Never deleted: entries name them. The PIN itself is nowhere, only its scrypt hash.
    CREATE TABLE staff (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
      initials TEXT NOT NULL CHECK (length(initials) BETWEEN 1 AND 6),
      role TEXT NOT NULL CHECK (role IN ('clerk', 'manager')),
      badge TEXT NOT NULL UNIQUE,
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      pin_hash BLOB NOT NULL CHECK (length(pin_hash) = 32),
      pin_salt BLOB NOT NULL CHECK (length(pin_salt) = 16),
      pin_cost INTEGER NOT NULL CHECK (pin_cost >= 16384),
      -- Wrong PINs in a row, and the lock they led to.
      failed INTEGER NOT NULL DEFAULT 0 CHECK (failed >= 0),
      locked_at INTEGER,
      locked_ms INTEGER CHECK (locked_ms > 0),
      entry_seq INTEGER NOT NULL REFERENCES entries (seq),
      CHECK ((locked_at IS NULL) = (locked_ms IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX staff_names ON staff (name COLLATE NOCASE) WHERE active = 1;
  `,
};
