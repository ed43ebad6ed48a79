import { round5, withoutTax } from '#training/amounts.ts';
import type { CatalogProduct } from '#training/catalog.ts';
import type { JsonObject } from '#training/json.ts';
import type { Rng } from '#training/rng.ts';
import { offsetTime } from '#training/time-text.ts';

export interface TillProduct {
  sku: string;
  taxRate: number;
  document: JsonObject;
}

/**
 * Products as the till keeps them: no header row for a family, its first variant is the parent and is itself sold
 * (lightspeed.md A.9.1). Prices without tax with five decimals.
 */
export function tillProducts(products: readonly CatalogProduct[], ids: Rng, at: number): TillProduct[] {
  const families = new Map<string, { familyId: string; parentId: string | null; size: number; name: string }>();
  const sold = products.filter((product) => product.type !== 'configurable' && product.type !== 'bundle');
  for (const product of products) {
    if (product.type !== 'configurable') continue;
    const size = sold.filter((other) => other.parentSku === product.sku).length;
    families.set(product.sku, { familyId: ids.uuid(), parentId: null, size, name: product.name });
  }
  return sold.map((product) => {
    const id = ids.uuid();
    const family = product.parentSku === null ? undefined : families.get(product.parentSku);
    const parentId = family?.parentId ?? null;
    if (family !== undefined && family.parentId === null) family.parentId = id;
    const name = family?.name ?? product.name;
    return {
      sku: product.sku,
      taxRate: product.taxRate,
      document: {
        id,
        family_id: family?.familyId ?? id,
        name,
        variant_name: [name, ...product.options.map((option) => option.value)].join(' / '),
        handle: (product.parentSku ?? product.sku).toLowerCase(),
        sku: product.sku,
        active: true,
        is_active: true,
        has_inventory: product.type === 'simple',
        is_composite: false,
        has_variants: family !== undefined && parentId === null,
        variant_parent_id: parentId,
        variant_options: product.options.map((option) => ({ id: option.attributeId, name: option.label, value: option.value })),
        variant_count: family?.size ?? 0,
        price_including_tax: product.price,
        price_excluding_tax: round5(withoutTax(product.price, product.taxRate)),
        supply_price: 0,
        product_codes: [
          { id: ids.uuid(), type: 'CUSTOM', code: product.sku },
          ...(product.ean === '' ? [] : [{ id: ids.uuid(), type: 'EAN', code: product.ean }]),
        ],
        product_suppliers: [],
        tag_ids: [],
        product_category_id: categoryOf(product),
        product_category: { id: categoryOf(product), name: categoryOf(product) },
        categories: [],
        attributes: [],
        images: [],
        source: 'USER',
        source_id: null,
        created_at: offsetTime(at),
        updated_at: offsetTime(at),
        deleted_at: null,
      },
    };
  });
}

/** The range of a piece, the family of a garment: MUG, TEE. */
function categoryOf({ sku }: CatalogProduct): string {
  return /^[A-Z]+/i.exec(sku)?.[0] ?? 'General';
}
