import type { Proof } from '#contract/pickups.ts';
import { isAgeRestricted } from '#core/pickups/age.ts';
import { handOverNote } from '#core/pickups/hand-over-note.ts';
import { keptUntil } from '#core/pickups/keep.ts';
import type { Problem } from '#contract/errors.ts';
import { sourceSkus } from '#core/pickups/short/bridge.ts';
import { pickupTable, refusalWords, type PickupEvent } from '#core/pickups/states.ts';
import { toQuantity } from '#core/money.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import { findOpenException, resolveException } from '#agent/journal/exceptions.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { comment } from '#agent/pickups/effects/comment.ts';
import { fulfilPickup, packPickup } from '#agent/pickups/effects/fulfilment.ts';
import { notifyReady } from '#agent/pickups/effects/notify-ready.ts';
import { end } from '#agent/pickups/movements.ts';
import { refused, type KeepingRefusal } from '#agent/pickups/keeping/refused.ts';
import { provesCode } from '#agent/pickups/keeping/same-customer.ts';
import { moveBags } from '#agent/pickups/picking/bags.ts';
import { heldByOther, isHeldByOther } from '#agent/pickups/picking/held.ts';
import { oweVoidSale } from '#agent/pickups/till-sale.ts';
import { replicaOrder } from '#agent/replica/shop-orders.ts';
import { linesOf, pickupById, setLine, updatePickup, type PickupLineRecord, type PickupRecord } from '#agent/pickups/records.ts';
import type { Acting } from '#agent/sync/acting.ts';
import { orderLane, saleLane, sourceItemLane } from '#agent/sync/lanes.ts';
import { owe } from '#agent/sync/owe.ts';
import { clearRaised } from '#agent/sync/raise.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

/** Whose step it is, of which pickup, and the id that makes a repeated click one. */
export interface Click {
  pickupId: string;
  requestId: string;
  person: string;
}

/** `code` is what was scanned or typed for the customer's code; `unproven` goes without the proof the store has chosen. */
export interface HandOver {
  step: 'handOver';
  collectedBy: 'customer' | 'other';
  proof: Proof;
  code: string | null;
  unproven: boolean;
  ageChecked: boolean;
  receipt: string | null;
  note: string;
}

export type PickupStep =
  | (Click & { step: 'startPicking'; takeOver: boolean })
  | (Click & { step: 'setPicked'; lineId: string; picked: number })
  | (Click & { step: 'stage'; bin: string | null })
  | (Click & { step: 'markReady' })
  | (Click & HandOver)
  | (Click & { step: 'putBackDone' });

export interface Refused {
  ok: false;
  code: 'NOT_FOUND' | 'NOT_NOW';
  reason: string;
  params?: Problem['params'];
  message: string;
  cure: string;
}

export type Acted = { ok: true; journal: number; pickup: PickupRecord } | Refused;

/** One of the ordinary steps; see `perform`. */
export function act(acting: Acting, step: PickupStep): Acted {
  return perform(acting, step, step.step, {
    check: (pickup) => checked(acting, pickup, step),
    take: (pickup, to) => take(acting, pickup, step, to),
  });
}

/** What a step adds to the table: `check` refuses what only amounts and quantities tell, `take` writes and answers its entry's number. */
export interface StepBody {
  check?: (pickup: PickupRecord) => Refused | null;
  take: (pickup: PickupRecord, to: PickupRecord['state']) => number;
}

/**
 * One step of a person: entry, projection and effects in one transaction (SYNC.md J1). The same request twice is one
 * step: the second answers what the first did. Throws StorageFailure when the disk refuses; nothing is written then.
 */
export function perform(acting: Acting, click: Click, event: PickupEvent, body: StepBody): Acted {
  return acting.journal.write(() => {
    const pickup = pickupById(acting.journal, click.pickupId);
    if (pickup === null)
      return {
        ok: false,
        code: 'NOT_FOUND',
        reason: 'pickupUnknown',
        message: 'This pickup is not in this store’s journal.',
        cure: 'Go back to the queue and open it again.',
      };
    const done = entryByRequest(acting.journal, click.requestId);
    if (done !== null) return { ok: true, journal: done.seq, pickup };
    const refused = allowed(pickup, event) ?? body.check?.(pickup) ?? null;
    if (refused !== null) return refused;
    const outcome = pickupTable[pickup.state][event];
    const to = typeof outcome === 'object' && 'to' in outcome ? outcome.to : pickup.state;
    const journal = body.take(pickup, to);
    const now = pickupById(acting.journal, pickup.id);
    if (now === null) throw new Error('a pickup cannot vanish');
    return { ok: true, journal, pickup: now };
  });
}

function allowed(pickup: PickupRecord, event: PickupEvent): Refused | null {
  const outcome = pickupTable[pickup.state][event];
  if (typeof outcome !== 'object' || !('refuse' in outcome)) return null;
  return { ok: false, code: 'NOT_NOW', reason: outcome.refuse, ...refusalWords[outcome.refuse] };
}

/** What the table does not know: amounts, quantities, payment. */
function checked(acting: Acting, pickup: PickupRecord, step: PickupStep): Refused | null {
  if (step.step === 'startPicking' && !step.takeOver && isHeldByOther(pickup, step.person)) {
    return heldByOther(acting.journal, pickup, acting.store.config.timeZone);
  }
  if (step.step === 'setPicked') {
    const line = linesOf(acting.journal, pickup.id).find((one) => one.lineId === step.lineId);
    if (line === undefined)
      return {
        ok: false,
        code: 'NOT_FOUND',
        reason: 'lineUnknown',
        message: 'This line is not in the order any more.',
        cure: 'Open the order again.',
      };
    if (step.picked > line.quantity) {
      return {
        ok: false,
        code: 'NOT_NOW',
        reason: 'tooMany',
        message: `Only ${line.quantity} of ${line.sku} are wanted.`,
        cure: 'Put the rest back on the shelf.',
      };
    }
  }
  // Its money goes back with the goods, as somebody saw before (keeping/not-collected.ts).
  if (step.step === 'putBackDone' && pickup.state === 'expired') return refused('lookFirst');
  if (step.step === 'handOver') {
    const unproved = unprovenWhy(acting, pickup, step);
    if (unproved !== null) return refused(unproved);
  }
  if ((step.step === 'stage' || step.step === 'markReady') && pickup.short > 0)
    return { ok: false, code: 'NOT_NOW', reason: 'decideShortFirst', ...refusalWords.decideShortFirst };
  if (step.step === 'handOver' && pickup.payment !== 'paid' && (step.receipt ?? '') === '') {
    return {
      ok: false,
      code: 'NOT_NOW',
      reason: 'notPaid',
      message: 'This order is still to be paid.',
      cure: 'Take the payment at the till; if it does not show here yet, enter the receipt number.',
    };
  }
  return null;
}

/** What the store's rules still ask for before the pieces leave; null for nothing. */
function unprovenWhy({ journal, store }: Acting, pickup: PickupRecord, step: HandOver): KeepingRefusal | null {
  const { proof, ageRestricted } = store.config.clickAndCollect;
  const forGrownUps = linesOf(journal, pickup.id).some((line) => line.quantity > 0 && isAgeRestricted(line.sku, ageRestricted));
  if (forGrownUps && !step.ageChecked) return 'ageNotChecked';
  if (step.unproven || proof === 'none') return null;
  if (step.proof !== proof) return 'proofNeeded';
  return proof === 'code' && !provesCode(journal, pickup, step.code) ? 'codeWrong' : null;
}

function take(acting: Acting, pickup: PickupRecord, step: PickupStep, to: PickupRecord['state']): number {
  const { journal, at } = acting;
  const moved = to === pickup.state ? {} : { state: to };
  const write = (kind: string, data: object) =>
    appendEntry(journal, { kind, subject: pickup.id, person: step.person, data, requestId: step.requestId, at }).seq;
  switch (step.step) {
    case 'startPicking': {
      const taken = isHeldByOther(pickup, step.person);
      const seq = taken ? write('pickup.pickingTakenOver', { from: pickup.holder }) : write('pickup.pickingStarted', {});
      // Taken out of a colleague's round, or back from its bin, it is picked alone.
      const alone = taken || pickup.state === 'staged';
      updatePickup(journal, pickup.id, { ...moved, holder: step.person, ...(alone && { batchId: null }) }, at);
      return seq;
    }
    case 'setPicked': {
      const seq = write('pickup.picked', { lineId: step.lineId, picked: toQuantity(step.picked) });
      setLine(journal, pickup.id, step.lineId, { picked: toQuantity(step.picked) });
      if (pickup.short > 0) foundAfterAll(journal, pickup, step.lineId, toQuantity(step.picked), at);
      updatePickup(journal, pickup.id, { ...moved, holder: step.person }, at);
      return seq;
    }
    case 'stage': {
      const seq = write('pickup.staged', step.bin === null ? {} : { bin: step.bin });
      const first = pickup.state === 'new' || pickup.state === 'picking';
      if (first) packed(acting, pickup, seq);
      if (step.bin !== null) moveBags(journal, pickup.id, pickup.bags, step.bin, at);
      updatePickup(journal, pickup.id, { ...moved, holder: null, ...(step.bin === null ? {} : { bin: step.bin }) }, at);
      return seq;
    }
    case 'markReady': {
      const seq = write('pickup.ready', {});
      if (pickup.state === 'ready') return seq;
      if (pickup.state !== 'staged') packed(acting, pickup, seq);
      notify(acting, pickup, seq);
      updatePickup(journal, pickup.id, { ...moved, holder: null, ...keptFrom(acting.store, at) }, at);
      return seq;
    }
    case 'handOver': {
      const seq = write('pickup.handedOver', {
        collectedBy: step.collectedBy,
        proof: step.proof,
        ...(step.unproven ? { unproven: true } : {}),
        ...(step.ageChecked ? { ageChecked: true } : {}),
        ...(step.receipt === null ? {} : { receipt: step.receipt }),
        ...(step.note === '' ? {} : { note: step.note }),
      });
      if (pickup.state !== 'ready' && pickup.state !== 'expired') return seq;
      handedOver(acting, pickup, step, seq);
      clearRaised(journal, 'notCollected', pickup.incrementId, at);
      clearRaised(journal, 'movedAfterReady', pickup.incrementId, at);
      updatePickup(journal, pickup.id, { ...moved, holder: null, collectedAt: at, collectedBy: step.collectedBy }, at);
      return seq;
    }
    case 'putBackDone': {
      const seq = write('pickup.putBack', {});
      putBack(acting, pickup, seq);
      updatePickup(journal, pickup.id, { ...moved, holder: null, bin: null }, at);
      return seq;
    }
  }
}

/** Kept for the customer from the moment it is ready. */
export function keptFrom(store: StoreContext, at: number): { keptUntil: number; remindedAt: null } {
  const { clickAndCollect, openingHours, timeZone } = store.config;
  return { keptUntil: keptUntil(at, clickAndCollect.keepDays, openingHours, timeZone), remindedAt: null };
}

/** Pieces that were reported short turn up again. */
function foundAfterAll(journal: Journal, pickup: PickupRecord, lineId: string, picked: number, at: number): void {
  const line = linesOf(journal, pickup.id).find((one) => one.lineId === lineId);
  if (line === undefined) return;
  const short = Math.min(line.short, toQuantity(line.quantity - picked));
  setLine(journal, pickup.id, lineId, { short });
  updatePickup(journal, pickup.id, { short: toQuantity(pickup.short - line.short + short) }, at);
}

/** What was not scanned piece by piece counts as picked; the till sees it packed. */
export function packed({ journal, ids, at }: Acting, pickup: PickupRecord, entrySeq: number): void {
  const lines = linesOf(journal, pickup.id);
  for (const line of lines) setLine(journal, pickup.id, line.lineId, { picked: line.quantity });
  owe(journal, ids, packPickup, {
    entrySeq,
    subject: pickup.id,
    label: pickup.incrementId,
    payload: fulfilmentPayload(pickup, lines),
    lanes: [saleLane(pickup.saleId)],
    at,
  });
}

/**
 * Ready stands in the lanes of the order and of every piece at this source: Magento takes the source's stock with it (magento-measured
 * 59), and looks at what was ordered, also of lines that were given up (45).
 */
function notify({ journal, ids, store, at }: Acting, pickup: PickupRecord, entrySeq: number): void {
  const order = replicaOrder(journal, pickup.orderId);
  const skus = new Set([
    ...linesOf(journal, pickup.id)
      .filter((line) => line.physical)
      .map((line) => line.sku),
    ...sourceSkus(order?.lines ?? []),
  ]);
  owe(journal, ids, notifyReady, {
    entrySeq,
    subject: pickup.id,
    label: pickup.incrementId,
    payload: { pickupId: pickup.id, orderId: pickup.orderId, incrementId: pickup.incrementId },
    lanes: [orderLane(pickup.orderId), ...[...skus].map((sku) => sourceItemLane(store.config.sourceCode, sku))],
    at,
  });
}

function handedOver(
  { journal, ids, store, at }: Acting,
  pickup: PickupRecord,
  step: Extract<PickupStep, { step: 'handOver' }>,
  entrySeq: number,
): void {
  const owed = { entrySeq, subject: pickup.id, label: pickup.incrementId, at };
  owe(journal, ids, fulfilPickup, {
    ...owed,
    payload: fulfilmentPayload(pickup, linesOf(journal, pickup.id)),
    lanes: [saleLane(pickup.saleId)],
  });
  const who = step.collectedBy === 'customer' ? 'the customer' : 'someone else for the customer';
  const proof = { code: 'pickup code', id: 'ID seen', signature: 'signature', none: 'no proof asked' }[step.proof];
  const receipt = step.receipt === null || step.receipt === '' ? '' : `, till receipt ${step.receipt}`;
  const text = handOverNote({
    store: store.config.name,
    who,
    proof: `${proof}${receipt}`,
    by: `${step.person} on ${store.device}`,
    at: new Date(at).toISOString(),
    journal: entrySeq,
    note: step.note,
  });
  owe(journal, ids, comment, {
    ...owed,
    payload: { orderId: pickup.orderId, incrementId: pickup.incrementId, text },
    lanes: [orderLane(pickup.orderId)],
  });
}

/** Only once the goods are back does the till let go of the sale (DESIGN §4). Inside write(). */
export function putBack({ journal, ids, at }: Acting, pickup: PickupRecord, entrySeq: number): void {
  oweVoidSale({ journal, ids, at }, pickup, entrySeq);
  end(journal, pickup.id, at);
  const open = findOpenException(journal, 'cancelledOnline', pickup.incrementId);
  if (open !== null) resolveException(journal, open.id, { entrySeq, resolution: 'putBack', at });
}

function fulfilmentPayload(pickup: PickupRecord, lines: readonly PickupLineRecord[]): object {
  return {
    pickupId: pickup.id,
    saleId: pickup.saleId,
    incrementId: pickup.incrementId,
    lines: lines.filter((line) => line.quantity > 0).map((line) => ({ sku: line.sku, quantity: line.quantity })),
  };
}
