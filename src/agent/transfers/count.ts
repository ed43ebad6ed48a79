import type { DiscrepancyKind, TransferScanned } from '#contract/transfers.ts';
import { codeKey, codeReadings } from '#core/item-codes.ts';
import { toQuantity } from '#core/money.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { deletePhotosOf, namePhoto, unnamedPhoto } from '#agent/photos/records.ts';
import { photoGone } from '#agent/photos/refusals.ts';
import { skusOfCode } from '#agent/replica/item-codes.ts';
import { productOfSku } from '#agent/replica/till.ts';
import type { Acting } from '#agent/sync/acting.ts';
import { setAside } from '#agent/transfers/ledger.ts';
import {
  addReported,
  changeTransfer,
  lineOf,
  linesOf,
  removeReported,
  reportedOf,
  saveLine,
  transferById,
  type TransferLine,
  type TransferRecord,
} from '#agent/transfers/records.ts';
import {
  belowBooked,
  heldElsewhere,
  moreThanAsked,
  moreThanReceived,
  notBegun,
  notReadBack,
  refusedBy,
  reportGone,
  scanOnly,
  skuIsThere,
  skuNotThere,
  transferUnknown,
  type Refused,
} from '#agent/transfers/refusals.ts';
import { step, type Acted, type Click } from '#agent/transfers/steps.ts';

/** Counting, one device at a time: picking at the origin, receiving at the destination. All of it inside write(). */

/** Begins or goes on; what another device counts is taken over only when that is said. */
export function begin(acting: Acting, click: Click, on: { device: string; takeOver: boolean; forceScan: boolean }): Acted {
  const { journal, at } = acting;
  const record = transferById(journal, click.transferId);
  if (record === null) return transferUnknown;
  if (record.holderDevice !== null && record.holderDevice !== on.device && !on.takeOver) return elsewhere(acting, record);
  if (record.state === 'closed' && linesOf(journal, record.id).some((line) => line.booked === null)) return notReadBack;
  const what = record.role === 'origin' ? 'pick' : 'receive';
  return step(acting, click, what, { device: on.device, takenFrom: record.holder }, () =>
    changeTransfer(
      journal,
      record.id,
      { holder: click.person, holderDevice: on.device, heldAt: at, forceScan: on.forceScan ? 1 : 0, settled: 0 },
      at,
    ),
  );
}

/** Lays it aside: the counts stay, any device may go on. */
export function pause(acting: Acting, click: Click, device: string): Acted {
  const { journal, at } = acting;
  const held = heldBy(acting, click.transferId, device);
  if (held !== null) return held;
  return noted(acting, click, 'transfer.paused', {}, (record) =>
    changeTransfer(journal, record.id, { holder: null, holderDevice: null, heldAt: null }, at),
  );
}

/** One piece was scanned. The same request twice is one piece; nothing is written where nothing is counted. */
export function scanPiece(acting: Acting, click: Click, device: string, code: string): TransferScanned | Refused {
  const { journal } = acting;
  const record = transferById(journal, click.transferId);
  if (record === null) return transferUnknown;
  const before = entryByRequest(journal, click.requestId);
  if (before !== null) {
    const line = lineOf(journal, record.id, (before.data as { sku: string }).sku);
    return line === null ? skuNotThere : answer(acting, record, line, before.seq);
  }
  const held = heldBy(acting, record.id, device);
  if (held !== null) return held;
  const known = skusOfCode(journal, code).map((meaning) => meaning.sku);
  const readings = codeReadings(code);
  const lines = linesOf(journal, record.id);
  const skus = [...new Set([...known, ...lines.filter((line) => readings.includes(codeKey(line.sku))).map((line) => line.sku)])];
  const [line, other] = lines.filter((one) => skus.includes(one.sku));
  if (line === undefined) return notHere(acting, skus, code);
  if (other !== undefined) return { kind: 'several', skus };
  if (record.role === 'origin' && line.picked >= line.asked) return { kind: 'enough', sku: line.sku, name: line.name, wanted: line.asked };
  const counted = toQuantity(countedOf(record, line) + 1);
  const { seq } = appendEntry(journal, {
    kind: 'transfer.scanned',
    subject: record.id,
    person: click.person,
    data: { sku: line.sku, counted, code },
    requestId: click.requestId,
    at: acting.at,
  });
  return answer(acting, record, setCounted(acting, record, line, counted, seq), seq);
}

/** So many of a line are there. */
export function count(acting: Acting, click: Click, device: string, sku: string, quantity: number): Acted {
  const record = transferById(acting.journal, click.transferId);
  const held = heldBy(acting, click.transferId, device);
  if (held !== null) return held;
  const line = lineOf(acting.journal, click.transferId, sku);
  if (record === null || line === null) return skuNotThere;
  if (record.forceScan === 1) return scanOnly;
  if (record.role === 'origin' && quantity > line.asked) return moreThanAsked;
  if (record.role === 'destination' && quantity < (line.booked ?? 0)) return belowBooked;
  return noted(
    acting,
    click,
    'transfer.counted',
    { sku, quantity },
    (_record, seq) => void setCounted(acting, record, line, toQuantity(quantity), seq),
  );
}

/** Pieces that arrived and are not what was sent, or not whole. */
export function report(
  acting: Acting,
  click: Click,
  device: string,
  {
    photoId,
    ...what
  }: { sku: string; kind: Exclude<DiscrepancyKind, 'short' | 'over'>; quantity: number; note: string; photoId: string | null },
): Acted {
  const { journal, ids, at } = acting;
  const done = entryByRequest(journal, click.requestId);
  if (done !== null) return { ok: true, journal: done.seq, transferId: click.transferId };
  const held = notReporting(acting, click, device);
  if (held !== null) return held;
  const line = lineOf(journal, click.transferId, what.sku);
  if (what.kind !== 'damaged' && line !== null) return skuIsThere;
  if (what.kind === 'damaged') {
    if (line === null) return skuNotThere;
    const before = reportedOf(journal, click.transferId).filter((row) => row.kind === 'damaged' && row.sku === what.sku);
    if (toQuantity(before.reduce((sum, row) => sum + row.quantity, what.quantity)) > line.received) return moreThanReceived;
  }
  const product = productOfSku(journal, what.sku);
  const name = line?.name ?? (product.kind === 'one' ? product.name : what.sku);
  const photo = photoId === null ? null : unnamedPhoto(journal, photoId);
  if (photoId !== null && photo === null) return photoGone;
  return noted(acting, click, 'transfer.reported', photo === null ? what : { ...what, photo }, (record, seq) => {
    const id = ids.uuid();
    addReported(journal, record.id, { ...what, id, name, person: click.person, at, held: 0 }, seq);
    if (photoId !== null) namePhoto(journal, photoId, { subject: record.id, part: id, orderId: null, entrySeq: seq });
  });
}

/** It was reported by mistake; what is held because of it stays held. */
export function withdrawReport(acting: Acting, click: Click, device: string, reportId: string): Acted {
  const { journal } = acting;
  const held = notReporting(acting, click, device);
  if (held !== null) return held;
  const reported = reportedOf(journal, click.transferId).find((row) => row.id === reportId && row.held === 0);
  if (reported === undefined && entryByRequest(journal, click.requestId) === null) return reportGone;
  return noted(acting, click, 'transfer.reportWithdrawn', { reportId, ...(reported && { sku: reported.sku, kind: reported.kind }) }, () =>
    dropReport(journal, click.transferId, reportId),
  );
}

function dropReport(journal: Journal, transferId: string, reportId: string): void {
  removeReported(journal, reportId);
  deletePhotosOf(journal, transferId, reportId);
}

/** Null while this device receives it. */
function notReporting(acting: Acting, { transferId }: Click, device: string): Refused | null {
  const held = heldBy(acting, transferId, device);
  if (held !== null) return held;
  return transferById(acting.journal, transferId)?.state === 'receiving' ? null : refusedBy('notReceiving');
}

/** Null when this device counts it; else why it may not. Reads only. */
export function heldBy(acting: Acting, transferId: string, device: string): Refused | null {
  const record = transferById(acting.journal, transferId);
  if (record === null) return transferUnknown;
  if (record.holderDevice === device) return null;
  return record.holderDevice === null ? notBegun : elsewhere(acting, record);
}

function elsewhere({ store }: Acting, record: TransferRecord): Refused {
  const { timeZone } = store.config;
  const since = new Date(record.heldAt ?? 0).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  return heldElsewhere(record.holder ?? '', since);
}

/** An entry that changes no state; the same request twice is one. */
function noted(acting: Acting, click: Click, kind: string, data: object, change: (record: TransferRecord, seq: number) => void): Acted {
  const { journal, at } = acting;
  const done = entryByRequest(journal, click.requestId);
  if (done !== null) return { ok: true, journal: done.seq, transferId: click.transferId };
  const record = transferById(journal, click.transferId);
  if (record === null) return transferUnknown;
  const { seq } = appendEntry(journal, { kind, subject: record.id, person: click.person, data, requestId: click.requestId, at });
  change(record, seq);
  return { ok: true, journal: seq, transferId: record.id };
}

function countedOf(record: TransferRecord, line: TransferLine): number {
  return record.role === 'origin' ? line.picked : line.received;
}

function setCounted({ journal, at }: Acting, record: TransferRecord, line: TransferLine, counted: number, seq: number): TransferLine {
  const after = record.role === 'origin' ? { ...line, picked: counted } : { ...line, received: counted };
  saveLine(journal, record.id, after);
  if (record.role === 'origin') setAside(journal, record.id, line.sku, counted, seq, at);
  return after;
}

function answer({ journal }: Acting, record: TransferRecord, line: TransferLine, seq: number): TransferScanned {
  const wantedOf = (one: TransferLine): number => (record.role === 'origin' ? one.asked : one.sent);
  const isDone = (one: TransferLine): boolean => countedOf(record, one) >= wantedOf(one);
  const { booked: _booked, ...shown } = line;
  return {
    kind: 'counted',
    journal: seq,
    line: shown,
    wanted: wantedOf(line),
    counted: countedOf(record, line),
    lineDone: isDone(line),
    allDone: isDone(line) && linesOf(journal, record.id).every(isDone),
  };
}

function notHere({ journal }: Acting, skus: readonly string[], code: string): TransferScanned {
  const [sku] = skus;
  if (sku === undefined) return { kind: 'unknownCode', code };
  const product = productOfSku(journal, sku);
  return { kind: 'notInTransfer', sku, name: product.kind === 'one' ? product.name : sku };
}
