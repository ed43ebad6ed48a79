import type { CatalogBundle } from '#training/catalog.ts';
import { isObject, objectAt, textAt } from '#training/json.ts';
import type { Json, JsonObject } from '#training/json.ts';
import { sqlTime } from '#training/time-text.ts';

/** A row of `sales_order_item`, as the API shows it. Unknown keys are kept. */
export type ItemDocument = JsonObject & {
  item_id: number;
  order_id: number;
  sku: string;
  name: string;
  product_id: number;
  product_type: string;
  qty_ordered: number;
  qty_invoiced: number;
  qty_shipped: number;
  qty_refunded: number;
  qty_canceled: number;
  is_virtual: number;
  price: number;
};

/** An order as the API shows it. Keys that are not named here are kept as they came. */
export type OrderDocument = JsonObject & {
  entity_id: number;
  increment_id: string;
  state: string;
  status: string;
  created_at: string;
  updated_at: string;
  grand_total: number;
  items: ItemDocument[];
  status_histories: JsonObject[];
  payment: JsonObject;
  billing_address: JsonObject;
  extension_attributes: JsonObject;
};

export interface OrderRow {
  document: OrderDocument;
  /** Pieces refunded before they were shipped, by the item id of the row that moves in stock: they can no longer be shipped. */
  refundedUnshipped: Map<number, number>;
  /** How each bundle is priced and shipped, by the item id of its parent row. Magento keeps it with the row and shows it nowhere. */
  bundles: Map<number, Pick<CatalogBundle, 'price' | 'ships'>>;
  heldFrom: { state: string; status: string } | null;
}

/** One row for each line of the basket: simple ones and the parents of configurables and bundles. */
export function topItems(order: OrderRow): ItemDocument[] {
  return order.document.items.filter((item) => typeof item['parent_item_id'] !== 'number');
}

/** Rows that are invoiced and refunded: of a bundle whose parts are paid those parts, else the parent (magento.md 3.3, 6.2). */
export function billedItems(order: OrderRow): ItemDocument[] {
  return topItems(order).flatMap((top) => (order.bundles.get(top.item_id)?.price === 'dynamic' ? leaves(order, top) : [top]));
}

/** Rows that are shipped: of a bundle that ships separately its parts. */
export function shippedItems(order: OrderRow): ItemDocument[] {
  return topItems(order).flatMap((top) => (order.bundles.get(top.item_id)?.ships === 'separately' ? leaves(order, top) : [top]));
}

/** Rows whose SKU moves in stock: the children of a parent, else the row itself. */
export function leaves(order: OrderRow, top: ItemDocument): ItemDocument[] {
  const children = order.document.items.filter((item) => item['parent_item_id'] === top.item_id);
  return children.length > 0 ? children : [top];
}

/** Pieces of a leaf that go with `quantity` pieces of its top row (bundles hold several). */
export function leafQuantity(top: ItemDocument, leaf: ItemDocument, quantity: number): number {
  return top.qty_ordered === 0 ? 0 : (quantity * leaf.qty_ordered) / top.qty_ordered;
}

export function isPhysical(order: OrderRow, top: ItemDocument): boolean {
  return leaves(order, top).some((leaf) => leaf.is_virtual !== 1 && leaf.product_type !== 'downloadable');
}

/** Pieces that may still be invoiced. */
export function toInvoice(top: ItemDocument): number {
  return top.qty_ordered - top.qty_invoiced - top.qty_canceled;
}

/** Pieces that may still be shipped: what was refunded before shipping does not ship (measured fact 44). */
export function toShip(order: OrderRow, top: ItemDocument): number {
  if (!isPhysical(order, top)) return 0;
  const wanted = Math.max(...leaves(order, top).map((leaf) => leafOpen(order, leaf) / leafQuantity(top, leaf, 1)));
  return Math.max(0, wanted - top.qty_shipped - top.qty_canceled);
}

/** Pieces of a row that moves in stock, less what was refunded before it was shipped. */
export function leafOpen(order: OrderRow, leaf: ItemDocument): number {
  return leaf.qty_ordered - (order.refundedUnshipped.get(leaf.item_id) ?? 0);
}

/** Pieces of such a row that were shipped: a child of what ships as one does not count by itself (measured fact 14). */
export function leafShipped(order: OrderRow, leaf: ItemDocument): number {
  const row = shippedItems(order).find((item) => leaves(order, item).includes(leaf));
  return row === undefined ? 0 : leafQuantity(row, leaf, row.qty_shipped);
}

/** Pieces that may still be refunded. */
export function toRefund(top: ItemDocument): number {
  return top.qty_invoiced - top.qty_refunded;
}

export function pickupLocation(order: OrderRow): string | null {
  return textAt(order.document.extension_attributes, 'pickup_location_code');
}

export function shippingMethod(order: OrderRow): string | null {
  const assignment = firstAssignment(order);
  return textAt(objectAt(assignment, 'shipping'), 'method');
}

export function shippingAddressId(order: OrderRow): number | null {
  const id = objectAt(objectAt(firstAssignment(order), 'shipping'), 'address')['entity_id'];
  return typeof id === 'number' ? id : null;
}

function firstAssignment(order: OrderRow): Json | undefined {
  const assignments = order.document.extension_attributes['shipping_assignments'];
  return Array.isArray(assignments) ? assignments[0] : undefined;
}

/** Moves `updated_at` of the order: only changes of the order's own row do that (measured fact 12). */
export function touch(order: OrderRow, now: number): void {
  order.document.updated_at = sqlTime(now);
}

/** Sets an amount in the order's and the base currency (they are the same one here). */
export function setAmount(document: JsonObject, name: string, amount: number): void {
  document[name] = amount;
  document[`base_${name}`] = amount;
}

/** Amount under a name; absent counts as 0 (measured fact 15). */
export function amountOf(document: JsonObject, name: string): number {
  const value = document[name];
  return typeof value === 'number' ? value : 0;
}

/**
 * The order as it is sent: a child repeats its parent under `parent_item`, the shipping assignment repeats every row (measured
 * facts 14 and 15). Both copies are made here, so that they always agree with the rows.
 */
export function orderAnswer(order: OrderRow): OrderDocument {
  const { document } = order;
  const items = document.items.map((item): ItemDocument => {
    const parentId = item['parent_item_id'];
    const parent = typeof parentId === 'number' ? document.items.find((other) => other.item_id === parentId) : undefined;
    return parent === undefined ? item : { ...item, parent_item: { ...parent } };
  });
  const assignments = document.extension_attributes['shipping_assignments'];
  const repeated = Array.isArray(assignments)
    ? { shipping_assignments: assignments.map((one) => (isObject(one) ? { ...one, items } : one)) }
    : {};
  return { ...document, items, extension_attributes: { ...document.extension_attributes, ...repeated } };
}
