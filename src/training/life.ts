import { textAt } from '#training/json.ts';
import { asWorld, record } from '#training/ledger.ts';
import { fulfillmentState, ofSale } from '#training/lightspeed-x/fulfillments.ts';
import { saleDue } from '#training/lightspeed-x/sale-row.ts';
import { levelOf, setLevel } from '#training/lightspeed-x/state.ts';
import { pickupLocation } from '#training/magento/order-row.ts';
import { canCancel } from '#training/magento/order-state.ts';
import { salableQuantity, sourceItem, sourceItemKey } from '#training/magento/stock.ts';
import { actOnOrder, paymentTypeNamed, paySale, placeWebOrder, sellAtTill } from '#training/operations.ts';
import { moveGoods } from '#training/truth.ts';
import type { World, WorldStore } from '#training/world.ts';

/**
 * One moment of the living world; the caller decides how often. Shoppers order for pickup (about seven of ten pay online), cashiers
 * sell over the counter and take the money for pickups that are packed, a few unpaid orders are cancelled, deliveries arrive.
 */
export function tick(world: World): void {
  const { rng } = world;
  const happening = rng.next();
  const store = rng.pick(world.stores);
  if (happening < 0.5) webOrder(world, store);
  else if (happening < 0.85) counterSale(world, store);
  else if (happening < 0.93) payWaitingPickup(world);
  else if (happening < 0.97) cancelUnpaid(world);
  deliver(world, store);
}

function webOrder(world: World, store: WorldStore): void {
  const { rng } = world;
  const lines = skusInStock(world, store, rng.int(1, 4)).map((sku) => ({ sku, quantity: rng.int(1, 3) }));
  const paid = rng.chance(0.7);
  const coupon = rng.chance(0.15) ? { coupon: { code: 'WELCOME10', percent: 10 } } : {};
  placeWebOrder(world, { store: store.id, lines, paid, ...coupon });
}

function counterSale(world: World, store: WorldStore): void {
  const { rng } = world;
  const lines = skusInStock(world, store, rng.int(1, 3)).map((sku) => ({ sku, quantity: rng.int(1, 2) }));
  if (lines.length > 0) sellAtTill(world, { store: store.id, lines, tender: rng.chance(0.35) ? 'Cash' : 'Card' });
}

/** Different SKUs that the store has a few of and the web may still promise. */
export function skusInStock(world: World, store: WorldStore, wanted: number): string[] {
  const skus = new Set<string>();
  const all = [...world.catalog.values()].filter((product) => product.type === 'simple');
  for (let attempt = 0; attempt < wanted * 4 && skus.size < wanted; attempt += 1) {
    const { sku } = world.rng.pick(all);
    const level = levelOf(world.till, world.till.productIds.get(sku.toLowerCase()) ?? '', store.outletId);
    const listed = sourceItem(world, store.sourceCode, sku)?.quantity ?? 0;
    if (Math.min(level, listed, salableQuantity(world, sku, 2)) >= 6) skus.add(sku);
  }
  return [...skus];
}

/** A customer with an unpaid pickup that is packed comes to the counter. */
function payWaitingPickup(world: World): void {
  const waiting = [...world.till.sales.values()].find(
    (sale) =>
      sale.state === 'pending' &&
      saleDue(sale) > 0 &&
      ofSale(world, sale.id).some((row) => ['PACKED', 'FULFILLED'].includes(fulfillmentState(row))),
  );
  if (waiting !== undefined) paySale(world, waiting.id, { paymentTypeId: paymentTypeNamed(world, 'Card') });
}

function cancelUnpaid(world: World): void {
  const open = [...world.shop.orders.values()].filter(
    (order) => order.document.state === 'new' && canCancel(order) && pickupLocation(order) !== null,
  );
  if (open.length > 0) actOnOrder(world, world.rng.pick(open).document.increment_id, 'cancel');
}

/** What runs low at a store is delivered: on the shelf, in the till's on-hand and, as the shop's feed does it, in the source. */
function deliver(world: World, store: WorldStore): void {
  for (const row of world.till.inventory.values()) {
    if (row.outletId !== store.outletId || row.level >= 4) continue;
    const sku =
      textAt(
        world.till.lists.products.find((product) => product['id'] === row.productId),
        'sku',
      ) ?? '';
    const pieces = 12;
    setLevel(world.till, row.productId, row.outletId, row.level + pieces, world.ids);
    moveGoods(world.truth, store.sourceCode, sku, pieces);
    const item = sourceItem(world, store.sourceCode, sku);
    if (item !== undefined)
      world.shop.sourceItems.set(sourceItemKey(store.sourceCode, sku), { ...item, quantity: item.quantity + pieces, status: 1 });
    asWorld(world.ledger, () =>
      record(world, 'lightspeed', 'stock_adjustment', `${store.outletId}/${row.productId}`, { quantity: pieces, reason: 'delivery' }),
    );
  }
}
