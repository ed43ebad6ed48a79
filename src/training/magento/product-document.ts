import type { CatalogBundle, CatalogProduct } from '#training/catalog.ts';
import type { JsonObject } from '#training/json.ts';
import { sqlTime } from '#training/time-text.ts';

/** A product as `GET products/:sku` shows it, without the stock item, which lists leave out. */
export function productDocument(
  product: CatalogProduct,
  id: number,
  now: number,
  variants: readonly CatalogProduct[],
  variantIds: readonly number[],
): JsonObject {
  const at = sqlTime(now);
  const extension: JsonObject = { website_ids: [1], category_links: [{ position: id, category_id: '3' }] };
  if (product.type === 'configurable') {
    extension['configurable_product_options'] = optionsOf(variants, id);
    extension['configurable_product_links'] = [...variantIds];
  }
  if (product.bundle !== undefined) extension['bundle_product_options'] = bundleOptions(product, id, product.bundle);
  return {
    id,
    sku: product.sku,
    name: product.name,
    attribute_set_id: 4,
    price: product.price,
    status: 1,
    visibility: product.parentSku === null ? 4 : 1,
    type_id: product.type,
    created_at: at,
    updated_at: at,
    ...(product.type === 'simple' ? { weight: product.weight } : {}),
    extension_attributes: extension,
    product_links: [],
    options: [],
    media_gallery_entries: [
      {
        id,
        media_type: 'image',
        label: 'front',
        position: 1,
        disabled: false,
        types: ['image', 'small_image', 'thumbnail'],
        file: `/p/-/p-${id}.png`,
      },
    ],
    tier_prices: [],
    custom_attributes: [
      { attribute_code: 'options_container', value: 'container2' },
      { attribute_code: 'msrp_display_actual_price_type', value: '0' },
      { attribute_code: 'url_key', value: product.sku.toLowerCase() },
      { attribute_code: 'required_options', value: '0' },
      { attribute_code: 'has_options', value: '0' },
      { attribute_code: 'tax_class_id', value: taxClassOf(product.taxRate) },
      { attribute_code: 'category_ids', value: ['3'] },
      ...(product.ean === '' ? [] : [{ attribute_code: 'ean', value: product.ean }]),
      ...product.options.map((option) => ({ attribute_code: option.label.toLowerCase(), value: String(option.valueIndex) })),
      ...(product.bundle === undefined
        ? []
        : [
            { attribute_code: 'price_type', value: product.bundle.price === 'fixed' ? '1' : '0' },
            { attribute_code: 'sku_type', value: '1' },
            { attribute_code: 'shipment_type', value: product.bundle.ships === 'separately' ? '1' : '0' },
          ]),
    ],
  };
}

/** Each part is an option with one choice. */
function bundleOptions({ sku }: CatalogProduct, id: number, { parts }: CatalogBundle): JsonObject[] {
  return parts.map((part, index) => ({
    option_id: bundleOptionId(id, index),
    title: part.sku,
    required: true,
    type: 'select',
    position: index + 1,
    sku,
    product_links: [
      {
        id: String(bundleOptionId(id, index)),
        sku: part.sku,
        option_id: bundleOptionId(id, index),
        qty: part.quantity,
        position: 1,
        is_default: true,
        price: 0,
        price_type: null,
        can_change_quantity: 0,
      },
    ],
  }));
}

export function bundleOptionId(productId: number, index: number): number {
  return productId * 10 + index;
}

/** "Taxable Goods", a reduced class, or none. */
function taxClassOf(rate: number): string {
  return rate === 0 ? '0' : rate >= 0.15 ? '2' : '4';
}

function optionsOf(variants: readonly CatalogProduct[], productId: number): JsonObject[] {
  const first = variants[0];
  if (first === undefined) return [];
  return first.options.map((option, index) => ({
    id: productId * 2 + index,
    attribute_id: option.attributeId,
    label: option.label,
    position: index,
    values: [...new Set(variants.map((variant) => variant.options[index]?.valueIndex ?? 0))].map((valueIndex) => ({
      value_index: valueIndex,
    })),
    product_id: productId,
  }));
}

/** The legacy stock item of a single read: it mirrors only source `default` (measured fact 34). */
export function stockItem(id: number, quantity: number | null): JsonObject {
  return {
    item_id: id,
    product_id: id,
    stock_id: 1,
    qty: quantity,
    is_in_stock: quantity !== null && quantity > 0,
    is_qty_decimal: false,
    show_default_notification_message: false,
    use_config_min_qty: true,
    min_qty: 0,
    use_config_min_sale_qty: 1,
    min_sale_qty: 1,
    use_config_max_sale_qty: true,
    max_sale_qty: 10000,
    use_config_backorders: true,
    backorders: 0,
    use_config_notify_stock_qty: true,
    notify_stock_qty: 1,
    use_config_qty_increments: true,
    qty_increments: 0,
    use_config_enable_qty_inc: true,
    enable_qty_increments: false,
    use_config_manage_stock: true,
    manage_stock: true,
    low_stock_date: null,
    is_decimal_divided: false,
    stock_status_changed_auto: 0,
  };
}
