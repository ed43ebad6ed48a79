import type { Migration } from '#agent/journal/migrate.ts';

/**
 * The first schema. Instants are ms UTC, amounts minor units, quantities at most four decimals.
 * Released migrations never change: a later change is a later file.
 */
export const initial: Migration = {
  number: 1,
  name: 'initial',
  up: `
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Append-only facts: what a person did here or the agent saw (SYNC.md §1).
    CREATE TABLE entries (
      seq INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      person TEXT,
      device TEXT NOT NULL,
      request_id TEXT UNIQUE,
      data TEXT NOT NULL CHECK (json_valid(data)),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;
    CREATE INDEX entries_by_subject ON entries (subject, seq);
    CREATE TRIGGER entries_never_change BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
    CREATE TRIGGER entries_never_vanish BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;

    -- The outbox (SYNC.md §2).
    CREATE TABLE effects (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      entry_seq INTEGER NOT NULL REFERENCES entries (seq),
      system TEXT NOT NULL CHECK (system IN ('magento', 'lightspeed')),
      kind TEXT NOT NULL,
      kind_version INTEGER NOT NULL,
      subject TEXT NOT NULL,
      label TEXT NOT NULL,
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      background INTEGER NOT NULL CHECK (background IN (0, 1)),
      lanes TEXT NOT NULL CHECK (json_valid(lanes)),
      state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'retry', 'uncertain', 'rejected', 'done', 'withdrawn')),
      attempts INTEGER NOT NULL DEFAULT 0,
      created_at INTEGER NOT NULL,
      next_at INTEGER,
      sending_at INTEGER,
      settled_at INTEGER,
      problem TEXT CHECK (problem IS NULL OR json_valid(problem)),
      result TEXT CHECK (result IS NULL OR json_valid(result)),
      CHECK ((state IN ('done', 'withdrawn')) = (settled_at IS NOT NULL)),
      CHECK (state NOT IN ('retry', 'uncertain') OR next_at IS NOT NULL),
      CHECK (state <> 'rejected' OR problem IS NOT NULL)
    ) STRICT;
    CREATE INDEX effects_open ON effects (system, background, seq, state, next_at) WHERE state NOT IN ('done', 'withdrawn');
    CREATE INDEX effects_wake ON effects (system, next_at) WHERE next_at IS NOT NULL AND state NOT IN ('done', 'withdrawn');
    CREATE INDEX effects_by_subject ON effects (subject, seq);
    CREATE INDEX effects_settled ON effects (settled_at) WHERE settled_at IS NOT NULL;
    CREATE TRIGGER effects_settled_stay BEFORE UPDATE ON effects WHEN OLD.settled_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a settled effect never changes'); END;

    -- The lanes of open effects; one may leave only when it is first in all of its lanes. Rows go when it is settled.
    CREATE TABLE effect_lanes (
      lane TEXT NOT NULL,
      effect_seq INTEGER NOT NULL REFERENCES effects (seq),
      PRIMARY KEY (lane, effect_seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX effect_lanes_by_effect ON effect_lanes (effect_seq);

    -- Every change of an effect's state, for the timeline and for proof.
    CREATE TABLE effect_log (
      id INTEGER PRIMARY KEY,
      effect_seq INTEGER NOT NULL REFERENCES effects (seq),
      at INTEGER NOT NULL,
      event TEXT NOT NULL,
      state TEXT NOT NULL,
      detail TEXT
    ) STRICT;
    CREATE INDEX effect_log_by_effect ON effect_log (effect_seq, id);

    CREATE TABLE cursors (
      stream TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value)),
      saved_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Answers and rows that did not decode, redacted, for a person and for us.
    CREATE TABLE quarantine (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      source TEXT NOT NULL,
      record TEXT NOT NULL,
      path TEXT NOT NULL,
      message TEXT NOT NULL,
      raw TEXT NOT NULL,
      UNIQUE (source, record, path)
    ) STRICT;

    CREATE TABLE schema_drift (
      system TEXT NOT NULL,
      path TEXT NOT NULL,
      sample TEXT NOT NULL,
      first_at INTEGER NOT NULL,
      PRIMARY KEY (system, path)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE exceptions (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      params TEXT NOT NULL CHECK (json_valid(params)),
      pickup_id TEXT,
      effect_id TEXT,
      opened_at INTEGER NOT NULL,
      opened_by INTEGER NOT NULL REFERENCES entries (seq),
      resolved_at INTEGER,
      resolved_by INTEGER REFERENCES entries (seq),
      resolution TEXT
    ) STRICT;
    CREATE UNIQUE INDEX exceptions_open ON exceptions (kind, subject) WHERE resolved_at IS NULL;
    CREATE INDEX exceptions_by_subject ON exceptions (kind, subject, resolution);
    CREATE INDEX exceptions_by_pickup ON exceptions (pickup_id) WHERE resolved_at IS NULL;

    -- Replica of the shop's pickup orders; body is the decoded order without the customer.
    CREATE TABLE shop_orders (
      order_id INTEGER PRIMARY KEY,
      increment_id TEXT NOT NULL,
      state TEXT NOT NULL,
      updated_at INTEGER NOT NULL,
      seen_at INTEGER NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT;

    -- Replica of the till.
    CREATE TABLE till_records (
      kind TEXT NOT NULL CHECK (kind IN ('outlet', 'register', 'paymentType', 'tax')),
      id TEXT NOT NULL,
      version INTEGER NOT NULL,
      deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
      body TEXT NOT NULL CHECK (json_valid(body)),
      PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE till_products (
      product_id TEXT PRIMARY KEY,
      sku TEXT NOT NULL,
      name TEXT NOT NULL,
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
      tracks_inventory INTEGER NOT NULL CHECK (tracks_inventory IN (0, 1)),
      version INTEGER NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX till_products_by_sku ON till_products (sku);
    CREATE TABLE till_outlet_taxes (
      outlet_id TEXT NOT NULL,
      product_id TEXT NOT NULL,
      tax_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      PRIMARY KEY (outlet_id, product_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE till_sales (
      sale_id TEXT PRIMARY KEY,
      state TEXT NOT NULL,
      source_id TEXT,
      outlet_id TEXT,
      version INTEGER NOT NULL,
      at INTEGER NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX till_sales_by_source ON till_sales (source_id) WHERE source_id IS NOT NULL;

    CREATE TABLE pickups (
      id TEXT PRIMARY KEY,
      order_id INTEGER NOT NULL UNIQUE,
      increment_id TEXT NOT NULL,
      -- Surname first, folded; beside the state because the queue sorts by it. Emptied when the customer is purged.
      sort_name TEXT NOT NULL DEFAULT '',
      state TEXT NOT NULL CHECK (state IN ('waiting', 'new', 'picking', 'staged', 'ready', 'collected', 'putBack', 'cancelled')),
      pieces REAL NOT NULL,
      line_count INTEGER NOT NULL,
      placed_at INTEGER NOT NULL,
      -- Far future when the store never opens: the queue sorts by it.
      promised_at INTEGER NOT NULL,
      bin TEXT,
      payment TEXT NOT NULL CHECK (payment IN ('paid', 'toPay', 'waiting')),
      payment_method TEXT NOT NULL,
      total_minor INTEGER NOT NULL,
      to_pay_minor INTEGER NOT NULL,
      currency TEXT NOT NULL,
      holder TEXT,
      sale_id TEXT NOT NULL UNIQUE,
      sale_number TEXT,
      collected_at INTEGER,
      collected_by TEXT,
      arrived_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX pickups_by_state_promised ON pickups (state, promised_at, id);
    CREATE INDEX pickups_by_state_placed ON pickups (state, placed_at, id);
    CREATE INDEX pickups_by_promised ON pickups (promised_at, id);
    CREATE INDEX pickups_by_placed ON pickups (placed_at, id);
    CREATE INDEX pickups_by_state_increment ON pickups (state, increment_id, id);
    CREATE INDEX pickups_by_state_name ON pickups (state, sort_name, id);
    CREATE INDEX pickups_by_increment ON pickups (increment_id, id);
    CREATE INDEX pickups_by_name ON pickups (sort_name, id);

    -- Rows per state, kept by triggers: the tabs show counts of 100,000 pickups without counting them.
    CREATE TABLE pickup_counts (
      state TEXT PRIMARY KEY,
      n INTEGER NOT NULL CHECK (n >= 0)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER pickups_counted AFTER INSERT ON pickups BEGIN
      INSERT INTO pickup_counts (state, n) VALUES (new.state, 1) ON CONFLICT DO UPDATE SET n = n + 1;
    END;
    CREATE TRIGGER pickups_recounted AFTER UPDATE OF state ON pickups WHEN old.state <> new.state BEGIN
      UPDATE pickup_counts SET n = n - 1 WHERE state = old.state;
      INSERT INTO pickup_counts (state, n) VALUES (new.state, 1) ON CONFLICT DO UPDATE SET n = n + 1;
    END;

    CREATE TABLE pickup_lines (
      pickup_id TEXT NOT NULL REFERENCES pickups (id),
      line_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      item_id INTEGER NOT NULL,
      sku TEXT NOT NULL,
      name TEXT NOT NULL,
      options TEXT NOT NULL CHECK (json_valid(options)),
      quantity REAL NOT NULL,
      picked REAL NOT NULL DEFAULT 0,
      physical INTEGER NOT NULL CHECK (physical IN (0, 1)),
      unit_price_minor INTEGER NOT NULL,
      PRIMARY KEY (pickup_id, line_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pickup_lines_by_sku ON pickup_lines (sku);

    -- The person, apart from the facts, so that retention can purge it.
    CREATE TABLE pickup_customers (
      pickup_id TEXT PRIMARY KEY REFERENCES pickups (id),
      name TEXT NOT NULL,
      label TEXT NOT NULL,
      email TEXT,
      phone TEXT
    ) STRICT, WITHOUT ROWID;

    -- The movement ledger (DESIGN §4 Stock): every unit a feature moves, and when each side took it.
    CREATE TABLE movements (
      id INTEGER PRIMARY KEY,
      feature TEXT NOT NULL,
      subject TEXT NOT NULL,
      line_id TEXT NOT NULL,
      sku TEXT NOT NULL,
      quantity REAL NOT NULL,
      entry_seq INTEGER NOT NULL REFERENCES entries (seq),
      shop_at INTEGER,
      till_at INTEGER,
      ended_at INTEGER,
      UNIQUE (feature, subject, line_id)
    ) STRICT;
    CREATE INDEX movements_by_sku ON movements (sku);
  `,
};
