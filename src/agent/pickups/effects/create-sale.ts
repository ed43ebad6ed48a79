import { z } from 'zod';
import { toDecimal, toQuantity } from '#core/money.ts';
import { openQuantity } from '#core/pickups/arrival.ts';
import { piecesOf } from '#core/pieces.ts';
import { saleOf, type SaleLineInput } from '#core/sale-amounts.ts';
import { read, write } from '#core/connector.ts';
import type { ShopOrder } from '#core/shop.ts';
import type { TillSale, TillSaleDraft } from '#core/till.ts';
import { createSale as createSaleCall, getSale } from '#agent/connectors/lightspeed-x/sales.ts';
import { tokenUser } from '#agent/connectors/lightspeed-x/users.ts';
import { catalogIsRead, productOfSku, taxOf } from '#agent/replica/till.ts';
import { replicaOrder, type ReplicaOrder } from '#agent/replica/shop-orders.ts';
import { pickupById, updatePickup } from '#agent/pickups/records.ts';
import { raise } from '#agent/sync/raise.ts';
import { effectKind, probed, type EffectContext, type SendOutcome, type Verdict } from '#agent/sync/effect-kind.ts';

const line = z.object({ sku: z.string(), quantity: z.number().positive(), totalMinor: z.int(), discountMinor: z.int() });
const payload = z.object({
  pickupId: z.uuid(),
  saleId: z.uuid(),
  orderId: z.int(),
  incrementId: z.string(),
  placedAt: z.int(),
  currency: z.string(),
  totalMinor: z.int(),
  paidMinor: z.int(),
  lines: z.array(line).min(1),
});
type Payload = z.infer<typeof payload>;

/** What the till must be told of an order. Amounts in minor units; the order's total counts, whatever its lines add up to. */
export function salePayload(pickupId: string, saleId: string, order: ShopOrder | ReplicaOrder): Payload {
  return {
    pickupId,
    saleId,
    orderId: order.orderId,
    incrementId: order.incrementId,
    placedAt: order.createdAt,
    currency: order.currency,
    totalMinor: order.grandTotalMinor - order.refundedMinor,
    paidMinor: Math.max(0, order.paidMinor - order.refundedMinor),
    lines: order.lines
      .map((one) => ({ one, quantity: openQuantity(one) }))
      .filter(({ quantity }) => quantity > 0)
      .flatMap(({ one, quantity }) =>
        piecesOf(one).map((piece) => ({
          sku: piece.sku,
          quantity: toQuantity(quantity * piece.perLine),
          totalMinor: Math.round((piece.totalMinor * quantity) / one.ordered),
          discountMinor: Math.round((piece.discountMinor * quantity) / one.ordered),
        })),
      ),
  };
}

/** The web order as a pending pickup sale on this outlet's register, with a sale id of ours (lightspeed.md A.12.6, A.13.1). */
export const createSale = effectKind<Payload>({
  name: 'lightspeed.createSale',
  system: 'lightspeed',
  ...probed,
  schema: payload,
  settleMs: 30_000,
  check: (sale, context) => mapped(sale, context).verdict,

  *send(sale, context) {
    const { lines } = mapped(sale, context);
    if (lines === null) return { kind: 'failed', problem: { kind: 'passing', status: 0, message: 'the catalog changed' } };
    // A journal restored from a backup may have made it before it forgot: posting a known id again would add its payments again (A.12.7).
    const before = yield* read(getSale(sale.saleId));
    if (before.ok) return { kind: 'done', result: { ...resultOf(before.value, sale), already: 'yes' } };
    if (before.problem.kind !== 'absent') return { kind: 'failed', problem: before.problem };
    let authorId = context.store.authorUserId;
    if (authorId === null) {
      const user = yield* read(tokenUser());
      if (!user.ok) return { kind: 'failed', problem: user.problem };
      authorId = user.value.id;
    }
    const made = yield* write(createSaleCall(draftOf(sale, lines, authorId, context)));
    if (!made.ok) return { kind: 'failed', problem: made.problem };
    // The answer may hold the whole sale or only its id (A.12.5): read it, and see that the totals agree.
    const known = yield* read(getSale(sale.saleId));
    if (!known.ok) return { kind: 'failed', problem: known.problem };
    return { kind: 'done', result: resultOf(known.value, sale) } satisfies SendOutcome;
  },

  *probe(sale) {
    const known = yield* read(getSale(sale.saleId));
    if (known.ok) return { kind: 'found', result: resultOf(known.value, sale) };
    return known.problem.kind === 'absent' ? { kind: 'absent' } : { kind: 'failed', problem: known.problem };
  },

  done(sale, result, context) {
    if (pickupById(context.journal, sale.pickupId) === null) return;
    updatePickup(context.journal, sale.pickupId, { saleNumber: result['saleNumber'] || null }, context.now);
    const difference = result['differs'];
    if (difference === undefined) return;
    raise(context.journal, context.ids, {
      kind: 'saleTotalDiffers',
      subject: sale.incrementId,
      params: { order: sale.incrementId, difference, currency: sale.currency },
      pickupId: sale.pickupId,
      effectId: context.effect.id,
      at: context.now,
    });
  },

  rebuild(sale, context) {
    const order = replicaOrder(context.journal, sale.orderId);
    return order === null ? null : salePayload(sale.pickupId, sale.saleId, order);
  },

  skipConsequence: (sale) =>
    `The till will not know web order ${sale.incrementId}: its pieces are not committed there, and handing it over will not move stock at the till.`,
});

function mapped(sale: Payload, context: EffectContext): { verdict: Verdict; lines: SaleLineInput[] | null } {
  const pickup = pickupById(context.journal, sale.pickupId);
  if (pickup?.state === 'cancelled' || pickup?.state === 'putBack')
    return { verdict: { kind: 'withdraw', why: 'the order was cancelled online' }, lines: null };
  if (!catalogIsRead(context.journal))
    return { verdict: { kind: 'wait', ms: 1_000, why: 'the catalog of the till is being read' }, lines: null };
  const lines: SaleLineInput[] = [];
  const unknown: string[] = [];
  const several: string[] = [];
  for (const one of sale.lines) {
    const product = productOfSku(context.journal, one.sku);
    if (product.kind === 'none') unknown.push(one.sku);
    else if (product.kind === 'several') several.push(one.sku);
    else {
      const tax = taxOf(context.journal, product.productId, context.store.config.outletId);
      if (tax === null) return { verdict: noTax(one.sku), lines: null };
      lines.push({ ...one, productId: product.productId, taxId: tax.taxId, taxRate: tax.rate });
    }
  }
  if (unknown.length > 0) return { verdict: unknownSku(unknown), lines: null };
  if (several.length > 0) return { verdict: doubleSku(several), lines: null };
  return { verdict: { kind: 'go' }, lines };
}

function draftOf(sale: Payload, lines: readonly SaleLineInput[], authorId: string, context: EffectContext): TillSaleDraft {
  const { config, webPaymentTypeId } = context.store;
  const amounts = saleOf(lines, sale.totalMinor, sale.currency);
  return {
    id: sale.saleId,
    state: 'pending',
    attributes: ['pickup'],
    authorId,
    registerId: config.registerId,
    outletId: config.outletId,
    sourceId: sale.incrementId,
    sourceType: 'Magento',
    note: `Web order ${sale.incrementId}`,
    at: sale.placedAt,
    lines: amounts.lines,
    adjustments: amounts.adjustments,
    payments:
      sale.paidMinor > 0
        ? [{ paymentTypeId: webPaymentTypeId, amount: toDecimal(sale.paidMinor, sale.currency).toString(), at: sale.placedAt }]
        : [],
  };
}

function resultOf(known: TillSale, sale: Payload): Record<string, string> {
  const expected = toDecimal(sale.totalMinor, sale.currency);
  return {
    saleNumber: known.invoiceNumber ?? '',
    total: known.totalInclTax.toFixed(2),
    ...(known.totalInclTax.minus(expected).abs().gte(0.005) ? { differs: known.totalInclTax.minus(expected).toFixed(2) } : {}),
  };
}

function unknownSku(skus: string[]): Verdict {
  const list = skus.join(', ');
  return {
    kind: 'refuse',
    reason: 'skuUnknownAtTill',
    message: `The till does not know ${skus.length === 1 ? 'SKU' : 'SKUs'} ${list}.`,
    cure: `Create ${skus.length === 1 ? 'it' : 'them'} in Lightspeed with exactly this SKU; the sale is then sent by itself. The order can be picked meanwhile.`,
  };
}

function doubleSku(skus: string[]): Verdict {
  return {
    kind: 'refuse',
    reason: 'skuDoubleAtTill',
    message: `The till has several products with ${skus.length === 1 ? 'SKU' : 'SKUs'} ${skus.join(', ')}.`,
    cure: 'Archive or rename the wrong one in Lightspeed; the sale is then sent by itself.',
  };
}

function noTax(sku: string): Verdict {
  return {
    kind: 'refuse',
    reason: 'taxUnknownAtTill',
    message: `The till has no tax for SKU ${sku} at this outlet.`,
    cure: 'Give the outlet or the product a tax in Lightspeed; the sale is then sent by itself.',
  };
}
