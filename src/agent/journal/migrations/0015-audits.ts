import type { Migration } from '#agent/journal/migrate.ts';

/** The catalog audit and the check of both systems' answers. */
export const audits: Migration = {
  number: 15,
  name: 'audits',
  up: `
    -- Replica of the shop's catalog as the last audit read it; source_quantity only of what is above variants.
    CREATE TABLE shop_products (
      shop_id INTEGER PRIMARY KEY,
      sku TEXT NOT NULL,
      type TEXT NOT NULL,
      run_id INTEGER NOT NULL,
      source_quantity REAL,
      body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT;
    CREATE INDEX shop_products_by_sku ON shop_products (sku);

    -- One row each; the last one may be at work.
    CREATE TABLE catalog_runs (
      id INTEGER PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('till', 'shop', 'parents', 'done')),
      person TEXT,
      started_at INTEGER NOT NULL,
      finished_at INTEGER,
      entry_seq INTEGER NOT NULL REFERENCES entries (seq),
      read_till INTEGER NOT NULL DEFAULT 0,
      read_shop INTEGER NOT NULL DEFAULT 0,
      of_shop INTEGER,
      result TEXT CHECK (json_valid(result))
    ) STRICT;
    CREATE UNIQUE INDEX catalog_runs_open ON catalog_runs ((1)) WHERE state <> 'done';
    -- Ids of the till that the run saw: what is missing has vanished there.
    CREATE TABLE catalog_seen (
      product_id TEXT PRIMARY KEY
    ) STRICT, WITHOUT ROWID;
    -- Ids with their SKU at the last audit that was read to its end.
    CREATE TABLE catalog_census (
      system TEXT NOT NULL CHECK (system IN ('magento', 'lightspeed')),
      id TEXT NOT NULL,
      sku TEXT NOT NULL,
      PRIMARY KEY (system, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE catalog_findings (
      key TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      sku TEXT NOT NULL,
      name TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body)),
      since INTEGER NOT NULL,
      run_id INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'ignored')),
      note TEXT NOT NULL DEFAULT '',
      person TEXT,
      entry_seq INTEGER REFERENCES entries (seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX catalog_findings_by_kind ON catalog_findings (state, kind, sku, key);

    -- Two articles of different SKUs that a person said are one.
    CREATE TABLE catalog_links (
      shop_sku TEXT PRIMARY KEY,
      till_id TEXT NOT NULL UNIQUE,
      till_sku TEXT NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      person TEXT NOT NULL,
      at INTEGER NOT NULL,
      entry_seq INTEGER NOT NULL REFERENCES entries (seq)
    ) STRICT, WITHOUT ROWID;

    -- Checks of what both systems answer against what this app expects; the newest ten.
    CREATE TABLE contract_checks (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      cause TEXT NOT NULL CHECK (cause IN ('person', 'version')),
      person TEXT,
      versions TEXT NOT NULL CHECK (json_valid(versions)),
      rows TEXT NOT NULL CHECK (json_valid(rows)),
      entry_seq INTEGER NOT NULL REFERENCES entries (seq)
    ) STRICT;
  `,
};
