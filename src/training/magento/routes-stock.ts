import type { JsonObject } from '#training/json.ts';
import { isObject, objectAt, textAt } from '#training/json.ts';
import { badRequest, failure, internalError, ok } from '#training/magento/answers.ts';
import type { Answer } from '#training/magento/answers.ts';
import type { Call, Route } from '#training/magento/route.ts';
import { listAnswer } from '#training/magento/search.ts';
import type { SourceItem } from '#training/magento/state.ts';
import { deleteSourceItems, salableQuantity, saveSourceItems, sourceItem } from '#training/magento/stock.ts';
import { productOf } from '#training/world.ts';

const sourceAcl = 'Magento_InventoryApi::source';
const stockAcl = 'Magento_InventoryApi::stock';
const salableAcl = 'Magento_InventorySalesApi::stock';

/** Sources, stocks and quantities (magento.md 7). */
export const stockRoutes: Route[] = [
  { method: 'GET', path: '/inventory/sources', acl: sourceAcl, run: (call) => plainList(call, call.world.shop.sources) },
  { method: 'GET', path: '/inventory/sources/:code', acl: sourceAcl, run: oneSource },
  { method: 'GET', path: '/inventory/stocks', acl: stockAcl, run: (call) => plainList(call, call.world.shop.stocks) },
  { method: 'GET', path: '/inventory/stocks/:id', acl: stockAcl, run: oneStock },
  {
    method: 'GET',
    path: '/inventory/stock-source-links',
    acl: 'Magento_InventoryApi::stock_source_link',
    run: (call) => plainList(call, links(call)),
  },
  {
    method: 'GET',
    path: '/inventory/get-sources-assigned-to-stock-ordered-by-priority/:stockId',
    acl: sourceAcl,
    run: ({ world }) =>
      ok(world.shop.stockSources.flatMap((code) => world.shop.sources.filter((source) => source['source_code'] === code))),
  },
  { method: 'GET', path: '/inventory/stock-resolver/:type/:code', acl: salableAcl, run: resolveStock },
  { method: 'GET', path: '/inventory/source-items', acl: sourceAcl, run: listSourceItems },
  {
    method: 'POST',
    path: '/inventory/source-items',
    acl: 'Magento_InventoryApi::stock_source_item_assign',
    run: ({ world, body }) => saveSourceItems(world, rowsOf(body)),
  },
  {
    method: 'POST',
    path: '/inventory/source-items-delete',
    acl: 'Magento_InventoryApi::stock_source_item_assign',
    run: ({ world, body }) => deleteSourceItems(world, rowsOf(body)),
  },
  { method: 'GET', path: '/inventory/get-product-salable-quantity/:sku/:stockId', acl: salableAcl, run: salable },
  {
    method: 'GET',
    path: '/inventory/is-product-salable/:sku/:stockId',
    acl: salableAcl,
    run: ({ world, params }) => ok(quantity(world, params) > 0),
  },
  { method: 'GET', path: '/inventory/is-product-salable-for-requested-qty/:sku/:stockId/:quantity', acl: salableAcl, run: salableFor },
  { method: 'GET', path: '/inventory/are-products-salable', acl: salableAcl, run: areSalable },
  {
    method: 'GET',
    path: '/inventory/low-quantity-notification/:source/:sku',
    acl: 'Magento_InventoryLowQuantityNotificationApi::low_quantity_notification',
    run: ({ params }) => ok({ source_code: params['source'] ?? '', notify_stock_qty: 1, sku: params['sku'] ?? '' }),
  },
  { method: 'GET', path: '/inventory/in-store-pickup/pickup-locations', acl: 'anonymous', run: pickupLocations },
];

function rowsOf(body: Call['body']): Call['body'] | undefined {
  return isObject(body) ? (body['sourceItems'] ?? body['source_items']) : undefined;
}

function plainList({ world, query }: Call, rows: readonly JsonObject[]): Answer {
  const value = (row: JsonObject, field: string): JsonObject[string] | undefined => row[field];
  const knows = (field: string): boolean => rows.some((row) => field in row);
  return listAnswer(
    query,
    { rows, value, knows, unknownField: () => internalError(world.ids.hex(13)), show: (row) => row },
    world.shop.limits,
  );
}

function links({ world }: Call): JsonObject[] {
  return [
    { stock_id: 1, source_code: 'default', priority: 1 },
    ...world.shop.stockSources.map((source_code, index) => ({ stock_id: 2, source_code, priority: index + 1 })),
  ];
}

function oneSource({ world, params }: Call): Answer {
  const source = world.shop.sources.find((one) => one['source_code'] === params['code']);
  return source === undefined ? failure(404, 'Source with code "%value" does not exist.', { value: params['code'] ?? '' }) : ok(source);
}

function oneStock({ world, params }: Call): Answer {
  const stock = world.shop.stocks.find((one) => textAt(one, 'stock_id') === params['id']);
  return stock === undefined ? failure(404, 'Stock with id "%value" does not exist.', { value: params['id'] ?? '' }) : ok(stock);
}

function resolveStock({ world, params }: Call): Answer {
  const sells = (stock: JsonObject): boolean => {
    const channels = objectAt(stock, 'extension_attributes')['sales_channels'];
    return (
      Array.isArray(channels) && channels.some((one) => textAt(one, 'type') === params['type'] && textAt(one, 'code') === params['code'])
    );
  };
  const stock = world.shop.stocks.find(sells);
  return stock === undefined ? failure(404, 'No linked stock found') : ok(stock);
}

const itemColumns = ['sku', 'source_code', 'quantity', 'status', 'source_item_id'];

function listSourceItems({ world, query }: Call): Answer {
  const value = (row: SourceItem, field: string): string | number | undefined =>
    field in row ? row[field as keyof SourceItem] : undefined;
  const unknownField = (): Answer => internalError(world.ids.hex(13));
  const rows = [...world.shop.sourceItems.values()];
  return listAnswer(
    query,
    { rows, value, knows: (field) => itemColumns.includes(field), unknownField, show: (row) => ({ ...row }) },
    world.shop.limits,
  );
}

function quantity(world: Call['world'], params: Call['params']): number {
  return salableQuantity(world, params['sku'] ?? '', Number(params['stockId']));
}

/** An unknown SKU is a 500 in plain text, a configurable a 400 (measured fact 29). */
function salable({ world, params }: Call): Answer {
  const product = world.shop.products.get((params['sku'] ?? '').toLowerCase());
  if (product === undefined) {
    return { status: 500, body: 'An error has happened during application run. See exception log for details.', contentType: 'text/plain' };
  }
  if (textAt(product.document, 'type_id') === 'configurable') {
    return badRequest("Can't check requested quantity for products without Source Items support.");
  }
  return ok(quantity(world, params));
}

function salableFor({ world, params }: Call): Answer {
  if (quantity(world, params) >= Number(params['quantity'])) return ok({ salable: true, errors: [] });
  return ok({
    salable: false,
    errors: [
      { code: 'back_order-disabled', message: 'Backorders are disabled' },
      { code: 'manage_stock-enabled', message: 'Manage stock is enabled' },
      { code: 'is_salable_with_reservations-not_enough_qty', message: 'The requested qty is not available' },
    ],
  });
}

function areSalable({ world, query }: Call): Answer {
  const stockId = Number(query.get('stockId'));
  const skus = [...query].filter(([name]) => name.startsWith('skus[')).map(([, sku]) => sku);
  return ok(
    skus.map((sku) => ({
      sku,
      stock_id: stockId,
      salable: productOf(world, sku) !== undefined && salableQuantity(world, sku, stockId) > 0,
    })),
  );
}

/** The search area is not modelled: every active location of the website, by code when one is asked for. */
function pickupLocations({ world, query }: Call): Answer {
  const wanted = query.get('searchRequest[filters][pickup_location_code][value]');
  const places = world.shop.sources.filter((source) => objectAt(source, 'extension_attributes')['is_pickup_location_active'] === true);
  const items = places
    .filter((place) => wanted === null || wanted.split(',').includes(textAt(place, 'source_code') ?? ''))
    .map((place) => locationAnswer(place));
  return ok({
    items,
    search_request: {
      current_page: 1,
      scope_type: query.get('searchRequest[scopeType]') ?? 'website',
      scope_code: query.get('searchRequest[scopeCode]') ?? '',
    },
    total_count: items.length,
  });
}

function locationAnswer(place: JsonObject): JsonObject {
  const keys = ['email', 'contact_name', 'latitude', 'longitude', 'country_id', 'city', 'street', 'postcode', 'phone'];
  const extension = objectAt(place, 'extension_attributes');
  return {
    pickup_location_code: place['source_code'] ?? '',
    name: extension['frontend_name'] ?? '',
    description: extension['frontend_description'] ?? '',
    ...Object.fromEntries(keys.map((key) => [key, place[key] ?? ''])),
  };
}

/** Quantity of source `default`, which is all the legacy stock item knows (measured fact 34). */
export function legacyQuantity(world: Call['world'], sku: string): number | null {
  const quantityThere = sourceItem(world, 'default', sku)?.quantity ?? 0;
  return quantityThere === 0 ? null : quantityThere;
}
