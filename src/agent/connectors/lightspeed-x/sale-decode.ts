import Big from 'big.js';
import type { TillSale } from '#core/till.ts';
import { check, fieldOf, type Checked } from '#agent/connectors/decode.ts';
import type { DriftLog } from '#agent/connectors/drift.ts';
import { saleKeys, saleLineKeys, salePaymentKeys } from '#agent/connectors/lightspeed-x/known-fields.ts';
import { datedSale, flatSale, type DatedSale, type FlatSale } from '#agent/connectors/lightspeed-x/sale-rows.ts';

/** One sale in either shape, alone or in a list. */
export function decodeSale(raw: unknown, path: string, drift: DriftLog): Checked<TillSale> {
  const sale = isDated(raw) ? mapped(check(datedSale, raw, path), fromDated) : mapped(check(flatSale, raw, path), fromFlat);
  if (!sale.ok) return sale;
  noteDrift(raw, sale.value, drift);
  return sale;
}

function isDated(raw: unknown): boolean {
  return fieldOf(raw, 'totals') !== undefined || fieldOf(raw, '_metadata') !== undefined || typeof fieldOf(raw, 'source') === 'object';
}

function mapped<A, B>(checked: Checked<A>, map: (value: A) => B): Checked<B> {
  return checked.ok ? { ok: true, value: map(checked.value) } : checked;
}

function fromDated(row: DatedSale): TillSale {
  const updatedAt = row.updated_at ?? row.created_at ?? row.date ?? 0;
  return {
    id: row.id,
    ...stateOf(row.state, ''),
    attributes: row.attributes,
    sourceId: row.source?.id ?? null,
    sourceType: row.source?.type ?? null,
    outletId: row.source?.outlet_id ?? null,
    registerId: row.source?.register_id ?? null,
    ...authorOf(row.source?.author?.id ?? null),
    invoiceNumber: row.invoice_number,
    note: row.note,
    returnFor: row.return?.original_sale_id ?? null,
    ...returnsOf(row.return?.return_sale_ids ?? []),
    totalInclTax: row.totals.price_incl_tax ?? row.totals.price.plus(row.totals.tax),
    lines: row.line_items.map((line, index) => ({
      id: line.id,
      productId: line.product.id,
      quantity: line.quantity,
      price: line.pricing.price,
      discount: line.pricing.discount,
      tax: line.tax?.amount ?? Big(0),
      taxId: line.tax?.id ?? null,
      isReturn: line.return?.is_return ?? false,
      sequence: line._metadata?.sequence ?? index,
    })),
    payments: row.payments.map((payment) => ({
      id: payment.id,
      paymentTypeId: payment.type.config_id,
      amount: payment.amount,
      at: payment.date,
      registerId: payment.source?.register_id ?? null,
      outletId: payment.source?.outlet_id ?? null,
      deleted: payment.deleted_at !== null,
    })),
    at: row.date ?? row.created_at ?? updatedAt,
    updatedAt,
    deleted: row.deleted_at !== null,
    version: row._metadata.version,
  };
}

function fromFlat(row: FlatSale): TillSale {
  return {
    id: row.id,
    ...stateOf(row.state, row.status),
    attributes: row.attributes,
    sourceId: row.source_id,
    sourceType: row.source,
    outletId: row.outlet_id,
    registerId: row.register_id,
    ...authorOf(row.user_id),
    invoiceNumber: row.invoice_number,
    note: row.note,
    returnFor: row.return_for,
    totalInclTax: row.total_price.plus(row.total_tax),
    lines: row.line_items.map((line, index) => ({
      id: line.id,
      productId: line.product_id,
      quantity: line.quantity,
      // Old and new names stand side by side (lightspeed.md A.11.2).
      price: line.unit_price ?? line.price ?? Big(0),
      discount: line.unit_discount ?? line.discount ?? Big(0),
      tax: line.unit_tax ?? line.tax ?? Big(0),
      taxId: line.tax_id,
      isReturn: line.is_return,
      sequence: line.sequence ?? index,
    })),
    payments: row.payments.map((payment) => ({
      id: payment.id,
      paymentTypeId: payment.retailer_payment_type_id,
      amount: payment.amount,
      at: payment.payment_date,
      registerId: payment.register_id,
      outletId: payment.outlet_id,
      deleted: payment.deleted_at !== null,
    })),
    at: row.sale_date ?? row.created_at ?? row.updated_at,
    updatedAt: row.updated_at,
    deleted: row.deleted_at !== null,
    version: row.version,
  };
}

function returnsOf(ids: string[]): { returnSaleIds?: string[] } {
  return ids.length === 0 ? {} : { returnSaleIds: ids };
}

function authorOf(id: string | null): { authorId?: string } {
  return id === null ? {} : { authorId: id };
}

const states: ReadonlySet<string> = new Set(['parked', 'pending', 'voided', 'closed']);
/** Only where an answer has no `state`; the table in lightspeed.md A.11. */
const parkedStatus: ReadonlySet<string> = new Set(['SAVED']);
const pendingStatus: ReadonlySet<string> = new Set(['OPEN', 'ONACCOUNT', 'LAYBY', 'AWAITING_DISPATCH', 'AWAITING_PICKUP', 'SERVICE']);

function stateOf(state: string, status: string): Pick<TillSale, 'state' | 'rawState'> {
  if (states.has(state)) return { state: state as TillSale['state'], rawState: state };
  if (state !== '') return { state: 'unknown', rawState: state };
  if (status === 'VOIDED') return { state: 'voided', rawState: status };
  if (parkedStatus.has(status)) return { state: 'parked', rawState: status };
  if (pendingStatus.has(status)) return { state: 'pending', rawState: status };
  return { state: status === 'CLOSED' || status.endsWith('_CLOSED') ? 'closed' : 'unknown', rawState: status };
}

function noteDrift(raw: unknown, sale: TillSale, drift: DriftLog): void {
  drift.unknownKeys('sale', raw, saleKeys);
  for (const [level, key, known] of [
    ['sale.line_items[]', 'line_items', saleLineKeys],
    ['sale.payments[]', 'payments', salePaymentKeys],
  ] as const) {
    const rows = fieldOf(raw, key);
    if (Array.isArray(rows)) for (const row of rows) drift.unknownKeys(level, row, known);
  }
  if (sale.state === 'unknown') drift.unknownValue('sale.state', sale.rawState);
}
