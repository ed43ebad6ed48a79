import { z } from 'zod';
import Big from 'big.js';
import { toDecimal, toQuantity } from '#core/money.ts';
import { read, write } from '#core/connector.ts';
import type { TillSale, TillSaleDraft, TillSaleLine } from '#core/till.ts';
import { getSale, updateSale } from '#agent/connectors/lightspeed-x/sales.ts';
import { tokenUser } from '#agent/connectors/lightspeed-x/users.ts';
import { pickupById } from '#agent/pickups/records.ts';
import { catalogIsRead, productOfSku } from '#agent/replica/till.ts';
import { effectKind, probed, type EffectContext, type EffectResult, type SendOutcome } from '#agent/sync/effect-kind.ts';
import { raise } from '#agent/sync/raise.ts';

const payload = z.object({
  pickupId: z.uuid(),
  saleId: z.uuid(),
  incrementId: z.string(),
  currency: z.string(),
  /** What is left of each SKU of the order; 0 takes its lines off the sale. */
  lines: z.array(z.object({ sku: z.string(), quantity: z.number().nonnegative() })).min(1),
  /** What the order comes to afterwards, incl. tax. */
  totalMinor: z.int(),
  /** What the web has paid of it afterwards; null when it paid nothing. */
  webPaidMinor: z.int().nullable(),
});
type Payload = z.infer<typeof payload>;

/**
 * Fewer pieces on the pickup sale: its lines, and with them its fulfilment, follow the order, and so do the total and the web's payment.
 * Quantities and amounts are set, not subtracted. Rows that stay carry their ids, or they would come twice (lightspeed.md A.12.6–7); what
 * a cashier added stays as it is.
 */
export const reduceSale = effectKind<Payload>({
  name: 'lightspeed.reduceSale',
  system: 'lightspeed',
  ...probed,
  schema: payload,
  settleMs: 20_000,

  check(less, context) {
    const state = pickupById(context.journal, less.pickupId)?.state;
    if (state === 'cancelled' || state === 'putBack') return { kind: 'withdraw', why: 'the sale is voided as a whole' };
    return catalogIsRead(context.journal) ? { kind: 'go' } : { kind: 'wait', ms: 1_000, why: 'the catalog of the till is being read' };
  },

  *send(less, context) {
    const sale = yield* read(getSale(less.saleId));
    // Never made there: nothing to reduce.
    if (!sale.ok)
      return sale.problem.kind === 'absent' ? { kind: 'done', result: { absent: 'yes' } } : { kind: 'failed', problem: sale.problem };
    if (sale.value.state === 'voided') return { kind: 'done', result: { voided: 'yes' } };
    if (sale.value.state === 'closed') return closedAtTill(less);
    const draft = reduced(less, sale.value, context);
    if (draft === null) return changedAtTill(less);
    if (isReduced(less, sale.value, context)) return { kind: 'done', result: { already: 'yes' } };
    let authorId = sale.value.authorId ?? context.store.authorUserId;
    if (authorId === null) {
      const user = yield* read(tokenUser());
      if (!user.ok) return { kind: 'failed', problem: user.problem };
      authorId = user.value.id;
    }
    const answer = yield* write(updateSale(less.saleId, { ...draft, authorId }));
    if (!answer.ok) return { kind: 'failed', problem: answer.problem };
    const after = yield* read(getSale(less.saleId));
    if (!after.ok) return { kind: 'failed', problem: after.problem };
    return { kind: 'done', result: resultOf(less, after.value, context) };
  },

  *probe(less, context) {
    const sale = yield* read(getSale(less.saleId));
    if (!sale.ok) return sale.problem.kind === 'absent' ? { kind: 'found', result: {} } : { kind: 'failed', problem: sale.problem };
    return sale.value.state === 'voided' || isReduced(less, sale.value, context) ? { kind: 'found', result: {} } : { kind: 'absent' };
  },

  done(less, result, context) {
    const difference = result['differs'];
    if (difference === undefined) return;
    raise(context.journal, context.ids, {
      kind: 'saleTotalDiffers',
      subject: less.incrementId,
      params: { order: less.incrementId, difference, currency: less.currency },
      pickupId: less.pickupId,
      effectId: context.effect.id,
      at: context.now,
    });
  },

  rebuild: (less) => less,
  skipConsequence: (less) => `The till’s sale of order ${less.incrementId} keeps pieces and money that are not in the order any more.`,
});

interface Planned {
  line: TillSaleLine;
  quantity: number;
  ours: boolean;
}

/** Our SKUs' quantities on the sale's lines, first lines first; null when a piece that must stay stands on none. */
function plannedLines(less: Payload, sale: TillSale, context: EffectContext): Planned[] | null {
  const left = new Map<string, number>();
  for (const { sku, quantity } of less.lines) {
    const product = productOfSku(context.journal, sku);
    if (product.kind === 'one') left.set(product.productId, toQuantity((left.get(product.productId) ?? 0) + quantity));
    else if (quantity > 0) return null;
  }
  const planned = sale.lines.map((line) => {
    const wanted = left.get(line.productId);
    if (wanted === undefined || line.quantity <= 0) return { line, quantity: line.quantity, ours: false };
    const quantity = Math.min(line.quantity, wanted);
    left.set(line.productId, toQuantity(wanted - quantity));
    return { line, quantity, ours: true };
  });
  return [...left.values()].some((quantity) => quantity > 0) ? null : planned;
}

/** The sale as it shall be, without its author; null when it does not hold what is left of the order. */
function reduced(less: Payload, sale: TillSale, context: EffectContext): Omit<TillSaleDraft, 'authorId'> | null {
  const planned = plannedLines(less, sale, context);
  if (planned === null) return null;
  const { config } = context.store;
  const kept = planned.filter(({ quantity, ours }) => !ours || quantity > 0);
  const rest = toDecimal(less.totalMinor, less.currency).minus(worth(kept.filter((one) => one.ours)));
  const registerId = sale.registerId ?? config.registerId;
  return {
    id: sale.id,
    state: sale.state === 'parked' ? 'parked' : 'pending',
    attributes: sale.attributes,
    registerId,
    outletId: config.outletId,
    sourceId: sale.sourceId ?? less.incrementId,
    sourceType: sale.sourceType ?? 'Magento',
    note: sale.note,
    at: sale.at,
    lines: kept.map(({ line, quantity }) => ({
      id: line.id,
      productId: line.productId,
      quantity,
      price: line.price.toFixed(5),
      discount: line.discount.toFixed(5),
      tax: line.tax.toFixed(5),
      taxId: line.taxId ?? '',
      note: '',
    })),
    adjustments: rest.eq(0) ? [] : [{ name: 'Web order: shipping and rounding', amount: rest.toFixed() }],
    payments: paymentsOf(less, sale, context).map(({ payment, amount }) => ({
      ...(payment.id === null ? {} : { id: payment.id }),
      paymentTypeId: payment.paymentTypeId,
      amount: amount.toFixed(),
      at: payment.at ?? sale.at,
      registerId: payment.registerId ?? registerId,
    })),
  };
}

/** What the lines come to, incl. tax: whole cents per piece, as they were made. */
function worth(lines: readonly Planned[]): Big {
  return lines.reduce((sum, { line, quantity }) => sum.plus(line.price.plus(line.tax).times(quantity)), Big(0)).round(5, Big.roundHalfUp);
}

/** Money taken at the till stays; the web's payment follows the order. */
function paymentsOf(less: Payload, sale: TillSale, { store }: EffectContext): { payment: TillSale['payments'][number]; amount: Big }[] {
  let web = less.webPaidMinor === null ? null : toDecimal(less.webPaidMinor, less.currency);
  return sale.payments
    .filter((payment) => !payment.deleted)
    .map((payment) => {
      if (web === null || payment.paymentTypeId !== store.webPaymentTypeId) return { payment, amount: payment.amount };
      const amount = web;
      web = Big(0);
      return { payment, amount };
    });
}

function resultOf(less: Payload, sale: TillSale, context: EffectContext): EffectResult {
  const others = worth((plannedLines(less, sale, context) ?? []).filter((one) => !one.ours));
  const difference = sale.totalInclTax.minus(toDecimal(less.totalMinor, less.currency)).minus(others);
  return { total: sale.totalInclTax.toFixed(2), ...(difference.abs().gte(0.005) ? { differs: difference.toFixed(2) } : {}) };
}

/** Lines, total of ours and the web's payment are as they shall be. */
function isReduced(less: Payload, sale: TillSale, context: EffectContext): boolean {
  const planned = plannedLines(less, sale, context);
  if (planned === null || planned.some(({ line, quantity }) => line.quantity !== quantity)) return false;
  const others = worth(planned.filter((one) => !one.ours));
  const total = toDecimal(less.totalMinor, less.currency).plus(others);
  const paid = paymentsOf(less, sale, context).every(({ payment, amount }) => payment.amount.eq(amount));
  return paid && sale.totalInclTax.minus(total).abs().lt(0.005);
}

function closedAtTill(less: Payload): SendOutcome {
  return {
    kind: 'refused',
    reason: 'saleClosedAtTill',
    message: `The till closed the sale of order ${less.incrementId} with all its pieces.`,
    cure: 'Make a return at the till for the pieces that were not handed over, then leave this.',
  };
}

function changedAtTill(less: Payload): SendOutcome {
  return {
    kind: 'refused',
    reason: 'saleChangedAtTill',
    message: `The till’s sale of order ${less.incrementId} does not hold the pieces of the order any more.`,
    cure: 'Look at the sale in Lightspeed and put it right, then leave this or send it again.',
  };
}
