import type { DeskLine, DeskOrder, FoundBy, FoundOrder, NotReturnable, TenderChoice } from '#contract/return-desk.ts';
import { moneyOf, toQuantity } from '#core/money.ts';
import { refundOf } from '#core/refund-amounts.ts';
import { goodsOf } from '#core/returns/goods.ts';
import { isFinalSale, lineLeft, orderWhyNot, type KnownHere, type LineLeft } from '#core/returns/returnable.ts';
import type { ShopLine } from '#core/shop.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { refundClaims } from '#agent/refunds/claims.ts';
import { orderSeenAt, type ReplicaOrder } from '#agent/replica/shop-orders.ts';
import type { Acting } from '#agent/sync/acting.ts';

const dayMs = 86_400_000;

/** A line of an order with what may still come back of it. */
export interface OrderLineLeft extends LineLeft {
  line: ShopLine;
}

/** An order as the counter sees it. Amounts in minor units, incl. tax. */
export interface OrderLeft {
  order: ReplicaOrder;
  lines: OrderLineLeft[];
  /** All that was refunded of it, by refunds under way too. */
  refundedMinor: number;
  /** Its shipping goes back with a refund that is under way. */
  shippingClaimed: boolean;
  leftMinor: number;
  windowUntil: number;
  why: NotReturnable | null;
}

/** Reads only. */
export function orderLeft({ journal, store, at }: Acting, order: ReplicaOrder): OrderLeft {
  const claims = refundClaims(journal, order.orderId);
  const known: KnownHere = {
    ...claims,
    handedOver: handedOverHere(journal, order.orderId),
    uncollected: waitsHere(journal, order.orderId),
  };
  const refundedMinor = Math.max(order.refundedMinor, claims.minor);
  const windowUntil = order.createdAt + store.config.returns.windowDays * dayMs;
  return {
    order,
    lines: order.lines.map((line) => ({ line, ...lineLeft(line, known) })),
    refundedMinor,
    shippingClaimed: claims.shipping,
    leftMinor: Math.max(0, order.paidMinor - refundedMinor),
    windowUntil,
    why: orderWhyNot(order, { currency: store.config.currency, windowUntil, now: at }),
  };
}

/** Of a pickup that was handed over here: Magento may not have been told of it yet. */
function handedOverHere(journal: Journal, orderId: number): Map<number, number> {
  const rows = journal
    .sql<[number], { itemId: number; quantity: number }>(
      `SELECT l.item_id AS itemId, sum(l.quantity) AS quantity FROM pickups p JOIN pickup_lines l ON l.pickup_id = p.id
       WHERE p.order_id = +? AND p.state = 'collected' GROUP BY l.item_id`,
    )
    .all(orderId);
  return new Map(rows.map((row) => [row.itemId, row.quantity]));
}

/** A pickup here that was neither handed over in the app nor by a cashier. */
function waitsHere(journal: Journal, orderId: number): boolean {
  const row = journal
    .sql<[number], { one: number }>(
      `SELECT 1 AS one FROM pickups p WHERE p.order_id = ? AND p.state <> 'collected'
       AND NOT EXISTS (SELECT 1 FROM movements m WHERE m.feature = 'pickup' AND m.subject = p.id AND m.till_at IS NOT NULL)`,
    )
    .get(orderId);
  return row !== undefined;
}

export function shownFound({ order, lines }: OrderLeft, by: readonly FoundBy[]): FoundOrder {
  return {
    orderId: order.orderId,
    incrementId: order.incrementId,
    placedAt: order.createdAt,
    total: moneyOf(order.grandTotalMinor, order.currency),
    paymentMethod: order.paymentMethod,
    paymentTitle: order.paymentTitle ?? null,
    returnable: toQuantity(lines.reduce((sum, one) => sum + one.returnable, 0)),
    lines: order.lines.map(({ sku, name, ordered }) => ({ sku, name, ordered })),
    by: [...by],
  };
}

export function shownOrder(acting: Acting, left: OrderLeft): DeskOrder {
  const { order } = left;
  const { lines: _lines, by: _by, ...head } = shownFound(left, []);
  return {
    ...head,
    lines: left.lines.map((one) => shownLine(one, order.currency, acting.store.config.returns.finalSale)),
    paid: [
      {
        by: 'payment',
        method: order.paymentMethod,
        title: order.paymentTitle ?? null,
        amount: moneyOf(order.paidMinor, order.currency),
        refunded: moneyOf(left.refundedMinor, order.currency),
      },
      ...(order.credits ?? []).map(({ by, minor }) => ({
        by,
        method: by,
        title: null,
        amount: moneyOf(minor, order.currency),
        refunded: moneyOf(0, order.currency),
      })),
    ],
    tenders: tendersOf(acting, left),
    shipping: shippingLeft(left) === 0 ? null : moneyOf(shippingLeft(left), order.currency),
    windowUntil: left.windowUntil,
    why: left.why,
    seenAt: orderSeenAt(acting.journal, order.orderId) ?? acting.at,
  };
}

/** Shipping that may still be given back, incl. tax; 0 when a part of it was, or a return of it is under way. */
export function shippingLeft({ order, leftMinor, shippingClaimed }: OrderLeft): number {
  if (shippingClaimed) return 0;
  return Math.min(order.shippingLeftMinor ?? 0, leftMinor) === (order.shippingLeftMinor ?? 0) ? (order.shippingLeftMinor ?? 0) : 0;
}

export function tendersOf({ store }: Acting, { order, leftMinor }: OrderLeft): TenderChoice[] {
  const cap = moneyOf(leftMinor, order.currency);
  const nothing = leftMinor === 0 ? ('nothingLeft' as const) : null;
  const offline = store.pickupRules.offlineMethods.includes(order.paymentMethod) ? ('offlinePayment' as const) : null;
  return [
    { tender: 'web', cap, why: offline ?? nothing },
    { tender: 'till', cap, why: nothing },
  ];
}

function shownLine(one: OrderLineLeft, currency: string, finalSale: readonly string[]): DeskLine {
  const { line, returnable, pending, refunded, shipped, refundedBefore } = one;
  return {
    itemId: line.itemId,
    sku: line.sku,
    name: line.name,
    options: line.options.map((option) => option.value),
    parts: line.type === 'bundle' ? goodsOf(line, 1, 0).map(({ sku, name, quantity }) => ({ sku, name, quantity })) : [],
    setName: line.set?.name ?? null,
    ordered: line.ordered,
    invoiced: line.invoiced,
    shipped,
    refunded,
    pending,
    returnable,
    nextPiece: moneyOf(refundOf(line, refundedBefore, Math.min(1, Math.max(0, line.ordered - refundedBefore))), currency),
    why: one.why ?? (isFinalSale(line.sku, finalSale) ? 'finalSale' : null),
  };
}
