import type { Migration } from '#agent/journal/migrate.ts';

/** Goods on their way between two stores, and the till's consignments they are there. */
export const transfers: Migration = {
  number: 11,
  name: 'transfers',
  up: `
    -- Replica of the consignments this store's outlet is an end of. rows_version: the version its rows were read at.
    CREATE TABLE till_consignments (
      consignment_id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('OPEN', 'SENT', 'RECEIVED', 'CANCELLED')),
      origin_outlet TEXT NOT NULL,
      destination_outlet TEXT NOT NULL,
      due_at INTEGER,
      version INTEGER NOT NULL,
      rows_version INTEGER,
      checked_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX till_consignments_open ON till_consignments (checked_at) WHERE status IN ('OPEN', 'SENT');
    -- All rows of a product together: it may have several.
    CREATE TABLE till_consignment_rows (
      consignment_id TEXT NOT NULL REFERENCES till_consignments (consignment_id),
      product_id TEXT NOT NULL,
      count REAL NOT NULL,
      received REAL,
      PRIMARY KEY (consignment_id, product_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE transfers (
      id TEXT PRIMARY KEY,
      consignment_id TEXT UNIQUE,
      role TEXT NOT NULL CHECK (role IN ('origin', 'destination')),
      state TEXT NOT NULL CHECK (state IN ('requested', 'approved', 'picking', 'packed', 'sent', 'receiving', 'closed', 'declined', 'cancelled')),
      origin_outlet TEXT NOT NULL,
      destination_outlet TEXT NOT NULL,
      made_at_till INTEGER NOT NULL CHECK (made_at_till IN (0, 1)),
      -- 1: asked for here, so that what was asked for is known whatever the till shows.
      made_here INTEGER NOT NULL CHECK (made_here IN (0, 1)),
      reason TEXT NOT NULL CHECK (reason IN ('pickup', 'lowStock', 'customer', 'other')),
      note TEXT NOT NULL,
      need_by INTEGER,
      pickup_id TEXT,
      boxes INTEGER NOT NULL DEFAULT 1 CHECK (boxes > 0),
      force_scan INTEGER NOT NULL DEFAULT 0 CHECK (force_scan IN (0, 1)),
      holder TEXT,
      holder_device TEXT,
      held_at INTEGER,
      settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1)),
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      sent_at INTEGER,
      closed_at INTEGER,
      entry_seq INTEGER NOT NULL REFERENCES entries (seq),
      CHECK ((holder IS NULL) = (holder_device IS NULL) AND (holder IS NULL) = (held_at IS NULL))
    ) STRICT;
    CREATE INDEX transfers_by_state ON transfers (state, updated_at, id);

    CREATE TABLE transfer_lines (
      transfer_id TEXT NOT NULL REFERENCES transfers (id),
      sku TEXT NOT NULL,
      name TEXT NOT NULL,
      position INTEGER NOT NULL,
      asked REAL NOT NULL CHECK (asked >= 0),
      picked REAL NOT NULL DEFAULT 0 CHECK (picked >= 0),
      sent REAL NOT NULL DEFAULT 0 CHECK (sent >= 0),
      received REAL NOT NULL DEFAULT 0 CHECK (received >= 0),
      -- What the destination's till counts of it, or is owed to; null before it was received there.
      booked REAL CHECK (booked >= 0),
      PRIMARY KEY (transfer_id, sku)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE transfer_discrepancies (
      id TEXT PRIMARY KEY,
      transfer_id TEXT NOT NULL REFERENCES transfers (id),
      sku TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('damaged', 'wrongItem', 'notInShipment')),
      quantity REAL NOT NULL CHECK (quantity > 0),
      note TEXT NOT NULL,
      person TEXT NOT NULL,
      at INTEGER NOT NULL,
      -- 1 once its damaged pieces are held.
      held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),
      entry_seq INTEGER NOT NULL REFERENCES entries (seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX transfer_discrepancies_by_transfer ON transfer_discrepancies (transfer_id, entry_seq);
  `,
};
