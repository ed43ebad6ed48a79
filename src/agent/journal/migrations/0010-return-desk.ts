import type { Migration } from '#agent/journal/migrate.ts';

/** Who ordered, as hashes to find an order by, and what the counter takes back. */
export const returnDesk: Migration = {
  number: 10,
  name: 'return-desk',
  up: `
    -- A person's e-mail address, phone number and the words of her name, each hashed with this journal's own key.
    CREATE TABLE shop_order_contacts (
      hash TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'name')),
      order_id INTEGER NOT NULL REFERENCES shop_orders (order_id),
      PRIMARY KEY (hash, kind, order_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX shop_order_contacts_by_order ON shop_order_contacts (order_id);
    -- The orders known so far have none: they are read again.
    DELETE FROM cursors WHERE stream = 'shop.sentOrders';

    CREATE TABLE desk_returns (
      id TEXT PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('open', 'withdrawn')),
      order_id INTEGER NOT NULL,
      increment_id TEXT NOT NULL,
      tender TEXT NOT NULL CHECK (tender IN ('web', 'till')),
      currency TEXT NOT NULL,
      -- What goes back in all, incl. tax and shipping; minor units.
      total_minor INTEGER NOT NULL CHECK (total_minor > 0),
      shipping_minor INTEGER NOT NULL CHECK (shipping_minor >= 0),
      -- All that was refunded of the order before.
      refunded_minor_before INTEGER NOT NULL,
      notes TEXT NOT NULL,
      person TEXT NOT NULL,
      at INTEGER NOT NULL,
      entry_seq INTEGER NOT NULL REFERENCES entries (seq),
      -- What the till's sale carries as its source, and its id where this app chose it.
      reference TEXT NOT NULL UNIQUE,
      sale_id TEXT NOT NULL UNIQUE,
      -- The closed sale of the order at this outlet, when there is one.
      original_sale_id TEXT,
      till_state TEXT NOT NULL CHECK (till_state IN ('owed', 'parked', 'closed', 'voided')),
      -- The till's own sale of this return, once it is known.
      till_sale_id TEXT UNIQUE,
      receipt TEXT,
      till_at INTEGER,
      memo_owed INTEGER NOT NULL CHECK (memo_owed IN (0, 1))
    ) STRICT;
    CREATE INDEX desk_returns_by_order ON desk_returns (order_id);
    CREATE INDEX desk_returns_by_time ON desk_returns (at);
    CREATE INDEX desk_returns_unfinished ON desk_returns (till_state) WHERE till_state <> 'closed';
    CREATE INDEX desk_returns_not_owed ON desk_returns (at) WHERE memo_owed = 0;

    CREATE TABLE desk_return_lines (
      return_id TEXT NOT NULL REFERENCES desk_returns (id),
      position INTEGER NOT NULL,
      item_id INTEGER NOT NULL,
      sku TEXT NOT NULL,
      name TEXT NOT NULL,
      quantity REAL NOT NULL CHECK (quantity > 0),
      amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
      refunded_before REAL NOT NULL,
      stock_item_ids TEXT NOT NULL,
      reason TEXT NOT NULL,
      condition TEXT NOT NULL CHECK (condition IN ('asNew', 'opened', 'worn', 'faulty')),
      disposition TEXT NOT NULL CHECK (disposition IN ('sell', 'damaged', 'quarantine', 'vendor')),
      -- What keeps the pieces from sale; null for those that are sold.
      held_id TEXT,
      PRIMARY KEY (return_id, position)
    ) STRICT, WITHOUT ROWID;
  `,
};
