import { z } from 'zod';
import type { Call } from '#core/connector.ts';
import type { ShopPage, ShopProduct } from '#core/shop.ts';
import { isBarcode } from '#core/catalog/barcode.ts';
import { check, type Checked } from '#agent/connectors/decode.ts';
import type { DriftLog } from '#agent/connectors/drift.ts';
import { bag, instantOrNull, listOf, numericId, numericOrZero, shown, shownOrEmpty } from '#agent/connectors/fields.ts';
import { magentoCall } from '#agent/connectors/magento/api.ts';
import { searchCriteria, type Paging } from '#agent/connectors/magento/criteria.ts';
import { decodePage } from '#agent/connectors/magento/page.ts';

/** Descriptions and pictures of a page would be megabytes. */
const fields =
  'items[id,sku,name,price,status,visibility,type_id,created_at,updated_at,extension_attributes[configurable_product_links,bundle_product_options],product_links,custom_attributes],total_count';

/**
 * Every product of the shop above an id, by id: one that is deleted while others are read moves no page. Values of the default store
 * view, which is what customers see (magento-measured 32).
 */
export function listShopProducts(ask: { afterId: number } & Paging): Call<ShopPage<ShopProduct>> {
  const query = searchCriteria([{ field: 'entity_id', value: String(ask.afterId), condition: 'gt' }], ask, [
    { field: 'entity_id', direction: 'ASC' },
  ]);
  return magentoCall({ method: 'GET', path: '/V1/products', query: [...query, ['fields', fields]] }, (value, drift) =>
    decodePage(value, drift, 'sku', decodeProduct),
  );
}

const productRow = z.object({
  id: numericId,
  sku: shown,
  name: shownOrEmpty,
  price: numericOrZero,
  status: numericOrZero,
  visibility: numericOrZero,
  type_id: shownOrEmpty,
  created_at: instantOrNull.catch(null),
  updated_at: instantOrNull.catch(null),
  extension_attributes: bag({
    configurable_product_links: listOf(numericId).optional(),
    bundle_product_options: listOf(z.object({ product_links: listOf(z.object({ sku: shownOrEmpty })) })),
  }),
  product_links: listOf(z.object({ link_type: shownOrEmpty, linked_product_sku: shownOrEmpty })),
  custom_attributes: listOf(z.object({ attribute_code: shownOrEmpty, value: z.unknown() })),
});

/** Magento knows no barcode of its own: it is whatever attribute the shop made for it (magento.md §8.2). */
const barcodeAttribute = /barcode|^(ean|gtin|upc|isbn|jan)(_?(code|8|12|13|14))?$/i;

const knownTypes: ReadonlySet<string> = new Set(['simple', 'configurable', 'virtual', 'bundle', 'grouped', 'downloadable', 'giftcard']);

function decodeProduct(raw: unknown, path: string, drift: DriftLog): Checked<ShopProduct> {
  const checked = check(productRow, raw, path);
  if (!checked.ok) return checked;
  const row = checked.value;
  if (!knownTypes.has(row.type_id)) drift.unknownValue('product.type_id', row.type_id);
  const attributes = new Map(row.custom_attributes.map((one) => [one.attribute_code, textOf(one.value)]));
  const barcodes = [...attributes].flatMap(([code, value]) => (barcodeAttribute.test(code) && isBarcode(value) ? [value] : []));
  return {
    ok: true,
    value: {
      id: row.id,
      sku: row.sku,
      name: row.name,
      type: row.type_id,
      enabled: row.status === 1,
      visible: row.visibility > 1,
      price: row.price,
      childIds: row.type_id === 'configurable' ? (row.extension_attributes?.configurable_product_links ?? null) : null,
      partSkus: [
        ...(row.extension_attributes?.bundle_product_options ?? []).flatMap((option) => option.product_links.map((link) => link.sku)),
        ...row.product_links.flatMap((link) => (link.link_type === 'associated' ? [link.linked_product_sku] : [])),
      ],
      barcodes: [...new Set(barcodes)],
      taxClass: attributes.get('tax_class_id') || null,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    },
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 64) : '';
}
