import { loadCursor } from '#agent/journal/cursors.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { ShopOrder } from '#core/shop.ts';
import { saveContacts } from '#agent/replica/order-contacts.ts';

/** The newest known state of the chain's orders, without the customer: of pickups that is kept apart so it can be purged. */
export type ReplicaOrder = Omit<ShopOrder, 'customer' | 'comments'>;

/** Keeps an order unless a newer state of it is known; answers whether it was kept. Inside write(). */
export function saveOrder(journal: Journal, order: ShopOrder, at: number): boolean {
  journal.expectWriting();
  const { customer: _customer, comments: _comments, ...body } = order;
  const { changes } = journal
    .sql(
      `INSERT INTO shop_orders (order_id, increment_id, state, updated_at, seen_at, body) VALUES (@orderId, @incrementId, @state, @updatedAt, @at, @body)
       ON CONFLICT (order_id) DO UPDATE SET state = @state, updated_at = @updatedAt, seen_at = @at, body = @body WHERE @updatedAt >= updated_at`,
    )
    .run({
      orderId: order.orderId,
      incrementId: order.incrementId,
      state: order.state,
      updatedAt: order.updatedAt,
      at,
      body: JSON.stringify(body),
    });
  const index = journal.sql<[string, number]>('INSERT OR IGNORE INTO shop_order_skus (sku, order_id) VALUES (?, ?)');
  for (const sku of order.lines.flatMap((line) => [line.sku, ...(line.parts ?? []).map((part) => part.sku)])) index.run(sku, order.orderId);
  saveContacts(journal, order);
  return changes === 1;
}

/** The same of an order that is no pickup of this store: without what the customer typed in. Inside write(). */
export function saveSlimOrder(journal: Journal, order: ShopOrder, at: number): boolean {
  return saveOrder(journal, { ...order, lines: order.lines.map((line) => ({ ...line, options: [] })) }, at);
}

/** The order of this number, or null. */
export function orderNumbered(journal: Journal, incrementId: string): ReplicaOrder | null {
  const row = journal.sql<[string], { body: string }>('SELECT body FROM shop_orders WHERE increment_id = ?').get(incrementId);
  return row === undefined ? null : (JSON.parse(row.body) as ReplicaOrder);
}

/** When Magento last showed an order, ms UTC; null for one that is not known. */
export function orderSeenAt(journal: Journal, orderId: number): number | null {
  return journal.sql<[number], { at: number }>('SELECT seen_at AS at FROM shop_orders WHERE order_id = ?').get(orderId)?.at ?? null;
}

/** Orders that hold any of these SKUs, the newest first, at most `limit`. */
export function ordersHolding(journal: Journal, skus: readonly string[], limit: number): ReplicaOrder[] {
  return journal
    .sql<[string, number], { body: string }>(
      `SELECT body FROM shop_orders WHERE order_id IN
         (SELECT s.order_id FROM json_each(?) j JOIN shop_order_skus s ON s.sku = j.value)
       ORDER BY order_id DESC LIMIT ?`,
    )
    .all(JSON.stringify(skus), limit)
    .map((row) => JSON.parse(row.body) as ReplicaOrder);
}

/** True once the lists of the chain's orders, pickups and others, were read. */
export function readWhole(journal: Journal): boolean {
  const others = loadCursor(journal, 'shop.sentOrders')?.value;
  const ended = typeof others === 'object' && others !== null && 'readAt' in others && others.readAt !== null;
  return ended && loadCursor(journal, 'shop.orders') !== null;
}

/** Where the newest known state of an order is fetched, null for nowhere; undefined for one that is not known. */
export function placeOf(journal: Journal, orderId: number): string | null | undefined {
  return journal
    .sql<[number], { place: string | null }>(`SELECT body ->> '$.pickupLocation' AS place FROM shop_orders WHERE order_id = ?`)
    .get(orderId)?.place;
}

export function replicaOrder(journal: Journal, orderId: number): ReplicaOrder | null {
  const row = journal.sql<[number], { body: string }>('SELECT body FROM shop_orders WHERE order_id = ?').get(orderId);
  return row === undefined ? null : (JSON.parse(row.body) as ReplicaOrder);
}
