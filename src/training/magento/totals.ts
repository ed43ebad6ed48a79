import { share, sum } from '#training/amounts.ts';
import { amountOf, setAmount } from '#training/magento/order-row.ts';
import type { ItemDocument } from '#training/magento/order-row.ts';
import type { JsonObject } from '#training/json.ts';

/** What a number of pieces of a line are worth: the share of the row that a step from `before` to `before + quantity` takes. */
export interface LineShare {
  item: ItemDocument;
  quantity: number;
  rowTotal: number;
  rowTotalInclTax: number;
  discount: number;
  tax: number;
  compensation: number;
}

/** Amounts of `quantity` pieces after `before` pieces were done already. EUR with two decimals. */
export function lineShare(item: ItemDocument, before: number, quantity: number): LineShare {
  const part = (name: string): number => share(amountOf(item, name), before, before + quantity, item.qty_ordered);
  return {
    item,
    quantity,
    rowTotal: part('row_total'),
    rowTotalInclTax: share(
      sum([amountOf(item, 'row_total_incl_tax'), amountOf(item, 'discount_amount')]),
      before,
      before + quantity,
      item.qty_ordered,
    ),
    discount: part('discount_amount'),
    tax: part('tax_amount'),
    compensation: part('discount_tax_compensation_amount'),
  };
}

export interface ShippingShare {
  amount: number;
  tax: number;
}

/** What the lines and the shipping come to, with tax. */
export function grandTotal(lines: readonly LineShare[], shipping: ShippingShare): number {
  return sum([...lines.flatMap((line) => [line.rowTotal, -line.discount, line.tax, line.compensation]), shipping.amount, shipping.tax]);
}

/** Amount keys that an invoice and a credit memo share, in both currencies. */
export function documentTotals(lines: readonly LineShare[], shipping: ShippingShare, grand: number): JsonObject {
  const totals: JsonObject = {};
  const discount = sum(lines.map((line) => line.discount));
  setAmount(totals, 'discount_amount', discount === 0 ? 0 : -discount);
  setAmount(totals, 'grand_total', grand);
  setAmount(totals, 'discount_tax_compensation_amount', sum(lines.map((line) => line.compensation)));
  setAmount(totals, 'shipping_amount', shipping.amount);
  setAmount(totals, 'shipping_incl_tax', sum([shipping.amount, shipping.tax]));
  setAmount(totals, 'shipping_tax_amount', shipping.tax);
  setAmount(totals, 'subtotal', sum(lines.map((line) => line.rowTotal)));
  setAmount(totals, 'subtotal_incl_tax', sum(lines.map((line) => line.rowTotalInclTax)));
  setAmount(totals, 'tax_amount', sum([...lines.map((line) => line.tax), shipping.tax]));
  return totals;
}

/** Amount keys of one row of an invoice or credit memo. A child row (price 0) has only its name, SKU and quantity. */
export function rowTotals(line: LineShare): JsonObject {
  const { item } = line;
  const row: JsonObject = { name: item.name, product_id: item.product_id, sku: item.sku, order_item_id: item.item_id, qty: line.quantity };
  setAmount(row, 'price', item.price);
  if (item.price === 0 && typeof item['parent_item_id'] === 'number') return row;
  setAmount(row, 'discount_tax_compensation_amount', line.compensation);
  if (line.discount !== 0) setAmount(row, 'discount_amount', line.discount);
  setAmount(row, 'price_incl_tax', amountOf(item, 'price_incl_tax'));
  setAmount(row, 'row_total', line.rowTotal);
  setAmount(row, 'row_total_incl_tax', line.rowTotalInclTax);
  setAmount(row, 'tax_amount', line.tax);
  return row;
}

export function addAmount(document: JsonObject, name: string, amount: number): void {
  setAmount(document, name, sum([amountOf(document, name), amount]));
}
