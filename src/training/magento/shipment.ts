import { sum } from '#training/amounts.ts';
import type { Json, JsonObject } from '#training/json.ts';
import { listAt, numberAt, objectAt, textAt } from '#training/json.ts';
import { record } from '#training/ledger.ts';
import { badRequest, done, refused, shipmentNotSaved } from '#training/magento/answers.ts';
import type { Outcome } from '#training/magento/answers.ts';
import { commentRows } from '#training/magento/invoice.ts';
import {
  isPhysical,
  leafOpen,
  leafQuantity,
  leaves,
  shippingAddressId,
  shippingMethod,
  toShip,
  shippedItems,
} from '#training/magento/order-row.ts';
import type { ItemDocument, OrderRow } from '#training/magento/order-row.ts';
import { canShip, settleState } from '#training/magento/order-state.ts';
import { nextId } from '#training/magento/state.ts';
import { deduct, reserve, sourceItem } from '#training/magento/stock.ts';
import { sqlTime } from '#training/time-text.ts';
import type { World } from '#training/world.ts';

export interface ShipLine {
  item: ItemDocument;
  quantity: number;
  /** `qty_shipped` when the shipper looked. A second one that looked at the same time writes the same sum (measured fact 3). */
  shippedBefore: number;
}

/**
 * `POST order/:id/ship` (measured facts 5 and 20). Takes the body; gives the new shipment's id. Without a source it ships from
 * `default`, even though that source is in no stock of the website.
 */
export function shipOrder(world: World, order: OrderRow, body: Json): Outcome<number> {
  const lines = wantedLines(order, body);
  const problems: string[] = [];
  if (!canShip(order) || lines === null) problems.push('The order does not allow a shipment to be created.');
  if (lines === null || lines.length === 0) problems.push("You can't create a shipment without products.");
  if (lines === null || problems.length > 0) return refused(badRequest(['Shipment Document Validation Error(s):', ...problems].join('\n')));
  if (shippingMethod(order) === 'instore_pickup') return refused(shipmentNotSaved());
  const args = objectAt(objectAt(body, 'arguments'), 'extension_attributes');
  const source = textAt(args, 'source_code') ?? textAt(args, 'sourceCode') ?? 'default';
  if (!sourceHolds(world, order, lines, source)) return refused(shipmentNotSaved());
  return done(writeShipment(world, order, lines, source, body));
}

/** Null when a line asks for more than is left. */
function wantedLines(order: OrderRow, body: Json): ShipLine[] | null {
  const asked = listAt(body, 'items');
  if (asked.length === 0) return openLines(order);
  const lines: ShipLine[] = [];
  for (const one of asked) {
    const id = numberAt(one, 'order_item_id') ?? numberAt(one, 'orderItemId');
    const item = shippedItems(order).find((row) => row.item_id === id);
    const quantity = numberAt(one, 'qty') ?? 0;
    if (item === undefined || quantity <= 0) continue;
    if (quantity > toShip(order, item)) return null;
    lines.push({ item, quantity, shippedBefore: item.qty_shipped });
  }
  return lines;
}

/** Everything that is left to ship. */
export function openLines(order: OrderRow): ShipLine[] {
  return shippedItems(order)
    .map((item) => ({ item, quantity: toShip(order, item), shippedBefore: item.qty_shipped }))
    .filter((line) => line.quantity > 0);
}

function sourceHolds(world: World, order: OrderRow, lines: readonly ShipLine[], source: string): boolean {
  return lines.every(({ item, quantity }) =>
    leaves(order, item).every((leaf) => (sourceItem(world, source, leaf.sku)?.quantity ?? -1) >= leafQuantity(item, leaf, quantity)),
  );
}

/** Writes the shipment, takes the pieces out of the source and releases their reservation. Gives its id. */
export function writeShipment(world: World, order: OrderRow, lines: readonly ShipLine[], source: string, body: Json): number {
  const { document } = order;
  const id = nextId(world.shop, 'shipment');
  const at = sqlTime(world.now());
  const shipment: JsonObject = {
    billing_address_id: document['billing_address_id'] ?? null,
    created_at: at,
    entity_id: id,
    increment_id: String(nextId(world.shop, 'shipment_increment')).padStart(9, '0'),
    order_id: document.entity_id,
    packages: [],
    shipping_address_id: shippingAddressId(order),
    store_id: 1,
    total_qty: sum(lines.map((line) => line.quantity)),
    updated_at: at,
    items: lines.map(({ item, quantity }) => ({
      entity_id: nextId(world.shop, 'shipment_item'),
      name: item.name,
      parent_id: id,
      price: item.price,
      product_id: item.product_id,
      sku: item.sku,
      weight: item['weight'] ?? 0,
      order_item_id: item.item_id,
      qty: quantity,
    })),
    tracks: trackRows(world, order, body, id, at),
    comments: commentRows(world, body, id, at, 'shipment_comment'),
    extension_attributes: { source_code: source },
  };
  world.shop.shipments.push(shipment);
  for (const { item, quantity, shippedBefore } of lines) {
    // Child rows stay at 0 (measured fact 14).
    item.qty_shipped = sum([shippedBefore, quantity]);
    item['updated_at'] = at;
    for (const leaf of leaves(order, item)) {
      const pieces = Math.min(leafQuantity(item, leaf, quantity), leafOpen(order, leaf));
      deduct(world, source, leaf.sku, pieces);
      reserve(world, order, 'shipment_created', leaf.sku, pieces);
    }
  }
  settleState(order, world.now());
  const facts = {
    shipment_id: id,
    order_id: document.entity_id,
    source_code: source,
    items: lines.map(({ item, quantity }) => ({ order_item_id: item.item_id, sku: item.sku, qty: quantity })),
  };
  record(world, 'magento', 'shipment', document.increment_id, facts, textAt(objectAt(body, 'comment'), 'comment'));
  return id;
}

/** Carriers are not checked (measured fact 20). */
function trackRows(world: World, order: OrderRow, body: Json, shipmentId: number, at: string): JsonObject[] {
  return listAt(body, 'tracks').map((track) => ({
    order_id: order.document.entity_id,
    created_at: at,
    entity_id: nextId(world.shop, 'track'),
    parent_id: shipmentId,
    updated_at: at,
    weight: null,
    qty: null,
    description: null,
    track_number: textAt(track, 'track_number') ?? '',
    title: textAt(track, 'title') ?? '',
    carrier_code: textAt(track, 'carrier_code') ?? '',
  }));
}

/** Only physical rows count for a shipment. */
export function physicalItems(order: OrderRow): ItemDocument[] {
  return shippedItems(order).filter((item) => isPhysical(order, item));
}
