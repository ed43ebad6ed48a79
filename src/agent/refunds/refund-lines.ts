import { z } from 'zod';
import { toDecimal, toQuantity } from '#core/money.ts';
import { read, write, type Decoded, type Step } from '#core/connector.ts';
import { overInvoices, type InvoiceLeft } from '#core/refund-invoices.ts';
import type { ShopCreditmemo, ShopInvoice, ShopOrder } from '#core/shop.ts';
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
 * is there. A payment gives back no more than its invoice took: online, pieces of several invoices are one memo each, one after the other.
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
    let before = Infinity;
    for (;;) {
      const order = yield* read(getOrder(refund.orderId));
      if (!order.ok) return { kind: 'failed', problem: order.problem };
      const memos = yield* read(listCreditmemos(refund.orderId));
      if (!memos.ok) return { kind: 'failed', problem: memos.problem };
      // A journal restored from a backup may have sent it before it forgot; of several memos some may be made.
      const made = ours(memos.value, context);
      const left = leftOf(refund, made);
      if (left.length === 0)
        return { kind: 'done', result: { ...resultOf(made, refund), ...(before === Infinity ? { already: 'yes' } : {}) } };
      const pieces = piecesOf(left);
      if (pieces >= before)
        return { kind: 'failed', problem: { kind: 'unknown', message: 'Magento said yes but shows no credit memo of ours.' } };
      before = pieces;
      const objection = whyNot({ ...refund, lines: left }, order.value, made);
      if (objection !== null) return objection;
      const call = yield* refundCall({ refund, left, made }, order.value, { memos: memos.value, context });
      if ('outcome' in call) return call.outcome;
      const answer = yield* write(call.call);
      if (answer.ok) continue;
      return answer.problem.kind === 'refused'
        ? refusedBy({ ...refund, lines: left }, answer.problem.message, made)
        : { kind: 'failed', problem: answer.problem };
    }
  },

  *probe(refund, context) {
    const memos = yield* read(listCreditmemos(refund.orderId));
    if (!memos.ok) return { kind: 'failed', problem: memos.problem };
    const made = ours(memos.value, context);
    // What is missing of several memos is made when it is sent again; those that are there are not.
    return leftOf(refund, made).length > 0 ? { kind: 'absent' } : { kind: 'found', result: resultOf(made, refund) };
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

function ours(memos: readonly ShopCreditmemo[], context: EffectContext): ShopCreditmemo[] {
  const reference = referenceOf(context.effect.id);
  return memos.filter((memo) => memo.comments.some((text) => text.includes(reference)));
}

/** Pieces of a line in credit memos. */
function givenBack(memos: readonly ShopCreditmemo[], itemId: number): number {
  return piecesOf(memos.flatMap((memo) => memo.items.filter((item) => item.orderItemId === itemId)));
}

function piecesOf(items: readonly { quantity: number }[]): number {
  return toQuantity(items.reduce((sum, item) => sum + item.quantity, 0));
}

/** What memos of ours have not given back yet. */
function leftOf(refund: RefundPayload, made: readonly ShopCreditmemo[]): RefundPayload['lines'] {
  return refund.lines.flatMap((one) => {
    const quantity = toQuantity(one.quantity - givenBack(made, one.itemId));
    return quantity > 0 ? [{ ...one, quantity }] : [];
  });
}

function resultOf(made: readonly ShopCreditmemo[], { currency, expectMinor }: RefundPayload): EffectResult {
  const shown = (minor: number) => toDecimal(minor, currency).toFixed();
  const total = made.reduce((sum, memo) => sum + memo.totalMinor, 0);
  const differs = expectMinor !== null && total !== expectMinor;
  return {
    creditmemo: numbersOf(made),
    refunded: `${shown(total)} ${currency}`,
    ...(differs ? { differs: shown(total - expectMinor) } : {}),
  };
}

function numbersOf(memos: readonly ShopCreditmemo[]): string {
  return memos
    .map((memo) => memo.creditmemoId)
    .toSorted((a, b) => a - b)
    .join(', ');
}

/** Somebody refunded or cancelled beside us; whether for the same pieces only a person knows. */
function whyNot(
  refund: RefundPayload,
  order: ShopOrder,
  made: readonly ShopCreditmemo[],
): Extract<SendOutcome, { kind: 'refused' }> | null {
  if (order.state === 'canceled' || order.state === 'closed') return refundedOnline(refund);
  for (const wanted of refund.lines) {
    const there = order.lines.find((one) => one.itemId === wanted.itemId);
    if (there === undefined || there.canceled >= there.ordered) return refundedOnline(refund);
    if (toQuantity(there.refunded - givenBack(made, wanted.itemId)) > wanted.refundedBefore) return refundedOnline(refund);
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

function refusedBy(refund: RefundPayload, said: string, made: readonly ShopCreditmemo[]): SendOutcome {
  const before = made.length === 0 ? '' : ` The rest was given back with credit memo ${numbersOf(made)}.`;
  return {
    kind: 'refused',
    reason: 'refundRefused',
    message: `Magento does not refund ${listed(refund)} of order ${refund.incrementId}: “${said}”${before}`,
    cure: 'Look at the order in Magento; refund there by hand and leave this, or mend it and send it again.',
  };
}

function listed(refund: RefundPayload): string {
  return refund.lines.map((one) => `${one.quantity} × ${one.sku}`).join(', ');
}

type Found = { call: Extract<ReturnType<typeof refundOrder>, { ok: true }>['call'] } | { outcome: SendOutcome };

interface Sending {
  refund: RefundPayload;
  /** What is still to be given back, and the memos of ours that gave the rest. */
  left: RefundPayload['lines'];
  made: readonly ShopCreditmemo[];
}

/** The next credit memo: all of it, or what the next invoice holds. */
function* refundCall(
  { refund, left, made }: Sending,
  order: ShopOrder,
  { memos, context }: { memos: readonly ShopCreditmemo[]; context: EffectContext },
): Generator<Step, Found, Decoded<unknown>> {
  const reference = referenceOf(context.effect.id);
  const withShipping = refund.whole && made.every((memo) => memo.shipping === 0);
  const ask = (items: RefundRequest['items'], shipping: boolean, mark: string): RefundRequest => ({
    comment: `${refund.text} [${mark}]`,
    items,
    shippingAmount: shipping ? (order.shippingLeft ?? 0) : 0,
    returnItemIds: left
      .filter((one) => items.some((item) => item.itemId === one.itemId) && !isShipped(order, one.itemId))
      .flatMap((one) => one.stockItemIds),
    notify: refund.notify,
  });
  const items = left.map(({ itemId, quantity }) => ({ itemId, quantity }));
  if (!refund.online) return built(refund, refundOrder(refund.orderId, ask(items, withShipping, reference)), made);
  const invoices = yield* read(listInvoices(refund.orderId));
  if (!invoices.ok) return { outcome: { kind: 'failed', problem: invoices.problem } };
  const shippingMinor = withShipping ? (order.shippingLeftMinor ?? 0) : 0;
  const parts = overInvoices(
    { items, shippingMinor },
    order.lines,
    invoices.value.map((invoice) => leftOnInvoice(invoice, memos)),
  );
  const part = parts?.[0];
  if (part === undefined)
    return { outcome: refusedBy({ ...refund, lines: left }, 'The order’s invoices do not hold that much any more.', made) };
  // Each memo of several has a reference of its own, which holds the effect's.
  const mark = parts?.length === 1 && made.length === 0 ? reference : `${reference} invoice ${part.invoiceId}`;
  return built(refund, refundInvoice(part.invoiceId, ask(part.items, part.shipping, mark)), made);
}

/** What memos through its payment, whoever made them, have left of an invoice. */
function leftOnInvoice({ invoiceId, items, totalMinor }: ShopInvoice, memos: readonly ShopCreditmemo[]): InvoiceLeft {
  const through = memos.filter((memo) => memo.invoiceId === invoiceId);
  const pieces = new Map<number, number>();
  for (const { orderItemId } of items) {
    const held = piecesOf(items.filter((item) => item.orderItemId === orderItemId));
    pieces.set(orderItemId, Math.max(0, toQuantity(held - givenBack(through, orderItemId))));
  }
  return { invoiceId, pieces, minor: totalMinor - through.reduce((sum, memo) => sum + memo.totalMinor, 0) };
}

function built(refund: RefundPayload, asked: ReturnType<typeof refundOrder>, made: readonly ShopCreditmemo[]): Found {
  return asked.ok ? { call: asked.call } : { outcome: refusedBy(refund, asked.message, made) };
}

function isShipped(order: ShopOrder, itemId: number): boolean {
  return order.lines.some((one) => one.itemId === itemId && one.shipped > 0);
}
