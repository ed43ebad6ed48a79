import { z } from 'zod';
import { pickupMethod } from '#core/pickups/arrival.ts';
import type { Ids } from '#core/ports.ts';
import type { ShopOrder, ShopPage } from '#core/shop.ts';
import type { TillPage, TillSale } from '#core/till.ts';
import { listOrdersById, listPickupOrders } from '#agent/connectors/magento/orders.ts';
import { listSales } from '#agent/connectors/lightspeed-x/sales.ts';
import { catalogIsRead, highestVersion } from '#agent/replica/till.ts';
import { applyOrder } from '#agent/pickups/apply-order.ts';
import { madeReadyOnline } from '#agent/pickups/made-ready-online.ts';
import { applySale } from '#agent/pickups/apply-sale.ts';
import { openOrderIds } from '#agent/pickups/records.ts';
import { anyStream, type AnyStream, type StreamContext } from '#agent/sync/stream.ts';

const pageSize = 50;
/** `updated_at` is stamped before the row is visible: read again what changed shortly before (magento.md §3.9). */
const overlapMs = 600_000;
/** How far back the first read goes. Older pickups that are still open are rare and can be found by their number. */
const firstReadMs = 60 * 24 * 3_600_000;

const ordersCursor = z.object({ from: z.int(), page: z.int(), newest: z.int() });
type OrdersCursor = z.infer<typeof ordersCursor>;

/** The streams pickups live on. Cursors are JSON; what they mean is SYNC.md §6. */
export function pickupStreams(ids: Ids): AnyStream[] {
  return [anyStream(shopOrders(ids)), anyStream(openOrders(ids)), anyStream(madeReadyOnline(ids)), anyStream(tillSales(ids))];
}

/**
 * Pickup orders by change time. The cursor is the start of the window being read and the page within it; rows that
 * change while a window is read move to its end, so nothing is skipped, and a window starts at the last row seen.
 */
function shopOrders(ids: Ids) {
  return {
    name: 'shop.orders',
    system: 'magento' as const,
    every: { active: 5_000, open: 15_000, closed: 60_000 },
    first: (context: StreamContext): OrdersCursor => ({ from: context.now - firstReadMs, page: 1, newest: context.now - firstReadMs }),
    next: (cursor: OrdersCursor) =>
      listPickupOrders({ shippingMethod: pickupMethod, updatedFrom: cursor.from, page: cursor.page, pageSize }),
    rejects: (page: ShopPage<ShopOrder>) => page.rejects,
    changes: (page: ShopPage<ShopOrder>) => page.items.map((order) => ({ record: order.incrementId, at: order.updatedAt })),
    apply(page: ShopPage<ShopOrder>, cursor: OrdersCursor, context: StreamContext) {
      let changed = false;
      for (const order of page.items)
        changed = applyOrder({ journal: context.journal, ids, store: context.store, at: context.now }, order) || changed;
      return {
        cursor: nextOrders(page, cursor),
        more: isFull(page),
        // What goes back of an order no pickup follows any more is still looked at in its books.
        topics: changed
          ? (['pickups', 'exceptions', 'outbox', 'returns'] as const)
          : page.items.some((order) => order.updatedAt > cursor.newest)
            ? (['returns'] as const)
            : [],
      };
    },
  };
}

function isFull(page: ShopPage<ShopOrder>): boolean {
  return page.items.length + page.rejects.length >= pageSize;
}

function nextOrders(page: ShopPage<ShopOrder>, cursor: OrdersCursor): OrdersCursor {
  const newest = Math.max(cursor.newest, ...page.items.map((order) => order.updatedAt));
  if (!isFull(page)) return { from: Math.max(cursor.from, newest - overlapMs), page: 1, newest };
  const last = page.items.at(-1)?.updatedAt ?? cursor.from;
  // A whole page of one instant: go on by page number, or the window would never move.
  return last > cursor.from ? { from: last, page: 1, newest } : { ...cursor, page: cursor.page + 1, newest };
}

const openCursor = z.object({ after: z.int() });
type OpenCursor = z.infer<typeof openCursor>;

/** Open pickups read again by id, because partial shipments and comments do not move `updated_at` (magento-measured 12). */
function openOrders(ids: Ids) {
  return {
    name: 'shop.openOrders',
    system: 'magento' as const,
    every: { active: 60_000, open: 120_000, closed: 600_000 },
    first: (): OpenCursor => ({ after: 0 }),
    next(cursor: OpenCursor, context: StreamContext) {
      const wanted = openOrderIds(context.journal, cursor.after, pageSize);
      if (wanted.length > 0) return listOrdersById(wanted);
      const again = openOrderIds(context.journal, 0, pageSize);
      return again.length > 0 && cursor.after > 0 ? listOrdersById(again) : null;
    },
    rejects: (page: ShopPage<ShopOrder>) => page.rejects,
    apply(page: ShopPage<ShopOrder>, cursor: OpenCursor, context: StreamContext) {
      let changed = false;
      const asked = askedFor(cursor, context);
      for (const order of page.items)
        changed = applyOrder({ journal: context.journal, ids, store: context.store, at: context.now }, order) || changed;
      const more = asked.length >= pageSize;
      return {
        cursor: { after: more ? (asked.at(-1) ?? 0) : 0 },
        more,
        topics: changed ? (['pickups', 'exceptions', 'outbox'] as const) : [],
      };
    },
  };
}

function askedFor(cursor: OpenCursor, context: StreamContext): number[] {
  const wanted = openOrderIds(context.journal, cursor.after, pageSize);
  return wanted.length > 0 ? wanted : openOrderIds(context.journal, 0, pageSize);
}

const salesCursor = z.object({ after: z.string() });
type SalesCursor = z.infer<typeof salesCursor>;

/** Sales by version. The first read starts at the newest version any list has shown: older sales are not ours to act on. */
function tillSales(ids: Ids) {
  return {
    name: 'till.sales',
    system: 'lightspeed' as const,
    every: { active: 5_000, open: 15_000, closed: 60_000 },
    first: (context: StreamContext): SalesCursor => ({ after: String(highestVersion(context.journal)) }),
    next: (cursor: SalesCursor, context: StreamContext) => (catalogIsRead(context.journal) ? listSales(cursor.after, 200) : null),
    rejects: (page: TillPage<TillSale>) => page.rejects,
    changes: (page: TillPage<TillSale>) => page.items.map((sale) => ({ record: sale.id, at: sale.updatedAt })),
    apply(page: TillPage<TillSale>, cursor: SalesCursor, context: StreamContext) {
      let changed = false;
      for (const sale of page.items)
        changed = applySale({ journal: context.journal, ids, store: context.store, at: context.now }, sale) || changed;
      // Only an empty page is the end, and it has no version to go on from (lightspeed.md A.5.4); behind a short one the next turn looks.
      return {
        cursor: { after: page.maxVersion ?? cursor.after },
        more: page.maxVersion !== null && page.rows >= pageSize,
        topics: [
          ...(changed ? (['pickups', 'exceptions', 'outbox'] as const) : []),
          ...(page.items.length > 0 ? (['returns'] as const) : []),
        ],
      };
    },
  };
}
