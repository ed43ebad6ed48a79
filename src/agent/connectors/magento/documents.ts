import { z } from 'zod';
import { toMinor, toQuantity } from '#core/money.ts';
import type { Call } from '#core/connector.ts';
import type { ShopInvoice, ShopShipment } from '#core/shop.ts';
import { check, malformed, type Checked } from '#agent/connectors/decode.ts';
import type { DriftLog } from '#agent/connectors/drift.ts';
import { bag, instant, listOf, numeric, numericId, shownOrNull } from '#agent/connectors/fields.ts';
import { magentoCall } from '#agent/connectors/magento/api.ts';
import { searchCriteria } from '#agent/connectors/magento/criteria.ts';
import { invoiceKeys, shipmentKeys } from '#agent/connectors/magento/known-fields.ts';
import { currencyCode } from '#agent/connectors/magento/order-decode.ts';
import { decodeNotify } from '#agent/connectors/magento/notify-answer.ts';
import { decodeWhole } from '#agent/connectors/magento/page.ts';

/** More documents than any real order has; a further page would be a sign of something else. */
const allOfOrder = { page: 1, pageSize: 100 };

/** Every shipment of an order, or a problem: the proof that a notify arrived (magento-measured 3). */
export function listShipments(orderId: number): Call<ShopShipment[]> {
  const query = searchCriteria([{ field: 'order_id', value: String(orderId) }], allOfOrder);
  return magentoCall({ method: 'GET', path: '/V1/shipments', query }, (value, drift) => decodeWhole(value, drift, decodeShipment));
}

/** Every invoice of an order, or a problem; with the comments by which ours is found again. */
export function listInvoices(orderId: number): Call<ShopInvoice[]> {
  const query = searchCriteria([{ field: 'order_id', value: String(orderId) }], allOfOrder);
  return magentoCall({ method: 'GET', path: '/V1/invoices', query }, (value, drift) => decodeWhole(value, drift, decodeInvoice));
}

/**
 * Marks one order ready for pickup: Magento ships all that is open from the pickup source and mails the customer.
 * Never two of these in flight for one order (magento-measured 3). `refused` carries what Magento says of the order:
 * not ready (the source lacks an *ordered* quantity, or the order is held or cancelled: 6, 45, 56), or unknown.
 */
export function notifyReady(orderId: number): Call<{ successful: true }> {
  return magentoCall({ method: 'POST', path: '/V1/order/notify-orders-are-ready-for-pickup', body: { orderIds: [orderId] } }, decodeNotify);
}

/**
 * Invoices what is left of an order, or the given lines (the parent's item id for a configurable). Captures, so that the
 * order counts as paid, and mails nobody. Answers the new invoice's id.
 */
export function invoiceOrder(ask: {
  orderId: number;
  comment: string;
  items?: readonly { itemId: number; quantity: number }[];
}): Call<number> {
  const lines = ask.items === undefined ? {} : { items: ask.items.map((item) => ({ order_item_id: item.itemId, qty: item.quantity })) };
  const body = { capture: true, notify: false, appendComment: true, comment: { comment: ask.comment, is_visible_on_front: 0 }, ...lines };
  return magentoCall({ method: 'POST', path: `/V1/order/${ask.orderId}/invoice`, body }, decodeNewId);
}

/**
 * Adds a comment to an order, unseen by the customer. `status` must be the order's present one: 2.4.7 refuses any other,
 * and older versions empty the order's status when it is left out (magento.md §3.7).
 */
export function addComment(ask: { orderId: number; text: string; status: string }): Call<true> {
  const statusHistory = { comment: ask.text, status: ask.status, is_customer_notified: 0, is_visible_on_front: 0 };
  return magentoCall({ method: 'POST', path: `/V1/orders/${ask.orderId}/comments`, body: { statusHistory } }, decodeTrue);
}

const shipmentRow = z.object({
  entity_id: numericId,
  order_id: numericId,
  created_at: instant,
  items: listOf(z.object({ order_item_id: numericId, qty: numeric })),
  extension_attributes: bag({ source_code: shownOrNull }),
});

function decodeShipment(raw: unknown, path: string, drift: DriftLog): Checked<ShopShipment> {
  const checked = check(shipmentRow, raw, path);
  if (!checked.ok) return checked;
  drift.unknownKeys('shipment', raw, shipmentKeys);
  const row = checked.value;
  const items = row.items.map((item) => ({ orderItemId: item.order_item_id, quantity: toQuantity(item.qty) }));
  return {
    ok: true,
    value: {
      shipmentId: row.entity_id,
      orderId: row.order_id,
      sourceCode: row.extension_attributes?.source_code ?? null,
      createdAt: row.created_at,
      items,
    },
  };
}

const invoiceRow = z.object({
  entity_id: numericId,
  order_id: numericId,
  order_currency_code: currencyCode,
  grand_total: numeric,
  items: listOf(z.object({ order_item_id: numericId, qty: numeric })),
  comments: listOf(z.object({ comment: shownOrNull })),
});

function decodeInvoice(raw: unknown, path: string, drift: DriftLog): Checked<ShopInvoice> {
  const checked = check(invoiceRow, raw, path);
  if (!checked.ok) return checked;
  drift.unknownKeys('invoice', raw, invoiceKeys);
  const row = checked.value;
  const comments = row.comments.flatMap((entry) => (entry.comment === null ? [] : [entry.comment]));
  return {
    ok: true,
    value: {
      invoiceId: row.entity_id,
      orderId: row.order_id,
      totalMinor: toMinor(row.grand_total, row.order_currency_code),
      items: row.items.map((item) => ({ orderItemId: item.order_item_id, quantity: toQuantity(item.qty) })),
      comments,
    },
  };
}

/** The id of a new document: a bare number, mostly as text (magento-measured 19). */
export function decodeNewId(value: unknown): Checked<number> {
  return check(numericId, value, '');
}

function decodeTrue(value: unknown): Checked<true> {
  return value === true || value === 'true' || value === 1 ? { ok: true, value: true } : malformed('', 'not `true`');
}
