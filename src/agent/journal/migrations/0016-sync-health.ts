import type { Migration } from '#agent/journal/migrate.ts';

/** What Sync health measures and keeps: lags, calls per hour, who has which question, and the seal of each day. */
export const syncHealth: Migration = {
  number: 16,
  name: 'sync-health',
  up: `
    -- Lags are measured of what happened from this instant on: what was there before is no news.
    CREATE TABLE sync_streams (
      stream TEXT PRIMARY KEY,
      began_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- A change at the other side: its own time, and when it was seen here. Once, however often it is read.
    CREATE TABLE sync_lags (
      id INTEGER PRIMARY KEY,
      stream TEXT NOT NULL,
      record TEXT NOT NULL,
      event_at INTEGER NOT NULL,
      seen_at INTEGER NOT NULL,
      UNIQUE (stream, record, event_at)
    ) STRICT;
    CREATE INDEX sync_lags_by_time ON sync_lags (seen_at);

    -- Calls of one hour (its first instant), of people and by itself, and how many of all failed.
    CREATE TABLE sync_hours (
      hour INTEGER NOT NULL,
      system TEXT NOT NULL CHECK (system IN ('magento', 'lightspeed')),
      people INTEGER NOT NULL CHECK (people >= 0),
      background INTEGER NOT NULL CHECK (background >= 0),
      failed INTEGER NOT NULL CHECK (failed >= 0),
      PRIMARY KEY (hour, system)
    ) STRICT, WITHOUT ROWID;

    -- Of an exception or an effect: who has it, and until when nobody wants to see it.
    CREATE TABLE attention (
      id TEXT PRIMARY KEY,
      assignee TEXT,
      snoozed_until INTEGER,
      entry_seq INTEGER NOT NULL REFERENCES entries (seq),
      CHECK (assignee IS NOT NULL OR snoozed_until IS NOT NULL)
    ) STRICT, WITHOUT ROWID;

    -- The last entry of each day that is over, by the store's calendar: a chain that is rewritten later does not fit.
    CREATE TABLE day_seals (
      day TEXT PRIMARY KEY,
      entry_seq INTEGER NOT NULL REFERENCES entries (seq),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      sealed_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
