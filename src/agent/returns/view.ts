import type { Candidate, ReturnRow, ReturnTab } from '#contract/returns.ts';
import { moneyOf, toQuantity } from '#core/money.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { refundableOf, seenReturn, type Possible, type Seen } from '#agent/returns/look.ts';
import type { ReturnRecord } from '#agent/returns/records.ts';

/** Null when the replica no longer has its sale. */
export function rowOf(journal: Journal, record: ReturnRecord): ReturnRow | null {
  const seen = seenReturn(journal, record);
  return seen === null ? null : shownRow(seen);
}

export function shownRow({ record, sale, receipt, currency, taken }: Seen): ReturnRow {
  return {
    id: record.id,
    way: 'till',
    receipt,
    at: record.at,
    pieces: toQuantity(taken.reduce((sum, one) => sum + one.quantity, 0)),
    amount: moneyOf(
      taken.reduce((sum, one) => sum + one.amountMinor, 0),
      currency,
    ),
    exchange: sale.lines.some((line) => line.quantity > 0),
    tab: tabOf(record),
    incrementId: record.incrementId,
    orderId: record.orderId,
    automatic: record.state === 'matched' && record.decidedBy === null,
    decidedBy: record.decidedBy,
    decidedAt: record.decidedAt,
    held: record.effect === 'rejected',
  };
}

/** A credit memo that is not there yet is money Magento does not know of. */
function tabOf({ state, effect }: ReturnRecord): ReturnTab {
  if (state !== 'matched') return state === 'notWebOrder' ? 'done' : 'toMatch';
  return effect === 'done' || effect === 'withdrawn' || effect === null ? 'done' : 'moneyNotSent';
}

export function shownCandidate(possible: Possible): Candidate {
  const { order, scored } = possible;
  const refundable = refundableOf(possible);
  const returned = new Map(scored.allotted.map((one) => [one.itemId, one.quantity]));
  return {
    orderId: order.orderId,
    incrementId: order.incrementId,
    placedAt: order.createdAt,
    total: moneyOf(order.grandTotalMinor, order.currency),
    paymentMethod: order.paymentMethod,
    paymentTitle: order.paymentTitle ?? null,
    score: Math.round(scored.score),
    reasons: scored.reasons,
    refund: moneyOf(scored.shopMinor, order.currency),
    difference: moneyOf(scored.shopMinor - scored.tillMinor, order.currency),
    lines: order.lines.map((line) => ({
      itemId: line.itemId,
      sku: line.sku,
      name: line.name,
      ordered: line.ordered,
      refundable: refundable.get(line.itemId) ?? 0,
      returned: returned.get(line.itemId) ?? 0,
    })),
  };
}
