import type { DiscrepancyKind, TransferReason, TransferRole, TransferState } from '#contract/transfers.ts';
import type { LineCount } from '#core/transfers/count.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** A transfer as the journal of one of its ends has it. */
export interface TransferRecord {
  id: string;
  consignmentId: string | null;
  role: TransferRole;
  state: TransferState;
  originOutlet: string;
  destinationOutlet: string;
  madeAtTill: 0 | 1;
  madeHere: 0 | 1;
  reason: TransferReason;
  note: string;
  needBy: number | null;
  pickupId: string | null;
  boxes: number;
  forceScan: 0 | 1;
  holder: string | null;
  holderDevice: string | null;
  heldAt: number | null;
  settled: 0 | 1;
  createdAt: number;
  updatedAt: number;
  sentAt: number | null;
  closedAt: number | null;
  entrySeq: number;
}

const fields = {
  id: 'id',
  consignmentId: 'consignment_id',
  role: 'role',
  state: 'state',
  originOutlet: 'origin_outlet',
  destinationOutlet: 'destination_outlet',
  madeAtTill: 'made_at_till',
  madeHere: 'made_here',
  reason: 'reason',
  note: 'note',
  needBy: 'need_by',
  pickupId: 'pickup_id',
  boxes: 'boxes',
  forceScan: 'force_scan',
  holder: 'holder',
  holderDevice: 'holder_device',
  heldAt: 'held_at',
  settled: 'settled',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  sentAt: 'sent_at',
  closedAt: 'closed_at',
  entrySeq: 'entry_seq',
} as const satisfies Record<keyof TransferRecord, string>;

/** For other questions about transfers: `t` is the table. */
export const transferColumns = Object.entries(fields)
  .map(([key, column]) => `t.${column} AS ${key}`)
  .join(', ');

export interface TransferLine extends LineCount {
  sku: string;
  name: string;
}

export interface ReportedRow {
  id: string;
  sku: string;
  name: string;
  kind: Exclude<DiscrepancyKind, 'short' | 'over'>;
  quantity: number;
  note: string;
  person: string;
  at: number;
  held: 0 | 1;
}

export function transferById(journal: Journal, id: string): TransferRecord | null {
  return journal.sql<[string], TransferRecord>(`SELECT ${transferColumns} FROM transfers t WHERE t.id = +?`).get(id) ?? null;
}

export function transferOfConsignment(journal: Journal, consignmentId: string): TransferRecord | null {
  return (
    journal.sql<[string], TransferRecord>(`SELECT ${transferColumns} FROM transfers t WHERE t.consignment_id = +?`).get(consignmentId) ??
    null
  );
}

/** Inside write(). */
export function addTransfer(journal: Journal, record: TransferRecord): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO transfers (${Object.values(fields).join(', ')}) VALUES (${Object.keys(fields)
        .map((key) => `@${key}`)
        .join(', ')})`,
    )
    .run(record);
}

type Change = Partial<
  Pick<
    TransferRecord,
    'consignmentId' | 'state' | 'boxes' | 'forceScan' | 'holder' | 'holderDevice' | 'heldAt' | 'settled' | 'sentAt' | 'closedAt'
  >
>;

/** Inside write(). `at` in ms UTC. */
export function changeTransfer(journal: Journal, id: string, change: Change, at: number): void {
  journal.expectWriting();
  const keys = Object.keys(change) as (keyof Change)[];
  const sets = [...keys.map((key) => `${fields[key]} = @${key}`), 'updated_at = @at'].join(', ');
  journal.sql(`UPDATE transfers SET ${sets} WHERE id = @id`).run({ ...change, id, at });
}

export function linesOf(journal: Journal, transferId: string): TransferLine[] {
  return journal
    .sql<[string], TransferLine>(
      'SELECT sku, name, asked, picked, sent, received, booked FROM transfer_lines WHERE transfer_id = +? ORDER BY position, sku',
    )
    .all(transferId);
}

export function lineOf(journal: Journal, transferId: string, sku: string): TransferLine | null {
  return (
    journal
      .sql<[string, string], TransferLine>(
        'SELECT sku, name, asked, picked, sent, received, booked FROM transfer_lines WHERE transfer_id = ? AND sku = ?',
      )
      .get(transferId, sku) ?? null
  );
}

/** Adds a line, or gives the one that is there other numbers. Inside write(). */
export function saveLine(journal: Journal, transferId: string, line: TransferLine): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO transfer_lines (transfer_id, sku, name, position, asked, picked, sent, received, booked)
       VALUES (@transferId, @sku, @name, (SELECT count(*) + 1 FROM transfer_lines WHERE transfer_id = @transferId), @asked, @picked, @sent, @received, @booked)
       ON CONFLICT (transfer_id, sku) DO UPDATE SET asked = @asked, picked = @picked, sent = @sent, received = @received, booked = @booked`,
    )
    .run({ transferId, ...line });
}

export function reportedOf(journal: Journal, transferId: string): ReportedRow[] {
  return journal
    .sql<[string], ReportedRow>(
      'SELECT id, sku, name, kind, quantity, note, person, at, held FROM transfer_discrepancies WHERE transfer_id = +? ORDER BY entry_seq, kind, sku',
    )
    .all(transferId);
}

/** Inside write(). */
export function addReported(journal: Journal, transferId: string, row: ReportedRow, entrySeq: number): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO transfer_discrepancies (id, transfer_id, sku, name, kind, quantity, note, person, at, held, entry_seq)
       VALUES (@id, @transferId, @sku, @name, @kind, @quantity, @note, @person, @at, @held, @entrySeq)`,
    )
    .run({ ...row, transferId, entrySeq });
}

/** One that was reported by mistake. Inside write(). */
export function removeReported(journal: Journal, id: string): void {
  journal.expectWriting();
  journal.sql<[string]>('DELETE FROM transfer_discrepancies WHERE id = ?').run(id);
}

/** Their damaged pieces are held from now on. Inside write(). */
export function markHeld(journal: Journal, transferId: string): void {
  journal.expectWriting();
  journal.sql<[string]>('UPDATE transfer_discrepancies SET held = 1 WHERE transfer_id = ?').run(transferId);
}
