import { z } from 'zod';
import { toMinor, toQuantity } from '#core/money.ts';
import type { Call } from '#core/connector.ts';
import type { ShopCreditmemo } from '#core/shop.ts';
import { check, malformed, type Checked } from '#agent/connectors/decode.ts';
import type { DriftLog } from '#agent/connectors/drift.ts';
import { listOf, numeric, numericId, numericOrZero, shownOrNull } from '#agent/connectors/fields.ts';
import { magentoCall } from '#agent/connectors/magento/api.ts';
import { searchCriteria } from '#agent/connectors/magento/criteria.ts';
import { decodeNewId } from '#agent/connectors/magento/documents.ts';
import { creditmemoKeys } from '#agent/connectors/magento/known-fields.ts';
import { currencyCode } from '#agent/connectors/magento/order-decode.ts';
import { decodeWhole } from '#agent/connectors/magento/page.ts';

export interface RefundRequest {
  /** Carries our reference, by which the memo is found again (magento-measured 53). */
  comment: string;
  /** Parent rows only (magento.md §6.2). */
  items: readonly { itemId: number; quantity: number }[];
  /** Ex tax, decimal of the base currency; left out it would be all that is left (magento-measured 23). */
  shippingAmount: number;
  /**
   * Item ids of pieces that go back to stock; of a configurable the child's. What was not shipped and is not named, Magento takes
   * out of a source as lost (magento-measured 22).
   */
  returnItemIds: readonly number[];
  /** Whether Magento mails the customer. */
  notify: boolean;
}

export type Refund = { ok: true; call: Call<number> } | { ok: false; message: string };

/** An offline credit memo: it notes the refund and moves no money. Not repeatable (magento-measured 25). Answers the memo's id. */
export function refundOrder(orderId: number, ask: RefundRequest): Refund {
  return refund(`/V1/order/${orderId}/refund`, ask, {});
}

/** A credit memo that pays the money back the way it came, through the invoice's payment (magento.md §6.3). Not repeatable. */
export function refundInvoice(invoiceId: number, ask: RefundRequest): Refund {
  return refund(`/V1/invoice/${invoiceId}/refund`, ask, { isOnline: true });
}

/** Refuses what Magento would take for a refund of everything (magento-measured 21), and amounts that cannot be. */
function refund(path: string, ask: RefundRequest, more: Record<string, unknown>): Refund {
  const message = objection(ask);
  if (message !== null) return { ok: false, message };
  const body = {
    ...more,
    items: ask.items.map((item) => ({ order_item_id: item.itemId, qty: toQuantity(item.quantity) })),
    notify: ask.notify,
    // The comment is kept either way; it is for us, so the customer's mail goes without.
    appendComment: false,
    comment: { comment: ask.comment, is_visible_on_front: 0 },
    arguments: { shipping_amount: ask.shippingAmount, extension_attributes: { return_to_stock_items: ask.returnItemIds } },
  };
  return { ok: true, call: magentoCall({ method: 'POST', path, body }, decodeNewId) };
}

function objection({ items, shippingAmount }: RefundRequest): string | null {
  if (items.length === 0) return 'A refund must name its lines: without any Magento refunds everything.';
  const wrong = items.find((item) => !(item.quantity > 0) || !Number.isFinite(item.quantity));
  if (wrong !== undefined) return `${wrong.quantity} pieces cannot be refunded.`;
  if (new Set(items.map((item) => item.itemId)).size < items.length) return 'A line stands twice.';
  return Number.isFinite(shippingAmount) && shippingAmount >= 0 ? null : `${shippingAmount} is no shipping amount.`;
}

/** Every credit memo of an order, or a problem; with the comments by which ours is found again. */
export function listCreditmemos(orderId: number): Call<ShopCreditmemo[]> {
  const query = searchCriteria([{ field: 'order_id', value: String(orderId) }], { page: 1, pageSize: 100 });
  return magentoCall({ method: 'GET', path: '/V1/creditmemos', query }, (value, drift) => decodeWhole(value, drift, decodeCreditmemo));
}

/** Cancels what is not invoiced of an order. False: not possible, or it was cancelled before (magento-measured 16). */
export function cancelOrder(orderId: number): Call<boolean> {
  return magentoCall({ method: 'POST', path: `/V1/orders/${orderId}/cancel`, body: {} }, (value) =>
    typeof value === 'boolean' ? { ok: true, value } : malformed('', '`true` or `false`'),
  );
}

const creditmemoRow = z.object({
  entity_id: numericId,
  order_id: numericId,
  order_currency_code: currencyCode,
  grand_total: numeric,
  invoice_id: numericId.nullish(),
  base_shipping_amount: numericOrZero,
  items: listOf(z.object({ order_item_id: numericId, qty: numericOrZero })),
  comments: listOf(z.object({ comment: shownOrNull })),
});

function decodeCreditmemo(raw: unknown, path: string, drift: DriftLog): Checked<ShopCreditmemo> {
  const checked = check(creditmemoRow, raw, path);
  if (!checked.ok) return checked;
  drift.unknownKeys('creditmemo', raw, creditmemoKeys);
  const row = checked.value;
  return {
    ok: true,
    value: {
      creditmemoId: row.entity_id,
      orderId: row.order_id,
      invoiceId: row.invoice_id ?? null,
      totalMinor: toMinor(row.grand_total, row.order_currency_code),
      shipping: row.base_shipping_amount,
      items: row.items.map((item) => ({ orderItemId: item.order_item_id, quantity: toQuantity(item.qty) })),
      comments: row.comments.flatMap((entry) => (entry.comment === null ? [] : [entry.comment])),
    },
  };
}
