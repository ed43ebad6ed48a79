import Big from 'big.js';
import { toMinor, toQuantity } from '#core/money.ts';
import type { ShopLine } from '#core/shop.ts';
import type { ItemRow } from '#agent/connectors/magento/order-rows.ts';

/**
 * The lines of an order as a person sees them: one per parent row, its children beneath. The parent's quantities count,
 * because a child's `qty_shipped` and `qty_canceled` do not follow (magento-measured 14, magento.md §3.3). The parts of a bundle that are
 * paid one by one are lines of their own: they are what Magento invoices and refunds, and it refuses the parent (magento.md §6.2).
 * `rows` are all `items` of one order.
 */
export function linesOf(rows: readonly ItemRow[], currency: string): ShopLine[] {
  const parents = new Set(rows.map((row) => row.item_id));
  return rows
    .filter((row) => !isChild(row, parents))
    .flatMap((row) => {
      const children = rows.filter((child) => isChild(child, parents) && child.parent_item_id === row.item_id);
      return pricedByParts(row, children)
        ? children.map((child) => partLine(row, child, children, currency))
        : [lineOf(row, children, currency)];
    });
}

/** A part of a bundle, as a line. One that ships with its parent does not count by itself what was shipped. */
function partLine(row: ItemRow, child: ItemRow, children: readonly ItemRow[], currency: string): ShopLine {
  const perSet = row.qty_ordered === 0 ? 1 : child.qty_ordered / row.qty_ordered;
  const separately = children.some((one) => one.qty_shipped > 0);
  return {
    ...lineOf(child, [], currency),
    shipped: toQuantity(separately ? child.qty_shipped : Math.min(child.qty_ordered, row.qty_shipped * perSet)),
    set: { itemId: row.item_id, name: row.name, perSet },
  };
}

/** A row whose parent is not in the list stands for itself. */
function isChild(row: ItemRow, parents: ReadonlySet<number>): boolean {
  return (
    row.parent_item_id !== undefined && row.parent_item_id !== null && row.parent_item_id !== row.item_id && parents.has(row.parent_item_id)
  );
}

function lineOf(row: ItemRow, children: readonly ItemRow[], currency: string): ShopLine {
  const total = lineTotal(row);
  const unitPrice = pieceInclTax(row);
  const gross = unitPrice.times(row.qty_ordered);
  const discounted = [row, ...children].some((part) => part.discount_amount !== 0);
  return {
    itemId: row.item_id,
    childItemIds: children.map((child) => child.item_id),
    parts: children.map((child) => ({
      itemId: child.item_id,
      sku: child.sku,
      name: child.name,
      ordered: toQuantity(child.qty_ordered),
      physical: isPhysical(child, []),
      worth: child.original_price,
    })),
    sku: row.sku,
    name: row.name,
    options: optionsOf(row, children),
    type: row.product_type,
    physical: isPhysical(row, children),
    ordered: toQuantity(row.qty_ordered),
    invoiced: toQuantity(row.qty_invoiced),
    shipped: toQuantity(shippedOf(row, children)),
    refunded: toQuantity(row.qty_refunded),
    canceled: toQuantity(row.qty_canceled),
    decimalQuantity: row.is_qty_decimal || children.some((child) => child.is_qty_decimal),
    unitPriceMinor: toMinor(unitPrice, currency),
    lineTotalMinor: toMinor(total, currency),
    amountsMinor: [rowTotal(row), Big(row.discount_amount).neg(), Big(row.tax_amount), Big(row.discount_tax_compensation_amount)].map(
      (amount) => toMinor(amount, currency),
    ),
    discountMinor: discounted ? Math.max(0, toMinor(gross.minus(total), currency)) : 0,
    taxPercent: row.tax_percent,
  };
}

/** A bundle whose parts carry the prices: its own row only repeats or omits them. Magento does not say so itself. */
function pricedByParts(row: ItemRow, children: readonly ItemRow[]): boolean {
  return row.product_type === 'bundle' && children.some((child) => child.row_total !== 0);
}

/** What the customer pays for the line: incl. tax, after discount. `row_total_incl_tax` is not it on a discounted line (magento-measured 18). */
function lineTotal(row: ItemRow): Big {
  return rowTotal(row).minus(row.discount_amount).plus(row.tax_amount).plus(row.discount_tax_compensation_amount);
}

/** 2.4.8 without patch ACSD-65775 puts the price of a single piece into `row_total` (magento.md §3.3). */
function rowTotal(row: ItemRow): Big {
  const whole = Big(row.price).times(row.qty_ordered);
  const single = row.qty_ordered > 1 && Big(row.row_total).minus(row.price).abs().lt(0.005);
  return single && row.price > 0.005 ? whole : Big(row.row_total);
}

/** One piece incl. tax before discount; worked out from the row where the field is absent. */
function pieceInclTax(row: ItemRow): Big {
  return Big(row.price_incl_tax ?? Big(row.price).times(Big(100).plus(row.tax_percent)).div(100));
}

/** Parts of a bundle that ship separately move their own `qty_shipped`; the line is shipped as far as its slowest part. */
function shippedOf(row: ItemRow, children: readonly ItemRow[]): number {
  const moving = children.filter((child) => child.qty_ordered > 0 && isPhysical(child, []));
  if (row.product_type !== 'bundle' || moving.length === 0) return row.qty_shipped;
  const share = Math.min(...moving.map((child) => child.qty_shipped / child.qty_ordered));
  return Math.max(row.qty_shipped, share * row.qty_ordered);
}

const notPhysical = new Set(['virtual', 'downloadable']);

function isPhysical(row: ItemRow, children: readonly ItemRow[]): boolean {
  const parts = children.length > 0 ? children : [row];
  return !row.is_virtual && parts.some((part) => !part.is_virtual && !notPhysical.has(part.product_type));
}

/**
 * What tells this piece from its siblings. Orders carry option ids, not labels, so for a configurable it is what the
 * child's name adds to the parent's; texts typed in by the customer follow.
 */
function optionsOf(row: ItemRow, children: readonly ItemRow[]): ShopLine['options'] {
  const typed = (row.product_option?.extension_attributes?.custom_options ?? []).map((option) => option.option_value);
  const values = [
    row.product_type === 'configurable' ? variantName(row, children[0]) : null,
    ...typed.filter((value) => value !== null && !/^[\d,]+$/.test(value)),
  ];
  return values.flatMap((value) => (value === null ? [] : [{ label: '', value }]));
}

function variantName(row: ItemRow, child: ItemRow | undefined): string | null {
  if (child === undefined || child.name === '' || child.name === row.name) return null;
  const rest = child.name.startsWith(row.name) ? child.name.slice(row.name.length).replace(/^[\s\-–/,]+/, '') : child.name;
  return rest === '' ? null : rest;
}
