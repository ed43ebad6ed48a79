import { toDecimal } from '#core/money.ts';
import { nextState } from '#core/sync/outbox.ts';
import { effectsOf, transition } from '#agent/journal/effects.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { deletePhotosOf, namePhoto, unnamedPhoto } from '#agent/photos/records.ts';
import { photoGone } from '#agent/photos/refusals.ts';
import { keepFromSale, letGo } from '#agent/replica/held-stock.ts';
import { markDirty } from '#agent/replica/stock-dirty.ts';
import { oweDamaged, oweMemo, oweTill } from '#agent/returns/desk/owe.ts';
import { deskPreviewOf, possibleReturn, type AskedReturn, type Possible } from '#agent/returns/desk/plan.ts';
import {
  addDeskReturn,
  changeDeskReturn,
  deskLines,
  deskReturnById,
  type DeskLineRecord,
  type DeskRecord,
} from '#agent/returns/desk/records.ts';
import { changedSincePreview, notVoidedAtTill, returnUnknown, tooLateToWithdraw, type Refused } from '#agent/returns/refusals.ts';
import type { Acting } from '#agent/sync/acting.ts';
import { clearRaised } from '#agent/sync/raise.ts';

export interface DeskClick {
  requestId: string;
  person: string;
}

/** What else is said with it. `photos`: pictures kept before, each with the place of its piece. */
interface Given {
  fingerprint: string;
  notes: string;
  gift: boolean;
  photos: readonly { piece: number; photoId: string }[];
}

export type DeskActed = { ok: true; journal: number; returnId: string } | Refused;

/** Takes the pieces back: one transaction with all that is owed for it, exactly as the preview with this fingerprint said. */
export function startReturn(acting: Acting, click: DeskClick, asked: AskedReturn, given: Given): DeskActed {
  return acting.journal.write(() => {
    const done = entryByRequest(acting.journal, click.requestId);
    if (done !== null) return { ok: true, journal: done.seq, returnId: done.subject };
    const possible = possibleReturn(acting, asked);
    if ('ok' in possible) return possible;
    if (deskPreviewOf(possible).fingerprint !== given.fingerprint) return changedSincePreview;
    const photos = hashesOf(acting.journal, possible, given.photos);
    if (photos === null) return photoGone;
    const desk = recordOf(acting, click, possible, asked, given, photos);
    const lines = keptLines(acting, possible, desk);
    addDeskReturn(acting.journal, desk, lines);
    for (const { piece, photoId } of given.photos) {
      namePhoto(acting.journal, photoId, { subject: desk.id, part: String(piece), orderId: desk.orderId, entrySeq: desk.entrySeq });
    }
    if (desk.tender === 'web') {
      const memo = oweMemo(acting, desk, lines, desk.entrySeq);
      oweDamaged(acting, desk, lines, desk.entrySeq, oweTill(acting, desk, lines, desk.entrySeq, memo));
    } else {
      oweTill(acting, desk, lines, desk.entrySeq, null);
    }
    return { ok: true, journal: desk.entrySeq, returnId: desk.id };
  });
}

/** While no system was told of it: everything it owed is withdrawn together, and nothing is held any more. */
export function withdrawReturn(acting: Acting, click: DeskClick, returnId: string): DeskActed {
  const { journal, at } = acting;
  return onReturn(acting, click, returnId, (desk) => {
    if (!canWithdraw(journal, desk)) return tooLateToWithdraw;
    const seq = noted(acting, click, desk, 'return.withdrawn');
    for (const { seq: effect, state } of effectsOf(journal, desk.id)) {
      if (state !== 'queued' && state !== 'retry') continue;
      const event = 'supersede';
      transition(journal, effect, state, nextState(state, event), { at, event, detail: 'taken back before it was sent' });
    }
    for (const { heldId, sku } of deskLines(journal, desk.id).flatMap((line) => line.goods))
      if (heldId !== null && letGo(journal, heldId, { entrySeq: seq, at })) markDirty(journal, sku, { cause: 'held', since: at });
    changeDeskReturn(journal, desk, { state: 'withdrawn' });
    deletePhotosOf(journal, desk.id, null);
    return seq;
  });
}

/** Provably nothing of it has reached a system. */
export function canWithdraw(journal: Journal, desk: DeskRecord): boolean {
  const effects = effectsOf(journal, desk.id).filter((effect) => effect.state !== 'withdrawn');
  return (
    desk.state === 'open' &&
    desk.tillState === 'owed' &&
    effects.length > 0 &&
    effects.every((effect) => effect.state === 'queued' || effect.state === 'retry')
  );
}

/** The till's parked return was voided there: a new one is owed. */
export function parkAgain(acting: Acting, click: DeskClick, returnId: string): DeskActed {
  const { journal, ids, at } = acting;
  return onReturn(acting, click, returnId, (desk) => {
    if (!canParkAgain(desk)) return notVoidedAtTill;
    const seq = noted(acting, click, desk, 'return.parkedAgain');
    const anew: DeskRecord = { ...desk, saleId: ids.uuid(), tillState: 'owed', tillSaleId: null, receipt: null };
    changeDeskReturn(journal, desk, anew);
    clearRaised(journal, 'deskReturnVoided', desk.incrementId, at);
    oweTill(acting, anew, deskLines(journal, desk.id), seq, null);
    return seq;
  });
}

export function canParkAgain(desk: DeskRecord): boolean {
  return desk.state === 'open' && desk.tender === 'till' && desk.tillState === 'voided';
}

function onReturn(acting: Acting, click: DeskClick, returnId: string, step: (desk: DeskRecord) => number | Refused): DeskActed {
  return acting.journal.write(() => {
    const done = entryByRequest(acting.journal, click.requestId);
    if (done !== null) return { ok: true, journal: done.seq, returnId };
    const desk = deskReturnById(acting.journal, returnId);
    const taken = desk === null ? returnUnknown : step(desk);
    return typeof taken === 'number' ? { ok: true, journal: taken, returnId } : taken;
  });
}

function noted({ journal, at }: Acting, { person, requestId }: DeskClick, desk: DeskRecord, kind: string): number {
  return appendEntry(journal, { kind, subject: desk.id, person, data: { order: desk.incrementId }, requestId, at }).seq;
}

function recordOf(
  { journal, ids, store, at }: Acting,
  click: DeskClick,
  possible: Possible,
  asked: AskedReturn,
  { notes, gift }: Given,
  photos: ReadonlyMap<number, string>,
): DeskRecord {
  const { order, plan, refundedMinor } = possible;
  const { incrementId, currency } = order;
  const id = ids.uuid();
  const { seq } = appendEntry(journal, {
    kind: 'return.taken',
    subject: id,
    person: click.person,
    data: {
      order: incrementId,
      tender: plan.tender,
      amount: toDecimal(plan.totalMinor, currency).toFixed(),
      currency,
      shipping: plan.shippingMinor > 0,
      proof: asked.proof,
      override: asked.override,
      pieces: plan.pieces.map(({ itemId, sku, quantity, reason, condition, disposition }, place) => ({
        itemId,
        sku,
        quantity,
        reason,
        condition,
        disposition,
        ...(photos.has(place) && { photo: photos.get(place) }),
      })),
    },
    requestId: click.requestId,
    at,
  });
  return {
    id,
    state: 'open',
    orderId: order.orderId,
    incrementId,
    tender: plan.tender,
    currency,
    totalMinor: plan.totalMinor,
    shippingMinor: plan.shippingMinor,
    refundedMinorBefore: refundedMinor,
    notes,
    gift: gift ? 1 : 0,
    person: click.person,
    at,
    entrySeq: seq,
    reference: `${store.config.id} return ${id}`,
    saleId: ids.uuid(),
    originalSaleId: soldHere(journal, order.orderId),
    tillState: 'owed',
    tillSaleId: null,
    receipt: null,
    tillAt: null,
    memoOwed: plan.tender === 'web' ? 1 : 0,
  };
}

/** The SHA-256 of each picture by the place of its piece; null when one is gone, or of no piece of its own. */
function hashesOf(journal: Journal, { plan }: Possible, photos: Given['photos']): Map<number, string> | null {
  const hashes = new Map<number, string>();
  for (const { piece, photoId } of photos) {
    const hash = unnamedPhoto(journal, photoId);
    if (hash === null || piece >= plan.pieces.length || hashes.has(piece)) return null;
    hashes.set(piece, hash);
  }
  return new Set(photos.map((one) => one.photoId)).size === photos.length ? hashes : null;
}

/** The till's sale of an order that was handed over at this outlet. */
function soldHere(journal: Journal, orderId: number): string | null {
  const row = journal
    .sql<[number], { saleId: string }>(`SELECT sale_id AS saleId FROM pickups WHERE order_id = ? AND state = 'collected'`)
    .get(orderId);
  return row?.saleId ?? null;
}

/** What is not for sale is held from now on, before the till counts it: the smaller number is published meanwhile (SYNC.md K5). */
function keptLines({ journal, ids, at }: Acting, { plan }: Possible, desk: DeskRecord): DeskLineRecord[] {
  return plan.pieces.map((piece, position) => {
    if (piece.disposition === 'sell') return { ...piece, position, goods: piece.goods.map((one) => ({ ...one, heldId: null })) };
    const reason = piece.disposition === 'damaged' ? 'damaged' : 'quarantine';
    const note = piece.disposition === 'vendor' ? `to the supplier, order ${desk.incrementId}` : `order ${desk.incrementId}`;
    const goods = piece.goods.map((one) => {
      const { sku, quantity } = one;
      const heldId = ids.uuid();
      keepFromSale(journal, { id: heldId, sku, quantity, reason, note, person: desk.person, at, entrySeq: desk.entrySeq });
      return { ...one, heldId };
    });
    return { ...piece, position, goods };
  });
}
