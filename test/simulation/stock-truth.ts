import { textAt } from '#training/json.ts';
import { levelOf } from '#training/lightspeed-x/state.ts';
import { leafQuantity, leaves, pickupLocation, toShip, topItems, type OrderRow } from '#training/magento/order-row.ts';
import type { World, WorldStore } from '#training/world.ts';

/**
 * What Magento must hold, reckoned from both servers' own books and from what the store's people said, without a line of the
 * product's code (DESIGN §4 Stock).
 */
export interface StockTruth {
  sku: string;
  /** Pieces the till counts at the outlet. */
  onHand: number;
  /** Pieces that really are there and not in somebody's bag: what may be promised, before buffers. */
  available: number;
  buffer: number;
  /** What the source must hold. */
  published: number;
}

/** What people of a store said about a SKU. */
export interface Said {
  buffers: readonly { scope: string; key: string; quantity: number }[];
  held: readonly { sku: string; quantity: number }[];
  /** Increment ids of orders with pieces in this store's hands or its customers'. Not those whose goods are back on the shelf. */
  pickups: ReadonlySet<string>;
  /** Pieces of a SKU that stand picked for another store and that the till still counts. */
  aside: (sku: string) => number;
  /** Pieces of an order and a SKU that are in no bag: given up, or left at the counter. */
  left: (incrementId: string, sku: string) => number;
}

/** The SKUs of a store's source that the till sells under the same name, once. */
export function mappedSkus(world: World, store: WorldStore): string[] {
  const atTill = new Map<string, number>();
  for (const product of world.till.lists.products) {
    const sku = textAt(product, 'sku') ?? '';
    atTill.set(sku, (atTill.get(sku) ?? 0) + 1);
  }
  return [...world.shop.sourceItems.values()]
    .filter((item) => item.source_code === store.sourceCode && atTill.get(item.sku) === 1)
    .map((item) => item.sku);
}

export function stockTruth(world: World, store: WorldStore, sku: string, said: Said): StockTruth {
  const product = world.till.lists.products.find((one) => one['sku'] === sku);
  const onHand = levelOf(world.till, textAt(product, 'id') ?? '', store.outletId);
  const held = said.held.filter((one) => one.sku === sku).reduce((sum, one) => sum + one.quantity, 0);
  const buffer = bufferOf(said, sku);
  let inBags = 0;
  let owed = 0;
  let open = 0;
  for (const order of ordersOf(world, store)) {
    const units = unitsOf(world, store, order, sku);
    const number = order.document.increment_id;
    if (said.pickups.has(number)) inBags += Math.max(0, Math.min(units.shipped, units.ordered - said.left(number, sku)) - units.taken);
    if (!isOver(order)) {
      owed += Math.min(Math.max(0, units.taken - units.shipped), units.toShip);
      open += units.toShip;
    }
  }
  const available = onHand - held - inBags - said.aside(sku) + owed;
  const wanted = product?.['active'] === true ? available - buffer : 0;
  return { sku, onHand, available, buffer, published: Math.max(0, wanted, Math.min(Math.max(0, available), open)) };
}

function bufferOf(said: Said, sku: string): number {
  const own = said.buffers.find((one) => one.scope === 'sku' && one.key === sku);
  return (own ?? said.buffers.find((one) => one.scope === 'store'))?.quantity ?? 0;
}

function isOver(order: OrderRow): boolean {
  return order.document.state === 'canceled' || order.document.state === 'closed';
}

export function ordersOf(world: World, store: WorldStore): OrderRow[] {
  return [...world.shop.orders.values()].filter((order) => pickupLocation(order) === store.sourceCode);
}

interface Units {
  ordered: number;
  /** From this store's source. */
  shipped: number;
  /** Out of the till's on-hand, for this order. */
  taken: number;
  /** What Magento may still ship. */
  toShip: number;
}

function unitsOf(world: World, store: WorldStore, order: OrderRow, sku: string): Units {
  const productId = world.till.productIds.get(sku.toLowerCase());
  let toShipNow = 0;
  let ordered = 0;
  for (const item of topItems(order)) {
    for (const leaf of leaves(order, item)) {
      if (leaf.sku !== sku) continue;
      toShipNow += leafQuantity(item, leaf, toShip(order, item));
      ordered += leafQuantity(item, leaf, item.qty_ordered);
    }
  }
  let taken = 0;
  for (const sale of salesOf(world, order)) {
    for (const line of sale.lines) {
      if (line.productId === productId && line.moved.outletId === store.outletId) taken += line.moved.quantity;
    }
  }
  return { ordered, shipped: shippedOf(world, order, store.sourceCode, sku), taken, toShip: toShipNow };
}

/** Pieces of an order that the till took for it: sales carry the order's number. */
function salesOf(world: World, order: OrderRow) {
  return [...world.till.sales.values()].filter((sale) => sale.sourceId === order.document.increment_id);
}

export function shippedOf(world: World, order: OrderRow, source: string, sku: string): number {
  let pieces = 0;
  for (const shipment of world.shop.shipments) {
    if (shipment['order_id'] !== order.document.entity_id) continue;
    const from = (shipment['extension_attributes'] as { source_code?: string }).source_code;
    if (from !== source) continue;
    for (const row of shipment['items'] as { order_item_id: number; qty: number }[]) {
      const item = topItems(order).find((one) => one.item_id === row.order_item_id);
      if (item === undefined) continue;
      for (const leaf of leaves(order, item)) if (leaf.sku === sku) pieces += leafQuantity(item, leaf, row.qty);
    }
  }
  return pieces;
}
