import type { ShopProduct } from '#core/shop.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** The shop's products as an audit read them. */

/** Inside write(). */
export function saveShopProducts(journal: Journal, runId: number, products: readonly ShopProduct[]): void {
  journal.expectWriting();
  const upsert = journal.sql<[number, string, string, number, string]>(
    `INSERT INTO shop_products (shop_id, sku, type, run_id, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (shop_id) DO UPDATE SET sku = excluded.sku, type = excluded.type, run_id = excluded.run_id, source_quantity = NULL, body = excluded.body`,
  );
  for (const product of products) upsert.run(product.id, product.sku, product.type, runId, JSON.stringify(product));
}

/** What the run did not see is no longer there. Inside write(). */
export function forgetUnseenProducts(journal: Journal, runId: number): void {
  journal.expectWriting();
  journal.sql<[number]>('DELETE FROM shop_products WHERE run_id <> ?').run(runId);
}

/** SKUs of configurables after one, by SKU; those with a comma cannot be asked for together and are left out. */
export function configurablesAfter(journal: Journal, after: string, limit: number): string[] {
  return journal
    .sql<[string, number], { sku: string }>(
      `SELECT sku FROM shop_products WHERE type = 'configurable' AND sku > ? AND instr(sku, ',') = 0 ORDER BY sku LIMIT +?`,
    )
    .all(after, limit)
    .map((row) => row.sku);
}

/** Inside write(). */
export function saveParentQuantity(journal: Journal, sku: string, quantity: number): void {
  journal.expectWriting();
  journal.sql<[number, string]>('UPDATE shop_products SET source_quantity = ? WHERE sku = ?').run(quantity, sku);
}

export function listShopCatalog(journal: Journal): { product: ShopProduct; sourceQuantity: number | null }[] {
  return journal
    .sql<[], { body: string; quantity: number | null }>('SELECT body, source_quantity AS quantity FROM shop_products')
    .all()
    .map((row) => ({ product: JSON.parse(row.body) as ShopProduct, sourceQuantity: row.quantity }));
}
