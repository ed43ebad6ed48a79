import type { Json } from '#training/json.ts';
import { record } from '#training/ledger.ts';
import { addHistory } from '#training/magento/history.ts';
import { leaves, pickupLocation, toInvoice, billedItems } from '#training/magento/order-row.ts';
import type { OrderRow } from '#training/magento/order-row.ts';
import { canShip } from '#training/magento/order-state.ts';
import { openLines, physicalItems, writeShipment } from '#training/magento/shipment.ts';
import { sourceItem } from '#training/magento/stock.ts';
import { shopText } from '#training/time-text.ts';
import type { World } from '#training/world.ts';

export const notReady = 'The order is not ready for pickup';

/**
 * `POST order/notify-orders-are-ready-for-pickup`: always `{successful, errors}`, each error a JSON text (measured fact 1).
 * One order after the other; a failed one does not stop the rest.
 */
export async function notifyOrders(world: World, orderIds: readonly Json[]): Promise<Json> {
  const errors: string[] = [];
  for (const given of orderIds) {
    const id = Number(given);
    const order = world.shop.orders.get(id);
    const message =
      order === undefined
        ? "The entity that was requested doesn't exist. Verify the entity and try again."
        : await notifyOrder(world, order);
    if (message !== null) errors.push(JSON.stringify({ id, message }));
  }
  return { successful: errors.length === 0, errors };
}

/**
 * Ships what is open, once, and mails the customer. Nothing guards the time between looking and writing: calls that overlap each
 * make a shipment (measured fact 3). Gives the error's text, null when it worked.
 */
async function notifyOrder(world: World, order: OrderRow): Promise<string | null> {
  const shipped = world.shop.shipments.some((shipment) => shipment['order_id'] === order.document.entity_id);
  if (shipped) {
    await world.sleep(world.shop.notifyMs);
    announce(world, order, 'order');
    return null;
  }
  const source = pickupLocation(order);
  if (source === null) return 'Could not save a shipment, see error log for details';
  if (!canShip(order) || !isFulfillable(world, order, source)) return notReady;
  const lines = openLines(order);
  await world.sleep(world.shop.notifyMs);
  writeShipment(world, order, lines, source, {});
  // The mail takes its time; who writes the source's quantity now overwrites the deduction (measured fact 59).
  await world.sleep(world.shop.notifyMs);
  announce(world, order, 'shipment');
  return null;
}

/** Readiness looks at the ordered quantity, not at the open one (measured fact 45). */
function isFulfillable(world: World, order: OrderRow, source: string): boolean {
  return physicalItems(order).every((item) =>
    leaves(order, item).every((leaf) => {
      const row = sourceItem(world, source, leaf.sku);
      return row !== undefined && row.status === 1 && row.quantity >= leaf.qty_ordered;
    }),
  );
}

/** Comment, mail, and status complete for an order that is shipped but not paid (measured fact 2). */
function announce(world: World, order: OrderRow, entityName: 'order' | 'shipment'): void {
  const { document } = order;
  const unpaid = billedItems(order).some((item) => toInvoice(item) > 0);
  if (document.state === 'processing' && !canShip(order) && unpaid) document.status = 'complete';
  const comment = `Order notified for pickup at: ${shopText(world.now(), world.timeZone)}`;
  addHistory(world, order, { comment, entityName, notified: 1, visible: 1 });
  record(world, 'magento', 'order.notified', document.increment_id, { order_id: document.entity_id, status: document.status });
}
