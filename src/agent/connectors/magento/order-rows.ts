import { z } from 'zod';
import { bag, flag, listOf, numeric, numericId, numericOrZero, shown, shownOrEmpty, shownOrNull } from '#agent/connectors/fields.ts';

/** One row of `items` of an order. A configurable or bundle is several: the parent row and its children. */
export const itemRow = z.object({
  item_id: numericId,
  parent_item_id: numericId.nullish(),
  sku: shown,
  name: shownOrEmpty,
  product_type: shownOrEmpty,
  is_virtual: flag,
  is_qty_decimal: flag,
  qty_ordered: numeric,
  qty_invoiced: numericOrZero,
  qty_shipped: numericOrZero,
  qty_refunded: numericOrZero,
  qty_canceled: numericOrZero,
  price: numericOrZero,
  price_incl_tax: numeric.nullish(),
  original_price: numericOrZero,
  row_total: numericOrZero,
  discount_amount: numericOrZero,
  tax_amount: numericOrZero,
  discount_tax_compensation_amount: numericOrZero,
  tax_percent: numericOrZero,
  product_option: bag({
    extension_attributes: bag({ custom_options: listOf(z.object({ option_value: shownOrNull })) }),
  }),
});
export type ItemRow = z.infer<typeof itemRow>;
