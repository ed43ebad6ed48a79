import type { ShopPage, ShopProduct, ShopSourceItem } from '#core/shop.ts';
import type { TillPage, TillProduct } from '#core/till.ts';
import { examineCatalogs } from '#agent/catalog/examine.ts';
import { advanceAudit, lastAudit } from '#agent/catalog/runs.ts';
import { configurablesAfter, forgetUnseenProducts, saveParentQuantity, saveShopProducts } from '#agent/catalog/shop-products.ts';
import { listProducts } from '#agent/connectors/lightspeed-x/catalog.ts';
import { getSourceItemsOfSkus } from '#agent/connectors/magento/inventory.ts';
import { listShopProducts } from '#agent/connectors/magento/products.ts';
import { saveProducts } from '#agent/replica/till.ts';
import { anyStream, type AnyStream, type Stream } from '#agent/sync/stream.ts';

/**
 * A catalog audit reads as three streams that rest while there is no run: their cursors make it resumable, the gateways keep it
 * within the background's share of the budget.
 */
export function auditStreams(): AnyStream[] {
  return [anyStream(wholeTill()), anyStream(wholeShop()), anyStream(parents())];
}

const every = { active: 2_000, open: 2_000, closed: 2_000 };
/** Rows of products are large: so many take Magento about a second (magento-measured, Latency). */
const shopPageSize = 100;
const parentsAtOnce = 100;

/** `run` 0: none yet. */
interface TillCursor {
  run: number;
  after: string;
}

/** Every product by its id again: the till says nothing of what was merged away (lightspeed.md A.5). */
function wholeTill(): Stream<TillCursor, TillPage<TillProduct>> {
  return {
    name: 'catalog.till',
    system: 'lightspeed',
    every,
    restsUntilWritten: true,
    first: () => ({ run: 0, after: '0' }),
    next(cursor, { journal }) {
      const run = lastAudit(journal);
      return run?.state === 'till' ? listProducts(cursor.run === run.id ? cursor.after : '0') : null;
    },
    rejects: (page) => page.rejects,
    apply(page, cursor, { journal, now }) {
      const run = lastAudit(journal);
      if (run === null || run.state !== 'till') return { cursor, more: false, topics: [] };
      const after = cursor.run === run.id ? cursor.after : '0';
      const ended = page.maxVersion === null || page.maxVersion === after;
      saveProducts(journal, page.items, now);
      const see = journal.sql<[string]>('INSERT INTO catalog_seen (product_id) VALUES (?) ON CONFLICT DO NOTHING');
      for (const { id } of page.items) see.run(id);
      advanceAudit(journal, run, { readTill: run.readTill + page.items.length, state: ended ? 'shop' : 'till' });
      return { cursor: { run: run.id, after: page.maxVersion ?? after }, more: !ended, topics: ['catalog'] };
    },
  };
}

/** `page` is above 1 only while no row of the page before could be read. */
interface ShopCursor {
  run: number;
  afterId: number;
  page: number;
}

function wholeShop(): Stream<ShopCursor, ShopPage<ShopProduct>> {
  const placeIn = (cursor: ShopCursor, run: number): ShopCursor => (cursor.run === run ? cursor : { run, afterId: 0, page: 1 });
  return {
    name: 'catalog.shop',
    system: 'magento',
    every,
    restsUntilWritten: true,
    first: () => ({ run: 0, afterId: 0, page: 1 }),
    next(cursor, { journal }) {
      const run = lastAudit(journal);
      return run?.state === 'shop' ? listShopProducts({ ...placeIn(cursor, run.id), pageSize: shopPageSize }) : null;
    },
    rejects: (page) => page.rejects,
    apply(page, cursor, { journal }) {
      const run = lastAudit(journal);
      if (run === null || run.state !== 'shop') return { cursor, more: false, topics: [] };
      const place = placeIn(cursor, run.id);
      const ended = page.items.length + page.rejects.length < shopPageSize;
      saveShopProducts(journal, run.id, page.items);
      if (ended) forgetUnseenProducts(journal, run.id);
      const readShop = run.readShop + page.items.length;
      advanceAudit(journal, run, { readShop, ofShop: run.ofShop ?? page.total, state: ended ? 'parents' : 'shop' });
      const lastId = page.items.at(-1)?.id;
      const next = lastId === undefined ? { ...place, page: place.page + 1 } : { run: run.id, afterId: lastId, page: 1 };
      return { cursor: next, more: !ended, topics: ['catalog'] };
    },
  };
}

interface ParentCursor {
  run: number;
  after: string;
}

/** What this store's source holds of configurables, which can hold nothing; at the end both catalogs are compared. */
function parents(): Stream<ParentCursor, ShopPage<ShopSourceItem>> {
  const afterIn = (cursor: ParentCursor, run: number): string => (cursor.run === run ? cursor.after : '');
  return {
    name: 'catalog.parents',
    system: 'magento',
    every,
    restsUntilWritten: true,
    first: () => ({ run: 0, after: '' }),
    next(cursor, { journal, store }) {
      const run = lastAudit(journal);
      if (run?.state !== 'parents') return null;
      return getSourceItemsOfSkus(store.config.sourceCode, configurablesAfter(journal, afterIn(cursor, run.id), parentsAtOnce));
    },
    rejects: (page) => page.rejects,
    apply(page, cursor, { journal, store, now }) {
      const run = lastAudit(journal);
      if (run === null || run.state !== 'parents') return { cursor, more: false, topics: [] };
      const asked = configurablesAfter(journal, afterIn(cursor, run.id), parentsAtOnce);
      for (const { sku, quantity } of page.items) saveParentQuantity(journal, sku, quantity);
      const ended = asked.length < parentsAtOnce;
      if (ended) examineCatalogs(journal, store, run, now);
      return { cursor: { run: run.id, after: asked.at(-1) ?? '' }, more: !ended, topics: ['catalog'] };
    },
  };
}
