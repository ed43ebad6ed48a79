import Big from 'big.js';
import { z } from 'zod';
import { toDecimal, toQuantity } from '#core/money.ts';
import { read, write, type AnswerProblem, type Decoded, type Step } from '#core/connector.ts';
import { saleOf, type SaleLineInput } from '#core/sale-amounts.ts';
import type { TillSale, TillSaleDraft } from '#core/till.ts';
import { beginReturn, createSale, getSale, updateSale, voidSale } from '#agent/connectors/lightspeed-x/sales.ts';
import { tokenUser } from '#agent/connectors/lightspeed-x/users.ts';
import { follows } from '#agent/refunds/follows.ts';
import { noteDeskSale } from '#agent/replica/desk-sales.ts';
import { catalogIsRead, productOfSku, taxOf } from '#agent/replica/till.ts';
import { effectKind, probed, type EffectContext, type EffectResult, type SendOutcome } from '#agent/sync/effect-kind.ts';

const payload = z.object({
  /** Id of the sale where it returns no sale of the till. */
  saleId: z.uuid(),
  /** The order's closed sale at this outlet; null when it has none. */
  originalSaleId: z.string().nullable(),
  /** What the till's sale carries as its source, by which it is found again. */
  reference: z.string(),
  incrementId: z.string(),
  currency: z.string(),
  note: z.string(),
  /** Closed at once with the mark of the web's refund; else parked for the cashier to pay out. */
  close: z.boolean(),
  /** The refund it goes with; null when the till gives the money. */
  after: z.uuid().nullable(),
  totalMinor: z.int().positive(),
  lines: z.array(z.object({ sku: z.string(), quantity: z.number().positive(), totalMinor: z.int().nonnegative() })).min(1),
});
type Payload = z.infer<typeof payload>;

/**
 * The till takes pieces back in. Where it sold the order itself at this outlet, as a return of that sale: begun, reduced to what came, and
 * in one step closed or left parked; else, and when it refuses that, as a return of its own under an id of ours (lightspeed.md A.14). A sale
 * of ours is found by its reference; one that was begun and never changed is voided by beginning anew.
 */
export const returnSale = effectKind<Payload>({
  name: 'lightspeed.returnSale',
  system: 'lightspeed',
  ...probed,
  schema: payload,
  settleMs: 20_000,

  check(back, context) {
    const first = follows(context, back.after, 'the refund was left');
    if (first !== null) return first;
    if (!catalogIsRead(context.journal)) return { kind: 'wait', ms: 1_000, why: 'the catalog of the till is being read' };
    const unknown = back.lines.filter((one) => inputOf(one, context) === null).map((one) => one.sku);
    if (unknown.length === 0) return { kind: 'go' };
    return {
      kind: 'refuse',
      reason: 'skuUnknownAtTill',
      message: `The till does not know ${unknown.join(', ')}, has it several times, or has no tax for it.`,
      cure: 'Put the SKU right in Lightspeed, then send it again.',
    };
  },

  *send(back, context) {
    const known = yield* findOurs(back);
    if (!known.ok) return { kind: 'failed', problem: known.problem };
    if (known.sale !== null) return { kind: 'done', result: { ...resultOf(known.sale), already: 'yes' } };
    const author = yield* authorOf(context);
    if (!author.ok) return { kind: 'failed', problem: author.problem };
    const draft = draftOf(back, context, author.id);
    if (draft === null) return { kind: 'failed', problem: { kind: 'passing', status: 0, message: 'the catalog changed' } };
    const made = known.original === null ? null : yield* returnOf(known.original, draft);
    if (made !== null && !made.ok) return { kind: 'failed', problem: made.problem };
    const id = made === null || made.id === null ? yield* ownReturn(draft) : { ok: true as const, id: made.id };
    if (!id.ok) return { kind: 'failed', problem: id.problem };
    const after = yield* read(getSale(id.id));
    return after.ok ? ({ kind: 'done', result: resultOf(after.value) } satisfies SendOutcome) : { kind: 'failed', problem: after.problem };
  },

  *probe(back) {
    const known = yield* findOurs(back);
    if (!known.ok) return { kind: 'failed', problem: known.problem };
    return known.sale === null ? { kind: 'absent' } : { kind: 'found', result: resultOf(known.sale) };
  },

  done(back, result, { journal, ids, now }) {
    const { saleId, receipt, total, state } = result;
    if (saleId === undefined || total === undefined) return;
    const sale = { id: saleId, sourceId: back.reference, invoiceNumber: receipt || null, totalInclTax: Big(total) };
    noteDeskSale(journal, ids, { ...sale, state: state === 'closed' ? 'closed' : 'parked' }, now);
  },

  rebuild: (back) => back,
  skipConsequence: (back) =>
    `The till takes nothing back in for order ${back.incrementId}: count the pieces in there, and give the money by hand if it is still owed.`,
});

type Failed = { ok: false; problem: AnswerProblem };
type Asking<T> = Generator<Step, T, Decoded<unknown>>;

/** Our sale of this return if the till has it, and the sale it can be a return of. A voided one is no return. */
function* findOurs(back: Payload): Asking<{ ok: true; sale: TillSale | null; original: TillSale | null } | Failed> {
  const own = yield* read(getSale(back.saleId));
  if (own.ok && own.value.state !== 'voided') return { ok: true, sale: own.value, original: null };
  if (!own.ok && own.problem.kind !== 'absent') return own;
  if (back.originalSaleId === null) return { ok: true, sale: null, original: null };
  const original = yield* read(getSale(back.originalSaleId));
  if (!original.ok) return original.problem.kind === 'absent' ? { ok: true, sale: null, original: null } : original;
  for (const id of original.value.returnSaleIds ?? []) {
    const sale = yield* read(getSale(id));
    if (!sale.ok && sale.problem.kind !== 'absent') return sale;
    if (sale.ok && sale.value.sourceId === back.reference && sale.value.state !== 'voided')
      return { ok: true, sale: sale.value, original: null };
  }
  return { ok: true, sale: null, original: original.value.state === 'closed' ? original.value : null };
}

function* authorOf({ store }: EffectContext): Asking<{ ok: true; id: string } | Failed> {
  if (store.authorUserId !== null) return { ok: true, id: store.authorUserId };
  const user = yield* read(tokenUser());
  return user.ok ? { ok: true, id: user.value.id } : user;
}

/** As a return of the order's own sale. Id null: the till refuses that, or the pieces are not on it (A.14.10). */
function* returnOf(original: TillSale, draft: TillSaleDraft): Asking<{ ok: true; id: string | null } | Failed> {
  if (original.outletId !== draft.outletId || !holds(original, draft)) return { ok: true, id: null };
  const begun = yield* write(beginReturn(original.id));
  if (!begun.ok) return begun.problem.kind === 'refused' ? { ok: true, id: null } : begun;
  const reduced = yield* write(updateSale(begun.value.id, { ...draft, id: begun.value.id, lines: onLinesOf(begun.value, draft) }));
  if (reduced.ok) return { ok: true, id: begun.value.id };
  if (reduced.problem.kind !== 'refused') return reduced;
  const gone = yield* write(voidSale(begun.value));
  return gone.ok ? { ok: true, id: null } : gone;
}

function* ownReturn(draft: TillSaleDraft): Asking<{ ok: true; id: string } | Failed> {
  const made = yield* write(createSale(draft));
  return made.ok ? { ok: true, id: draft.id } : made;
}

function holds(original: TillSale, draft: TillSaleDraft): boolean {
  return draft.lines.every(({ productId, quantity }) => {
    const sold = original.lines.filter((line) => line.productId === productId).reduce((sum, line) => sum + line.quantity, 0);
    return sold >= -quantity;
  });
}

/** The lines of a begun return carry their ids, or they would come twice; what did not come back is left out (A.12.6–7). */
function onLinesOf(begun: TillSale, draft: TillSaleDraft): TillSaleDraft['lines'] {
  return draft.lines.flatMap((line) => {
    let left = -line.quantity;
    return begun.lines
      .filter((one) => one.productId === line.productId)
      .flatMap((one) => {
        const quantity = Math.min(left, -one.quantity);
        left = toQuantity(left - quantity);
        return quantity > 0 ? [{ ...line, id: one.id, quantity: -quantity }] : [];
      });
  });
}

function inputOf({ sku, quantity, totalMinor }: Payload['lines'][number], context: EffectContext): SaleLineInput | null {
  const product = productOfSku(context.journal, sku);
  if (product.kind !== 'one') return null;
  const tax = taxOf(context.journal, product.productId, context.store.config.outletId);
  return tax === null
    ? null
    : { sku, quantity, totalMinor, discountMinor: 0, productId: product.productId, taxId: tax.taxId, taxRate: tax.rate };
}

/** To the cent what Magento refunds: what rounding and shipping leave is an adjustment. Null when a SKU is not sold there any more. */
function draftOf(back: Payload, context: EffectContext, authorId: string): TillSaleDraft | null {
  const inputs = back.lines.flatMap((one) => inputOf(one, context) ?? []);
  if (inputs.length < back.lines.length) return null;
  const { config, webRefundTypeId } = context.store;
  const sold = saleOf(inputs, back.totalMinor, back.currency);
  const total = toDecimal(-back.totalMinor, back.currency).toFixed();
  const at = context.effect.createdAt;
  return {
    id: back.saleId,
    state: back.close ? 'closed' : 'parked',
    attributes: [],
    authorId,
    registerId: config.registerId,
    outletId: config.outletId,
    sourceId: back.reference,
    sourceType: 'Magento',
    note: back.note,
    at,
    lines: sold.lines.map((line) => ({ ...line, quantity: -line.quantity, isReturn: true as const })),
    adjustments: sold.adjustments.map(({ name, amount }) => ({ name, amount: amount.startsWith('-') ? amount.slice(1) : `-${amount}` })),
    payments: back.close ? [{ paymentTypeId: webRefundTypeId, amount: total, at }] : [],
  };
}

function resultOf(sale: TillSale): EffectResult {
  return { saleId: sale.id, receipt: sale.invoiceNumber ?? '', total: sale.totalInclTax.toFixed(), state: sale.state };
}
