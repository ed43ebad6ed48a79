import type { Json, JsonObject } from '#training/json.ts';
import { isObject } from '#training/json.ts';
import { badRequest, internalError, noSuchEntity, ok, required } from '#training/magento/answers.ts';
import type { Answer, Outcome } from '#training/magento/answers.ts';
import { invoiceOrder, onlineMethod } from '#training/magento/invoice.ts';
import { notifyOrders } from '#training/magento/notify.ts';
import { isOrderColumn } from '#training/magento/order-columns.ts';
import { orderAnswer, pickupLocation, shippingMethod } from '#training/magento/order-row.ts';
import type { OrderRow } from '#training/magento/order-row.ts';
import { cancelOrder, commentOrder, holdOrder, saveOrder, unholdOrder } from '#training/magento/orders.ts';
import { refundOrder } from '#training/magento/refund.ts';
import { intParam } from '#training/magento/route.ts';
import type { Call, Route } from '#training/magento/route.ts';
import { listAnswer } from '#training/magento/search.ts';
import { shipOrder } from '#training/magento/shipment.ts';

/** Orders and the documents made from them (magento.md 3.1, 5, 6). */
export const orderRoutes: Route[] = [
  { method: 'GET', path: '/orders', acl: 'Magento_Sales::actions_view', run: listOrders },
  { method: 'POST', path: '/orders', acl: 'Magento_Sales::create', run: ({ world, body }) => saveOrder(world, body) },
  { method: 'GET', path: '/orders/:id', acl: 'Magento_Sales::actions_view', run: withOrder((_, order) => ok(orderAnswer(order))) },
  {
    method: 'GET',
    path: '/orders/:id/statuses',
    acl: 'Magento_Sales::actions_view',
    run: withOrder((_, order) => ok(order.document.status)),
  },
  { method: 'GET', path: '/orders/:id/comments', acl: 'Magento_Sales::actions_view', run: withOrder((_, order) => ok(comments(order))) },
  {
    method: 'POST',
    path: '/orders/:id/comments',
    acl: 'Magento_Sales::comment',
    run: withOrder(({ world, body }, order) => commentOrder(world, order, body)),
  },
  {
    method: 'POST',
    path: '/orders/:id/cancel',
    acl: 'Magento_Sales::cancel',
    run: withOrder(({ world }, order) => ok(cancelOrder(world, order))),
  },
  { method: 'POST', path: '/orders/:id/hold', acl: 'Magento_Sales::hold', run: withOrder(({ world }, order) => holdOrder(world, order)) },
  {
    method: 'POST',
    path: '/orders/:id/unhold',
    acl: 'Magento_Sales::unhold',
    run: withOrder(({ world }, order) => unholdOrder(world, order)),
  },
  {
    method: 'POST',
    path: '/order/:id/invoice',
    acl: 'Magento_Sales::invoice',
    run: withOrder(({ world, body }, order) => newId(invoiceOrder(world, order, body))),
  },
  {
    method: 'POST',
    path: '/order/:id/ship',
    acl: 'Magento_Sales::ship',
    run: withOrder(({ world, body }, order) => newId(shipOrder(world, order, body))),
  },
  {
    method: 'POST',
    path: '/order/:id/refund',
    acl: 'Magento_Sales::creditmemo',
    run: withOrder(({ world, body }, order) => newId(refundOrder(world, order, body))),
  },
  { method: 'POST', path: '/invoice/:id/refund', acl: 'Magento_Sales::sales_invoice', run: refundInvoice },
  { method: 'POST', path: '/shipment', acl: 'Magento_Sales::shipment', run: rawShipment },
  {
    method: 'POST',
    path: '/order/notify-orders-are-ready-for-pickup',
    acl: 'Magento_InventoryInStorePickupApi::notify_orders_are_ready_for_pickup',
    run: async ({ world, body }) => {
      const ids = isObject(body) ? (body['orderIds'] ?? body['order_ids']) : undefined;
      return Array.isArray(ids) ? ok(await notifyOrders(world, ids)) : required('orderIds');
    },
  },
  { method: 'GET', path: '/invoices', acl: 'Magento_Sales::sales_invoice', run: (call) => listDocuments(call, call.world.shop.invoices) },
  { method: 'GET', path: '/invoices/:id', acl: 'Magento_Sales::sales_invoice', run: (call) => oneDocument(call, call.world.shop.invoices) },
  { method: 'GET', path: '/shipments', acl: 'Magento_Sales::shipment', run: (call) => listDocuments(call, call.world.shop.shipments) },
  { method: 'GET', path: '/shipment/:id', acl: 'Magento_Sales::shipment', run: (call) => oneDocument(call, call.world.shop.shipments) },
  {
    method: 'GET',
    path: '/creditmemos',
    acl: 'Magento_Sales::sales_creditmemo',
    run: (call) => listDocuments(call, call.world.shop.creditmemos),
  },
  {
    method: 'GET',
    path: '/creditmemo/:id',
    acl: 'Magento_Sales::sales_creditmemo',
    run: (call) => oneDocument(call, call.world.shop.creditmemos),
  },
  { method: 'GET', path: '/carts/mine', acl: 'self', run: () => noSuchEntity() },
];

function withOrder(run: (call: Call, order: OrderRow) => Answer): (call: Call) => Answer {
  return (call) => {
    const id = intParam(call, 'id');
    if (!id.ok) return id.answer;
    const order = call.world.shop.orders.get(id.value);
    return order === undefined ? noSuchEntity() : run(call, order);
  };
}

/** A new document's id comes as JSON text (measured fact 19). */
function newId(outcome: Outcome<number>): Answer {
  return outcome.ok ? ok(String(outcome.value)) : outcome.answer;
}

function listOrders({ world, query }: Call): Answer {
  return listAnswer(
    query,
    {
      rows: [...world.shop.orders.values()].toSorted((a, b) => a.document.entity_id - b.document.entity_id),
      value: orderValue,
      knows: isOrderColumn,
      unknownField: () => internalError(world.ids.hex(13)),
      show: orderAnswer,
    },
    world.shop.limits,
  );
}

function orderValue(order: OrderRow, field: string): Json | undefined {
  if (field === 'pickup_location_code') return pickupLocation(order);
  if (field === 'shipping_method') return shippingMethod(order);
  return order.document[field];
}

function comments(order: OrderRow): JsonObject {
  const rows = order.document.status_histories;
  return {
    items: rows,
    search_criteria: {
      filter_groups: [{ filters: [{ field: 'parent_id', value: String(order.document.entity_id), condition_type: 'eq' }] }],
    },
    total_count: rows.length,
  };
}

const documentColumns =
  /^(entity_id|increment_id|order_id|state|store_id|created_at|updated_at|total_qty|grand_total|base_grand_total|billing_address_id|shipping_address_id|invoice_id)$/;

function listDocuments({ world, query }: Call, rows: readonly JsonObject[]): Answer {
  return listAnswer(
    query,
    {
      rows,
      value: (row, field) => row[field],
      knows: (field) => documentColumns.test(field),
      unknownField: () => internalError(world.ids.hex(13)),
      show: (row) => row,
    },
    world.shop.limits,
  );
}

function oneDocument(call: Call, rows: readonly JsonObject[]): Answer {
  const id = intParam(call, 'id');
  if (!id.ok) return id.answer;
  const row = rows.find((one) => one['entity_id'] === id.value);
  return row === undefined ? noSuchEntity() : ok(row);
}

/** Refund through an invoice: offline methods cannot, whatever `isOnline` says (magento.md 6.3). */
function refundInvoice(call: Call): Answer {
  const { world, body } = call;
  const id = intParam(call, 'id');
  if (!id.ok) return id.answer;
  const invoice = world.shop.invoices.find((one) => one['entity_id'] === id.value);
  const order = world.shop.orders.get(Number(invoice?.['order_id']));
  if (order === undefined) return noSuchEntity();
  if (order.document.payment['method'] !== onlineMethod) {
    return badRequest("Creditmemo Document Validation Error(s):\nWe can't create creditmemo for the invoice.");
  }
  const online = isObject(body) && (body['isOnline'] === true || body['is_online'] === true);
  return newId(refundOrder(world, order, body, online ? 'Web' : 'offline', invoice));
}

/** Saving a shipment directly is refused for a pickup (measured fact 48); for the rest this world has only `order/:id/ship`. */
function rawShipment({ world, body }: Call): Answer {
  const entity = isObject(body) ? body['entity'] : undefined;
  const order = world.shop.orders.get(Number(isObject(entity) ? entity['order_id'] : Number.NaN));
  if (order === undefined) return noSuchEntity();
  if (shippingMethod(order) === 'instore_pickup') {
    return badRequest(
      "Not able to create shipment with 'In Store Pick-Up' delivery method. Order should be notified as 'Ready For Pick-Up' instead.",
    );
  }
  return badRequest("The shipment couldn't be saved.");
}
