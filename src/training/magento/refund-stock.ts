import { listAt, numberAt, objectAt, textAt } from '#training/json.ts';
import type { ItemDocument, OrderRow } from '#training/magento/order-row.ts';
import { leafQuantity, leaves, leafShipped, shippedItems } from '#training/magento/order-row.ts';
import { deduct, reserve, sourceQuantity } from '#training/magento/stock.ts';
import type { LineShare } from '#training/magento/totals.ts';
import type { World } from '#training/world.ts';

/**
 * Where refunded pieces go (measured facts 22, 49, 51, 54). Pieces that were shipped: back to the source they came from when their
 * leaf row is named, else nowhere. Pieces that were not: their reservation is released; when the leaf is not named they are also
 * taken out of a source, by its priority, as goods that are lost.
 */
export function returnGoods(world: World, order: OrderRow, line: LineShare, returnIds: readonly number[]): void {
  for (const leaf of leaves(order, line.item)) {
    if (leaf.is_virtual === 1 || leaf.product_type === 'downloadable') continue;
    const quantity = leafQuantity(line.item, leaf, line.quantity);
    const gone = order.refundedUnshipped.get(leaf.item_id) ?? 0;
    const shippedLeft = Math.max(0, leafShipped(order, leaf) - (leaf.qty_refunded - gone));
    const unshipped = Math.max(0, quantity - shippedLeft);
    const named = returnIds.includes(leaf.item_id);
    if (quantity > unshipped && named) toShippingSources(world, order, leaf, quantity - unshipped);
    if (unshipped <= 0) continue;
    if (!named) fromSourceByPriority(world, leaf.sku, unshipped);
    reserve(world, order, 'creditmemo_created', leaf.sku, unshipped);
    order.refundedUnshipped.set(leaf.item_id, gone + unshipped);
  }
}

/** Back to the sources that shipped them, in the stock's order of priority; earlier returns are not remembered (measured fact 22). */
function toShippingSources(world: World, order: OrderRow, leaf: ItemDocument, pieces: number): void {
  let left = pieces;
  for (const source of [...world.shop.stockSources, 'default']) {
    const back = Math.min(left, shippedFrom(world, order, leaf, source));
    if (back <= 0) continue;
    deduct(world, source, leaf.sku, -back);
    left -= back;
  }
}

function shippedFrom(world: World, order: OrderRow, leaf: ItemDocument, source: string): number {
  const item = shippedItems(order).find((one) => leaves(order, one).includes(leaf));
  let pieces = 0;
  for (const shipment of world.shop.shipments) {
    if (shipment['order_id'] !== order.document.entity_id || textAt(objectAt(shipment, 'extension_attributes'), 'source_code') !== source)
      continue;
    for (const row of listAt(shipment, 'items')) {
      if (item !== undefined && numberAt(row, 'order_item_id') === item.item_id)
        pieces += leafQuantity(item, leaf, numberAt(row, 'qty') ?? 0);
    }
  }
  return pieces;
}

function fromSourceByPriority(world: World, sku: string, pieces: number): void {
  const source = world.shop.stockSources.find((code) => sourceQuantity(world, code, sku) >= pieces);
  if (source !== undefined) deduct(world, source, sku, pieces);
}
