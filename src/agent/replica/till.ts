import Big from 'big.js';
import type { Journal } from '#agent/journal/journal.ts';
import { markDirty } from '#agent/replica/stock-dirty.ts';
import type { TillOutlet, TillOutletTax, TillPaymentType, TillProduct, TillRegister, TillTax } from '#core/till.ts';

/** What is known of the till's catalog and set-up. Versions only move forward: an older page never overwrites a newer row. */

type Settings = { outlet: TillOutlet; register: TillRegister; paymentType: TillPaymentType; tax: TillTax };
export type SettingKind = keyof Settings;

/** Inside write(). */
export function saveSettings<K extends SettingKind>(journal: Journal, kind: K, rows: readonly Settings[K][]): void {
  journal.expectWriting();
  const upsert = journal.sql(
    `INSERT INTO till_records (kind, id, version, deleted, body) VALUES (@kind, @id, @version, @deleted, @body)
     ON CONFLICT (kind, id) DO UPDATE SET version = @version, deleted = @deleted, body = @body WHERE @version >= version`,
  );
  for (const row of rows)
    upsert.run({ kind, id: row.id, version: Number(row.version), deleted: row.deleted ? 1 : 0, body: JSON.stringify(row) });
}

/** Rows of one kind that are not deleted. */
export function settingsOf<K extends SettingKind>(journal: Journal, kind: K): Settings[K][] {
  return journal
    .sql<[string], { body: string }>('SELECT body FROM till_records WHERE kind = +? AND deleted = 0 ORDER BY id')
    .all(kind)
    .map((row) => JSON.parse(row.body) as Settings[K]);
}

/** How many rows of one kind are not deleted. */
export function countSettings(journal: Journal, kind: SettingKind): number {
  return journal.sql<[string], { n: number }>('SELECT count(*) AS n FROM till_records WHERE kind = +? AND deleted = 0').get(kind)?.n ?? 0;
}

/** A change of what is sold, under which SKU, in which category and whether it is counted makes its stock dirty. Inside write(). */
export function saveProducts(journal: Journal, products: readonly TillProduct[], at: number): void {
  journal.expectWriting();
  const upsert = journal.sql(
    `INSERT INTO till_products (product_id, sku, name, active, deleted, tracks_inventory, version, body)
     VALUES (@id, @sku, @name, @active, @deleted, @tracksInventory, @version, @body)
     ON CONFLICT (product_id) DO UPDATE SET sku = @sku, name = @name, active = @active, deleted = @deleted,
       tracks_inventory = @tracksInventory, version = @version, body = @body WHERE @version >= version`,
  );
  for (const product of products) {
    markChanged(journal, product, at);
    upsert.run({
      id: product.id,
      sku: product.sku,
      name: product.name,
      active: product.active ? 1 : 0,
      deleted: product.deleted ? 1 : 0,
      tracksInventory: product.tracksInventory ? 1 : 0,
      version: Number(product.version),
      body: JSON.stringify(product),
    });
  }
}

function markChanged(journal: Journal, product: TillProduct, at: number): void {
  const before = journal
    .sql<[string], { sku: string; active: number; deleted: number; tracked: number; categories: string | null; version: number }>(
      `SELECT sku, active, deleted, tracks_inventory AS tracked, json_extract(body, '$.categories') AS categories, version FROM till_products WHERE product_id = ?`,
    )
    .get(product.id);
  if (before === undefined) {
    const counted = journal
      .sql<[string], { one: number }>('SELECT 1 AS one FROM till_inventory WHERE product_id = ? LIMIT 1')
      .get(product.id);
    if (counted !== undefined) markDirty(journal, product.sku, { cause: 'product', since: at });
    return;
  }
  const same =
    before.sku === product.sku &&
    (before.active === 1) === product.active &&
    (before.deleted === 1) === product.deleted &&
    (before.tracked === 1) === product.tracksInventory &&
    (before.categories ?? '[]') === JSON.stringify(product.categories);
  if (same || before.version > Number(product.version)) return;
  for (const sku of new Set([before.sku, product.sku])) markDirty(journal, sku, { cause: 'product', since: at });
}

/** Inside write(). */
export function saveOutletTaxes(journal: Journal, rows: readonly TillOutletTax[]): void {
  journal.expectWriting();
  const upsert = journal.sql(
    `INSERT INTO till_outlet_taxes (outlet_id, product_id, tax_id, version) VALUES (@outletId, @productId, @taxId, @version)
     ON CONFLICT (outlet_id, product_id) DO UPDATE SET tax_id = @taxId, version = @version WHERE @version >= version`,
  );
  for (const row of rows) upsert.run({ ...row, version: Number(row.version) });
}

export type SkuLookup =
  | { kind: 'one'; productId: string; name: string; active: boolean }
  | { kind: 'none' }
  | { kind: 'several'; productIds: string[] };

/** The till's product of a SKU, exactly as written. Deleted ones do not count; of several, an active one wins if it is the only one. */
export function productOfSku(journal: Journal, sku: string): SkuLookup {
  const rows = journal
    .sql<[string], { productId: string; name: string; active: number }>(
      'SELECT product_id AS productId, name, active FROM till_products WHERE sku = +? AND deleted = 0 ORDER BY active DESC, product_id',
    )
    .all(sku);
  const [first, second] = rows;
  if (first === undefined) return { kind: 'none' };
  if (second === undefined || (first.active === 1 && second.active === 0))
    return { kind: 'one', productId: first.productId, name: first.name, active: first.active === 1 };
  return { kind: 'several', productIds: rows.map((row) => row.productId) };
}

/** What a scanner may read on a piece of this SKU: every code the till has for it, and the SKU itself. */
export function codesOf(journal: Journal, sku: string): string[] {
  const rows = journal
    .sql<[string], { body: string }>('SELECT body FROM till_products WHERE sku = ? AND deleted = 0')
    .all(sku)
    .map((row) => (JSON.parse(row.body) as Partial<TillProduct>).codes ?? []);
  return [...new Set([sku, ...rows.flat()])];
}

/** The till's own tax of a product at an outlet: its assignment there, else the outlet's default, else the account's. */
export function taxOf(journal: Journal, productId: string, outletId: string): { taxId: string; rate: Big } | null {
  const assigned = journal
    .sql<[string, string], { taxId: string }>('SELECT tax_id AS taxId FROM till_outlet_taxes WHERE outlet_id = ? AND product_id = ?')
    .get(outletId, productId);
  const taxes = settingsOf(journal, 'tax');
  const outlet = settingsOf(journal, 'outlet').find((one) => one.id === outletId);
  const tax = taxes.find((one) => one.id === (assigned?.taxId ?? outlet?.defaultTaxId)) ?? taxes.find((one) => one.isDefault);
  return tax === undefined ? null : { taxId: tax.id, rate: Big(tax.rate) };
}

/** True once every catalog list was read to its end at least once: before that "unknown SKU" means nothing. */
export function catalogIsRead(journal: Journal): boolean {
  const read = journal
    .sql<[], { n: number }>(
      `SELECT count(*) AS n FROM cursors WHERE stream IN ('till.products', 'till.taxes', 'till.outlets', 'till.outletTaxes') AND json_extract(value, '$.complete') = 1`,
    )
    .get();
  return read?.n === 4;
}

/** The highest version seen in any list: versions are one sequence (lightspeed.md A.5.1), so sales from here on are news. */
export function highestVersion(journal: Journal): number {
  const row = journal
    .sql<[], { version: number | null }>(
      'SELECT max(version) AS version FROM (SELECT max(version) AS version FROM till_records UNION ALL SELECT max(version) FROM till_products UNION ALL SELECT max(version) FROM till_outlet_taxes)',
    )
    .get();
  return row?.version ?? 0;
}

/** The first category of a SKU at the till, the nearest thing to where it stands; null for none. */
export function placeOfSku(journal: Journal, sku: string): string | null {
  return (
    journal
      .sql<[string], { place: string | null }>(
        `SELECT body ->> '$.categories[0]' AS place FROM till_products WHERE sku = ? AND deleted = 0 LIMIT 1`,
      )
      .get(sku)?.place ?? null
  );
}
