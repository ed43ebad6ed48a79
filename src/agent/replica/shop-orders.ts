import { loadCursor } from '#agent/journal/cursors.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { ShopOrder } from '#core/shop.ts';
import { saveContacts } from '#agent/replica/order-contacts.ts';

/**
 * The newest known state of the chain's orders, without the customer: of pickups that is kept apart so it can be purged. Without the instant
 * of its last change too, which has a column of its own: an order that comes again as it was reads the same.
 */
export type ReplicaOrder = Omit<ShopOrder, 'customer' | 'comments' | 'updatedAt'>;

export interface SavedOrder {
  /** False for an older state than the one that is known. */
  kept: boolean;
  /** Where it was fetched before, null for nowhere; undefined for one that was not known. */
  placeBefore: string | null | undefined;
}

/**
 * Keeps an order unless a newer state of it is known. Inside write(). Most orders of a page come as they were: for those SQLite compares
 * the text and sets two integers, a third of what replacing the row took (docs/BENCH.md, pages).
 */
export function saveOrder(journal: Journal, order: ShopOrder, at: number): SavedOrder {
  journal.expectWriting();
  const { customer: _customer, comments: _comments, updatedAt, ...kept } = order;
  const body = JSON.stringify(kept);
  const same = journal
    .sql<[number, number, number, number, string]>(
      'UPDATE shop_orders SET updated_at = ?, seen_at = ? WHERE order_id = ? AND updated_at <= ? AND body = ?',
    )
    .run(updatedAt, at, order.orderId, updatedAt, body);
  if (same.changes === 1) return { kept: true, placeBefore: order.pickupLocation };
  const known = journal
    .sql<[number], { updatedAt: number; place: string | null }>(
      `SELECT updated_at AS updatedAt, body ->> '$.pickupLocation' AS place FROM shop_orders WHERE order_id = ?`,
    )
    .get(order.orderId);
  if (known !== undefined && updatedAt < known.updatedAt) return { kept: false, placeBefore: known.place };
  journal
    .sql(
      `INSERT INTO shop_orders (order_id, increment_id, state, updated_at, seen_at, body) VALUES (@orderId, @incrementId, @state, @updatedAt, @at, @body)
       ON CONFLICT (order_id) DO UPDATE SET state = @state, updated_at = @updatedAt, seen_at = @at, body = @body`,
    )
    .run({ orderId: order.orderId, incrementId: order.incrementId, state: order.state, updatedAt, at, body });
  const index = journal.sql<[string, number]>('INSERT OR IGNORE INTO shop_order_skus (sku, order_id) VALUES (?, ?)');
  for (const sku of order.lines.flatMap((line) => [line.sku, ...(line.parts ?? []).map((part) => part.sku)])) index.run(sku, order.orderId);
  saveContacts(journal, order);
  return { kept: true, placeBefore: known?.place };
}

/** The same of an order that is no pickup of this store: without what the customer typed in. Inside write(). */
export function saveSlimOrder(journal: Journal, order: ShopOrder, at: number): void {
  saveOrder(journal, { ...order, lines: order.lines.map((line) => ({ ...line, options: [] })) }, at);
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
       ORDER BY order_id DESC LIMIT +?`,
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

export function replicaOrder(journal: Journal, orderId: number): ReplicaOrder | null {
  const row = journal.sql<[number], { body: string }>('SELECT body FROM shop_orders WHERE order_id = ?').get(orderId);
  return row === undefined ? null : (JSON.parse(row.body) as ReplicaOrder);
}
