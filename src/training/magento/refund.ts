import { sum } from '#training/amounts.ts';
import type { Json, JsonObject } from '#training/json.ts';
import { listAt, numberAt, objectAt, textAt } from '#training/json.ts';
import { record } from '#training/ledger.ts';
import { badRequest, done, refused } from '#training/magento/answers.ts';
import type { Outcome } from '#training/magento/answers.ts';
import { addHistory } from '#training/magento/history.ts';
import { commentRows, quantities } from '#training/magento/invoice.ts';
import { amountOf, leafQuantity, leaves, setAmount, shippingAddressId, toRefund, billedItems, touch } from '#training/magento/order-row.ts';
import type { ItemDocument, OrderRow } from '#training/magento/order-row.ts';
import { settleState } from '#training/magento/order-state.ts';
import { returnGoods } from '#training/magento/refund-stock.ts';
import { nextId } from '#training/magento/state.ts';
import { addAmount, documentTotals, grandTotal, lineShare, rowTotals } from '#training/magento/totals.ts';
import type { LineShare, ShippingShare } from '#training/magento/totals.ts';
import { sqlTime } from '#training/time-text.ts';
import { takeMoney } from '#training/truth.ts';
import type { World } from '#training/world.ts';

interface RefundPlan {
  lines: LineShare[];
  shipping: ShippingShare;
  positive: number | null;
  negative: number | null;
  returnIds: number[];
}

const heading = 'Creditmemo Document Validation Error(s):';

/**
 * `POST order/:id/refund`: an offline credit memo (measured facts 21–26, 49–54). Takes the body; gives the memo's id.
 * No `items`, or an empty list, refunds everything that is left; no `shipping_amount` refunds all shipping that is left.
 */
export function refundOrder(
  world: World,
  order: OrderRow,
  body: Json,
  money: 'offline' | 'Web' = 'offline',
  invoice: JsonObject | null = null,
): Outcome<number> {
  if (order.document.state === 'closed' || order.document.state === 'holded') {
    return refused(badRequest(`${heading}\nA creditmemo can not be created when an order has a status of ${order.document.status}`));
  }
  const plan = planOf(order, body, invoice === null ? null : leftOnInvoice(world, invoice));
  if (!plan.ok) return plan;
  const { lines, shipping, positive } = plan.value;
  const rounded = roundedOff(world);
  const negative = rounded === 0 ? plan.value.negative : sum([plan.value.negative ?? 0, rounded]);
  const grand = sum([grandTotal(lines, shipping), positive ?? 0, -(negative ?? 0)]);
  const problem = totalsProblem(order, plan.value, grand);
  if (problem !== null) return refused(badRequest(`${heading}\n${problem}`));
  if (
    invoice !== null &&
    money === 'Web' &&
    grand > sum([numberAt(invoice, 'grand_total') ?? 0, -throughInvoice(world, invoice).total]) + 0.0001
  )
    return refused(badRequest('The refund was declined: it is more than this payment took.'));
  world.mishaps.memoRounding = world.ledger.by === 'api' ? 0 : world.mishaps.memoRounding;
  return done(writeCreditmemo(world, order, { ...plan.value, negative }, { grand, body, money, invoice }));
}

/** What a rule of the shop takes off the refund that is asked for now, in EUR. */
function roundedOff({ ledger, mishaps }: World): number {
  return ledger.by === 'api' ? mishaps.memoRounding : 0;
}

function planOf(order: OrderRow, body: Json, limits: ReadonlyMap<number, number> | null): Outcome<RefundPlan> {
  const args = objectAt(body, 'arguments');
  const chosen = chosenLines(order, body);
  if (!chosen.ok) return chosen;
  const shipping = shippingOf(order, numberAt(args, 'shipping_amount') ?? numberAt(args, 'shippingAmount'));
  if (!shipping.ok) return shipping;
  const extension = objectAt(args, 'extension_attributes');
  const returnIds = [...listAt(extension, 'return_to_stock_items'), ...listAt(extension, 'returnToStockItems')].map(Number);
  const lines = chosen.value.flatMap(({ item, quantity }) => {
    const held = limits === null ? quantity : Math.min(quantity, limits.get(item.item_id) ?? 0);
    return held > 0 ? [lineShare(item, item.qty_refunded, held)] : [];
  });
  const positive = numberAt(args, 'adjustment_positive') ?? numberAt(args, 'adjustmentPositive');
  const negative = numberAt(args, 'adjustment_negative') ?? numberAt(args, 'adjustmentNegative');
  return done({ lines, shipping: shipping.value, positive, negative, returnIds });
}

function chosenLines(order: OrderRow, body: Json): Outcome<{ item: ItemDocument; quantity: number }[]> {
  const asked = listAt(body, 'items');
  if (asked.length === 0)
    return done(
      billedItems(order)
        .map((item) => ({ item, quantity: toRefund(item) }))
        .filter((line) => line.quantity > 0),
    );
  const problems: string[] = [];
  const lines: { item: ItemDocument; quantity: number }[] = [];
  for (const one of asked) {
    const id = numberAt(one, 'order_item_id') ?? numberAt(one, 'orderItemId');
    const quantity = numberAt(one, 'qty') ?? 0;
    const item = billedItems(order).find((row) => row.item_id === id);
    const anyRow = order.document.items.find((row) => row.item_id === id);
    if (anyRow === undefined) problems.push('The creditmemo contains product item that is not part of the original order.');
    else if (item === undefined) problems.push('The creditmemo contains incorrect product items.');
    else if (quantity > item.qty_ordered) return refused(badRequest('We found an invalid quantity to refund item "%1".', [item.name]));
    else if (quantity > toRefund(item)) problems.push('The quantity to refund must not be greater than the unrefunded quantity.');
    else if (quantity > 0) lines.push({ item, quantity });
  }
  return problems.length > 0 ? refused(badRequest([heading, ...problems].join('\n'))) : done(lines);
}

/** Shipping is given without tax; its tax comes on top (measured fact 23). */
function shippingOf(order: OrderRow, asked: number | null): Outcome<ShippingShare> {
  const { document } = order;
  const all = amountOf(document, 'shipping_amount');
  const before = amountOf(document, 'shipping_refunded');
  const left = sum([all, -before]);
  const amount = asked ?? left;
  if (amount > left) return refused(badRequest('Maximum shipping amount allowed to refund is: %1', [`€${left.toFixed(2)}`]));
  const tax =
    all === 0
      ? 0
      : sum([
          Math.round((amountOf(document, 'shipping_tax_amount') * (before + amount) * 100) / all) / 100,
          -amountOf(document, 'shipping_tax_refunded'),
        ]);
  return done({ amount, tax });
}

function totalsProblem(order: OrderRow, plan: RefundPlan, grand: number): string | null {
  const { document } = order;
  const left = sum([amountOf(document, 'total_paid'), -amountOf(document, 'total_refunded')]);
  if (grand > left + 0.0001 || left <= 0) return `The most money available to refund is ${left}.`;
  if (grand <= 0) return "The credit memo's total must be positive.";
  const known = new Set(plan.lines.flatMap(({ item }) => [item.item_id, ...leaves(order, item).map((leaf) => leaf.item_id)]));
  const foreign = plan.returnIds.find((id) => !known.has(id));
  if (foreign === undefined) return null;
  const item = document.items.find((row) => row.item_id === foreign);
  if (item === undefined) return 'The return to stock argument contains product item that is not part of the original order.';
  return `The "${item.sku}" product is not part of the current creditmemo.`;
}

/** Pieces and money that went back through an invoice. */
function throughInvoice(world: World, invoice: JsonObject): { pieces: Map<number, number>; total: number } {
  const memos = world.shop.creditmemos.filter((memo) => memo['invoice_id'] === invoice['entity_id']);
  const pieces = new Map<number, number>();
  for (const row of memos.flatMap((memo) => listAt(memo, 'items'))) {
    const id = numberAt(row, 'order_item_id') ?? 0;
    pieces.set(id, sum([pieces.get(id) ?? 0, numberAt(row, 'qty') ?? 0]));
  }
  return { pieces, total: sum(memos.map((memo) => numberAt(memo, 'grand_total') ?? 0)) };
}

/** A refund through an invoice is cut to what it still holds of each line, without a word. */
function leftOnInvoice(world: World, invoice: JsonObject): Map<number, number> {
  const { pieces } = throughInvoice(world, invoice);
  return new Map(
    listAt(invoice, 'items').map((row) => {
      const id = numberAt(row, 'order_item_id') ?? 0;
      return [id, sum([numberAt(row, 'qty') ?? 0, -(pieces.get(id) ?? 0)])];
    }),
  );
}

interface Written {
  grand: number;
  body: Json;
  money: 'offline' | 'Web';
  /** The invoice it goes through; null for one of the order. */
  invoice: JsonObject | null;
}

function writeCreditmemo(world: World, order: OrderRow, plan: RefundPlan, { grand, body, money, invoice }: Written): number {
  const { document } = order;
  const { lines, shipping, positive, negative } = plan;
  const id = nextId(world.shop, 'creditmemo');
  const at = sqlTime(world.now());
  const memo: JsonObject = {
    ...documentTotals(lines, shipping, grand),
    base_currency_code: 'EUR',
    base_to_global_rate: 1,
    base_to_order_rate: 1,
    billing_address_id: document['billing_address_id'] ?? null,
    created_at: at,
    entity_id: id,
    global_currency_code: 'EUR',
    increment_id: String(nextId(world.shop, 'creditmemo_increment')).padStart(9, '0'),
    order_currency_code: 'EUR',
    order_id: document.entity_id,
    shipping_address_id: shippingAddressId(order),
    state: 2,
    store_currency_code: 'EUR',
    store_id: 1,
    store_to_base_rate: 0,
    store_to_order_rate: 0,
    updated_at: at,
    items: lines.flatMap((line) => memoRows(world, order, line, id)),
    comments: commentRows(world, body, id, at, 'creditmemo_comment'),
  };
  if (invoice !== null) memo['invoice_id'] = invoice['entity_id'] ?? null;
  setAmount(memo, 'adjustment', sum([positive ?? 0, -(negative ?? 0)]));
  if (positive !== null) setAmount(memo, 'adjustment_positive', positive);
  if (negative !== null) setAmount(memo, 'adjustment_negative', negative);
  if (typeof document['discount_description'] === 'string') memo['discount_description'] = document['discount_description'];
  world.shop.creditmemos.push(memo);
  for (const line of lines) returnGoods(world, order, line, plan.returnIds);
  book(world, order, plan, grand, money);
  const facts = {
    creditmemo_id: id,
    order_id: document.entity_id,
    grand_total: grand,
    items: quantities(lines),
    return_to_stock_items: plan.returnIds,
  };
  record(world, 'magento', 'creditmemo', document.increment_id, facts, textAt(objectAt(body, 'comment'), 'comment'));
  return id;
}

/** Only refunded rows are listed; no product type, no restock information (measured fact 26). */
function memoRows(world: World, order: OrderRow, line: LineShare, parentId: number): JsonObject[] {
  const extra = {
    base_cost: null,
    base_weee_tax_row_disposition: 0,
    weee_tax_applied: '[]',
    weee_tax_applied_row_amount: 0,
    weee_tax_row_disposition: 0,
  };
  const row = (one: LineShare): JsonObject => ({
    ...rowTotals(one),
    ...extra,
    entity_id: nextId(world.shop, 'creditmemo_item'),
    parent_id: parentId,
  });
  const children = leaves(order, line.item).filter((leaf) => leaf !== line.item);
  return [row(line), ...children.map((child) => row({ ...line, item: child, quantity: leafQuantity(line.item, child, line.quantity) }))];
}

function book(world: World, order: OrderRow, plan: RefundPlan, grand: number, money: 'offline' | 'Web'): void {
  const { document } = order;
  const at = sqlTime(world.now());
  for (const { item, quantity, rowTotal, tax } of plan.lines) {
    for (const row of new Set([item, ...leaves(order, item)])) {
      row.qty_refunded = sum([row.qty_refunded, leafQuantity(item, row, quantity)]);
      row['updated_at'] = at;
    }
    addAmount(item, 'amount_refunded', rowTotal);
    addAmount(item, 'tax_refunded', tax);
  }
  addAmount(document, 'subtotal_refunded', sum(plan.lines.map((line) => line.rowTotal)));
  addAmount(document, 'tax_refunded', sum([...plan.lines.map((line) => line.tax), plan.shipping.tax]));
  addAmount(document, 'shipping_refunded', plan.shipping.amount);
  addAmount(document, 'shipping_tax_refunded', plan.shipping.tax);
  if (plan.positive !== null) addAmount(document, 'adjustment_positive', plan.positive);
  if (plan.negative !== null) addAmount(document, 'adjustment_negative', plan.negative);
  addAmount(document, 'total_refunded', grand);
  addAmount(document, money === 'Web' ? 'total_online_refunded' : 'total_offline_refunded', grand);
  addAmount(document.payment, 'amount_refunded', grand);
  touch(order, world.now());
  settleState(order, world.now());
  if (money === 'Web') takeMoney(world.truth, 'Web', -grand);
  addHistory(world, order, {
    comment: `We refunded €${grand.toFixed(2)} ${money === 'Web' ? 'online' : 'offline'}.`,
    entityName: 'creditmemo',
    notified: null,
    visible: 0,
  });
}
