import type { Migration } from '#agent/journal/migrate.ts';

/** Printers of the store by paper, and what was printed (DESIGN §6 Printing). */
export const printing: Migration = {
  number: 7,
  name: 'printing',
  up: `
    CREATE TABLE printers (
      paper TEXT PRIMARY KEY CHECK (paper IN ('pickList', 'bagLabel', 'collectSlip', 'binLabel', 'badge')),
      printer TEXT NOT NULL CHECK (json_valid(printer)),
      entry_seq INTEGER NOT NULL REFERENCES entries (seq)
    ) STRICT, WITHOUT ROWID;

    -- One row for each time something was printed; first_seq is the number on the paper. Nothing here names a customer.
    CREATE TABLE prints (
      entry_seq INTEGER PRIMARY KEY REFERENCES entries (seq),
      first_seq INTEGER NOT NULL REFERENCES entries (seq),
      paper TEXT NOT NULL,
      subject TEXT NOT NULL,
      label TEXT NOT NULL,
      person TEXT NOT NULL,
      at INTEGER NOT NULL,
      copies INTEGER NOT NULL CHECK (copies >= 1),
      printer TEXT NOT NULL CHECK (printer IN ('browser', 'network', 'system')),
      state TEXT NOT NULL CHECK (state IN ('sending', 'sent', 'handed', 'failed', 'unknown')),
      problem TEXT CHECK (json_valid(problem)),
      CHECK (first_seq <= entry_seq)
    ) STRICT;
    CREATE INDEX prints_by_first ON prints (first_seq);
    CREATE INDEX prints_by_subject ON prints (subject, entry_seq);
  `,
};
