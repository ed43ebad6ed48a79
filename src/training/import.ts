import type { CatalogProduct } from '#training/catalog.ts';
import type { Json, JsonObject } from '#training/json.ts';
import { isObject, listAt, numberAt, textAt } from '#training/json.ts';
import { asWorld, record } from '#training/ledger.ts';
import { onlineMethod } from '#training/magento/invoice.ts';
import { isPhysical, leafQuantity, leaves, pickupLocation, shippedItems, toShip, topItems } from '#training/magento/order-row.ts';
import type { ItemDocument, OrderDocument, OrderRow } from '#training/magento/order-row.ts';
import { orderRow } from '#training/magento/orders.ts';
import { reserveId } from '#training/magento/state.ts';
import { reserve } from '#training/magento/stock.ts';
import { addProduct } from '#training/new-product.ts';
import { takeMoney } from '#training/truth.ts';
import { productOf } from '#training/world.ts';
import type { World } from '#training/world.ts';

export interface Imported {
  incrementId: string;
  orderId: number;
  /** Null when it is in the world now. */
  problem: string | null;
}

/** Pieces that a SKU made for an import has at each place beside what its order needs. */
const spare = 20;

/**
 * Puts real orders into the shop: a capture (`{request, response: {body}}`), a bare order or a list (`{items: [...]}`). The order's
 * JSON is kept as it came; SKUs that the world does not have are made at both systems with stock at every place.
 */
export function importOrders(world: World, given: Json): Imported[] {
  return ordersIn(given).map((document) => asWorld(world.ledger, () => importOrder(world, document)));
}

function ordersIn(given: Json): JsonObject[] {
  if (!isObject(given)) return [];
  if (isObject(given['response'])) return ordersIn(given['response']['body'] ?? null);
  if (Array.isArray(given['items']) && given['entity_id'] === undefined) return given['items'].filter(isObject);
  return [given];
}

function importOrder(world: World, given: JsonObject): Imported {
  const document = structuredClone(given);
  const label = { incrementId: textAt(document, 'increment_id') ?? '', orderId: numberAt(document, 'entity_id') ?? 0 };
  if (!isOrder(document))
    return { ...label, problem: 'not an order: entity_id, increment_id, state and items with item_id, sku and quantities are needed' };
  const taken = [...world.shop.orders.values()].some(
    (one) => one.document.entity_id === label.orderId || one.document.increment_id === label.incrementId,
  );
  if (taken) return { ...label, problem: 'an order with this number is there already' };
  const order = orderRow(document);
  for (const child of document.items) delete child['parent_item'];
  keepIds(world, document);
  const place = pickupLocation(order);
  for (const item of topItems(order)) for (const leaf of leaves(order, item)) ensureProduct(world, order, item, leaf, place);
  world.shop.orders.set(document.entity_id, order);
  if (document.state !== 'canceled' && document.state !== 'closed') reserveOpen(world, order);
  if (document.payment['method'] === onlineMethod) takeMoney(world.truth, 'Web', numberAt(document, 'total_paid') ?? 0);
  record(world, 'magento', 'order.imported', document.increment_id, {
    order_id: document.entity_id,
    grand_total: document.grand_total,
    pickup_location: place,
  });
  return { ...label, problem: null };
}

const itemNumbers = ['item_id', 'qty_ordered', 'qty_invoiced', 'qty_shipped', 'qty_refunded', 'qty_canceled'];

function isOrder(document: JsonObject): document is OrderDocument {
  const head =
    typeof document['entity_id'] === 'number' && typeof document['increment_id'] === 'string' && typeof document['state'] === 'string';
  const parts = isObject(document['payment']) && isObject(document['extension_attributes']) && Array.isArray(document['status_histories']);
  const items = listAt(document, 'items');
  return (
    head &&
    parts &&
    items.length > 0 &&
    items.every((item) => isObject(item) && typeof item['sku'] === 'string' && itemNumbers.every((key) => typeof item[key] === 'number'))
  );
}

/** Later orders of this world get numbers above the imported ones. */
function keepIds(world: World, document: OrderDocument): void {
  reserveId(world.shop, 'order', document.entity_id);
  if (/^\d+$/.test(document.increment_id)) reserveId(world.shop, 'order_increment', Number(document.increment_id));
  for (const item of document.items) reserveId(world.shop, 'order_item', item.item_id);
  reserveId(world.shop, 'address', numberAt(document, 'billing_address_id') ?? 0);
  reserveId(world.shop, 'quote', numberAt(document, 'quote_id') ?? 0);
  reserveId(world.shop, 'payment', numberAt(document.payment, 'entity_id') ?? 0);
  for (const row of document.status_histories) reserveId(world.shop, 'history', numberAt(row, 'entity_id') ?? 0);
}

function ensureProduct(world: World, order: OrderRow, item: ItemDocument, leaf: ItemDocument, place: string | null): void {
  if (productOf(world, leaf.sku) !== undefined) return;
  const virtual = !isPhysical(order, item);
  const product: CatalogProduct = {
    sku: leaf.sku,
    name: leaf.name,
    type: virtual ? 'virtual' : 'simple',
    price: numberAt(item, 'price_incl_tax') ?? 0,
    taxRate: (numberAt(item, 'tax_percent') ?? 0) / 100,
    weight: numberAt(leaf, 'weight') ?? 0,
    parentSku: null,
    options: [],
    ean: '',
  };
  const needed = topItems(order)
    .flatMap((top) => leaves(order, top))
    .filter((one) => one.sku === leaf.sku)
    .reduce((pieces, one) => pieces + one.qty_ordered, 0);
  addProduct(world, product, (source) => (source === place ? spare + needed : spare));
}

function reserveOpen(world: World, order: OrderRow): void {
  for (const item of shippedItems(order)) {
    const open = toShip(order, item);
    if (open === 0) continue;
    for (const leaf of leaves(order, item)) reserve(world, order, 'order_placed', leaf.sku, -leafQuantity(item, leaf, open));
  }
}
