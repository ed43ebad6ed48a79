import { z } from 'zod';
import { toDecimal, toQuantity } from '#core/money.ts';
import { read, write, type Decoded, type Step } from '#core/connector.ts';
import type { ShopCreditmemo, ShopOrder } from '#core/shop.ts';
import { listInvoices } from '#agent/connectors/magento/documents.ts';
import { getOrder } from '#agent/connectors/magento/orders.ts';
import { listCreditmemos, refundInvoice, refundOrder, type RefundRequest } from '#agent/connectors/magento/refunds.ts';
import { referenceOf } from '#agent/sync/reference.ts';
import { replicaOrder } from '#agent/replica/shop-orders.ts';
import { effectKind, probed, type EffectContext, type EffectResult, type SendOutcome } from '#agent/sync/effect-kind.ts';
import { raise } from '#agent/sync/raise.ts';

const line = z.object({
  itemId: z.int(),
  sku: z.string(),
  quantity: z.number().positive(),
  /** Ids that name its pieces in stock. */
  stockItemIds: z.array(z.int()).min(1),
  /** Pieces of it that were refunded when this was decided; more by now is somebody else's refund. */
  refundedBefore: z.number().nonnegative(),
});
const payload = z.object({
  /** Null for a refund that is no pickup's. */
  pickupId: z.uuid().nullable(),
  orderId: z.int(),
  incrementId: z.string(),
  currency: z.string(),
  /** Pays back through the invoice; else it is only noted. */
  online: z.boolean(),
  /** The whole order goes, and its shipping with it. */
  whole: z.boolean(),
  /** Whether Magento mails the customer. */
  notify: z.boolean(),
  text: z.string(),
  /** What Magento should come to, incl. tax; null when it is for Magento to say. */
  expectMinor: z.int().nullable(),
  /** All that was refunded of the order when this was decided. */
  refundedMinorBefore: z.int(),
  lines: z.array(line).min(1),
});
export type RefundPayload = z.infer<typeof payload>;

/**
 * Refunds pieces of an order, exactly these. Magento protects nothing (magento-measured 25): a refund of ours is found by our reference
 * in the memo's comment (53), and what somebody else refunded meanwhile is put to a person. Pieces that were not shipped are named, or
 * Magento takes them out of a source (22); shipped ones are not, or they would go back into the source (51): the stock engine says what
 * is there.
 */
export const refundLines = effectKind<RefundPayload>({
  name: 'magento.refundLines',
  system: 'magento',
  ...probed,
  schema: payload,
  settleMs: 30_000,

  check(refund, context) {
    const state = replicaOrder(context.journal, refund.orderId)?.state;
    // What the till gave back already is never dropped in silence: sending finds the refund online and puts it to a person.
    if (refund.pickupId === null) return { kind: 'go' };
    return state === 'canceled' || state === 'closed'
      ? { kind: 'withdraw', why: 'the order was cancelled or refunded whole online' }
      : { kind: 'go' };
  },

  *send(refund, context) {
    const order = yield* read(getOrder(refund.orderId));
    if (!order.ok) return { kind: 'failed', problem: order.problem };
    const memos = yield* read(listCreditmemos(refund.orderId));
    if (!memos.ok) return { kind: 'failed', problem: memos.problem };
    // A journal restored from a backup may have sent it before it forgot.
    const before = ours(memos.value, context);
    if (before !== null) return { kind: 'done', result: { ...resultOf(before, refund), already: 'yes' } };
    const objection = whyNot(refund, order.value);
    if (objection !== null) return objection;
    const call = yield* refundCall(refund, order.value, context);
    if ('outcome' in call) return call.outcome;
    const answer = yield* write(call.call);
    if (!answer.ok)
      return answer.problem.kind === 'refused' ? refusedBy(refund, answer.problem.message) : { kind: 'failed', problem: answer.problem };
    const after = yield* read(listCreditmemos(refund.orderId));
    if (!after.ok) return { kind: 'failed', problem: after.problem };
    const made = ours(after.value, context);
    if (made === null)
      return { kind: 'failed', problem: { kind: 'unknown', message: 'Magento said yes but shows no credit memo of ours.' } };
    return { kind: 'done', result: resultOf(made, refund) };
  },

  *probe(refund, context) {
    const memos = yield* read(listCreditmemos(refund.orderId));
    if (!memos.ok) return { kind: 'failed', problem: memos.problem };
    const made = ours(memos.value, context);
    return made === null ? { kind: 'absent' } : { kind: 'found', result: resultOf(made, refund) };
  },

  done(refund, result, context) {
    const difference = result['differs'];
    if (difference === undefined) return;
    raise(context.journal, context.ids, {
      kind: 'refundDiffers',
      subject: refund.incrementId,
      params: { order: refund.incrementId, difference, currency: refund.currency },
      ...(refund.pickupId === null ? {} : { pickupId: refund.pickupId }),
      effectId: context.effect.id,
      at: context.now,
    });
  },

  /** What was refunded meanwhile is accepted as something else: these pieces are refunded on top of it. */
  rebuild(refund, context) {
    const order = replicaOrder(context.journal, refund.orderId);
    if (order === null) return refund;
    const refunded = new Map(order.lines.map((one) => [one.itemId, one.refunded]));
    return {
      ...refund,
      expectMinor: null,
      refundedMinorBefore: Math.max(refund.refundedMinorBefore, order.refundedMinor),
      lines: refund.lines.map((one) => ({ ...one, refundedBefore: Math.max(one.refundedBefore, refunded.get(one.itemId) ?? 0) })),
    };
  },

  skipConsequence: (refund) =>
    `Magento refunds nothing: order ${refund.incrementId} keeps ${listed(refund)}, and its money stays where it is. Do it by hand if it is owed.`,
});

function ours(memos: readonly ShopCreditmemo[], context: EffectContext): ShopCreditmemo | null {
  const reference = referenceOf(context.effect.id);
  return memos.find((memo) => memo.comments.some((text) => text.includes(reference))) ?? null;
}

function resultOf(memo: ShopCreditmemo, { currency, expectMinor }: RefundPayload): EffectResult {
  const shown = (minor: number) => toDecimal(minor, currency).toFixed();
  const differs = expectMinor !== null && memo.totalMinor !== expectMinor;
  return {
    creditmemo: String(memo.creditmemoId),
    refunded: `${shown(memo.totalMinor)} ${currency}`,
    ...(differs ? { differs: shown(memo.totalMinor - expectMinor) } : {}),
  };
}

/** Somebody refunded or cancelled beside us; whether for the same pieces only a person knows. */
function whyNot(refund: RefundPayload, order: ShopOrder): Extract<SendOutcome, { kind: 'refused' }> | null {
  if (order.state === 'canceled' || order.state === 'closed') return refundedOnline(refund);
  for (const wanted of refund.lines) {
    const there = order.lines.find((one) => one.itemId === wanted.itemId);
    if (there === undefined || there.refunded > wanted.refundedBefore || there.canceled >= there.ordered) return refundedOnline(refund);
  }
  return null;
}

function refundedOnline(refund: RefundPayload): Extract<SendOutcome, { kind: 'refused' }> {
  return {
    kind: 'refused',
    reason: 'refundedOnline',
    message: `Somebody refunded or cancelled pieces of order ${refund.incrementId} in Magento meanwhile, so ${listed(refund)} were not refunded again.`,
    cure: 'Look at its credit memos. If they are for the same pieces, leave this; if not, have it made anew and it is refunded on top.',
  };
}

function refusedBy(refund: RefundPayload, said: string): SendOutcome {
  return {
    kind: 'refused',
    reason: 'refundRefused',
    message: `Magento does not refund ${listed(refund)} of order ${refund.incrementId}: “${said}”`,
    cure: 'Look at the order in Magento; refund there by hand and leave this, or mend it and send it again.',
  };
}

function listed(refund: RefundPayload): string {
  return refund.lines.map((one) => `${one.quantity} × ${one.sku}`).join(', ');
}

type Found = { call: Extract<ReturnType<typeof refundOrder>, { ok: true }>['call'] } | { outcome: SendOutcome };

function* refundCall(refund: RefundPayload, order: ShopOrder, context: EffectContext): Generator<Step, Found, Decoded<unknown>> {
  const ask: RefundRequest = {
    comment: `${refund.text} [${referenceOf(context.effect.id)}]`,
    items: refund.lines.map(({ itemId, quantity }) => ({ itemId, quantity })),
    shippingAmount: refund.whole ? (order.shippingLeft ?? 0) : 0,
    returnItemIds: refund.lines.filter((one) => !isShipped(order, one.itemId)).flatMap((one) => one.stockItemIds),
    notify: refund.notify,
  };
  if (!refund.online) return built(refund, refundOrder(refund.orderId, ask));
  const invoices = yield* read(listInvoices(refund.orderId));
  if (!invoices.ok) return { outcome: { kind: 'failed', problem: invoices.problem } };
  const whole = invoices.value.find((invoice) => refund.lines.every((one) => invoiced(invoice.items, one.itemId) >= one.quantity));
  if (whole === undefined) return { outcome: refusedBy(refund, 'No single invoice holds these pieces.') };
  return built(refund, refundInvoice(whole.invoiceId, ask));
}

function built(refund: RefundPayload, made: ReturnType<typeof refundOrder>): Found {
  return made.ok ? { call: made.call } : { outcome: refusedBy(refund, made.message) };
}

function isShipped(order: ShopOrder, itemId: number): boolean {
  return order.lines.some((one) => one.itemId === itemId && one.shipped > 0);
}

function invoiced(items: readonly { orderItemId: number; quantity: number }[], itemId: number): number {
  return toQuantity(items.filter((item) => item.orderItemId === itemId).reduce((sum, item) => sum + item.quantity, 0));
}
