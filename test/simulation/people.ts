import { textAt } from '#training/json.ts';
import { record } from '#training/ledger.ts';
import { saleDue } from '#training/lightspeed-x/sale-row.ts';
import { nextVersion, type VersionedDocument } from '#training/lightspeed-x/state.ts';
import { notifyOrders } from '#training/magento/notify.ts';
import { leaves, pickupLocation, topItems, type OrderRow } from '#training/magento/order-row.ts';
import { actOnOrder, paymentTypeNamed, paySale, placeWebOrder, sellAtTill, voidAtTill } from '#training/operations.ts';
import { refundedBeside, tell, type Sim } from '#test/simulation/sim.ts';

/** Shoppers, cashiers and admins: everyone who does not use the app. Each does one thing that is possible now, or nothing. */

export function shopperOrders(sim: Sim): void {
  const { rng, world } = sim;
  const store = rng.pick(world.stores);
  const skus = [...world.catalog.values()].filter((product) => product.type === 'simple').map((product) => product.sku);
  const wanted = new Set(Array.from({ length: rng.int(1, 4) }, () => rng.pick(skus)));
  const lines = [...wanted].map((sku) => ({ sku, quantity: rng.chance(0.8) ? 1 : rng.int(2, 3) }));
  const coupon = rng.chance(0.2) ? { coupon: { code: 'WELCOME10', percent: 10 } } : {};
  const made = placeWebOrder(world, { store: store.id, lines, paid: rng.chance(0.65), ...coupon });
  tell(sim, made.ok ? `a shopper orders ${made.value.document.increment_id} for ${store.id}` : `no order: ${made.problem}`);
}

export function cashierSells(sim: Sim): void {
  const { rng, world } = sim;
  const store = rng.pick(world.stores);
  const plain = [...world.catalog.values()].filter((product) => product.type === 'simple' && product.parentSku === null);
  const { sku } = rng.pick(plain);
  sellAtTill(world, { store: store.id, lines: [{ sku, quantity: 1 }], tender: rng.chance(0.5) ? 'Cash' : 'Card' });
  tell(sim, `a cashier of ${store.id} sells ${sku}`);
}

/** The customer of an unpaid pickup pays at the counter. */
export function cashierTakesMoney(sim: Sim): void {
  const due = openPickupSales(sim).filter((sale) => saleDue(sale) > 0);
  if (due.length === 0) return;
  const sale = sim.rng.pick(due);
  paySale(sim.world, sale.id, { paymentTypeId: paymentTypeNamed(sim.world, sim.rng.chance(0.5) ? 'Cash' : 'Card') });
  tell(sim, `a cashier takes the money for ${sale.sourceId ?? sale.id}`);
}

export function cashierVoids(sim: Sim): void {
  const open = openPickupSales(sim);
  if (open.length === 0) return;
  const sale = sim.rng.pick(open);
  voidAtTill(sim.world, sale.id);
  tell(sim, `a cashier voids the sale of ${sale.sourceId ?? sale.id}`);
}

function openPickupSales(sim: Sim) {
  return [...sim.world.till.sales.values()].filter((sale) => sale.state === 'pending' && sale.attributes.includes('pickup'));
}

export function adminActs(sim: Sim, action: 'cancel' | 'hold' | 'unhold' | 'refund'): void {
  const orders = [...sim.world.shop.orders.values()].filter((order) => (action === 'unhold') === (order.document.state === 'holded'));
  if (orders.length === 0) return;
  const order = sim.rng.pick(orders);
  const number = order.document.increment_id;
  const answer = actOnOrder(sim.world, number, action, action === 'refund' ? { arguments: backToStock(order) } : {});
  if (action === 'refund' && answer.status === 200) refundedBeside(sim, number);
  tell(sim, `an admin: ${action} ${number}: ${answer.status}`);
}

/** What was not shipped is named, or Magento takes it out of a source (measured fact 51); what was shipped goes nowhere. */
function backToStock(order: OrderRow) {
  const named = topItems(order).flatMap((item) => (item.qty_shipped > 0 ? [] : leaves(order, item).map((leaf) => leaf.item_id)));
  return { extension_attributes: { return_to_stock_items: named } };
}

/** One piece of one line, refunded online before it is shipped. */
export function adminRefundsAPiece(sim: Sim): void {
  const orders = [...sim.world.shop.orders.values()].filter((order) => order.document.state === 'processing' && topItems(order).length > 1);
  if (orders.length === 0) return;
  const order = sim.rng.pick(orders);
  const item = sim.rng.pick(topItems(order));
  const body = { items: [{ order_item_id: item.item_id, qty: 1 }], arguments: { shipping_amount: 0, ...backToStock(order) } };
  const answer = actOnOrder(sim.world, order.document.increment_id, 'refund', body);
  if (answer.status === 200) refundedBeside(sim, order.document.increment_id);
  tell(sim, `an admin refunds one ${item.sku} of ${order.document.increment_id}: ${answer.status}`);
}

/** Someone presses “notify” in Magento itself. It takes its time there, as ours does. */
export function adminNotifies(sim: Sim): void {
  const orders = [...sim.world.shop.orders.values()].filter(
    (order) => ['new', 'processing'].includes(order.document.state) && pickupLocation(order) !== null,
  );
  if (orders.length === 0) return;
  const order = sim.rng.pick(orders);
  sim.excuses.notifiedByAdmin.add(order.document.increment_id);
  tell(sim, `an admin makes ${order.document.increment_id} ready in Magento`);
  void sim.clock.during(notifyOrders(sim.world, [order.document.entity_id]));
}

/** A SKU is renamed at the till, or back again. */
export function adminRenames(sim: Sim): void {
  const products = sim.world.till.lists.products;
  const renamed = products.find((product) => skuOf(product).startsWith(renamedPrefix));
  const product = renamed ?? sim.rng.pick(products);
  const sku = skuOf(product);
  product['sku'] = renamed === undefined ? `${renamedPrefix}${sku}` : sku.slice(renamedPrefix.length);
  product.version = nextVersion(sim.world.till);
  record(sim.world, 'lightspeed', 'product', textAt(product, 'id') ?? '', { sku: product['sku'] });
  tell(sim, `the till's ${sku} is now ${skuOf(product)}`);
}

function skuOf(product: VersionedDocument): string {
  return textAt(product, 'sku') ?? '';
}

const renamedPrefix = 'RENAMED-';

/** What a product was called before somebody renamed it at the till, in lower case: its pieces are the same. */
export function firstSku(sku: string): string {
  return sku.replace(renamedPrefix, '').toLowerCase();
}

/** At the end of a seed someone tidies up: names are right again, no order stays on hold. */
export function tidyUp(sim: Sim): void {
  while (sim.world.till.lists.products.some((product) => skuOf(product).startsWith(renamedPrefix))) adminRenames(sim);
  for (const order of held(sim)) actOnOrder(sim.world, order.document.increment_id, 'unhold');
}

function held(sim: Sim): OrderRow[] {
  return [...sim.world.shop.orders.values()].filter((order) => order.document.state === 'holded');
}
