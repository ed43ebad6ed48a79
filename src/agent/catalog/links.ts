import type { FindingKind } from '#core/catalog/kinds.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** Two articles of different SKUs that a person confirmed to be one. */
export interface CatalogLink {
  shopSku: string;
  tillId: string;
  tillSku: string;
  /** What it was found as. */
  kind: FindingKind;
  name: string;
  person: string;
  /** ms UTC. */
  at: number;
  journal: number;
}

/** By the shop's SKU. */
export function listLinks(journal: Journal): CatalogLink[] {
  return journal
    .sql<[], CatalogLink>(
      `SELECT shop_sku AS shopSku, till_id AS tillId, till_sku AS tillSku, kind, name, person, at, entry_seq AS journal
       FROM catalog_links ORDER BY shop_sku`,
    )
    .all();
}

/** A later confirmation of either article takes the place of an earlier one. Inside write(). */
export function saveLink(journal: Journal, link: CatalogLink): void {
  journal.expectWriting();
  journal.sql<[string, string]>('DELETE FROM catalog_links WHERE shop_sku = ? OR till_id = ?').run(link.shopSku, link.tillId);
  journal
    .sql(
      `INSERT INTO catalog_links (shop_sku, till_id, till_sku, kind, name, person, at, entry_seq)
       VALUES (@shopSku, @tillId, @tillSku, @kind, @name, @person, @at, @journal)`,
    )
    .run(link);
}

/** Inside write(). */
export function removeLink(journal: Journal, shopSku: string): void {
  journal.expectWriting();
  journal.sql<[string]>('DELETE FROM catalog_links WHERE shop_sku = ?').run(shopSku);
}
