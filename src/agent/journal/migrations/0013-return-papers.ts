import type { Migration } from '#agent/journal/migrate.ts';

/** Papers of returns: any paper may have a printer (the contract says which there are), and a return knows whether its papers show prices. */
export const returnPapers: Migration = {
  number: 13,
  name: 'return-papers',
  up: `
    CREATE TABLE printers_of_any_paper (
      paper TEXT PRIMARY KEY,
      printer TEXT NOT NULL CHECK (json_valid(printer)),
      entry_seq INTEGER NOT NULL REFERENCES entries (seq)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO printers_of_any_paper (paper, printer, entry_seq) SELECT paper, printer, entry_seq FROM printers;
    DROP TABLE printers;
    ALTER TABLE printers_of_any_paper RENAME TO printers;

    -- A gift: who brings it back is not told what it cost.
    ALTER TABLE desk_returns ADD COLUMN gift INTEGER NOT NULL DEFAULT 0 CHECK (gift IN (0, 1));
  `,
};
