import { z } from 'zod';
import type { ShopOrder, ShopPage } from '#core/shop.ts';
import { listOtherOrders } from '#agent/connectors/magento/orders.ts';
import { loadCursor } from '#agent/journal/cursors.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { forgetOldContacts } from '#agent/replica/order-contacts.ts';
import { saveSlimOrder } from '#agent/replica/shop-orders.ts';
import { anyStream, type AnyStream, type StreamContext } from '#agent/sync/stream.ts';

const name = 'shop.sentOrders';
const pageSize = 50;
const dayMs = 86_400_000;
/** `updated_at` is stamped before the row is visible: read again what changed shortly before (magento.md §3.9). */
const overlapMs = 600_000;
/** How far back the first read goes: goods come back within their return window. */
const firstReadMs = 120 * dayMs;

/** `readAt`: when the list was last read to its end; null before. */
const cursorSchema = z.object({ from: z.int(), page: z.int(), newest: z.int(), readAt: z.int().nullable() });
type Cursor = z.infer<typeof cursorSchema>;

/**
 * The chain's orders that no store hands over: what was sent to a customer may come back at any counter. Pickups have a stream of
 * their own. Kept without what the customer typed, and of the person hashes only.
 */
export function sentOrders(): AnyStream {
  return anyStream({
    name,
    system: 'magento' as const,
    every: { active: 15_000, open: 60_000, closed: 600_000 },
    first: ({ now }: StreamContext): Cursor => ({ from: now - firstReadMs, page: 1, newest: now - firstReadMs, readAt: null }),
    next: ({ from, page }: Cursor) => listOtherOrders({ notShippingMethod: 'instore_pickup', updatedFrom: from, page, pageSize }),
    rejects: (page: ShopPage<ShopOrder>) => page.rejects,
    changes: (page: ShopPage<ShopOrder>) => page.items.map((order) => ({ record: order.incrementId, at: order.updatedAt })),
    apply(page: ShopPage<ShopOrder>, cursor: Cursor, { journal, store, now }: StreamContext) {
      for (const order of page.items) saveSlimOrder(journal, order, now);
      const { returns, clickAndCollect } = store.config;
      if (!isFull(page)) forgetOldContacts(journal, now - (returns.windowDays + clickAndCollect.forgetCustomerDays) * dayMs);
      // What is read again by the overlap is not news.
      const news = page.items.some((order) => order.updatedAt > cursor.newest);
      return { cursor: nextCursor(page, cursor, now), more: isFull(page), topics: news ? (['returns'] as const) : [] };
    },
  });
}

/** When these orders were last known to their end, ms UTC; null before the first time. */
export function sentOrdersReadAt(journal: Journal): number | null {
  const cursor = cursorSchema.safeParse(loadCursor(journal, name)?.value);
  return cursor.success ? cursor.data.readAt : null;
}

function isFull(page: ShopPage<ShopOrder>): boolean {
  return page.items.length + page.rejects.length >= pageSize;
}

function nextCursor(page: ShopPage<ShopOrder>, cursor: Cursor, now: number): Cursor {
  const newest = Math.max(cursor.newest, ...page.items.map((order) => order.updatedAt));
  if (!isFull(page)) return { from: Math.max(cursor.from, newest - overlapMs), page: 1, newest, readAt: now };
  const last = page.items.at(-1)?.updatedAt ?? cursor.from;
  // A whole page of one instant: go on by page number, or the window would never move.
  return last > cursor.from ? { ...cursor, from: last, page: 1, newest } : { ...cursor, page: cursor.page + 1, newest };
}
