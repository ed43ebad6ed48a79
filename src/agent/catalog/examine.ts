import { auditCatalogs } from '#core/catalog/audit.ts';
import type { Catalogs, ShopArticle, TillArticle } from '#core/catalog/articles.ts';
import type { TillProduct } from '#core/till.ts';
import { loadCensus, saveCensus } from '#agent/catalog/census.ts';
import { takeFindings } from '#agent/catalog/findings.ts';
import { listLinks } from '#agent/catalog/links.ts';
import { finishAudit, type AuditRun } from '#agent/catalog/runs.ts';
import { listShopCatalog } from '#agent/catalog/shop-products.ts';
import { loadCursor } from '#agent/journal/cursors.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { settingsOf } from '#agent/replica/till.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

/** Orders of this store that tell the shop's tax of a SKU. */
const ordersForTax = 2_000;

/** Compares both catalogs as the run has read them and keeps what it found. Inside write(). */
export function examineCatalogs(journal: Journal, store: StoreContext, run: AuditRun, now: number): void {
  journal.expectWriting();
  const before = loadCensus(journal);
  const catalogs: Catalogs = {
    till: tillArticles(journal, store.config.outletId),
    shop: listShopCatalog(journal).map(({ product, sourceQuantity }): ShopArticle => ({ ...product, sourceQuantity })),
    before,
    links: new Map(listLinks(journal).map((link) => [link.shopSku, link.tillId])),
    orderTax: orderTax(journal),
  };
  const { findings, compared, pricesIncludeTax, census } = auditCatalogs(catalogs);
  takeFindings(journal, run.id, findings, now);
  saveCensus(journal, before, census);
  finishAudit(journal, run, { compared, pricesIncludeTax }, now);
}

/** What the run did not see at the till, and no answer called deleted, has vanished there. */
function tillArticles(journal: Journal, outletId: string): TillArticle[] {
  const taxes = new Map(settingsOf(journal, 'tax').map((tax) => [tax.id, Number(tax.rate)]));
  const usual =
    settingsOf(journal, 'outlet').find((one) => one.id === outletId)?.defaultTaxId ??
    settingsOf(journal, 'tax').find((one) => one.isDefault)?.id;
  return journal
    .sql<[number, string, string], { body: string; seen: number; onHand: number | null; taxId: string | null }>(
      `SELECT p.body, s.product_id IS NOT NULL OR p.version > ? AS seen, i.on_hand AS onHand, t.tax_id AS taxId
       FROM till_products p LEFT JOIN catalog_seen s ON s.product_id = p.product_id
       LEFT JOIN till_inventory i ON i.product_id = p.product_id AND i.outlet_id = ?
       LEFT JOIN till_outlet_taxes t ON t.product_id = p.product_id AND t.outlet_id = ?`,
    )
    .all(readUpTo(journal), outletId, outletId)
    .map(({ body, seen, onHand, taxId }) => {
      const product = JSON.parse(body) as TillProduct;
      const { id, sku, name, options, codes, active, tracksInventory } = product;
      return {
        id,
        sku,
        name,
        options,
        codes,
        family: product.familyId ?? product.parentId ?? id,
        active,
        deleted: product.deleted || seen === 0,
        counted: tracksInventory,
        onHand,
        price: product.price ?? null,
        taxRate: taxes.get(taxId ?? usual ?? '') ?? null,
        createdAt: product.createdAt ?? null,
        updatedAt: product.updatedAt ?? null,
      };
    });
}

/** What has a higher version came after the till was read. */
function readUpTo(journal: Journal): number {
  const cursor = loadCursor(journal, 'catalog.till')?.value;
  return typeof cursor === 'object' && cursor !== null && 'after' in cursor ? Number(cursor.after) : 0;
}

/** By SKU, of the newest order that has it; only orders of this store: elsewhere another country's tax may hold. */
function orderTax(journal: Journal): Map<string, number> {
  const rows = journal
    .sql<[number], { sku: string; percent: number }>(
      `SELECT l.value ->> '$.sku' AS sku, l.value ->> '$.taxPercent' AS percent
       FROM (SELECT o.body FROM pickups p JOIN shop_orders o ON o.order_id = p.order_id ORDER BY p.placed_at DESC LIMIT ?) o, json_each(o.body, '$.lines') l`,
    )
    .all(ordersForTax);
  return new Map(rows.toReversed().map((row) => [row.sku, Math.round(row.percent * 100) / 10_000]));
}
