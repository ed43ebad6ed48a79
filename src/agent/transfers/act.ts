import { createHash } from 'node:crypto';
import type { Consequence, Preview } from '#contract/consequences.ts';
import type { TransferReason } from '#contract/transfers.ts';
import { toQuantity } from '#core/money.ts';
import { consignmentName } from '#core/transfers/name.ts';
import { stepOutcome, type TransferStep } from '#core/transfers/states.ts';
import { cancelConsequences, closeConsequences, sendConsequences } from '#core/transfers/words.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import { highestVersion, productOfSku, settingsOf } from '#agent/replica/till.ts';
import type { Acting } from '#agent/sync/acting.ts';
import { tillStockLane, transferLane } from '#agent/sync/lanes.ts';
import { owe } from '#agent/sync/owe.ts';
import { heldBy } from '#agent/transfers/count.ts';
import { holdDamaged } from '#agent/transfers/damaged.ts';
import { createConsignment } from '#agent/transfers/effects/create.ts';
import { lateArrival } from '#agent/transfers/effects/late.ts';
import { rowsPerEffect, transferRows } from '#agent/transfers/effects/rows.ts';
import { cancelConsignment, receiveConsignment, sendConsignment } from '#agent/transfers/effects/status.ts';
import { labelOf } from '#agent/transfers/follow.ts';
import { backOnShelf } from '#agent/transfers/ledger.ts';
import { endsOf } from '#agent/transfers/outlets.ts';
import {
  addTransfer,
  changeTransfer,
  linesOf,
  reportedOf,
  saveLine,
  transferById,
  type ReportedRow,
  type TransferRecord,
} from '#agent/transfers/records.ts';
import { step, type Acted, type Change, type Click } from '#agent/transfers/steps.ts';
import { changedSincePreview, outletUnknown, refusedBy, skuUnknown, transferUnknown, type Refused } from '#agent/transfers/refusals.ts';

export interface Request {
  requestId: string;
  person: string;
  direction: 'ask' | 'give';
  outletId: string;
  needBy: number | null;
  reason: TransferReason;
  note: string;
  pickupId: string | null;
  lines: readonly { sku: string; quantity: number }[];
}

const nobody = { holder: null, holderDevice: null, heldAt: null };

/** Asks another store for goods, or offers it some: one transaction with the consignment that is owed for it. Inside write(). */
export function request(acting: Acting, wanted: Request): Acted {
  const { journal, ids, store, at } = acting;
  const done = entryByRequest(journal, wanted.requestId);
  if (done !== null) return { ok: true, journal: done.seq, transferId: done.subject };
  const here = store.config.outletId;
  if (wanted.outletId === here || !settingsOf(journal, 'outlet').some((one) => one.id === wanted.outletId)) return outletUnknown;
  const products = wanted.lines.map((line) => ({ ...line, product: productOfSku(journal, line.sku) }));
  const unknown = products.filter((line) => line.product.kind !== 'one').map((line) => line.sku);
  if (unknown.length > 0) return skuUnknown(unknown);
  const id = ids.uuid();
  const asks = wanted.direction === 'ask';
  const { requestId, person, ...data } = wanted;
  const { seq } = appendEntry(journal, { kind: 'transfer.requested', subject: id, person, data, requestId, at });
  const record: TransferRecord = {
    id,
    consignmentId: null,
    role: asks ? 'destination' : 'origin',
    state: asks ? 'requested' : 'approved',
    originOutlet: asks ? wanted.outletId : here,
    destinationOutlet: asks ? here : wanted.outletId,
    madeAtTill: 0,
    madeHere: 1,
    reason: wanted.reason,
    note: wanted.note,
    needBy: wanted.needBy,
    pickupId: wanted.pickupId,
    boxes: 1,
    forceScan: 0,
    ...nobody,
    settled: 0,
    createdAt: at,
    updatedAt: at,
    sentAt: null,
    closedAt: null,
    entrySeq: seq,
  };
  addTransfer(journal, record);
  const asked = Map.groupBy(products, (line) => line.sku);
  for (const [sku, of] of asked) {
    const name = of[0]?.product.kind === 'one' ? of[0].product.name : sku;
    const quantity = toQuantity(of.reduce((sum, one) => sum + one.quantity, 0));
    saveLine(journal, id, { sku, name, asked: quantity, picked: 0, sent: 0, received: 0, booked: null });
  }
  owe(journal, ids, createConsignment, {
    entrySeq: seq,
    subject: id,
    label: labelOf(record),
    payload: {
      transferId: id,
      label: labelOf(record),
      name: consignmentName(id, [orderOf(acting, wanted.pickupId), wanted.note].filter((text) => text !== '').join(': ')),
      originOutlet: record.originOutlet,
      destinationOutlet: record.destinationOutlet,
      dueAt: wanted.needBy,
      afterVersion: String(highestVersion(journal)),
    },
    lanes: [transferLane(id)],
    at,
  });
  oweRows(
    acting,
    record,
    'count',
    linesOf(journal, id).map(({ sku, asked: quantity }) => ({ sku, quantity })),
    seq,
  );
  return { ok: true, journal: seq, transferId: id };
}

/** Which web order it is for, so that the other store knows too. */
function orderOf({ journal }: Acting, pickupId: string | null): string {
  if (pickupId === null) return '';
  const row = journal.sql<[string], { incrementId: string }>('SELECT increment_id AS incrementId FROM pickups WHERE id = ?').get(pickupId);
  return row === undefined ? '' : `Order ${row.incrementId}`;
}

export function approve(acting: Acting, click: Click): Acted {
  return step(acting, click, 'approve', {}, () => undefined);
}

export function decline(acting: Acting, click: Click, note: string): Acted {
  return step(acting, click, 'decline', { note }, (record, seq) => oweCancel(acting, record, seq));
}

/** Inside write(). */
export function cancel(acting: Acting, click: Click, fingerprint: string): Acted {
  return confirmed(acting, click, 'cancel', fingerprint, (record, seq) => {
    const { journal, at } = acting;
    // Pieces that are on their way come back when the till has taken them back.
    if (record.state !== 'sent') backOnShelf(journal, record.id, at);
    changeTransfer(journal, record.id, nobody, at);
    oweCancel(acting, record, seq);
  });
}

export function pack(acting: Acting, click: Click, device: string, boxes: number): Acted {
  const held = heldBy(acting, click.transferId, device);
  if (held !== null) return held;
  const picked = linesOf(acting.journal, click.transferId).some((line) => line.picked > 0);
  if (!picked) return refusedBy('nothingPicked');
  return step(acting, click, 'pack', { boxes }, (record) => changeTransfer(acting.journal, record.id, { boxes, ...nobody }, acting.at));
}

/** The goods leave: the till gets what was picked, and sends it. Inside write(). */
export function send(acting: Acting, click: Click, fingerprint: string): Acted {
  return confirmed(acting, click, 'send', fingerprint, (record, seq) => {
    const { journal, at } = acting;
    const lines = linesOf(journal, record.id);
    for (const line of lines) saveLine(journal, record.id, { ...line, sent: line.picked });
    changeTransfer(journal, record.id, { sentAt: at }, at);
    oweRows(
      acting,
      record,
      'count',
      lines.map(({ sku, picked: quantity }) => ({ sku, quantity })),
      seq,
    );
    oweStatus(acting, record, sendConsignment, seq);
  });
}

/** Receiving is over: the till gets what was counted. Of one that was closed before, what came since is stock found. Inside write(). */
export function close(acting: Acting, click: Click, device: string, fingerprint: string): Acted {
  const held = heldBy(acting, click.transferId, device);
  if (held !== null) return held;
  return confirmed(acting, click, 'close', fingerprint, (record, seq) => {
    const { journal, at } = acting;
    const lines = linesOf(journal, record.id);
    changeTransfer(journal, record.id, { closedAt: at, settled: 0, ...nobody }, at);
    holdDamaged(acting, record.id, seq);
    if (isLate(record)) return oweLate(acting, record, seq);
    const counted = lines.filter((line) => line.sent > 0 || line.received > 0);
    oweRows(
      acting,
      record,
      'received',
      counted.map(({ sku, received: quantity }) => ({ sku, quantity })),
      seq,
    );
    oweStatus(acting, record, receiveConsignment, seq);
  });
}

/** What the next weighty step leads to: sending while it is packed, closing while it is received. Reads only. */
export function previewStep(acting: Acting, transferId: string): Preview | Refused {
  const record = transferById(acting.journal, transferId);
  if (record === null) return transferUnknown;
  const next: TransferStep = record.role === 'origin' ? 'send' : 'close';
  const outcome = stepOutcome(record.state, next, record.role);
  return typeof outcome === 'object' && 'refuse' in outcome ? refusedBy(outcome.refuse) : previewOf(acting, record, next);
}

/** What cancelling leads to. Reads only. */
export function previewCancel(acting: Acting, transferId: string): Preview | Refused {
  const record = transferById(acting.journal, transferId);
  if (record === null) return transferUnknown;
  const outcome = stepOutcome(record.state, 'cancel', record.role);
  return typeof outcome === 'object' && 'refuse' in outcome ? refusedBy(outcome.refuse) : previewOf(acting, record, 'cancel');
}

/** Somebody has looked into what was different. Inside write(). */
export function settle(acting: Acting, click: Click, note: string): Acted {
  const { journal, at } = acting;
  const done = entryByRequest(journal, click.requestId);
  if (done !== null) return { ok: true, journal: done.seq, transferId: click.transferId };
  const record = transferById(journal, click.transferId);
  if (record === null) return transferUnknown;
  if (record.state !== 'closed') return refusedBy('notReceiving');
  const { seq } = appendEntry(journal, {
    kind: 'transfer.settled',
    subject: record.id,
    person: click.person,
    data: { note },
    requestId: click.requestId,
    at,
  });
  changeTransfer(journal, record.id, { settled: 1 }, at);
  return { ok: true, journal: seq, transferId: record.id };
}

/** A step that was shown before it is done: what it leads to must still be that. */
function confirmed(acting: Acting, click: Click, what: TransferStep, fingerprint: string, change: Change): Acted {
  const { journal } = acting;
  const record = transferById(journal, click.transferId);
  if (record === null) return transferUnknown;
  const fresh = entryByRequest(journal, click.requestId) === null;
  const allowed = stepOutcome(record.state, what, record.role);
  const shown = typeof allowed !== 'object' || 'to' in allowed;
  if (fresh && shown && previewOf(acting, record, what).fingerprint !== fingerprint) return changedSincePreview;
  return step(acting, click, what, {}, change);
}

function previewOf(acting: Acting, record: TransferRecord, what: TransferStep): Preview {
  const consequences = consequencesOf(acting, record, what);
  const lines = linesOf(acting.journal, record.id);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([record.id, what, record.state, lines, consequences.map(({ code, params }) => [code, params])]))
    .digest('hex')
    .slice(0, 32);
  return { consequences, refund: null, fingerprint };
}

function consequencesOf({ journal }: Acting, record: TransferRecord, what: TransferStep): Consequence[] {
  const lines = linesOf(journal, record.id);
  const ends = endsOf(journal, record);
  if (what === 'send') return sendConsequences(lines, ends);
  if (what === 'cancel') return cancelConsequences(lines, ends, record.state);
  const reported = reportedOf(journal, record.id);
  const pieces = (of: (row: ReportedRow) => boolean): number => toQuantity(reported.filter(of).reduce((sum, row) => sum + row.quantity, 0));
  const told = { damaged: pieces((row) => row.kind === 'damaged' && row.held === 0), foreign: pieces((row) => row.kind !== 'damaged') };
  return closeConsequences(lines, ends, told, isLate(record));
}

/** It was closed before: its consignment is received, or owed to be. */
function isLate(record: TransferRecord): boolean {
  return record.closedAt !== null;
}

function oweRows(
  { journal, ids, at }: Acting,
  record: TransferRecord,
  field: 'count' | 'received',
  lines: readonly { sku: string; quantity: number }[],
  entrySeq: number,
): void {
  for (let from = 0; from < lines.length; from += rowsPerEffect) {
    owe(journal, ids, transferRows, {
      entrySeq,
      subject: record.id,
      label: labelOf(record),
      payload: { transferId: record.id, label: labelOf(record), field, lines: lines.slice(from, from + rowsPerEffect) },
      lanes: [transferLane(record.id)],
      at,
    });
  }
}

function oweStatus({ journal, ids, at }: Acting, record: TransferRecord, kind: typeof sendConsignment, entrySeq: number): void {
  owe(journal, ids, kind, {
    entrySeq,
    subject: record.id,
    label: labelOf(record),
    payload: { transferId: record.id, label: labelOf(record) },
    lanes: [transferLane(record.id)],
    at,
  });
}

function oweCancel(acting: Acting, record: TransferRecord, entrySeq: number): void {
  oweStatus(acting, record, cancelConsignment, entrySeq);
}

/** What is booked counts what is owed, so that it is owed once. */
function oweLate({ journal, ids, store, at }: Acting, record: TransferRecord, entrySeq: number): void {
  for (const line of linesOf(journal, record.id)) {
    // Not read back yet: what was closed with is owed already.
    const quantity = line.booked === null ? 0 : toQuantity(line.received - line.booked);
    if (quantity <= 0) continue;
    saveLine(journal, record.id, { ...line, booked: line.received });
    owe(journal, ids, lateArrival, {
      entrySeq,
      subject: record.id,
      label: labelOf(record),
      payload: { transferId: record.id, label: labelOf(record), sku: line.sku, quantity },
      lanes: [tillStockLane(store.config.outletId, line.sku)],
      at,
    });
  }
}
