import { printer as printerSchema, type PageSize, type PrintedPaper, type Printer } from '#contract/printing.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** Statements of `printers`. */

const usualPages: Record<PrintedPaper, PageSize> = {
  pickList: { widthMm: 210, heightMm: 297 },
  bagLabel: { widthMm: 100, heightMm: 50 },
  collectSlip: { widthMm: 148, heightMm: 210 },
  packingSlip: { widthMm: 210, heightMm: 297 },
  boxLabel: { widthMm: 100, heightMm: 50 },
  binLabel: { widthMm: 100, heightMm: 50 },
  returnSlip: { widthMm: 148, heightMm: 210 },
  putAwayList: { widthMm: 210, heightMm: 297 },
  badge: { widthMm: 86, heightMm: 54 },
};

/** What someone set up, else the print dialog with the paper's usual size. */
export function printerOf(journal: Journal, paper: PrintedPaper): Printer {
  const row = journal.sql<[string], { printer: string }>('SELECT printer FROM printers WHERE paper = ?').get(paper);
  return row === undefined ? { kind: 'browser', page: usualPages[paper] } : printerSchema.parse(JSON.parse(row.printer));
}

/** Inside write(). */
export function savePrinter(journal: Journal, paper: PrintedPaper, printer: Printer, entrySeq: number): void {
  journal.expectWriting();
  journal
    .sql<[string, string, number]>(
      `INSERT INTO printers (paper, printer, entry_seq) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET printer = excluded.printer, entry_seq = excluded.entry_seq`,
    )
    .run(paper, JSON.stringify(printer), entrySeq);
}
