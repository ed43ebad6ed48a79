import { createHash } from 'node:crypto';
import type { DeskPreview } from '#contract/return-desk.ts';
import { moneyOf } from '#core/money.ts';
import { planReturn, type Asked, type DeskPlan } from '#core/returns/desk-plan.ts';
import { deskConsequences } from '#core/returns/desk-words.ts';
import { replicaOrder, type ReplicaOrder } from '#agent/replica/shop-orders.ts';
import { orderLeft, shippingLeft, tendersOf } from '#agent/returns/desk/order.ts';
import { deskRefused } from '#agent/returns/desk/refused.ts';
import { orderUnknown, type Refused } from '#agent/returns/refusals.ts';
import type { Acting } from '#agent/sync/acting.ts';

export interface AskedReturn extends Asked {
  orderId: number;
}

/** A return that can be taken, from the journal as it stands. */
export interface Possible {
  order: ReplicaOrder;
  plan: DeskPlan;
  /** All that was refunded of the order before, minor units. */
  refundedMinor: number;
}

/** Reads only. */
export function possibleReturn(acting: Acting, asked: AskedReturn): Possible | Refused {
  const order = replicaOrder(acting.journal, asked.orderId);
  if (order === null) return orderUnknown;
  const left = orderLeft(acting, order);
  const plan = planReturn(asked, {
    lines: left.lines,
    why: left.why,
    tenders: tendersOf(acting, left),
    leftMinor: left.leftMinor,
    shippingMinor: shippingLeft(left),
    rules: acting.store.config.returns,
  });
  return 'reason' in plan ? deskRefused(plan) : { order, plan, refundedMinor: left.refundedMinor };
}

/** What it leads to, as a person is asked about it. The fingerprint is of all that is shown, and of which pieces it is about. */
export function deskPreviewOf({ order, plan }: Possible): DeskPreview {
  const consequences = deskConsequences(plan, order);
  const amount = moneyOf(plan.totalMinor, order.currency);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([order.orderId, plan, consequences.map(({ code, params }) => [code, params])]))
    .digest('hex')
    .slice(0, 32);
  return { consequences, refund: amount, fingerprint, tenders: [{ tender: plan.tender, amount }] };
}
