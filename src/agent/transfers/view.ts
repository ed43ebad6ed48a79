import type { Discrepancy, TransferDetail, TransferRow, TransferTab } from '#contract/transfers.ts';
import { differenceOf, isOnItsWay, totalWhereabouts } from '#core/transfers/count.ts';
import { transferLabel } from '#core/transfer-label.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { photosOf } from '#agent/photos/records.ts';
import { outletNames } from '#agent/transfers/outlets.ts';
import { linesOf, reportedOf, transferColumns, type TransferRecord } from '#agent/transfers/records.ts';

interface Shown extends TransferRecord {
  till: TransferRow['till'];
  lines: number;
  pieces: number;
  differences: number;
  reported: number;
  owed: number;
  rejected: number;
  incrementId: string | null;
}

const select = `SELECT ${transferColumns}, c.status AS till, p.increment_id AS incrementId, l.lines, l.pieces, l.differences,
  (SELECT count(*) FROM transfer_discrepancies d WHERE d.transfer_id = t.id) AS reported,
  (SELECT count(*) FROM effects e WHERE e.subject = t.id AND e.state NOT IN ('done', 'withdrawn')) AS owed,
  (SELECT count(*) FROM effects e WHERE e.subject = t.id AND e.state = 'rejected') AS rejected
  FROM transfers t LEFT JOIN till_consignments c ON c.consignment_id = t.consignment_id LEFT JOIN pickups p ON p.id = t.pickup_id
  LEFT JOIN (SELECT transfer_id, count(*) AS lines, sum(max(asked, sent)) AS pieces,
    sum(booked IS NOT NULL AND received <> sent) AS differences FROM transfer_lines GROUP BY transfer_id) l ON l.transfer_id = t.id`;

/** Which tab of the screen it stands on. */
function tabOf(row: Shown): TransferTab {
  switch (row.state) {
    case 'requested':
      return 'toApprove';
    case 'approved':
    case 'picking':
      return 'toPick';
    case 'packed':
      return 'toSend';
    case 'sent':
    case 'receiving':
      return row.role === 'destination' ? 'toReceive' : 'inTransit';
    case 'closed':
      return row.settled === 0 && row.differences + row.reported > 0 ? 'discrepancies' : 'done';
    case 'declined':
    case 'cancelled':
      return 'done';
  }
}

/** The newest of each tab, and how many each has. Reads only. */
export function listTransfers(
  journal: Journal,
  tab: TransferTab,
  limit: number,
): { rows: TransferRow[]; counts: Record<TransferTab, number> } {
  const all = journal.sql<[], Shown>(`${select} ORDER BY t.updated_at DESC, t.id LIMIT 2000`).all();
  const names = outletNames(journal);
  const counts: Record<TransferTab, number> = { toApprove: 0, toPick: 0, toSend: 0, inTransit: 0, toReceive: 0, discrepancies: 0, done: 0 };
  for (const row of all) counts[tabOf(row)] += 1;
  const rows = all.filter((row) => tabOf(row) === tab).slice(0, limit);
  return { rows: rows.map((row) => rowOf(row, names)), counts };
}

/** As many of each as Today shows. */
const mostWaiting = 5;

/** What needs somebody of this store: a yes, a count, a look into what was different. Newest first. Reads only. */
export function waitingTransfers(
  journal: Journal,
): Record<'toApprove' | 'toReceive' | 'discrepancies', { count: number; rows: TransferRow[] }> {
  const all = journal.sql<[], Shown>(`${select} ORDER BY t.updated_at DESC, t.id LIMIT 2000`).all();
  const names = outletNames(journal);
  const waiting = (tab: TransferTab, mine: (row: Shown) => boolean = () => true) => {
    const rows = all.filter((row) => tabOf(row) === tab && mine(row));
    return { count: rows.length, rows: rows.slice(0, mostWaiting).map((row) => rowOf(row, names)) };
  };
  return {
    toApprove: waiting('toApprove', (row) => row.role === 'origin'),
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
    tab: tabOf(row),
    otherStore: names.get(other) ?? other,
    reason: row.reason,
    note: row.note,
    needBy: row.needBy,
    incrementId: row.incrementId,
    madeAtTill: row.madeAtTill === 1,
    lines: row.lines ?? 0,
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
