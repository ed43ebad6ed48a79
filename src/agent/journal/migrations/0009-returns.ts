import type { Migration } from '#agent/journal/migrate.ts';

/** Which order holds which SKU, and what the till took back. */
export const returns: Migration = {
  number: 9,
  name: 'returns',
  up: `
    CREATE TABLE shop_order_skus (
      sku TEXT NOT NULL,
      order_id INTEGER NOT NULL REFERENCES shop_orders (order_id),
      PRIMARY KEY (sku, order_id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO shop_order_skus (sku, order_id)
      SELECT DISTINCT json_extract(line.value, '$.sku'), order_id FROM shop_orders, json_each(shop_orders.body, '$.lines') AS line;
    CREATE INDEX shop_orders_by_increment ON shop_orders (increment_id);

    -- A closed sale of this outlet that took pieces back. seen: nobody has compared it yet, or no order fits so far.
    CREATE TABLE till_returns (
      id TEXT PRIMARY KEY,
      sale_id TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('seen', 'toMatch', 'matched', 'notWebOrder', 'counterSale')),
      at INTEGER NOT NULL,
      seen_at INTEGER NOT NULL,
      entry_seq INTEGER NOT NULL REFERENCES entries (seq),
      -- The order it was matched to; null for one that is not matched.
      order_id INTEGER,
      increment_id TEXT,
      decided_by TEXT,
      decided_at INTEGER,
      CHECK ((state = 'matched') = (order_id IS NOT NULL))
    ) STRICT;
    CREATE INDEX till_returns_by_state ON till_returns (state, at);
    CREATE INDEX till_returns_by_order ON till_returns (order_id) WHERE order_id IS NOT NULL;
  `,
};
