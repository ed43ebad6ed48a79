import type { Migration } from '#agent/journal/migrate.ts';

/** What lies on the desk of a line that comes back: of a set that has one price its parts. */
export const returnGoods: Migration = {
  number: 20,
  name: 'return-goods',
  up: `
    CREATE TABLE desk_return_goods (
      return_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      part INTEGER NOT NULL,
      sku TEXT NOT NULL,
      name TEXT NOT NULL,
      quantity REAL NOT NULL CHECK (quantity > 0),
      -- Its share of the line's.
      amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
      -- What keeps the pieces from sale; null for those that are sold.
      held_id TEXT,
      PRIMARY KEY (return_id, position, part),
      FOREIGN KEY (return_id, position) REFERENCES desk_return_lines (return_id, position)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO desk_return_goods (return_id, position, part, sku, name, quantity, amount_minor, held_id)
      SELECT return_id, position, 0, sku, name, quantity, amount_minor, held_id FROM desk_return_lines;
    ALTER TABLE desk_return_lines DROP COLUMN held_id;
  `,
};
