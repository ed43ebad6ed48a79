import { z } from 'zod';
import {
  decimal,
  decimalOrZero,
  flag,
  shownOrNull,
  instant,
  instantOrNull,
  listOf,
  numeric,
  shownOrEmpty,
  textId,
  version,
} from '#agent/connectors/fields.ts';

/**
 * A sale comes in two shapes: the dated versions' nested one and the flat one of 2.0, which even 2026-07 still answers
 * for a return (lightspeed.md A.11, A.14.3).
 */
export const datedSale = z.object({
  id: textId,
  state: shownOrEmpty,
  attributes: listOf(z.string()),
  date: instantOrNull,
  created_at: instantOrNull,
  updated_at: instantOrNull,
  deleted_at: instantOrNull,
  invoice_number: shownOrNull,
  note: shownOrEmpty,
  source: z
    .object({
      type: shownOrNull,
      id: shownOrNull,
      register_id: shownOrNull,
      outlet_id: shownOrNull,
      author: z.object({ id: shownOrNull }).nullish(),
    })
    .nullish(),
  return: z.object({ original_sale_id: shownOrNull, return_sale_ids: listOf(textId) }).nullish(),
  totals: z.object({ price: decimalOrZero, price_incl_tax: decimal.nullish(), tax: decimalOrZero }),
  line_items: listOf(
    z.object({
      id: textId,
      product: z.object({ id: textId }),
      quantity: numeric,
      pricing: z.object({ price: decimal, discount: decimalOrZero }),
      tax: z.object({ id: shownOrNull, amount: decimalOrZero }).nullish(),
      return: z.object({ is_return: flag }).nullish(),
      _metadata: z.object({ sequence: numeric.nullish() }).nullish(),
    }),
  ),
  payments: listOf(
    z.object({
      id: shownOrNull,
      amount: decimal,
      date: instantOrNull,
      deleted_at: instantOrNull,
      type: z.object({ config_id: textId }),
      source: z.object({ register_id: shownOrNull, outlet_id: shownOrNull }).nullish(),
    }),
  ),
  _metadata: z.object({ version }),
});
export type DatedSale = z.infer<typeof datedSale>;

export const flatSale = z.object({
  id: textId,
  state: shownOrEmpty,
  status: shownOrEmpty,
  attributes: listOf(z.string()),
  sale_date: instantOrNull,
  created_at: instantOrNull,
  updated_at: instant,
  deleted_at: instantOrNull,
  outlet_id: shownOrNull,
  register_id: shownOrNull,
  user_id: shownOrNull,
  invoice_number: shownOrNull,
  note: shownOrEmpty,
  source: shownOrNull,
  source_id: shownOrNull,
  return_for: shownOrNull,
  total_price: decimal,
  total_tax: decimalOrZero,
  line_items: listOf(
    z.object({
      id: textId,
      product_id: textId,
      quantity: numeric,
      unit_price: decimal.nullish(),
      price: decimal.nullish(),
      unit_discount: decimal.nullish(),
      discount: decimal.nullish(),
      unit_tax: decimal.nullish(),
      tax: decimal.nullish(),
      tax_id: shownOrNull,
      is_return: flag,
      sequence: numeric.nullish(),
    }),
  ),
  payments: listOf(
    z.object({
      id: shownOrNull,
      amount: decimal,
      payment_date: instantOrNull,
      deleted_at: instantOrNull,
      retailer_payment_type_id: textId,
      register_id: shownOrNull,
      outlet_id: shownOrNull,
    }),
  ),
  version,
});
export type FlatSale = z.infer<typeof flatSale>;
