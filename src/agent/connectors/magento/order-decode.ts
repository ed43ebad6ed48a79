import { z } from 'zod';
import Big from 'big.js';
import { toMinor } from '#core/money.ts';
import type { ShopOrder, ShopOrderState } from '#core/shop.ts';
import { check, fieldOf, type Checked } from '#agent/connectors/decode.ts';
import type { DriftLog } from '#agent/connectors/drift.ts';
import { bag, instant, listOf, numeric, numericId, numericOrZero, shownOrEmpty, shownOrNull, textId } from '#agent/connectors/fields.ts';
import { orderItemKeys, orderKeys } from '#agent/connectors/magento/known-fields.ts';
import { linesOf } from '#agent/connectors/magento/order-lines.ts';
import { itemRow } from '#agent/connectors/magento/order-rows.ts';

export const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'a currency code');

const orderRow = z.object({
  entity_id: numericId,
  increment_id: textId,
  state: shownOrEmpty,
  status: shownOrEmpty,
  order_currency_code: currencyCode,
  store_id: numeric.nullish().catch(null),
  created_at: instant,
  updated_at: instant,
  grand_total: numeric,
  total_paid: numericOrZero,
  total_due: numeric.nullish(),
  total_refunded: numericOrZero,
  total_online_refunded: numericOrZero,
  shipping_amount: numericOrZero,
  shipping_refunded: numericOrZero,
  base_shipping_amount: numeric.nullish(),
  base_shipping_refunded: numeric.nullish(),
  shipping_tax_amount: numericOrZero,
  shipping_discount_amount: numericOrZero,
  shipping_discount_tax_compensation_amount: numericOrZero,
  customer_firstname: shownOrNull,
  customer_lastname: shownOrNull,
  customer_email: shownOrNull,
  items: z.array(itemRow),
  billing_address: bag({ firstname: shownOrNull, lastname: shownOrNull, email: shownOrNull, telephone: shownOrNull }),
  payment: bag({ method: shownOrEmpty }),
  status_histories: listOf(z.object({ comment: shownOrNull })),
  extension_attributes: bag({
    pickup_location_code: shownOrNull,
    payment_additional_info: z.unknown().optional(),
    customer_balance_amount: numericOrZero,
    gift_cards_amount: numericOrZero,
    reward_currency_amount: numericOrZero,
    shipping_assignments: listOf(z.object({ shipping: bag({ method: shownOrNull }) })),
  }),
});
type OrderRow = z.infer<typeof orderRow>;

/** One order as Magento sends it, alone or in a list. */
export function decodeOrder(raw: unknown, path: string, drift: DriftLog): Checked<ShopOrder> {
  const checked = check(orderRow, raw, path);
  if (!checked.ok) return checked;
  drift.unknownKeys('order', raw, orderKeys);
  const items = fieldOf(raw, 'items');
  if (Array.isArray(items)) for (const item of items) drift.unknownKeys('order.items[]', item, orderItemKeys);
  const order = toOrder(checked.value);
  if (order.state === 'unknown') drift.unknownValue('order.state', order.rawState);
  return { ok: true, value: order };
}

function toOrder(row: OrderRow): ShopOrder {
  const currency = row.order_currency_code;
  const minor = (amount: number | Big) => toMinor(amount, currency);
  return {
    orderId: row.entity_id,
    incrementId: row.increment_id,
    state: stateOf(row.state),
    rawState: row.state,
    status: row.status,
    ...(typeof row.store_id === 'number' && { storeViewId: row.store_id }),
    currency,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    grandTotalMinor: minor(row.grand_total),
    paidMinor: minor(row.total_paid),
    dueMinor: minor(row.total_due ?? Big(row.grand_total).minus(row.total_paid)),
    refundedMinor: minor(row.total_refunded),
    refundedOnlineMinor: minor(row.total_online_refunded),
    shippingMinor: minor(shippingOf(row)),
    shippingLeftMinor: row.shipping_refunded === 0 && shippingOf(row).gt(0) ? minor(shippingOf(row)) : null,
    ...creditsOf(row),
    shippingLeft: Math.max(
      0,
      Big(row.base_shipping_amount ?? row.shipping_amount)
        .minus(row.base_shipping_refunded ?? row.shipping_refunded)
        .toNumber(),
    ),
    paymentMethod: row.payment?.method ?? '',
    ...titleOf(row.extension_attributes?.payment_additional_info),
    shippingMethod: row.extension_attributes?.shipping_assignments[0]?.shipping?.method ?? null,
    pickupLocation: row.extension_attributes?.pickup_location_code ?? null,
    customer: customerOf(row),
    lines: linesOf(row.items, currency),
    comments: row.status_histories.flatMap((entry) => (entry.comment === null ? [] : [entry.comment])),
  };
}

/** What the customer pays for shipping, incl. tax, after discount. */
function shippingOf(row: OrderRow): Big {
  return Big(row.shipping_amount)
    .plus(row.shipping_tax_amount)
    .minus(row.shipping_discount_amount)
    .plus(row.shipping_discount_tax_compensation_amount);
}

function creditsOf(row: OrderRow): Pick<ShopOrder, 'credits'> {
  const more = row.extension_attributes;
  const credits = (
    [
      ['storeCredit', more?.customer_balance_amount],
      ['giftCard', more?.gift_cards_amount],
      ['points', more?.reward_currency_amount],
    ] as const
  ).flatMap(([by, amount]) => (amount === undefined || amount <= 0 ? [] : [{ by, minor: toMinor(amount, row.order_currency_code) }]));
  return credits.length === 0 ? {} : { credits };
}

/** Gateways keep much beside the title there, in shapes of their own: nothing else is read. */
function titleOf(info: unknown): Pick<ShopOrder, 'paymentTitle'> {
  const rows: unknown[] = Array.isArray(info) ? info : [];
  const title = shownOrNull.safeParse(
    fieldOf(
      rows.find((one) => fieldOf(one, 'key') === 'method_title'),
      'value',
    ),
  );
  return title.success && title.data !== null ? { paymentTitle: title.data.slice(0, 80) } : {};
}

/** The shipping address of a pickup order is the store's own (magento-measured 8): a person is found in the billing address. */
function customerOf(row: OrderRow): ShopOrder['customer'] {
  const billing = row.billing_address;
  return {
    firstName: row.customer_firstname ?? billing?.firstname ?? '',
    lastName: row.customer_lastname ?? billing?.lastname ?? '',
    email: row.customer_email ?? billing?.email ?? null,
    phone: billing?.telephone ?? null,
  };
}

const states: ReadonlySet<string> = new Set<ShopOrderState>([
  'new',
  'pending_payment',
  'processing',
  'complete',
  'closed',
  'canceled',
  'holded',
  'payment_review',
]);

function stateOf(raw: string): ShopOrderState {
  return states.has(raw) ? (raw as ShopOrderState) : 'unknown';
}
