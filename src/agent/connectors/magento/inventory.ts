import { z } from 'zod';
import { toQuantity } from '#core/money.ts';
import type { Call } from '#core/connector.ts';
import type { ShopPage, ShopSource, ShopSourceItem } from '#core/shop.ts';
import { check, malformed, type Checked } from '#agent/connectors/decode.ts';
import type { DriftLog } from '#agent/connectors/drift.ts';
import { bag, flag, numeric, shown, shownOrEmpty, shownOrNull, textId } from '#agent/connectors/fields.ts';
import { magentoCall } from '#agent/connectors/magento/api.ts';
import { searchCriteria, type Filter, type Paging } from '#agent/connectors/magento/criteria.ts';
import { sourceItemKeys, sourceKeys } from '#agent/connectors/magento/known-fields.ts';
import { decodePage } from '#agent/connectors/magento/page.ts';

/** The sources of the shop, `default` included; it belongs to no store (magento-measured 28). */
export function listSources(): Call<ShopPage<ShopSource>> {
  const query = searchCriteria([], { page: 1, pageSize: 300 }, [{ field: 'source_code', direction: 'ASC' }]);
  return magentoCall({ method: 'GET', path: '/V1/inventory/sources', query }, (value, drift) =>
    decodePage(value, drift, 'source_code', decodeSource),
  );
}

/** What one source holds, by SKU. There is no list of changes: source items carry no date (magento.md §7.2). */
export function getSourceItems(ask: { sourceCode: string } & Paging): Call<ShopPage<ShopSourceItem>> {
  const query = searchCriteria([{ field: 'source_code', value: ask.sourceCode }], ask, [{ field: 'sku', direction: 'ASC' }]);
  return sourceItemList(query);
}

/** What every source holds of one SKU. */
export function getSourceItemsOfSku(sku: string): Call<ShopPage<ShopSourceItem>> {
  return sourceItemList(searchCriteria([{ field: 'sku', value: sku }], { page: 1, pageSize: 300 }));
}

/** What one source holds of these SKUs, at most 100; rows that are not there are left out. SKUs with a comma cannot be asked for together. */
export function getSourceItemsOfSkus(sourceCode: string, skus: readonly string[]): Call<ShopPage<ShopSourceItem>> {
  const filters: Filter[] = [
    { field: 'source_code', value: sourceCode },
    { field: 'sku', value: skus.join(','), ...(skus.length > 1 ? { condition: 'in' } : {}) },
  ];
  return sourceItemList(searchCriteria(filters, { page: 1, pageSize: Math.max(1, skus.length) }));
}

export type SaveSourceItems = { ok: true; call: Call<true> } | { ok: false; message: string };

/**
 * Sets quantities, absolute. Magento checks nothing that matters (magento-measured 27), so it is checked here: refused
 * are an empty list, the source `default`, negative quantities, blank or padded SKUs and the same row twice.
 * `status` follows the quantity. All rows are stored or none.
 */
export function saveSourceItems(rows: readonly { sku: string; sourceCode: string; quantity: number }[]): SaveSourceItems {
  const message = objection(rows);
  if (message !== null) return { ok: false, message };
  const sourceItems = rows.map((row) => ({
    sku: row.sku,
    source_code: row.sourceCode,
    quantity: toQuantity(row.quantity),
    status: row.quantity > 0 ? 1 : 0,
  }));
  return { ok: true, call: magentoCall({ method: 'POST', path: '/V1/inventory/source-items', body: { sourceItems } }, decodeEmptyList) };
}

function objection(rows: readonly { sku: string; sourceCode: string; quantity: number }[]): string | null {
  if (rows.length === 0) return 'There is nothing to write.';
  const seen = new Set<string>();
  for (const { sku, sourceCode, quantity } of rows) {
    if (sku === '' || sku !== sku.trim()) return `“${sku}” is not a SKU.`;
    if (sourceCode === '' || sourceCode === 'default') return `Source “${sourceCode}” belongs to no store.`;
    if (!Number.isFinite(quantity) || quantity < 0) return `${quantity} of ${sku} cannot be a stock quantity.`;
    // Magento's collation takes other-case SKUs for the same row.
    const row = `${sourceCode}\n${sku.toLowerCase()}`;
    if (seen.has(row)) return `${sku} stands twice for source ${sourceCode}.`;
    seen.add(row);
  }
  return null;
}

function sourceItemList(query: [string, string][]): Call<ShopPage<ShopSourceItem>> {
  return magentoCall({ method: 'GET', path: '/V1/inventory/source-items', query }, (value, drift) =>
    decodePage(value, drift, 'sku', decodeSourceItem),
  );
}

const sourceRow = z.object({
  source_code: textId,
  name: shownOrEmpty,
  enabled: flag,
  street: shownOrNull,
  postcode: shownOrNull,
  city: shownOrNull,
  extension_attributes: bag({ is_pickup_location_active: flag }),
});

function decodeSource(raw: unknown, path: string, drift: DriftLog): Checked<ShopSource> {
  const checked = check(sourceRow, raw, path);
  if (!checked.ok) return checked;
  drift.unknownKeys('source', raw, sourceKeys);
  const row = checked.value;
  const place = [row.postcode, row.city].filter((part) => part !== null).join(' ');
  const address = [row.street, place].filter((part) => part !== null && part !== '').join(', ');
  const pickupActive = row.extension_attributes?.is_pickup_location_active ?? false;
  return { ok: true, value: { code: row.source_code, name: row.name, enabled: row.enabled, pickupActive, address } };
}

const sourceItemRow = z.object({ sku: shown, source_code: textId, quantity: numeric, status: flag });

function decodeSourceItem(raw: unknown, path: string, drift: DriftLog): Checked<ShopSourceItem> {
  const checked = check(sourceItemRow, raw, path);
  if (!checked.ok) return checked;
  drift.unknownKeys('sourceItem', raw, sourceItemKeys);
  const row = checked.value;
  return { ok: true, value: { sku: row.sku, sourceCode: row.source_code, quantity: toQuantity(row.quantity), inStock: row.status } };
}

/** A `void` service answers `[]` (magento.md §2.2). */
function decodeEmptyList(value: unknown): Checked<true> {
  return Array.isArray(value) && value.length === 0 ? { ok: true, value: true } : malformed('', 'not an empty list');
}
