import type { Journal } from '#agent/journal/journal.ts';
import { refundLines, type RefundPayload } from '#agent/refunds/refund-lines.ts';

/** What refunds of ours, sent or not, make of an order: no state of it that shows less is the newest (SYNC.md S6). */
export interface RefundClaims {
  /** Pieces refunded by item id. */
  refunded: ReadonlyMap<number, number>;
  /** Minor units refunded of the order. */
  minor: number;
  /** Whether its shipping goes back with one of them. */
  shipping: boolean;
}

/** Those of its pickup here, of what the till took back of it and of what the counter took. A refund a person left is none, unless the till has given the money: it stays given. */
export function refundClaims(journal: Journal, orderId: number): RefundClaims {
  const rows = journal
    .sql<[{ orderId: number; kind: string }], { payload: string }>(
      `SELECT e.payload FROM pickups p JOIN effects e ON e.subject = p.id WHERE p.order_id = +@orderId AND e.kind = +@kind AND e.state <> 'withdrawn'
       UNION ALL SELECT e.payload FROM till_returns t JOIN effects e ON e.subject = t.id WHERE t.order_id = +@orderId AND e.kind = +@kind
       UNION ALL SELECT e.payload FROM desk_returns d JOIN effects e ON e.subject = d.id WHERE d.order_id = +@orderId AND e.kind = +@kind AND e.state <> 'withdrawn'`,
    )
    .all({ orderId, kind: refundLines.name });
  const refunded = new Map<number, number>();
  let minor = 0;
  let shipping = false;
  for (const row of rows) {
    const claim = JSON.parse(row.payload) as RefundPayload;
    shipping ||= claim.whole;
    minor = Math.max(minor, claim.refundedMinorBefore + (claim.expectMinor ?? 0));
    for (const line of claim.lines)
      refunded.set(line.itemId, Math.max(refunded.get(line.itemId) ?? 0, line.refundedBefore + line.quantity));
  }
  for (const waiting of atTill(journal, orderId)) {
    shipping ||= waiting.shipping === 1;
    minor = Math.max(minor, waiting.minor);
    refunded.set(waiting.itemId, Math.max(refunded.get(waiting.itemId) ?? 0, waiting.refunded));
  }
  return { refunded, minor, shipping };
}

/** Taken at the counter, its money given at the till or still to be: whether or not Magento is owed it yet, or a person left that. */
function atTill(journal: Journal, orderId: number): { itemId: number; refunded: number; minor: number; shipping: 0 | 1 }[] {
  return journal
    .sql<[number], { itemId: number; refunded: number; minor: number; shipping: 0 | 1 }>(
      `SELECT l.item_id AS itemId, max(l.refunded_before + l.quantity) AS refunded, d.refunded_minor_before + d.total_minor AS minor,
         d.shipping_minor > 0 AS shipping
       FROM desk_returns d JOIN desk_return_lines l ON l.return_id = d.id
       WHERE d.order_id = +? AND d.state = 'open' AND d.tender = 'till' GROUP BY d.id, l.item_id`,
    )
    .all(orderId);
}
