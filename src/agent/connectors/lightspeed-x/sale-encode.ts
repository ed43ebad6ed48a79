import type { TillSale, TillSaleDraft } from '#core/till.ts';

/**
 * A sale as `POST /sales` and `PUT /sales/{id}` take it, without the id (lightspeed.md A.12). Prices are ours, never
 * the price book's. A pickup sale is handed over by the outlet it is made for.
 */
export function saleBody(draft: TillSaleDraft): Record<string, unknown> {
  const pickup = draft.attributes.includes('pickup');
  return {
    state: draft.state,
    attributes: draft.attributes,
    date: rfc3339(draft.at),
    note: draft.note,
    source: { author_id: draft.authorId, register_id: draft.registerId, id: draft.sourceId, type: draft.sourceType },
    ...(pickup ? { fulfillment_outlet_id: draft.outletId } : {}),
    line_items: draft.lines.map((line, sequence) => ({
      ...(line.id === undefined ? {} : { id: line.id }),
      product: { id: line.productId },
      quantity: line.quantity,
      pricing: { price: Number(line.price), discount: Number(line.discount) },
      tax: { id: line.taxId, amount: Number(line.tax) },
      ...(line.isReturn === true ? { return: { is_return: true } } : {}),
      ...(line.note === '' ? {} : { attributes: [{ name: 'line_note', value: line.note }] }),
      _metadata: { sequence, is_price_override: true, ...(pickup ? { fulfillment_method: 'PICKUP' } : {}) },
    })),
    ...(draft.adjustments.length === 0 ? {} : { pricing: { adjustments: draft.adjustments.map(adjustment) } }),
    payments: draft.payments.map((payment) => ({
      ...(payment.id === undefined ? {} : { id: payment.id }),
      type: { config_id: payment.paymentTypeId },
      amount: Number(payment.amount),
      date: rfc3339(payment.at),
      source: { register_id: payment.registerId ?? draft.registerId },
    })),
  };
}

/** The same for a sale that exists: what is not named stays, so adjustments that are gone are named as none (lightspeed.md A.12.6, A.12.11). */
export function changedSaleBody(draft: TillSaleDraft): Record<string, unknown> {
  return { ...saleBody(draft), pricing: { adjustments: draft.adjustments.map(adjustment) } };
}

/** The sign stays in the value: a positive one adds to the sale, a negative one takes off. */
function adjustment({ name, amount }: TillSaleDraft['adjustments'][number]): Record<string, unknown> {
  return { type: amount.startsWith('-') ? 'DISCOUNT' : 'NON_CASH_FEE', name, amount: { type: 'FIXED', value: amount } };
}

/**
 * The sale voided and otherwise as it is. A PUT is no partial update, and a line or payment without its id would become
 * a second one: all of them go along with theirs (lightspeed.md A.12.6–7).
 */
export function voidedBody(sale: TillSale): Record<string, unknown> {
  return {
    state: 'voided',
    attributes: sale.attributes,
    date: rfc3339(sale.at),
    note: sale.note,
    source: present({ author_id: sale.authorId, register_id: sale.registerId, id: sale.sourceId, type: sale.sourceType }),
    line_items: sale.lines.map((line) => ({
      id: line.id,
      product: { id: line.productId },
      quantity: line.quantity,
      pricing: { price: line.price.toNumber(), discount: line.discount.toNumber() },
      tax: present({ id: line.taxId, amount: line.tax.toNumber() }),
      _metadata: { sequence: line.sequence, is_price_override: true },
    })),
    payments: sale.payments
      .filter((payment) => !payment.deleted)
      .map((payment) => ({
        ...present({ id: payment.id }),
        type: { config_id: payment.paymentTypeId },
        amount: payment.amount.toNumber(),
        ...present({
          date: payment.at === null ? null : rfc3339(payment.at),
          source: payment.registerId === null ? null : { register_id: payment.registerId },
        }),
      })),
  };
}

function rfc3339(at: number): string {
  return new Date(at).toISOString().replace(/\.000Z$/, 'Z');
}

/** Without the fields that have no value. */
function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}
