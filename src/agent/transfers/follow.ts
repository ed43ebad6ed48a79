import { transferTable, type TransferEvent } from '#core/transfers/states.ts';
import { transferLabel } from '#core/transfer-label.ts';
import { transferNamed, wordsOfName } from '#core/transfers/name.ts';
import { isOnItsWay } from '#core/transfers/count.ts';
import { findingsIn } from '#core/transfers/findings.ts';
import type { Ids } from '#core/ports.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { productOfSku } from '#agent/replica/till.ts';
import { raise } from '#agent/sync/raise.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';
import { holdDamaged } from '#agent/transfers/damaged.ts';
import { backOnShelf, leftByTill } from '#agent/transfers/ledger.ts';
import { endsOf } from '#agent/transfers/outlets.ts';
import {
  addReported,
  addTransfer,
  changeTransfer,
  linesOf,
  saveLine,
  transferById,
  transferOfConsignment,
  type TransferLine,
  type TransferRecord,
} from '#agent/transfers/records.ts';
import { consignmentById, consignmentRows, type Consignment } from '#agent/transfers/till.ts';

interface Seeing {
  journal: Journal;
  ids: Ids;
  store: StoreContext;
  at: number;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const empty = { asked: 0, picked: 0, sent: 0, received: 0, booked: null };

/**
 * The transfer follows what the till shows of its consignment, whoever changed it there; one that nobody here knows becomes a
 * transfer. What the till moved is a fact (SYNC.md T3). Inside write(), once head and rows were read.
 */
export function follow(seeing: Seeing, consignmentId: string): void {
  const { journal, at } = seeing;
  const seen = consignmentById(journal, consignmentId);
  if (seen === null) return;
  const record = known(seeing, seen);
  // Made twice on the way: the other one is the transfer's, this one stays empty.
  if (record === null || (record.consignmentId !== null && record.consignmentId !== seen.id)) return;
  if (record.consignmentId === null) changeTransfer(journal, record.id, { consignmentId }, at);
  switch (seen.status) {
    case 'OPEN':
      return takeAsked(journal, record, seen);
    case 'SENT':
      return sentAtTill(seeing, record, seen);
    case 'RECEIVED':
      return receivedAtTill(seeing, record, seen);
    case 'CANCELLED':
      return cancelledAtTill(seeing, record);
  }
}

function known(seeing: Seeing, seen: Consignment): TransferRecord | null {
  const named = transferNamed(seen.name);
  const record = transferOfConsignment(seeing.journal, seen.id) ?? (named === null ? null : transferById(seeing.journal, named));
  if (record !== null) return record;
  // Which of two of the same name is meant shows by its rows: only one gets any.
  if (named !== null && consignmentRows(seeing.journal, seen.id).length === 0) return null;
  return seen.status === 'OPEN' || seen.status === 'SENT' ? appeared(seeing, seen, named) : null;
}

/** Made by the other store, or by somebody at the till. */
function appeared({ journal, ids, store, at }: Seeing, seen: Consignment, named: string | null): TransferRecord {
  const id = named ?? (uuid.test(seen.id) ? seen.id : ids.uuid());
  const role = seen.originOutlet === store.config.outletId ? 'origin' : 'destination';
  const { seq } = appendEntry(journal, {
    kind: 'transfer.seenAtTill',
    subject: id,
    person: null,
    data: { consignment: seen.id, role, status: seen.status },
    requestId: null,
    at,
  });
  const record: TransferRecord = {
    id,
    consignmentId: seen.id,
    role,
    state: 'requested',
    originOutlet: seen.originOutlet,
    destinationOutlet: seen.destinationOutlet,
    madeAtTill: named === null ? 1 : 0,
    madeHere: 0,
    reason: 'other',
    note: wordsOfName(seen.name),
    needBy: seen.dueAt,
    pickupId: null,
    boxes: 1,
    forceScan: 0,
    holder: null,
    holderDevice: null,
    heldAt: null,
    settled: 0,
    createdAt: at,
    updatedAt: at,
    sentAt: null,
    closedAt: null,
    entrySeq: seq,
  };
  addTransfer(journal, record);
  return record;
}

/** What is asked for, as long as nobody has agreed to it; what was asked for here stays as it was said. */
function takeAsked(journal: Journal, record: TransferRecord, seen: Consignment): void {
  if (record.state !== 'requested') return;
  const lines = linesOf(journal, record.id);
  const rows = consignmentRows(journal, seen.id);
  for (const row of rows) {
    const line = lines.find((one) => one.sku === row.sku);
    if (line === undefined || (record.madeHere === 0 && line.asked !== row.count))
      saveLine(journal, record.id, { ...(line ?? { sku: row.sku, name: row.name, ...empty }), asked: row.count });
  }
  if (record.madeHere === 1) return;
  for (const line of lines)
    if (line.asked > 0 && rows.every((row) => row.sku !== line.sku)) saveLine(journal, record.id, { ...line, asked: 0 });
}

function sentAtTill(seeing: Seeing, record: TransferRecord, seen: Consignment): void {
  const { journal, at } = seeing;
  takeSent(seeing, record, seen);
  if (record.role === 'origin') leftByTill(journal, record.id, at);
  if (move(seeing, record, 'tillSent')) changeTransfer(journal, record.id, { sentAt: record.sentAt ?? at }, at);
}

/** What left is what the till says left. */
function takeSent({ journal, at }: Seeing, record: TransferRecord, seen: Consignment): void {
  const lines = new Map(linesOf(journal, record.id).map((line) => [line.sku, line]));
  const changed: { sku: string; sent: number }[] = [];
  const rows = consignmentRows(journal, seen.id);
  for (const row of rows) {
    const line = lines.get(row.sku);
    if (line?.sent === row.count) continue;
    saveLine(journal, record.id, { ...(line ?? { sku: row.sku, name: row.name, ...empty }), sent: row.count });
    changed.push({ sku: row.sku, sent: row.count });
  }
  // Taken off there, or sent there before it was written: of that nothing left.
  for (const line of lines.values()) {
    if (line.sent === 0 || rows.some((row) => row.sku === line.sku)) continue;
    saveLine(journal, record.id, { ...line, sent: 0 });
    changed.push({ sku: line.sku, sent: 0 });
  }
  if (changed.length === 0 || record.sentAt === null) return;
  appendEntry(journal, { kind: 'transfer.changedAtTill', subject: record.id, person: null, data: { lines: changed }, requestId: null, at });
}

/**
 * The till has received it. Where somebody here counted too and the counts differ, the till's stand, because stock moved by them, and a
 * person sees both side by side (SYNC.md T4).
 */
function receivedAtTill(seeing: Seeing, record: TransferRecord, seen: Consignment): void {
  const { journal, ids, at } = seeing;
  takeSent(seeing, record, seen);
  const counts = new Map(consignmentRows(journal, seen.id).map((row) => [row.sku, row.received ?? 0]));
  const open = linesOf(journal, record.id).filter((line) => line.booked === null);
  if (open.length === 0) return;
  const counted = record.role === 'destination' && (record.state === 'receiving' || record.state === 'closed');
  const differing = open.filter((line) => counted && line.received !== (counts.get(line.sku) ?? 0));
  for (const line of open) {
    const booked = counts.get(line.sku) ?? 0;
    saveLine(journal, record.id, { ...line, received: booked, booked });
  }
  if (record.role === 'origin') {
    leftByTill(journal, record.id, at);
    takeFindings(seeing, record, seen);
  }
  if (counted && record.state === 'receiving') holdDamaged(seeing, record.id, record.entrySeq);
  if (move(seeing, record, 'tillReceived'))
    changeTransfer(journal, record.id, { closedAt: at, holder: null, holderDevice: null, heldAt: null }, at);
  if (differing.length === 0) return;
  raise(journal, ids, {
    kind: 'transferCountsDiffer',
    subject: record.id,
    params: { transfer: labelOf(record), counts: sideBySide(differing, counts) },
    at,
  });
}

/** What the store that received it found, as it stands in the name at the till (core/transfers/findings.ts). */
function takeFindings({ journal, ids, at }: Seeing, record: TransferRecord, seen: Consignment): void {
  const findings = findingsIn(seen.name);
  if (findings.length === 0) return;
  const { seq } = appendEntry(journal, {
    kind: 'transfer.toldAtTill',
    subject: record.id,
    person: null,
    data: { findings },
    requestId: null,
    at,
  });
  const person = endsOf(journal, record).destination;
  for (const finding of findings) {
    const product = productOfSku(journal, finding.sku);
    const name = product.kind === 'one' ? product.name : finding.sku;
    addReported(journal, record.id, { ...finding, id: ids.uuid(), name, person, at, held: 1 }, seq);
  }
}

function cancelledAtTill(seeing: Seeing, record: TransferRecord): void {
  const { journal, ids, at } = seeing;
  const wasUnderWay = record.state === 'picking' || record.state === 'packed' || isOnItsWay(record.state);
  if (!move(seeing, record, 'tillCancelled')) return;
  changeTransfer(journal, record.id, { holder: null, holderDevice: null, heldAt: null }, at);
  backOnShelf(journal, record.id, at);
  if (wasUnderWay) raise(journal, ids, { kind: 'transferCancelledAtTill', subject: record.id, params: { transfer: labelOf(record) }, at });
}

/** Takes the state a fact leads to; false when it leads nowhere. */
function move({ journal, at }: Seeing, record: TransferRecord, event: TransferEvent): boolean {
  const outcome = transferTable[record.state][event];
  if (outcome === 'nothing' || 'refuse' in outcome) return false;
  appendEntry(journal, {
    kind: `transfer.${event}`,
    subject: record.id,
    person: null,
    data: { from: record.state, to: outcome.to },
    requestId: null,
    at,
  });
  changeTransfer(journal, record.id, { state: outcome.to }, at);
  return true;
}

/** What people know it by, in lists and problems. */
export function labelOf(record: Pick<TransferRecord, 'id'>): string {
  return transferLabel(record.id);
}

function sideBySide(lines: readonly TransferLine[], atTill: ReadonlyMap<string, number>): string {
  const shown = lines.slice(0, 10).map((line) => `${line.sku}: ${line.received} / ${atTill.get(line.sku) ?? 0}`);
  return [...shown, ...(lines.length > shown.length ? [`+${lines.length - shown.length}`] : [])].join('; ');
}
