import type { Migration } from '#agent/journal/migrate.ts';

/** Seven days of looking at how stock follows the till, and what they showed. */
export const driftTest: Migration = {
  number: 12,
  name: 'driftTest',
  up: `
    -- sale_version: sales up to it were looked at. report: what was found, once it is over.
    CREATE TABLE drift_tests (
      id INTEGER PRIMARY KEY,
      person TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL CHECK (ends_at > started_at),
      ended_at INTEGER,
      entry_seq INTEGER NOT NULL REFERENCES entries (seq),
      end_entry_seq INTEGER REFERENCES entries (seq),
      sale_version INTEGER NOT NULL,
      cadence TEXT NOT NULL CHECK (json_valid(cadence)),
      report TEXT CHECK (report IS NULL OR json_valid(report)),
      CHECK ((ended_at IS NULL) = (report IS NULL) AND (ended_at IS NULL) = (end_entry_seq IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX drift_tests_open ON drift_tests ((1)) WHERE ended_at IS NULL;

    -- Till sales that are followed to Magento. looks: what Magento showed since it has their number.
    CREATE TABLE drift_samples (
      test_id INTEGER NOT NULL REFERENCES drift_tests (id),
      sale_id TEXT NOT NULL,
      receipt TEXT,
      sku TEXT NOT NULL,
      quantity REAL NOT NULL,
      sold_at INTEGER NOT NULL,
      at_peak INTEGER NOT NULL CHECK (at_peak IN (0, 1)),
      seen_at INTEGER NOT NULL,
      next_look_at INTEGER,
      confirmed_at INTEGER,
      looks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(looks)),
      PRIMARY KEY (test_id, sale_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE drift_findings (
      test_id INTEGER NOT NULL REFERENCES drift_tests (id),
      kind TEXT NOT NULL CHECK (kind IN ('oversold', 'negative', 'typed')),
      sku TEXT NOT NULL,
      since INTEGER NOT NULL,
      until INTEGER,
      quantity REAL,
      PRIMARY KEY (test_id, kind, sku, since)
    ) STRICT, WITHOUT ROWID;

    -- Of each day's opening hours: how long this PC ran, and how long a system was not reached meanwhile.
    CREATE TABLE drift_days (
      test_id INTEGER NOT NULL REFERENCES drift_tests (id),
      date TEXT NOT NULL,
      running_ms INTEGER NOT NULL,
      magento_down_ms INTEGER NOT NULL,
      till_down_ms INTEGER NOT NULL,
      PRIMARY KEY (test_id, date)
    ) STRICT, WITHOUT ROWID;

    -- What Magento last said may still be sold, while a test runs; null where it would not say.
    CREATE TABLE drift_salable (
      sku TEXT PRIMARY KEY,
      looked_at INTEGER NOT NULL,
      salable REAL
    ) STRICT, WITHOUT ROWID;

    -- Sales of an outlet by time: the rhythm of a day, and what came since.
    CREATE INDEX till_sales_by_outlet ON till_sales (outlet_id, at, state, version);
  `,
};
