import { toDecimal } from '#core/money.ts';
import { stockItemIds } from '#core/refund-amounts.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import { refundClaims } from '#agent/refunds/claims.ts';
import { refundLines, type RefundPayload } from '#agent/refunds/refund-lines.ts';
import { replicaOrder } from '#agent/replica/shop-orders.ts';
import { possible, seenReturn, type Possible, type Seen } from '#agent/returns/look.ts';
import { previewOf } from '#agent/returns/preview.ts';
import { decideReturn, returnById } from '#agent/returns/records.ts';
import { changedSincePreview, decidedBefore, nothingToRefund, returnUnknown, type Refused } from '#agent/returns/refusals.ts';
import type { Acting } from '#agent/sync/acting.ts';
import { orderLane } from '#agent/sync/lanes.ts';
import { owe } from '#agent/sync/owe.ts';

export interface Click {
  returnId: string;
  requestId: string;
  person: string;
}

export type Acted = { ok: true; journal: number } | Refused;

/** A return and an order beside each other, or why they cannot be. Reads only. */
export function sideBySide(acting: Acting, returnId: string, orderId: number): { seen: Seen; match: Possible } | Refused {
  const record = returnById(acting.journal, returnId);
  const seen = record === null ? null : seenReturn(acting.journal, record);
  if (seen === null) return returnUnknown;
  if (seen.record.state !== 'seen' && seen.record.state !== 'toMatch') return decidedBefore;
  const order = replicaOrder(acting.journal, orderId);
  const match = order === null ? null : possible(acting.journal, acting.store, seen, order);
  return match === null ? nothingToRefund : { seen, match };
}

/** A person says which order it is of: one transaction with the credit memo that is owed for it. */
export function matchReturn(acting: Acting, click: Click, orderId: number, fingerprint: string): Acted {
  return acting.journal.write(() => {
    const done = entryByRequest(acting.journal, click.requestId);
    if (done !== null) return { ok: true, journal: done.seq };
    const pair = sideBySide(acting, click.returnId, orderId);
    if ('ok' in pair) return pair;
    if (previewOf(pair.seen, pair.match).fingerprint !== fingerprint) return changedSincePreview;
    return { ok: true, journal: settle(acting, pair.seen, pair.match, click) };
  });
}

/** A person says that it was bought over the counter. */
export function notWebOrder(acting: Acting, click: Click): Acted {
  return acting.journal.write(() => {
    const done = entryByRequest(acting.journal, click.requestId);
    if (done !== null) return { ok: true, journal: done.seq };
    const record = returnById(acting.journal, click.returnId);
    if (record === null) return returnUnknown;
    if (record.state !== 'seen' && record.state !== 'toMatch') return decidedBefore;
    const { seq } = appendEntry(acting.journal, {
      kind: 'return.notWebOrder',
      subject: record.id,
      person: click.person,
      data: { saleId: record.saleId },
      requestId: click.requestId,
      at: acting.at,
    });
    decideReturn(acting.journal, record.id, {
      state: 'notWebOrder',
      orderId: null,
      incrementId: null,
      decidedBy: click.person,
      at: acting.at,
    });
    return { ok: true, journal: seq };
  });
}

/** The match itself; `click` null when the till named the order. Inside write(). Answers the number of its entry. */
export function settle(acting: Acting, seen: Seen, { order, scored }: Possible, click: Click | null): number {
  const { journal, ids, at, store } = acting;
  const { record, receipt, currency } = seen;
  const { seq } = appendEntry(journal, {
    kind: 'return.matched',
    subject: record.id,
    person: click?.person ?? null,
    data: {
      saleId: record.saleId,
      receipt,
      order: order.incrementId,
      amount: toDecimal(scored.shopMinor, currency).toFixed(),
      currency,
      lines: scored.allotted.map(({ itemId, sku, quantity }) => ({ itemId, sku, quantity })),
    },
    requestId: click?.requestId ?? null,
    at,
  });
  decideReturn(journal, record.id, {
    state: 'matched',
    orderId: order.orderId,
    incrementId: order.incrementId,
    decidedBy: click?.person ?? null,
    at,
  });
  const payload: RefundPayload = {
    pickupId: null,
    orderId: order.orderId,
    incrementId: order.incrementId,
    currency,
    // The till gave the money back: it is only noted (DESIGN §4 Returns).
    online: false,
    whole: false,
    notify: false,
    text: `Refunded at the till of ${store.config.name}, receipt ${receipt}, journal ${seq}`,
    expectMinor: scored.shopMinor,
    refundedMinorBefore: Math.max(order.refundedMinor, refundClaims(journal, order.orderId).minor),
    lines: scored.allotted.map(({ itemId, sku, quantity, refundedBefore }) => ({
      itemId,
      sku,
      quantity,
      refundedBefore,
      stockItemIds: order.lines.filter((line) => line.itemId === itemId).flatMap(stockItemIds),
    })),
  };
  owe(journal, ids, refundLines, {
    entrySeq: seq,
    subject: record.id,
    label: order.incrementId,
    payload,
    lanes: [orderLane(order.orderId)],
    at,
  });
  return seq;
}
