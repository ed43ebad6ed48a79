import { sum } from '#training/amounts.ts';
import type { Json } from '#training/json.ts';
import { isObject, numberAt, textAt } from '#training/json.ts';
import { record } from '#training/ledger.ts';
import { badRequest, ok, required } from '#training/magento/answers.ts';
import type { Answer } from '#training/magento/answers.ts';
import { addHistory } from '#training/magento/history.ts';
import { orderDocument } from '#training/magento/order-document.ts';
import type { Basket } from '#training/magento/order-document.ts';
import {
  amountOf,
  billedItems,
  isPhysical,
  leafOpen,
  leafQuantity,
  leaves,
  leafShipped,
  setAmount,
  toInvoice,
  topItems,
  toRefund,
  touch,
} from '#training/magento/order-row.ts';
import type { ItemDocument, OrderDocument, OrderRow } from '#training/magento/order-row.ts';
import { canCancel, canHold, setState } from '#training/magento/order-state.ts';
import { reserve } from '#training/magento/stock.ts';
import type { World } from '#training/world.ts';

/** Keeps an order of its own or from outside. */
export function orderRow(document: OrderDocument): OrderRow {
  return { document, refundedUnshipped: new Map(), bundles: bundlesIn(document), heldFrom: null };
}

/** What an order that came from outside tells of its bundles: whether the parts are paid. Several sources ship them separately (measured fact 60). */
function bundlesIn({ items }: OrderDocument): OrderRow['bundles'] {
  const bundles = items.filter((item) => item.product_type === 'bundle');
  const parts = (parent: ItemDocument) => items.filter((item) => item['parent_item_id'] === parent.item_id);
  return new Map(
    bundles.map((parent) => [
      parent.item_id,
      { price: parts(parent).some((part) => amountOf(part, 'row_total') !== 0) ? 'dynamic' : 'fixed', ships: 'separately' },
    ]),
  );
}

/** A shopper places an order: its pieces are reserved, no source changes (measured fact 31). */
export function placeOrder(world: World, basket: Basket): OrderRow {
  const order = orderRow(orderDocument(world, basket));
  const { document } = order;
  topItems(order).forEach((item, index) => {
    const bundle = basket.lines[index]?.product.bundle;
    if (bundle !== undefined) order.bundles.set(item.item_id, { price: bundle.price, ships: bundle.ships });
  });
  world.shop.orders.set(document.entity_id, order);
  for (const item of topItems(order)) {
    if (!isPhysical(order, item)) continue;
    for (const leaf of leaves(order, item)) reserve(world, order, 'order_placed', leaf.sku, -leaf.qty_ordered);
  }
  const items = topItems(order).map((item) => ({ order_item_id: item.item_id, sku: item.sku, qty: item.qty_ordered }));
  record(world, 'magento', 'order.placed', document.increment_id, {
    order_id: document.entity_id,
    grand_total: document.grand_total,
    pickup_location: basket.pickupLocation,
    method: basket.method.code,
    items,
  });
  return order;
}

/** `POST orders/:id/cancel`: true, or false when it is not possible (measured fact 16). */
export function cancelOrder(world: World, order: OrderRow): boolean {
  if (!canCancel(order)) return false;
  let state = 'canceled';
  for (const item of billedItems(order)) {
    const open = isPhysical(order, item) ? Math.min(...leaves(order, item).map((leaf) => leafToShip(order, item, leaf))) : toInvoice(item);
    const quantity = Math.min(toInvoice(item), open);
    if (toRefund(item) > 0 && state !== 'processing') state = open <= quantity ? 'complete' : 'processing';
    // Only the row that is billed counts what was cancelled; the reservation is the leaf's.
    item.qty_canceled = sum([item.qty_canceled, quantity]);
    if (quantity === 0 || !isPhysical(order, item)) continue;
    for (const leaf of leaves(order, item)) reserve(world, order, 'order_canceled', leaf.sku, leafQuantity(item, leaf, quantity));
  }
  const { document } = order;
  const due = document.grand_total - (numberAt(document, 'total_paid') ?? 0);
  setAmount(document, 'total_canceled', sum([due]));
  setState(order, state, world.now());
  touch(order, world.now());
  record(world, 'magento', 'order.canceled', document.increment_id, { order_id: document.entity_id });
  return true;
}

/** Pieces of a row, counted in its parent's, that are not shipped yet. */
function leafToShip(order: OrderRow, item: ItemDocument, leaf: ItemDocument): number {
  const open = leafOpen(order, leaf) - leafShipped(order, leaf);
  return Math.max(0, open / leafQuantity(item, leaf, 1) - item.qty_canceled);
}

export function holdOrder(world: World, order: OrderRow): Answer {
  if (!canHold(order)) return badRequest('A hold action is not available.');
  const { document } = order;
  order.heldFrom = { state: document.state, status: document.status };
  document['hold_before_state'] = document.state;
  document['hold_before_status'] = document.status;
  setState(order, 'holded', world.now());
  record(world, 'magento', 'order.held', document.increment_id, { order_id: document.entity_id });
  return ok(true);
}

export function unholdOrder(world: World, order: OrderRow): Answer {
  const { document } = order;
  if (document.state !== 'holded') return badRequest('You cannot remove the hold.');
  document.state = order.heldFrom?.state ?? textAt(document, 'hold_before_state') ?? 'new';
  document.status = order.heldFrom?.status ?? textAt(document, 'hold_before_status') ?? 'pending';
  order.heldFrom = null;
  delete document['hold_before_state'];
  delete document['hold_before_status'];
  touch(order, world.now());
  record(world, 'magento', 'order.unheld', document.increment_id, { order_id: document.entity_id });
  return ok(true);
}

/**
 * `POST orders/:id/comments`. Takes `{statusHistory: {comment, is_customer_notified, is_visible_on_front, status}}`. A status other
 * than the order's is refused (2.4.7: magento.md 3.7); the order's `updated_at` does not move (measured fact 12).
 */
export function commentOrder(world: World, order: OrderRow, body: Json): Answer {
  const row = isObject(body) ? (body['statusHistory'] ?? body['status_history']) : undefined;
  if (!isObject(row)) return required('statusHistory');
  const status = textAt(row, 'status');
  if (status !== null && status !== order.document.status) {
    return badRequest('Unable to add comment: The status "%1" is not part of the order status history.', [status]);
  }
  const comment = textAt(row, 'comment') ?? '';
  const notified = numberAt(row, 'is_customer_notified') ?? numberAt(row, 'isCustomerNotified') ?? 0;
  const visible = numberAt(row, 'is_visible_on_front') ?? numberAt(row, 'isVisibleOnFront') ?? 0;
  addHistory(world, order, { comment, entityName: 'order', notified, visible });
  record(world, 'magento', 'order.comment', order.document.increment_id, { order_id: order.document.entity_id }, comment);
  return ok(true);
}

/** `POST orders` with `{entity: {entity_id, status}}`: changes what is given, answers nulls and zeros for the rest (measured fact 17). */
export function saveOrder(world: World, body: Json): Answer {
  const entity = isObject(body) ? body['entity'] : undefined;
  if (!isObject(entity)) return required('entity');
  const order = world.shop.orders.get(numberAt(entity, 'entity_id') ?? 0);
  if (order === undefined) return badRequest('Please specify the order to save.');
  const { document } = order;
  for (const key of ['status', 'state', 'ext_order_id']) {
    const value = entity[key];
    if (typeof value === 'string') document[key] = value;
  }
  touch(order, world.now());
  record(world, 'magento', 'order.saved', document.increment_id, { order_id: document.entity_id, status: document.status });
  return ok({
    base_grand_total: null,
    base_total_due: 0,
    billing_address_id: document['billing_address_id'] ?? null,
    created_at: document.created_at,
    customer_email: null,
    entity_id: document.entity_id,
    grand_total: null,
    status: document.status,
    total_due: 0,
    updated_at: document.updated_at,
    items: document.items.map(({ extension_attributes: _left, ...item }) => item),
    billing_address: document.billing_address,
    payment: document.payment,
    status_histories: document.status_histories,
  });
}
