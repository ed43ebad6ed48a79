import type { Census } from '#core/catalog/articles.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** Ids of both systems with their SKU at the last audit that was read to its end. */
export function loadCensus(journal: Journal): Census {
  const rows = journal.sql<[], { system: string; id: string; sku: string }>('SELECT system, id, sku FROM catalog_census').all();
  return {
    till: new Map(rows.flatMap((row) => (row.system === 'lightspeed' ? [[row.id, row.sku] as const] : []))),
    shop: new Map(rows.flatMap((row) => (row.system === 'magento' ? [[Number(row.id), row.sku] as const] : []))),
  };
}

/** Inside write(). */
export function saveCensus(journal: Journal, before: Census, next: Census): void {
  journal.expectWriting();
  const remove = journal.sql<[string, string]>('DELETE FROM catalog_census WHERE system = ? AND id = ?');
  const upsert = journal.sql<[string, string, string]>(
    'INSERT INTO catalog_census (system, id, sku) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET sku = excluded.sku',
  );
  const change = <K>(system: string, old: ReadonlyMap<K, string>, now: ReadonlyMap<K, string>): void => {
    for (const id of old.keys()) if (!now.has(id)) remove.run(system, String(id));
    for (const [id, sku] of now) if (old.get(id) !== sku) upsert.run(system, String(id), sku);
  };
  change('lightspeed', before.till, next.till);
  change('magento', before.shop, next.shop);
}
