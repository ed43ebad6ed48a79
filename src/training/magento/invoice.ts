import { sum } from '#training/amounts.ts';
import type { Json, JsonObject } from '#training/json.ts';
import { listAt, numberAt, objectAt, textAt } from '#training/json.ts';
import { record } from '#training/ledger.ts';
import { badRequest, done, refused } from '#training/magento/answers.ts';
import type { Outcome } from '#training/magento/answers.ts';
import { addHistory } from '#training/magento/history.ts';
import {
  amountOf,
  leafQuantity,
  leaves,
  setAmount,
  shippingAddressId,
  toInvoice,
  billedItems,
  touch,
} from '#training/magento/order-row.ts';
import type { ItemDocument, OrderRow } from '#training/magento/order-row.ts';
import { canInvoice, settleState } from '#training/magento/order-state.ts';
import { nextId } from '#training/magento/state.ts';
import { addAmount, documentTotals, grandTotal, lineShare, rowTotals } from '#training/magento/totals.ts';
import type { LineShare } from '#training/magento/totals.ts';
import { sqlTime } from '#training/time-text.ts';
import { takeMoney } from '#training/truth.ts';
import type { World } from '#training/world.ts';

export const noProducts = "The invoice can't be created without products. Add products and try again.";

/** Methods whose money really comes in online when the order is invoiced; the others are settled outside the shop. */
export const onlineMethod = 'payments_card';

/**
 * `POST order/:id/invoice`. Takes the request's body (no items: everything left); gives the new invoice's id.
 * Shipping goes on the first invoice. Refusals as measured (facts 19 and 24).
 */
export function invoiceOrder(world: World, order: OrderRow, body: Json): Outcome<number> {
  const wanted = wantedLines(order, body);
  if (!wanted.ok) return wanted;
  const problems: string[] = [];
  if (wanted.value.length === 0) problems.push(noProducts);
  if (!canInvoice(order)) problems.push('The order does not allow an invoice to be created.');
  if (problems.length > 0) return refused(badRequest(['Invoice Document Validation Error(s):', ...problems].join('\n')));
  const lines = wanted.value.map(({ item, quantity }) => lineShare(item, item.qty_invoiced, quantity));
  return done(writeInvoice(world, order, lines, body));
}

interface Wanted {
  item: ItemDocument;
  quantity: number;
}

function wantedLines(order: OrderRow, body: Json): Outcome<Wanted[]> {
  const asked = listAt(body, 'items');
  if (asked.length === 0)
    return done(
      billedItems(order)
        .map((item) => ({ item, quantity: toInvoice(item) }))
        .filter((line) => line.quantity > 0),
    );
  const lines: Wanted[] = [];
  for (const one of asked) {
    const id = numberAt(one, 'order_item_id') ?? numberAt(one, 'orderItemId');
    const item = billedItems(order).find((row) => row.item_id === id);
    const quantity = numberAt(one, 'qty') ?? 0;
    if (item === undefined || quantity <= 0) continue;
    if (quantity > toInvoice(item)) return refused(badRequest('We found an invalid quantity to invoice item "%1".', [item.name]));
    lines.push({ item, quantity });
  }
  return done(lines);
}

function writeInvoice(world: World, order: OrderRow, lines: readonly LineShare[], body: Json): number {
  const { document } = order;
  const id = nextId(world.shop, 'invoice');
  const first = amountOf(document, 'shipping_invoiced') === 0;
  const shipping = first
    ? { amount: amountOf(document, 'shipping_amount'), tax: amountOf(document, 'shipping_tax_amount') }
    : { amount: 0, tax: 0 };
  const grand = grandTotal(lines, shipping);
  const at = sqlTime(world.now());
  const invoice: JsonObject = {
    ...documentTotals(lines, shipping, grand),
    base_currency_code: 'EUR',
    base_shipping_discount_tax_compensation_amnt: 0,
    shipping_discount_tax_compensation_amount: 0,
    base_to_global_rate: 1,
    base_to_order_rate: 1,
    billing_address_id: document['billing_address_id'] ?? null,
    can_void_flag: 0,
    created_at: at,
    entity_id: id,
    global_currency_code: 'EUR',
    increment_id: String(nextId(world.shop, 'invoice_increment')).padStart(9, '0'),
    order_currency_code: 'EUR',
    order_id: document.entity_id,
    shipping_address_id: shippingAddressId(order),
    state: 2,
    store_currency_code: 'EUR',
    store_id: 1,
    store_to_base_rate: 0,
    store_to_order_rate: 0,
    total_qty: sum(lines.map((line) => line.quantity)),
    updated_at: at,
    items: lines.flatMap((line) => invoiceRows(world, order, line, id)),
    comments: commentRows(world, body, id, at, 'invoice_comment'),
  };
  world.shop.invoices.push(invoice);
  book(world, order, lines, shipping, grand);
  const reference = textAt(objectAt(body, 'comment'), 'comment');
  record(
    world,
    'magento',
    'invoice',
    document.increment_id,
    { invoice_id: id, order_id: document.entity_id, grand_total: grand, items: quantities(lines) },
    reference,
  );
  return id;
}

function invoiceRows(world: World, order: OrderRow, line: LineShare, parentId: number): JsonObject[] {
  const children = leaves(order, line.item).filter((leaf) => leaf !== line.item);
  const row = (one: LineShare): JsonObject => ({ ...rowTotals(one), entity_id: nextId(world.shop, 'invoice_item'), parent_id: parentId });
  return [row(line), ...children.map((child) => row({ ...line, item: child, quantity: leafQuantity(line.item, child, line.quantity) }))];
}

/** The comment of a request as a document shows it. */
export function commentRows(world: World, body: Json, parentId: number, at: string, kind: string): JsonObject[] {
  const comment = objectAt(body, 'comment');
  const text = textAt(comment, 'comment');
  if (text === null) return [];
  const visible = numberAt(comment, 'is_visible_on_front') ?? numberAt(comment, 'isVisibleOnFront') ?? 0;
  return [
    {
      comment: text,
      created_at: at,
      entity_id: nextId(world.shop, kind),
      is_customer_notified: 0,
      is_visible_on_front: visible,
      parent_id: parentId,
    },
  ];
}

export function quantities(lines: readonly LineShare[]): JsonObject[] {
  return lines.map(({ item, quantity }) => ({ order_item_id: item.item_id, sku: item.sku, qty: quantity }));
}

/** Books the invoice on the order: quantities of both rows, amounts, money, state. */
function book(world: World, order: OrderRow, lines: readonly LineShare[], shipping: { amount: number; tax: number }, grand: number): void {
  const { document } = order;
  const at = sqlTime(world.now());
  for (const { item, quantity, rowTotal, tax, discount } of lines) {
    for (const row of new Set([item, ...leaves(order, item)])) {
      row.qty_invoiced = sum([row.qty_invoiced, leafQuantity(item, row, quantity)]);
      row['updated_at'] = at;
    }
    addAmount(item, 'row_invoiced', rowTotal);
    addAmount(item, 'tax_invoiced', tax);
    addAmount(item, 'discount_invoiced', discount);
  }
  addAmount(document, 'subtotal_invoiced', sum(lines.map((line) => line.rowTotal)));
  addAmount(document, 'tax_invoiced', sum([...lines.map((line) => line.tax), shipping.tax]));
  addAmount(document, 'shipping_invoiced', shipping.amount);
  const discount = sum(lines.map((line) => line.discount));
  addAmount(document, 'discount_invoiced', discount === 0 ? 0 : -discount);
  addAmount(document, 'total_invoiced', grand);
  addAmount(document, 'total_paid', grand);
  setAmount(document, 'total_due', sum([document.grand_total, -amountOf(document, 'total_paid')]));
  addAmount(document.payment, 'amount_paid', grand);
  addAmount(document.payment, 'shipping_captured', shipping.amount);
  touch(order, world.now());
  settleState(order, world.now());
  if (document.payment['method'] !== onlineMethod) return;
  takeMoney(world.truth, 'Web', grand);
  addHistory(world, order, {
    comment: `Captured amount of €${grand.toFixed(2)} online.`,
    entityName: 'invoice',
    notified: null,
    visible: 0,
  });
}
