import type { Json, JsonObject } from '#training/json.ts';
import { isObject, listAt, numberAt, objectAt, textAt } from '#training/json.ts';
import { record } from '#training/ledger.ts';
import { badRequest, failure, ok, required } from '#training/magento/answers.ts';
import type { Answer } from '#training/magento/answers.ts';
import { stockItem } from '#training/magento/product-document.ts';
import type { Call, Route } from '#training/magento/route.ts';
import { legacyQuantity } from '#training/magento/routes-stock.ts';
import { listAnswer } from '#training/magento/search.ts';
import { nextId } from '#training/magento/state.ts';
import type { ProductRow } from '#training/magento/state.ts';
import { sourceItemKey } from '#training/magento/stock.ts';
import { sqlTime } from '#training/time-text.ts';
import type { World } from '#training/world.ts';

const acl = 'Magento_Catalog::products';

/** Products (magento.md 8, measured facts 32–36). */
export const productRoutes: Route[] = [
  { method: 'GET', path: '/products', acl, run: listProducts },
  { method: 'POST', path: '/products', acl, run: saveNew },
  { method: 'POST', path: '/products/base-prices', acl, run: basePrices },
  { method: 'POST', path: '/products/special-price', acl, run: specialPrices },
  { method: 'GET', path: '/products/:sku', acl, run: oneProduct },
  { method: 'PUT', path: '/products/:sku', acl, run: putProduct },
  { method: 'GET', path: '/configurable-products/:sku/children', acl, run: children },
  { method: 'GET', path: '/configurable-products/:sku/options/all', acl, run: options },
];

const unknownProduct = (): Answer => failure(404, "The product that was requested doesn't exist. Verify the product and try again.");

function rowOf({ world, params }: Call): ProductRow | undefined {
  return world.shop.products.get((params['sku'] ?? '').toLowerCase());
}

/** Values as a store view shows them; `all` shows the global ones (measured fact 32). */
function shown(row: ProductRow, store: string): JsonObject {
  return store === 'all' ? row.document : { ...row.document, ...row.storeView };
}

/** A single read also carries the legacy stock item. */
function single(world: World, row: ProductRow, store: string): JsonObject {
  const document = shown(row, store);
  const configurable = document['type_id'] === 'configurable';
  const item = stockItem(Number(document['id']), configurable ? 0 : legacyQuantity(world, textAt(document, 'sku') ?? ''));
  return {
    ...document,
    extension_attributes: {
      ...objectAt(document, 'extension_attributes'),
      stock_item: configurable ? { ...item, is_in_stock: true } : item,
    },
  };
}

const columns =
  /^(entity_id|id|sku|name|price|status|visibility|type_id|attribute_set_id|weight|created_at|updated_at|category_id|tax_class_id|url_key|color|size)$/;

function listProducts({ world, query, store }: Call): Answer {
  return listAnswer(
    query,
    {
      rows: [...world.shop.products.values()].map((row) => shown(row, store)),
      value: (row, field) => row[field === 'entity_id' ? 'id' : field],
      knows: (field) => columns.test(field),
      unknownField: (field) => badRequest('The "%1" attribute name is invalid. Reset the name and try again.', [field]),
      show: (row) => row,
    },
    world.shop.limits,
  );
}

function oneProduct(call: Call): Answer {
  const row = rowOf(call);
  return row === undefined ? unknownProduct() : ok(single(call.world, row, call.store));
}

function putProduct(call: Call): Answer {
  const product = isObject(call.body) ? call.body['product'] : undefined;
  if (!isObject(product)) return required('product');
  const row = rowOf(call);
  if (row === undefined) return createProduct(call, product, call.params['sku'] ?? '');
  change(call, row, product);
  return ok(single(call.world, row, call.store));
}

/** An existing SKU is changed, not refused (measured fact 33). */
function saveNew(call: Call): Answer {
  const product = isObject(call.body) ? call.body['product'] : undefined;
  if (!isObject(product)) return required('product');
  const sku = textAt(product, 'sku') ?? '';
  const row = call.world.shop.products.get(sku.toLowerCase());
  if (row === undefined) return createProduct(call, product, sku);
  change(call, row, product);
  const { product_links: _links, tier_prices: _prices, ...answer } = single(call.world, row, call.store);
  return ok(answer);
}

const scoped = ['name', 'price', 'status', 'visibility', 'weight'];

/** Unknown attributes are dropped without a word, any status is kept (measured fact 33). */
function change({ world, store }: Call, row: ProductRow, product: JsonObject): void {
  const target = store === 'all' ? row.document : row.storeView;
  for (const key of scoped) if (product[key] !== undefined) target[key] = product[key];
  row.document['updated_at'] = sqlTime(world.now());
  const legacy = numberAt(objectAt(objectAt(product, 'extension_attributes'), 'stock_item'), 'qty');
  const sku = textAt(row.document, 'sku') ?? '';
  if (legacy !== null)
    world.shop.sourceItems.set(sourceItemKey('default', sku), {
      sku,
      source_code: 'default',
      quantity: legacy,
      status: legacy > 0 ? 1 : 0,
    });
  record(world, 'magento', 'product', sku, {
    scope: store,
    ...Object.fromEntries(scoped.flatMap((key) => (product[key] === undefined ? [] : [[key, product[key]]]))),
  });
}

function createProduct(call: Call, product: JsonObject, sku: string): Answer {
  if (numberAt(product, 'attribute_set_id') === null) return badRequest('Invalid product data: %1', ['Invalid attribute set entity type']);
  const { world } = call;
  const at = sqlTime(world.now());
  const document: JsonObject = {
    status: 1,
    visibility: 4,
    type_id: 'simple',
    price: 0,
    ...product,
    id: nextId(world.shop, 'product'),
    sku,
    created_at: at,
    updated_at: at,
    extension_attributes: { website_ids: [1] },
    product_links: [],
    options: [],
    media_gallery_entries: [],
    tier_prices: [],
    custom_attributes: [],
  };
  const row: ProductRow = { document, storeView: {}, taxRate: 0.2 };
  world.shop.products.set(sku.toLowerCase(), row);
  world.shop.sourceItems.set(sourceItemKey('default', sku), { sku, source_code: 'default', quantity: 0, status: 0 });
  record(world, 'magento', 'product', sku, { created: true });
  return ok(single(world, row, call.store));
}

/** Partial failures come with 200 (measured fact 36). */
function basePrices({ world, body }: Call): Answer {
  const problems: Json[] = [];
  for (const price of listAt(body, 'prices')) {
    const sku = textAt(price, 'sku') ?? '';
    const row = world.shop.products.get(sku.toLowerCase());
    if (row === undefined) problems.push({ message: 'Invalid attribute %fieldName = %fieldValue.', parameters: ['SKU', sku] });
    else row.document['price'] = numberAt(price, 'price') ?? 0;
  }
  return ok(problems);
}

function specialPrices({ world, body }: Call): Answer {
  const unknown = listAt(body, 'prices')
    .map((price) => textAt(price, 'sku') ?? '')
    .filter((sku) => !world.shop.products.has(sku.toLowerCase()));
  return ok(unknown.map((sku) => ({ message: 'Invalid attribute %fieldName = %fieldValue.', parameters: ['SKU', sku] })));
}

/** Few attributes and no extension attributes; of a simple product nothing (measured fact 35). */
function children(call: Call): Answer {
  const row = rowOf(call);
  if (row === undefined) return unknownProduct();
  const ids = listAt(objectAt(row.document, 'extension_attributes'), 'configurable_product_links');
  const rows = [...call.world.shop.products.values()].filter((one) => ids.includes(one.document['id'] ?? null));
  return ok(rows.map((one) => shown(one, call.store)).map(({ extension_attributes: _none, ...document }) => document));
}

function options(call: Call): Answer {
  const row = rowOf(call);
  if (row === undefined) return unknownProduct();
  return ok(listAt(objectAt(row.document, 'extension_attributes'), 'configurable_product_options'));
}
