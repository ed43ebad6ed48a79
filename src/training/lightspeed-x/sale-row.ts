import Big from 'big.js';
import { round5, sum } from '#training/amounts.ts';
import type { JsonObject } from '#training/json.ts';
import type { TillState } from '#training/lightspeed-x/state.ts';
import { offsetTime } from '#training/time-text.ts';

export type SaleState = 'parked' | 'pending' | 'closed' | 'voided';

export interface SaleLineRow {
  id: string;
  productId: string;
  quantity: number;
  /** One piece without tax after discount (lightspeed.md A.12, five decimals). */
  price: number;
  /** Of one piece; only for information. */
  discount: number;
  cost: number;
  /** Of one piece. */
  tax: number;
  taxId: string;
  note: string;
  status: string;
  isReturn: boolean;
  isPriceOverride: boolean;
  sequence: number;
  fulfilmentOutletId: string | null;
  /** Pieces that this line has taken out of on-hand, and where. */
  moved: { outletId: string; quantity: number };
}

export interface SalePaymentRow {
  id: string;
  amount: number;
  at: number;
  paymentTypeId: string;
  name: string;
  typeId: number;
  registerId: string;
  outletId: string;
  openSequenceId: string;
}

export interface SaleAdjustmentRow {
  type: string;
  name: string;
  /** Signed: what it adds to the total, tax included. */
  total: number;
}

export interface SaleRow {
  id: string;
  state: SaleState;
  attributes: string[];
  at: number;
  createdAt: number;
  updatedAt: number;
  customerId: string | null;
  invoiceNumber: string;
  note: string;
  shortCode: string;
  sourceId: string | null;
  sourceType: string | null;
  authorId: string;
  registerId: string;
  outletId: string;
  fulfillmentOutletId: string | null;
  originalSaleId: string | null;
  returnSaleIds: string[];
  completeSequenceId: string | null;
  lines: SaleLineRow[];
  payments: SalePaymentRow[];
  adjustments: SaleAdjustmentRow[];
  version: number;
}

/** What the customer owes in all, with tax: lines and adjustments. */
export function saleTotal(sale: SaleRow): number {
  return round5(Big(sum(sale.lines.map((line) => lineTotal(line)))).plus(sum(sale.adjustments.map((adjustment) => adjustment.total))));
}

export function salePaid(sale: SaleRow): number {
  return sum(sale.payments.map((payment) => payment.amount));
}

/** What is still to pay, to the cent. */
export function saleDue(sale: SaleRow): number {
  return Number(Big(saleTotal(sale)).minus(salePaid(sale)).round(2, Big.roundHalfUp).toString());
}

function lineTotal(line: SaleLineRow): number {
  return Number(Big(line.price).plus(line.tax).times(line.quantity).toString());
}

function product(amount: number, quantity: number): number {
  return round5(Big(amount).times(quantity));
}

/** The sale in the date-version shape (lightspeed.md A.11). */
export function saleAnswer(till: TillState, sale: SaleRow): JsonObject {
  const taxes = new Map<string, number[]>();
  for (const line of sale.lines) {
    const rateId = rateOf(till, line.taxId);
    taxes.set(rateId, [...(taxes.get(rateId) ?? []), product(line.tax, line.quantity)]);
  }
  const tax = round5(sum([...taxes.values()].flat()));
  const priceInclTax = saleTotal(sale);
  return {
    id: sale.id,
    state: sale.state,
    attributes: [...sale.attributes],
    date: offsetTime(sale.at),
    created_at: offsetTime(sale.createdAt),
    updated_at: offsetTime(sale.updatedAt),
    deleted_at: null,
    customer_id: sale.customerId,
    invoice_number: sale.invoiceNumber,
    receipt_number: sale.invoiceNumber,
    note: sale.note,
    short_code: sale.shortCode,
    source: {
      type: sale.sourceType,
      id: sale.sourceId,
      register_id: sale.registerId,
      outlet_id: sale.outletId,
      author: { id: sale.authorId },
    },
    return: { is_return: sale.originalSaleId !== null, original_sale_id: sale.originalSaleId, return_sale_ids: [...sale.returnSaleIds] },
    totals: { price: round5(Big(priceInclTax).minus(tax)), price_incl_tax: priceInclTax, tax, loyalty: 0, surcharge: 0 },
    taxes: [...taxes].map(([id, amounts]) => ({ id, tax: round5(sum(amounts)) })),
    line_items: sale.lines.map((line) => lineAnswer(till, sale, line)),
    payments: sale.payments.map(paymentAnswer),
    adjustments: sale.adjustments.map(({ type, name, total }) => ({ adjustment_type: type, name, total, tax_components: [] })),
    ecom_custom_charges: [],
    external_applications: [],
    _metadata: {
      version: sale.version,
      complete_open_sequence_id: sale.completeSequenceId,
      has_unsynced_on_account_payments: false,
      xero_reference: null,
    },
  };
}

function rateOf(till: TillState, taxId: string): string {
  return till.taxes.find((tax) => tax.id === taxId)?.rateId ?? taxId;
}

function lineAnswer(till: TillState, sale: SaleRow, line: SaleLineRow): JsonObject {
  return {
    id: line.id,
    product: { id: line.productId },
    quantity: line.quantity,
    pricing: {
      price: line.price,
      cost: line.cost,
      discount: line.discount,
      loyalty_amount: 0,
      total: product(line.price, line.quantity),
      cost_total: product(line.cost, line.quantity),
      discount_total: product(line.discount, line.quantity),
      loyalty_amount_total: 0,
    },
    tax: { id: line.taxId, amount: line.tax, total: product(line.tax, line.quantity) },
    return: { is_return: line.isReturn, reason: '' },
    note: line.note,
    status: line.status,
    salesperson_id: sale.authorId,
    source: { register_id: sale.registerId },
    promotions: [],
    surcharges: [],
    customizations: [],
    gift_card_number: null,
    _metadata: {
      sequence: line.sequence,
      is_price_override: line.isPriceOverride,
      tax_components: [{ rate_id: rateOf(till, line.taxId), total_tax: product(line.tax, line.quantity) }],
    },
  };
}

function paymentAnswer(payment: SalePaymentRow): JsonObject {
  return {
    id: payment.id,
    amount: payment.amount,
    date: offsetTime(payment.at),
    deleted_at: null,
    type: { config_id: payment.paymentTypeId, id: String(payment.typeId), name: payment.name },
    source: { id: null, register_id: payment.registerId, outlet_id: payment.outletId },
    surcharge: null,
    external_applications: [],
    external_attributes: [],
    _metadata: { register_open_sequence_id: payment.openSequenceId },
  };
}
