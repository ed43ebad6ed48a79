import type { Discrepancy, TransferDetail, TransferRole, TransferRow, TransferState, TransferTab } from '#contract/transfers.ts';
import { differenceOf, isOnItsWay, totalWhereabouts } from '#core/transfers/count.ts';
import { transferLabel } from '#core/transfer-label.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { photosOf } from '#agent/photos/records.ts';
import { outletNames } from '#agent/transfers/outlets.ts';
import { linesOf, reportedOf, transferColumns, type TransferRecord } from '#agent/transfers/records.ts';

interface Shown extends TransferRecord {
  tab: TransferTab;
  till: TransferRow['till'];
  lines: number;
  pieces: number | null;
  differences: number | null;
  reported: number;
  owed: number;
  rejected: number;
  incrementId: string | null;
}

const differs = `(EXISTS (SELECT 1 FROM transfer_lines l WHERE l.transfer_id = t.id AND l.booked IS NOT NULL AND l.received <> l.sent)
  OR EXISTS (SELECT 1 FROM transfer_discrepancies d WHERE d.transfer_id = t.id))`;

/** Which tab of the screen a transfer in this state stands on, in SQL. */
const tabs: Record<TransferState, string> = {
  requested: `'toApprove'`,
  approved: `'toPick'`,
  picking: `'toPick'`,
  packed: `'toSend'`,
  sent: `iif(t.role = 'destination', 'toReceive', 'inTransit')`,
  receiving: `iif(t.role = 'destination', 'toReceive', 'inTransit')`,
  closed: `iif(t.settled = 0 AND ${differs}, 'discrepancies', 'done')`,
  declined: `'done'`,
  cancelled: `'done'`,
};
const tabOf = `CASE t.state ${Object.entries(tabs)
  .map(([state, tab]) => `WHEN '${state}' THEN ${tab}`)
  .join(' ')} END`;

const select = `SELECT ${transferColumns}, ${tabOf} AS tab, c.status AS till, p.increment_id AS incrementId,
  (SELECT count(*) FROM transfer_lines l WHERE l.transfer_id = t.id) AS lines,
  (SELECT sum(max(l.asked, l.sent)) FROM transfer_lines l WHERE l.transfer_id = t.id) AS pieces,
  (SELECT sum(l.booked IS NOT NULL AND l.received <> l.sent) FROM transfer_lines l WHERE l.transfer_id = t.id) AS differences,
  (SELECT count(*) FROM transfer_discrepancies d WHERE d.transfer_id = t.id) AS reported,
  (SELECT count(*) FROM effects e WHERE e.subject = t.id AND e.state NOT IN ('done', 'withdrawn')) AS owed,
  (SELECT count(*) FROM effects e WHERE e.subject = t.id AND e.state = 'rejected') AS rejected
  FROM transfers t LEFT JOIN till_consignments c ON c.consignment_id = t.consignment_id LEFT JOIN pickups p ON p.id = t.pickup_id`;

/** The newest of a tab, and how many each has. Reads only. */
export function listTransfers(
  journal: Journal,
  tab: TransferTab,
  limit: number,
): { rows: TransferRow[]; counts: Record<TransferTab, number> } {
  const counts: Record<TransferTab, number> = { toApprove: 0, toPick: 0, toSend: 0, inTransit: 0, toReceive: 0, discrepancies: 0, done: 0 };
  const found = journal
    .sql<[], { tab: TransferTab; n: number }>(`SELECT ${tabOf} AS tab, count(*) AS n FROM transfers t GROUP BY ${tabOf}`)
    .all();
  for (const { tab: name, n } of found) counts[name] = n;
  return { rows: newestOf(journal, tab, limit), counts };
}

/** Which they are is looked up before what they show, which takes longer. */
function newestOf(journal: Journal, tab: TransferTab, limit: number, role: TransferRole | null = null): TransferRow[] {
  const names = outletNames(journal);
  return journal
    .sql<[{ tab: TransferTab; limit: number; role: TransferRole | null }], Shown>(
      `WITH newest AS MATERIALIZED (SELECT t.id FROM transfers t WHERE ${tabOf} = @tab AND t.role = ifnull(@role, t.role)
         ORDER BY t.updated_at DESC, t.id LIMIT +@limit)
       ${select} WHERE t.id IN (SELECT id FROM newest) ORDER BY t.updated_at DESC, t.id`,
    )
    .all({ tab, limit, role })
    .map((row) => rowOf(row, names));
}

/** As many of each as Today shows. */
const mostWaiting = 5;

/** What needs somebody of this store: a yes, a count, a look into what was different. Newest first. Reads only. */
export function waitingTransfers(
  journal: Journal,
): Record<'toApprove' | 'toReceive' | 'discrepancies', { count: number; rows: TransferRow[] }> {
  const waiting = (tab: TransferTab, role: TransferRole | null = null) => {
    const count = journal
      .sql<[TransferTab, TransferRole | null], { n: number }>(
        `SELECT count(*) AS n FROM transfers t WHERE ${tabOf} = ? AND t.role = ifnull(?, t.role)`,
      )
      .get(tab, role);
    return { count: count?.n ?? 0, rows: newestOf(journal, tab, mostWaiting, role) };
  };
  return {
    toApprove: waiting('toApprove', 'origin'),
    toReceive: waiting('toReceive'),
    discrepancies: waiting('discrepancies'),
  };
}

/** Those that were asked for because of a pickup, newest first. Reads only. */
export function transfersForPickup(journal: Journal, pickupId: string): TransferRow[] {
  const names = outletNames(journal);
  const rows = journal.sql<[string], Shown>(`${select} WHERE t.pickup_id = ? ORDER BY t.created_at DESC, t.id`).all(pickupId);
  return rows.map((row) => rowOf(row, names));
}

/** Null when it is not in this journal. Reads only. */
export function transferDetail(journal: Journal, id: string): TransferDetail | null {
  const row = journal.sql<[string], Shown>(`${select} WHERE t.id = ?`).get(id);
  if (row === undefined) return null;
  const names = outletNames(journal);
  const named = (outlet: string): string => names.get(outlet) ?? outlet;
  const lines = linesOf(journal, id);
  return {
    ...rowOf(row, names),
    origin: named(row.originOutlet),
    destination: named(row.destinationOutlet),
    otherOutlet: row.role === 'origin' ? row.destinationOutlet : row.originOutlet,
    boxes: row.boxes,
    forceScan: row.forceScan === 1,
    holder: row.holder === null ? null : { person: row.holder, device: row.holderDevice ?? '', since: row.heldAt ?? 0 },
    pickupId: row.pickupId,
    sentAt: row.sentAt,
    closedAt: row.closedAt,
    journal: row.entrySeq,
    lineList: lines.map(({ booked: _booked, ...line }) => line),
    discrepancyList: discrepanciesOf(journal, row),
    whereabouts: totalWhereabouts(lines, row.state),
  };
}

function rowOf(row: Shown, names: ReadonlyMap<string, string>): TransferRow {
  const other = row.role === 'origin' ? row.destinationOutlet : row.originOutlet;
  return {
    id: row.id,
    label: transferLabel(row.id),
    role: row.role,
    state: row.state,
    tab: row.tab,
    otherStore: names.get(other) ?? other,
    reason: row.reason,
    note: row.note,
    needBy: row.needBy,
    incrementId: row.incrementId,
    madeAtTill: row.madeAtTill === 1,
    lines: row.lines,
    pieces: row.pieces ?? 0,
    discrepancies: (row.differences ?? 0) + row.reported,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    till: row.till,
    owed: row.owed,
    held: row.rejected > 0,
  };
}

/** What was reported, and what the counts differ by once they are final. */
function discrepanciesOf(journal: Journal, row: Shown): Discrepancy[] {
  const photos = photosOf(journal, row.id);
  const reported = reportedOf(journal, row.id).map(({ id, sku, name, kind, quantity, note, person, at }) => ({
    id,
    sku,
    name,
    kind,
    quantity,
    note,
    person,
    at,
    photo: photos.get(id) ?? null,
  }));
  if (isOnItsWay(row.state) || row.state !== 'closed') return reported;
  const counted = linesOf(journal, row.id).flatMap((line): Discrepancy[] => {
    const difference = differenceOf(line);
    return difference === null
      ? []
      : [{ id: null, sku: line.sku, name: line.name, ...difference, note: '', person: null, at: row.closedAt, photo: null }];
  });
  return [...counted, ...reported];
}
