import type { Migration } from '#agent/journal/migrate.ts';

/**
 * Click-and-collect as a store works it: short and expired pickups, bags, batches. SQLite cannot change a CHECK, so the table is made
 * anew with the two that point at it; the children go first, so that no reference is ever broken.
 */
export const clickAndCollect: Migration = {
  number: 3,
  name: 'click-and-collect',
  up: `
    CREATE TABLE pickups_3 (
      id TEXT PRIMARY KEY,
      order_id INTEGER NOT NULL UNIQUE,
      increment_id TEXT NOT NULL,
      -- Surname first, folded; beside the state because the queue sorts by it. Emptied when the customer is purged.
      sort_name TEXT NOT NULL DEFAULT '',
      state TEXT NOT NULL CHECK (state IN ('waiting', 'new', 'picking', 'short', 'staged', 'ready', 'expired', 'collected', 'putBack', 'cancelled')),
      pieces REAL NOT NULL,
      line_count INTEGER NOT NULL,
      placed_at INTEGER NOT NULL,
      -- Far future when the store never opens: the queue sorts by it.
      promised_at INTEGER NOT NULL,
      bin TEXT,
      bags INTEGER NOT NULL DEFAULT 0 CHECK (bags >= 0),
      short REAL NOT NULL DEFAULT 0 CHECK (short >= 0),
      kept_until INTEGER,
      reminded_at INTEGER,
      -- Mails of the order that Magento had noted before a further one was asked for.
      mails_seen INTEGER,
      batch_id TEXT,
      invoiced_early INTEGER NOT NULL DEFAULT 0 CHECK (invoiced_early IN (0, 1)),
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
    INSERT INTO pickups_3 (id, order_id, increment_id, sort_name, state, pieces, line_count, placed_at, promised_at, bin, payment, payment_method,
        total_minor, to_pay_minor, currency, holder, sale_id, sale_number, collected_at, collected_by, arrived_at, updated_at)
      SELECT id, order_id, increment_id, sort_name, state, pieces, line_count, placed_at, promised_at, bin, payment, payment_method,
        total_minor, to_pay_minor, currency, holder, sale_id, sale_number, collected_at, collected_by, arrived_at, updated_at FROM pickups;

    CREATE TABLE pickup_lines_3 (
      pickup_id TEXT NOT NULL REFERENCES pickups_3 (id),
      line_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      item_id INTEGER NOT NULL,
      sku TEXT NOT NULL,
      name TEXT NOT NULL,
      options TEXT NOT NULL CHECK (json_valid(options)),
      quantity REAL NOT NULL,
      picked REAL NOT NULL DEFAULT 0,
      short REAL NOT NULL DEFAULT 0 CHECK (short >= 0),
      skipped INTEGER NOT NULL DEFAULT 0 CHECK (skipped IN (0, 1)),
      physical INTEGER NOT NULL CHECK (physical IN (0, 1)),
      unit_price_minor INTEGER NOT NULL,
      PRIMARY KEY (pickup_id, line_id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO pickup_lines_3 (pickup_id, line_id, position, item_id, sku, name, options, quantity, picked, physical, unit_price_minor)
      SELECT pickup_id, line_id, position, item_id, sku, name, options, quantity, picked, physical, unit_price_minor FROM pickup_lines;

    CREATE TABLE pickup_customers_3 (
      pickup_id TEXT PRIMARY KEY REFERENCES pickups_3 (id),
      name TEXT NOT NULL,
      label TEXT NOT NULL,
      email TEXT,
      phone TEXT
    ) STRICT, WITHOUT ROWID;
    INSERT INTO pickup_customers_3 (pickup_id, name, label, email, phone) SELECT pickup_id, name, label, email, phone FROM pickup_customers;

    DROP TABLE pickup_customers;
    DROP TABLE pickup_lines;
    DROP TABLE pickups;
    ALTER TABLE pickups_3 RENAME TO pickups;
    ALTER TABLE pickup_lines_3 RENAME TO pickup_lines;
    ALTER TABLE pickup_customers_3 RENAME TO pickup_customers;

    CREATE INDEX pickups_by_state_promised ON pickups (state, promised_at, id);
    CREATE INDEX pickups_by_state_placed ON pickups (state, placed_at, id);
    CREATE INDEX pickups_by_promised ON pickups (promised_at, id);
    CREATE INDEX pickups_by_placed ON pickups (placed_at, id);
    CREATE INDEX pickups_by_state_increment ON pickups (state, increment_id, id);
    CREATE INDEX pickups_by_state_name ON pickups (state, sort_name, id);
    CREATE INDEX pickups_by_increment ON pickups (increment_id, id);
    CREATE INDEX pickups_by_name ON pickups (sort_name, id);
    CREATE INDEX pickups_by_batch ON pickups (batch_id) WHERE batch_id IS NOT NULL;
    CREATE INDEX pickups_kept ON pickups (kept_until) WHERE state = 'ready';
    CREATE INDEX pickup_lines_by_sku ON pickup_lines (sku);

    CREATE TRIGGER pickups_counted AFTER INSERT ON pickups BEGIN
      INSERT INTO pickup_counts (state, n) VALUES (new.state, 1) ON CONFLICT DO UPDATE SET n = n + 1;
    END;
    CREATE TRIGGER pickups_recounted AFTER UPDATE OF state ON pickups WHEN old.state <> new.state BEGIN
      UPDATE pickup_counts SET n = n - 1 WHERE state = old.state;
      INSERT INTO pickup_counts (state, n) VALUES (new.state, 1) ON CONFLICT DO UPDATE SET n = n + 1;
    END;

    -- Bags of a staged order, each in a bin of its own if need be.
    CREATE TABLE pickup_bags (
      pickup_id TEXT NOT NULL REFERENCES pickups (id),
      bag INTEGER NOT NULL CHECK (bag >= 1),
      bin TEXT,
      at INTEGER NOT NULL,
      PRIMARY KEY (pickup_id, bag)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pickup_bags_by_bin ON pickup_bags (bin) WHERE bin IS NOT NULL;

    -- Orders picked in one round; code is what the printed list carries.
    CREATE TABLE pick_batches (
      id TEXT PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      holder TEXT,
      started_at INTEGER NOT NULL,
      closed_at INTEGER,
      entry_seq INTEGER NOT NULL REFERENCES entries (seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pick_batches_open ON pick_batches (started_at) WHERE closed_at IS NULL;

    -- Why pieces of a line were short, decided or not; the newest row of a line counts.
    CREATE TABLE pickup_shorts (
      id INTEGER PRIMARY KEY,
      pickup_id TEXT NOT NULL REFERENCES pickups (id),
      line_id TEXT NOT NULL,
      quantity REAL NOT NULL CHECK (quantity > 0),
      reason TEXT NOT NULL CHECK (reason IN ('missing', 'damaged', 'wrongPlace', 'soldAtCounter')),
      entry_seq INTEGER NOT NULL REFERENCES entries (seq),
      decided_seq INTEGER REFERENCES entries (seq)
    ) STRICT;
    CREATE INDEX pickup_shorts_by_pickup ON pickup_shorts (pickup_id, line_id);
  `,
};
