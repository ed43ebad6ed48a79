import type { Ids } from '#core/ports.ts';
import type { ShopPage, ShopSourceItem } from '#core/shop.ts';
import type { TillPage, TillStock } from '#core/till.ts';
import { listInventory } from '#agent/connectors/lightspeed-x/inventory.ts';
import { getSourceItems } from '#agent/connectors/magento/inventory.ts';
import { compareShop, countTill, lastRun } from '#agent/stock/reconcile.ts';
import { anyStream, type AnyStream, type Stream } from '#agent/sync/stream.ts';

/**
 * A reconcile reads as two streams that rest while there is no run: their cursors make it resumable, the gateways keep it within
 * the background's share of the budget.
 */
export function reconcileStreams(ids: Ids): AnyStream[] {
  return [anyStream(wholeTill()), anyStream(wholeShop(ids))];
}

const every = { active: 2_000, open: 2_000, closed: 2_000 };
/** The most the till gives: a whole read is few calls (lightspeed.md A.10.3). */
const tillPageSize = 2000;
/** The most that input limits allow by default (magento-measured 42). */
const pageSize = 300;

/** `run` 0: none yet. */
interface TillCursor {
  run: number;
  after: string | null;
}

function wholeTill(): Stream<TillCursor, TillPage<TillStock>> {
  return {
    name: 'stock.wholeTill',
    system: 'lightspeed',
    every,
    restsUntilWritten: true,
    first: () => ({ run: 0, after: null }),
    next(cursor, { journal, store }) {
      const run = lastRun(journal);
      return run?.state === 'till' ? listInventory(store.config.outletId, cursor.run === run.id ? cursor.after : null, tillPageSize) : null;
    },
    rejects: (page) => page.rejects,
    apply(page, cursor, { journal, store }) {
      const run = lastRun(journal);
      if (run === null || run.state !== 'till') return { cursor, more: false, topics: [] };
      const ended = page.maxVersion === null;
      countTill(
        journal,
        run,
        page.items.filter((row) => row.outletId === store.config.outletId),
        ended,
      );
      return { cursor: { run: run.id, after: page.maxVersion ?? cursor.after }, more: !ended, topics: ['stock'] };
    },
  };
}

interface ShopCursor {
  run: number;
  page: number;
}

function wholeShop(ids: Ids): Stream<ShopCursor, ShopPage<ShopSourceItem>> {
  // Between asking and applying: the stream is single-flight, so one instant is enough.
  let askedAt = 0;
  return {
    name: 'stock.wholeShop',
    system: 'magento',
    every,
    restsUntilWritten: true,
    first: () => ({ run: 0, page: 1 }),
    next(cursor, { journal, store, now }) {
      const run = lastRun(journal);
      if (run?.state !== 'shop') return null;
      askedAt = now;
      return getSourceItems({ sourceCode: store.config.sourceCode, page: cursor.run === run.id ? cursor.page : 1, pageSize });
    },
    rejects: (page) => page.rejects,
    apply(page, cursor, { journal, store, now }) {
      const run = lastRun(journal);
      if (run === null || run.state !== 'shop') return { cursor, more: false, topics: [] };
      const ended = page.items.length + page.rejects.length < pageSize;
      compareShop({ journal, ids, store, now }, run, page.items, askedAt, ended);
      return {
        cursor: { run: run.id, page: (cursor.run === run.id ? cursor.page : 1) + 1 },
        more: !ended,
        topics: ended ? ['stock', 'exceptions'] : ['stock'],
      };
    },
  };
}
