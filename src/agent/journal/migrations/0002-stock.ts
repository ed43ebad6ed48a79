import type { Migration } from '#agent/journal/migrate.ts';

/** Stock: what the till counts, what Magento was told, what is owed to it, and where both differ (SYNC.md §8). */
export const stock: Migration = {
  number: 2,
  name: 'stock',
  up: `
    -- Replica of on-hand at this store's outlet.
    CREATE TABLE till_inventory (
      product_id TEXT NOT NULL,
      outlet_id TEXT NOT NULL,
      on_hand REAL NOT NULL,
      version INTEGER NOT NULL,
      PRIMARY KEY (product_id, outlet_id)
    ) STRICT, WITHOUT ROWID;

    -- Pieces sold over the counter by day (days since 1970, UTC): what a velocity class is computed from.
    CREATE TABLE sold_units (
      product_id TEXT NOT NULL,
      day INTEGER NOT NULL,
      units REAL NOT NULL,
      PRIMARY KEY (product_id, day)
    ) STRICT, WITHOUT ROWID;

    -- What Magento holds as far as we know; quantity is null while a write may or may not have arrived.
    CREATE TABLE stock_published (
      source TEXT NOT NULL,
      sku TEXT NOT NULL,
      quantity REAL,
      status INTEGER CHECK (status IN (0, 1)),
      at INTEGER NOT NULL,
      effect_id TEXT,
      confirmed_at INTEGER,
      seen_run INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (source, sku),
      CHECK ((quantity IS NULL) = (status IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_published_by_sku ON stock_published (sku);

    -- SKUs whose published number may have changed; since is the instant of the oldest cause.
    CREATE TABLE stock_dirty (
      sku TEXT PRIMARY KEY,
      since INTEGER NOT NULL,
      cause TEXT NOT NULL,
      -- Not before on-hand was read after this instant.
      ripe_after INTEGER NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_dirty_by_since ON stock_dirty (since, sku);

    CREATE TABLE stock_buffers (
      scope TEXT NOT NULL CHECK (scope IN ('store', 'category', 'velocity', 'sku')),
      key TEXT NOT NULL,
      quantity REAL NOT NULL CHECK (quantity >= 0),
      entry_seq INTEGER NOT NULL REFERENCES entries (seq),
      PRIMARY KEY (scope, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE held_stock (
      id TEXT PRIMARY KEY,
      sku TEXT NOT NULL,
      quantity REAL NOT NULL CHECK (quantity > 0),
      reason TEXT NOT NULL CHECK (reason IN ('damaged', 'quarantine', 'missing')),
      bin TEXT,
      note TEXT NOT NULL,
      person TEXT NOT NULL,
      at INTEGER NOT NULL,
      entry_seq INTEGER NOT NULL REFERENCES entries (seq),
      released_at INTEGER,
      released_by INTEGER REFERENCES entries (seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX held_stock_open ON held_stock (sku) WHERE released_at IS NULL;

    -- From the cause's own instant to Magento's confirmation; the newest ten thousand.
    CREATE TABLE stock_delays (
      id INTEGER PRIMARY KEY,
      sku TEXT NOT NULL,
      cause TEXT NOT NULL,
      since INTEGER NOT NULL,
      confirmed_at INTEGER NOT NULL
    ) STRICT;

    -- SKUs that cannot be published, and why; only the first of them are exceptions.
    CREATE TABLE stock_unmatched (
      reason TEXT NOT NULL,
      sku TEXT NOT NULL,
      checked_at INTEGER NOT NULL,
      PRIMARY KEY (reason, sku)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_unmatched_by_sku ON stock_unmatched (sku);

    -- Reconciles: one row each, the last one may be at work.
    CREATE TABLE stock_runs (
      id INTEGER PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('till', 'shop', 'done')),
      person TEXT,
      started_at INTEGER NOT NULL,
      finished_at INTEGER,
      entry_seq INTEGER NOT NULL REFERENCES entries (seq),
      read_till INTEGER NOT NULL DEFAULT 0,
      read_shop INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE UNIQUE INDEX stock_runs_open ON stock_runs ((1)) WHERE state <> 'done';
    CREATE TABLE stock_shadow (
      product_id TEXT PRIMARY KEY,
      on_hand REAL NOT NULL,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE stock_drift (
      sku TEXT PRIMARY KEY,
      run_id INTEGER,
      on_hand REAL,
      expected REAL,
      magento REAL,
      reserved REAL,
      salable REAL,
      since INTEGER NOT NULL,
      cause TEXT NOT NULL,
      who_is_right TEXT NOT NULL CHECK (who_is_right IN ('till', 'magento', 'person')),
      state TEXT NOT NULL CHECK (state IN ('open', 'mending', 'mended', 'ignored')),
      note TEXT NOT NULL DEFAULT '',
      settled_at INTEGER,
      entry_seq INTEGER REFERENCES entries (seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_drift_by_state ON stock_drift (state, sku);
  `,
};
