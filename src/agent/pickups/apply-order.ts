import { decideArrival, isShipped, openQuantity, payability, paymentOf } from '#core/pickups/arrival.ts';
import { reactToOrder } from '#core/pickups/react.ts';
import type { PickupEvent } from '#core/pickups/states.ts';
import { toQuantity } from '#core/money.ts';
import type { Ids } from '#core/ports.ts';
import type { ShopOrder } from '#core/shop.ts';
import { effectsOf } from '#agent/journal/effects.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { keptFrom } from '#agent/pickups/act.ts';
import { arrive } from '#agent/pickups/arrive.ts';
import { end, reduce, shopMayHaveReturned, shopReleased, shopTook, shopTookAfterEnd } from '#agent/pickups/movements.ts';
import { askWhereShipped } from '#agent/pickups/shipped-unseen.ts';
import { oweVoidSale } from '#agent/pickups/till-sale.ts';
import { saveOrder, saveSlimOrder } from '#agent/replica/shop-orders.ts';
import { linesOf, pickupByOrder, setLine, updatePickup, type PickupLineRecord, type PickupRecord } from '#agent/pickups/records.ts';
import { oweLessAtTill, tellHandedOverRefunded } from '#agent/pickups/refunded-online.ts';
import { refundClaims } from '#agent/refunds/claims.ts';
import { countShort } from '#agent/pickups/short/shorts.ts';
import { withdrawForward, withdrawGivingBack } from '#agent/pickups/withdraw.ts';
import { clearRaised, raise } from '#agent/sync/raise.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

export interface Applying {
  journal: Journal;
  ids: Ids;
  store: StoreContext;
  at: number;
}

/** Takes the newest state of one order into the journal: the replica, the pickup, and what follows. Inside write(). Answers whether anything changed for a screen. */
export function applyOrder(applying: Applying, order: ShopOrder): boolean {
  const { journal, at } = applying;
  const pickup = pickupByOrder(journal, order.orderId);
  if (pickup === null) return firstSeen(applying, order);
  const { kept, placeBefore } = saveOrder(journal, order, at);
  // A page may hold an older state than one read by id meanwhile.
  if (!kept) return false;
  // Where it was shipped from, and what that left in the source here, is not known any more.
  if (placeBefore !== undefined && placeBefore !== order.pickupLocation) shopMayHaveReturned(journal, pickup.id, at);
  const lines = linesOf(journal, pickup.id);
  shopTookAfterEnd(journal, pickup.id, shippedLines(lines, order), at);
  if (order.pickupLocation !== applying.store.config.sourceCode && !wasShippedHere(pickup, order))
    return reassigned(applying, pickup, order);
  const changes = [
    placeBefore !== order.pickupLocation && moved(applying, pickup, order),
    payment(applying, pickup, order),
    quantities(applying, pickup, lines, order),
    react(applying, pickup, order),
    tellHandedOverRefunded(applying, pickup, order),
  ];
  return changes.includes(true);
}

function firstSeen(applying: Applying, order: ShopOrder): boolean {
  const { journal, ids, store, at } = applying;
  const arrival = decideArrival(order, store.config, store.mappedSources, store.pickupRules);
  // Handed over elsewhere or before: its goods may still come back here.
  if (arrival.kind !== 'pickup') saveSlimOrder(journal, order, at);
  switch (arrival.kind) {
    case 'pickup':
      saveOrder(journal, order, at);
      arrive(journal, ids, store, order, at);
      return true;
    case 'shipped':
      askWhereShipped(journal, order, at);
      return false;
    case 'noLocation':
      return raise(journal, ids, { kind: 'orderWithoutLocation', subject: order.incrementId, params: { order: order.incrementId }, at });
    case 'unmappedSource':
      return raise(journal, ids, {
        kind: 'sourceWithoutStore',
        subject: arrival.sourceCode,
        params: { source: arrival.sourceCode, order: order.incrementId },
        at,
      });
    case 'ignore':
      return false;
  }
}

/** The pull says what is due, unless our own invoice is still on its way (SYNC.md S6: a pull never overwrites what a pending effect owns). */
function payment({ journal, store, at }: Applying, pickup: PickupRecord, order: ShopOrder): boolean {
  // Invoiced so that pieces could leave the order: Magento says paid, but the customer pays at the till (magento-measured 47).
  if (pickup.invoicedEarly === 1) return false;
  const now = paymentOf(order, store.pickupRules);
  if (now.payment === pickup.payment && now.toPayMinor === pickup.toPayMinor) return false;
  const invoicing = effectsOf(journal, pickup.id).some(
    (effect) => effect.kind === 'magento.invoice' && effect.state !== 'withdrawn' && effect.state !== 'done',
  );
  if (invoicing) return false;
  appendEntry(journal, {
    kind: now.payment === 'paid' ? 'pickup.paid' : 'pickup.paymentChanged',
    subject: pickup.id,
    person: null,
    data: { dueMinor: now.toPayMinor, currency: order.currency },
    requestId: null,
    at,
  });
  updatePickup(journal, pickup.id, now, at);
  return true;
}

/** Lines refunded or cancelled online: less to fetch and to hand over. A refund of ours that is not there yet counts as if it were (SYNC.md S6). */
function quantities(applying: Applying, pickup: PickupRecord, lines: readonly PickupLineRecord[], order: ShopOrder): boolean {
  const { journal, ids, store, at } = applying;
  if (pickup.state === 'collected' || pickup.state === 'cancelled' || pickup.state === 'putBack') return false;
  // Cancelled whole: the lines go on saying what there is to put back.
  if (payability(order, store.pickupRules) === 'cancelled') return false;
  const claims = refundClaims(journal, pickup.orderId);
  const changed = lines.flatMap((line) => {
    const newest = order.lines.find((one) => one.itemId === line.itemId);
    const refunded = Math.max(newest?.refunded ?? 0, claims.refunded.get(line.itemId) ?? 0);
    const quantity = newest === undefined ? 0 : toQuantity(openQuantity({ ...newest, refunded }) * line.perLine);
    return quantity === line.quantity ? [] : [{ ...line, now: quantity }];
  });
  if (changed.length === 0) return false;
  const entry = appendEntry(journal, {
    kind: 'pickup.orderChanged',
    subject: pickup.id,
    person: null,
    data: { lines: changed.map((line) => ({ sku: line.sku, from: line.quantity, to: line.now })) },
    requestId: null,
    at,
  });
  for (const line of changed) {
    setLine(journal, pickup.id, line.lineId, {
      quantity: line.now,
      picked: Math.min(line.picked, line.now),
      short: Math.min(line.short, line.now),
    });
    reduce(journal, pickup.id, line.lineId, line.now, at);
  }
  const pieces = toQuantity(
    linesOf(journal, pickup.id)
      .filter((line) => line.physical)
      .reduce((sum, line) => sum + line.quantity, 0),
  );
  const totalMinor = order.grandTotalMinor - Math.max(order.refundedMinor, claims.minor);
  updatePickup(journal, pickup.id, { pieces, totalMinor }, at);
  // What was short may be what was refunded: then there is nothing left to decide.
  if (pickup.short > 0 && countShort(journal, pickup.id, at) === 0 && pickup.state === 'short')
    updatePickup(journal, pickup.id, { state: 'picking' }, at);
  if (changed.every((line) => line.now < line.quantity)) oweLessAtTill(applying, pickup, order, { entrySeq: entry.seq, totalMinor });
  if (pickup.state !== 'new' && pickup.state !== 'waiting') {
    raise(journal, ids, {
      kind: 'orderChangedOnline',
      subject: order.incrementId,
      params: { order: order.incrementId, skus: changed.map((line) => line.sku).join(', ') },
      pickupId: pickup.id,
      at,
    });
  }
  return true;
}

const entryKinds: Partial<Record<PickupEvent, string>> = {
  shopAllows: 'pickup.released',
  shopHolds: 'pickup.onHold',
  shopCancels: 'pickup.cancelledOnline',
  shopShipped: 'pickup.shippedInMagento',
};

function react({ journal, ids, store, at }: Applying, pickup: PickupRecord, order: ShopOrder): boolean {
  const onHold = order.state === 'holded' && (pickup.state === 'picking' || pickup.state === 'staged');
  if (onHold)
    raise(journal, ids, { kind: 'orderOnHold', subject: order.incrementId, params: { order: order.incrementId }, pickupId: pickup.id, at });
  else clearRaised(journal, 'orderOnHold', order.incrementId, at);
  if (payability(order, store.pickupRules) === 'cancelled') {
    shopReleased(journal, pickup.id, at);
    withdrawGivingBack(journal, pickup.id, at);
  }
  const reaction = reactToOrder(pickup.state, order, store.pickupRules);
  if (reaction === null) return onHold;
  const kind = entryKinds[reaction.event];
  if (kind === undefined) return false;
  const entry = appendEntry(journal, {
    kind,
    subject: pickup.id,
    person: null,
    data: { state: order.rawState, status: order.status },
    requestId: null,
    at,
  });
  updatePickup(journal, pickup.id, { state: reaction.to, ...(reaction.to === 'ready' ? keptFrom(store, at) : {}) }, at);
  if (reaction.event === 'shopShipped') shopTook(journal, pickup.id, at, 'shop');
  if (reaction.to === 'cancelled' || reaction.to === 'putBack') withdrawForward(journal, pickup.id, at, 'the order was cancelled online');
  if (reaction.to === 'cancelled') {
    oweVoidSale({ journal, ids, at }, pickup, entry.seq);
    end(journal, pickup.id, at);
  }
  if (reaction.to === 'putBack') {
    shopMayHaveReturned(journal, pickup.id, at);
    clearRaised(journal, 'notCollected', pickup.incrementId, at);
    raise(journal, ids, {
      kind: 'cancelledOnline',
      subject: pickup.incrementId,
      params: { order: pickup.incrementId, bin: pickup.bin ?? '' },
      pickupId: pickup.id,
      at,
    });
  }
  return true;
}

function shippedLines(lines: readonly PickupLineRecord[], order: ShopOrder): string[] {
  const shipped = new Set(order.lines.filter((line) => line.shipped > 0).map((line) => line.itemId));
  return lines.filter((line) => shipped.has(line.itemId)).map((line) => line.lineId);
}

/** Shipped from here and its customer told to come here: a location changed in Magento afterwards moves no goods. */
function wasShippedHere({ state }: PickupRecord, order: ShopOrder): boolean {
  return (state === 'ready' || state === 'expired') && isShipped(order);
}

/** The goods stay where they are; where the customer gets them is for a person to say. Back here, nothing is left to decide. */
function moved({ journal, ids, store, at }: Applying, pickup: PickupRecord, order: ShopOrder): boolean {
  const { incrementId, pickupLocation } = order;
  if (pickupLocation === store.config.sourceCode) {
    clearRaised(journal, 'movedAfterReady', incrementId, at);
    return true;
  }
  const params = { order: incrementId, to: pickupLocation ?? '—' };
  return raise(journal, ids, { kind: 'movedAfterReady', subject: incrementId, params, pickupId: pickup.id, at });
}

/** Moved to another store in Magento: here it is over, as if cancelled; the other store sees it arrive. */
function reassigned(applying: Applying, pickup: PickupRecord, order: ShopOrder): boolean {
  if (pickup.state === 'collected' || pickup.state === 'cancelled' || pickup.state === 'putBack') return false;
  return react(applying, pickup, { ...order, state: 'canceled' });
}
