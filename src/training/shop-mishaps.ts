import { sum } from '#training/amounts.ts';
import type { Json, JsonObject } from '#training/json.ts';
import { objectAt, textAt } from '#training/json.ts';
import { skusInStock } from '#training/life.ts';
import type { OrderRow } from '#training/magento/order-row.ts';
import { amountOf, billedItems, leaves, pickupLocation, toRefund, touch } from '#training/magento/order-row.ts';
import { refundOrder } from '#training/magento/refund.ts';
import { openLines, writeShipment } from '#training/magento/shipment.ts';
import { addReservation, reserved, salableQuantity, sourceItem } from '#training/magento/stock.ts';
import { cannot, happened } from '#training/mishaps.ts';
import type { Mishap } from '#training/mishaps.ts';
import { orderNumbered, placeWebOrder, storeNamed } from '#training/operations.ts';
import type { Made } from '#training/operations.ts';
import type { World } from '#training/world.ts';

/** What goes wrong in the shop: shoppers, people in its admin, extensions. `/__training/mishaps/<name>`. */
export const shopMishaps: Record<string, Mishap> = {
  /** A shopper orders at `store`. */
  orderPaid: (world, given) => ordered(world, textAt(given, 'store'), () => undefined),

  /** A shopper's order for `store` loses the store it is for. */
  orderWithoutLocation: (world, given) =>
    ordered(world, textAt(given, 'store'), (order) => {
      delete order.document.extension_attributes['pickup_location_code'];
    }),

  /** The shop opens a pickup place that is no store's, and a shopper orders there. */
  orderForPopUp: (world, given) =>
    ordered(world, textAt(given, 'store'), (order) => {
      order.document.extension_attributes['pickup_location_code'] = openPopUp(world);
    }),

  /** Somebody takes a source off the pickup places. */
  noPickupPlace(world, given) {
    const code = textAt(given, 'source') ?? '';
    const source = world.shop.sources.find((one) => one['source_code'] === code);
    if (source === undefined) return cannot('there is no such source');
    source['extension_attributes'] = { ...objectAt(source, 'extension_attributes'), is_pickup_location_active: false };
    return happened(code);
  },

  /** An extension writes words where an amount belongs. */
  orderUnreadable: (world, given) =>
    ordered(world, textAt(given, 'store'), (order) => {
      Object.assign(order.document, { grand_total: 'to be agreed' });
    }),

  /** Another store makes an order ready; then somebody moves it to `store`. */
  orderReadyElsewhere(world, given) {
    const here = storeNamed(world, textAt(given, 'store') ?? '');
    const there = world.stores.find((one) => one !== here);
    if (here === undefined || there === undefined) return cannot('there is no other store');
    return ordered(world, there.id, (order) => {
      writeShipment(world, order, openLines(order), there.sourceCode, {});
      order.document.extension_attributes['pickup_location_code'] = here.sourceCode;
    });
  },

  /** Somebody moves an order to another store. */
  orderMoved: (world, given) =>
    onOrder(world, given, (order) => {
      const there = world.stores.find((one) => one.sourceCode !== pickupLocation(order));
      if (there === undefined) return cannot('there is no other store');
      order.document.extension_attributes['pickup_location_code'] = there.sourceCode;
      touch(order, world.now());
      return happened(order.document.increment_id);
    }),

  /** One piece is refunded, before or after it is shipped. */
  pieceRefunded: (world, given) =>
    onOrder(world, given, (order) => {
      const item = billedItems(order).find((row) => toRefund(row) > 0);
      if (item === undefined) return cannot('nothing is left to refund');
      return refunded(world, order, { items: [{ order_item_id: item.item_id, qty: 1 }], returned: leaves(order, item), fee: 0 });
    }),

  /** Every piece is refunded, less a fee: some of the money stays. */
  refundedLessFee: (world, given) =>
    onOrder(world, given, (order) => {
      const items = billedItems(order).map((row) => ({ order_item_id: row.item_id, qty: toRefund(row) }));
      const fee = Math.min(5, sum([amountOf(order.document, 'total_paid'), -amountOf(order.document, 'total_refunded'), -0.01]));
      return refunded(world, order, { items: items.filter((one) => one.qty > 0), returned: [], fee });
    }),

  /** Somebody types another quantity of `sku` into `source`. */
  quantityTyped: (world, given) => typed(world, given),

  /** Another quantity is typed, and something promises more of the SKU than there is. */
  promisedTooMuch: (world, given) => typed(world, given, (sku) => -salableQuantity(world, sku, 2) - 2),

  /** Another quantity is typed, and the reservations of the SKU are lost. */
  reservationsLost: (world, given) => typed(world, given, (sku) => -reserved(world, sku)),

  /** Another quantity is typed, and an order that is no more leaves its reservation. */
  reservationLeft: (world, given) => typed(world, given, () => -3),

  /** The shop takes no quantity of `sku` any more. */
  quantityRefused(world, given) {
    const sku = textAt(given, 'sku') ?? '';
    world.mishaps.refusedSkus.add(sku.toLowerCase());
    return happened(sku);
  },

  /** A rule takes five cents off the next refund. */
  refundRounded(world) {
    world.mishaps.memoRounding = 0.05;
    return happened('');
  },

  /** Both servers' clocks run ahead. */
  clockAhead(world) {
    world.mishaps.clockAheadMs = 20 * 60_000;
    return happened('');
  },
};

/** A shopper pays for two pieces at `store`; what is wrong with the order is so before anybody reads it. */
function ordered(world: World, name: string | null, spoil: (order: OrderRow) => void): Made<string> {
  const store = storeNamed(world, name ?? '');
  const [sku] = store === undefined ? [] : skusInStock(world, store, 1);
  if (store === undefined || sku === undefined) return cannot('nothing to order');
  const made = placeWebOrder(world, { store: store.id, lines: [{ sku, quantity: 2 }], paid: true });
  if (!made.ok) return made;
  spoil(made.value);
  return happened(made.value.document.increment_id);
}

function openPopUp(world: World): string {
  const { sources } = world.shop;
  const code = `pop-up-${sources.length}`;
  sources.push({ ...sources[1], source_code: code, name: `Pop-up ${sources.length}` });
  return code;
}

function onOrder(world: World, given: Json, act: (order: OrderRow) => Made<string>): Made<string> {
  const number = textAt(given, 'order') ?? '';
  const order = orderNumbered(world, number);
  return order === undefined ? cannot(`no order ${number}`) : act(order);
}

function refunded(
  world: World,
  order: OrderRow,
  { items, returned, fee }: { items: JsonObject[]; returned: { item_id: number }[]; fee: number },
): Made<string> {
  const args = {
    shipping_amount: 0,
    ...(fee > 0 ? { adjustment_negative: fee } : {}),
    extension_attributes: { return_to_stock_items: returned.map((row) => row.item_id) },
  };
  const made = refundOrder(world, order, { items, arguments: args }, 'Web');
  return made.ok ? happened(order.document.increment_id) : cannot(JSON.stringify(made.answer.body));
}

/** Three pieces more than there are, written by hand; with `promise` a reservation of nobody's order is written too. */
function typed(world: World, given: Json, promise?: (sku: string) => number): Made<string> {
  const [source, sku] = [textAt(given, 'source') ?? '', textAt(given, 'sku') ?? ''];
  const item = sourceItem(world, source, sku);
  if (item === undefined) return cannot(`${source} has no ${sku}`);
  Object.assign(item, { quantity: sum([item.quantity, 3]), status: 1 });
  const quantity = promise?.(sku) ?? 0;
  if (quantity !== 0) addReservation(world, { sku, quantity, event: 'order_placed', objectId: '', incrementId: '' });
  return happened(sku);
}
