import type { Problem } from '#contract/errors.ts';
import type { PaperName, PrintRow, PrintState } from '#contract/printing.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** Statements of `prints`. */

export type PrintRecord = Omit<PrintRow, 'problem'> & { subject: string; problem: Problem | null };

const columns = `entry_seq AS journal, first_seq AS first, paper, subject, label, person, at, copies, printer, state, problem`;

type Row = Omit<PrintRecord, 'problem'> & { problem: string | null };

/** Inside write(). */
export function addPrint(journal: Journal, print: PrintRecord): void {
  journal.expectWriting();
  journal
    .sql<[Row]>(
      `INSERT INTO prints (entry_seq, first_seq, paper, subject, label, person, at, copies, printer, state, problem)
       VALUES (@journal, @first, @paper, @subject, @label, @person, @at, @copies, @printer, @state, @problem)`,
    )
    .run({ ...print, problem: print.problem === null ? null : JSON.stringify(print.problem) });
}

/** Inside write(). */
export function settlePrint(journal: Journal, seq: number, state: PrintState, problem: Problem | null): void {
  journal.expectWriting();
  journal
    .sql<[string, string | null, number]>('UPDATE prints SET state = ?, problem = ? WHERE entry_seq = ?')
    .run(state, problem === null ? null : JSON.stringify(problem), seq);
}

export function printBySeq(journal: Journal, seq: number): PrintRecord | null {
  const row = journal.sql<[number], Row>(`SELECT ${columns} FROM prints WHERE entry_seq = ?`).get(seq);
  return row === undefined ? null : toRecord(row);
}

/** Newest first. */
export function listPrints(journal: Journal, subject: string | null, limit: number): PrintRecord[] {
  const rows =
    subject === null
      ? journal.sql<[number], Row>(`SELECT ${columns} FROM prints ORDER BY entry_seq DESC LIMIT +?`).all(limit)
      : journal
          .sql<[string, number], Row>(`SELECT ${columns} FROM prints WHERE subject = +? ORDER BY entry_seq DESC LIMIT +?`)
          .all(subject, limit);
  return rows.map(toRecord);
}

/** Whether a paper with this number is out there, or may be. */
export function mayBeOut(journal: Journal, first: number): boolean {
  return (
    journal.sql<[number], { one: number }>(`SELECT 1 AS one FROM prints WHERE first_seq = ? AND state <> 'failed' LIMIT 1`).get(first) !==
    undefined
  );
}

function toRecord(row: Row): PrintRecord {
  const { problem, ...rest } = row;
  return { ...rest, paper: rest.paper satisfies PaperName, problem: problem === null ? null : (JSON.parse(problem) as Problem) };
}
