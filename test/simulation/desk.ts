import type { Disposition } from '#contract/return-desk.ts';
import type { ReturnRow } from '#contract/returns.ts';
import { asWorld } from '#training/ledger.ts';
import { actOnOrder, fulfilAtTill, paymentTypeNamed, paySale, placeWebOrder, voidAtTill } from '#training/operations.ts';
import { saleDue, saleTotal, type SaleRow } from '#training/lightspeed-x/sale-row.ts';
import { updateSale } from '#training/lightspeed-x/sales.ts';
import { pickupLocation, topItems, type OrderRow } from '#training/magento/order-row.ts';
import { checkTaken } from '#test/simulation/desk-rules.ts';
import { looksAgain } from '#test/simulation/look-again.ts';
import type { Staff } from '#test/simulation/staff.ts';
import { breach, refundedBeside, tell, type Sim } from '#test/simulation/sim.ts';

/**
 * Web orders that come back over the counter: shoppers with goods that were sent or handed over, the desk that takes them, cashiers who
 * pay out or void what was parked, admins who refund meanwhile. And the cashier who hands out a pickup without the app.
 */

const dispositions: readonly Disposition[] = ['sell', 'sell', 'damaged', 'quarantine', 'vendor'];

/** One thing that happens around the desk now. */
export async function worksAtTheDesk(sim: Sim, staff: Staff): Promise<void> {
  const storeId = sim.rng.pick(sim.world.stores).id;
  const what = sim.rng.next();
  if (what < 0.15) return orderIsSent(sim);
  if (what < 0.2) return mistakesAPickup(sim, staff, storeId);
  if (what < 0.6) return takesBack(sim, staff, storeId);
  if (what < 0.72) return void (await cashierPaysOut(sim, 0.75));
  if (what < 0.82) return changesAReturn(sim, staff, storeId);
  if (what < 0.9) return adminRefundsSentPiece(sim);
  return cashierHandsOut(sim);
}

/** What the desk has open at the end of the last day. Answers whether something was done. */
export async function finishDesk(sim: Sim, staff: Staff, storeId: string): Promise<boolean> {
  let busy = await cashierPaysOut(sim, 1);
  for (const row of await deskRows(sim, staff, storeId, 'open')) {
    const about = { storeId, returnId: row.id };
    const detail = await staff.ask(sim, () => sim.pc.rpc.returnDesk.get(about), null);
    if (detail?.canParkAgain !== true) continue;
    busy = true;
    await staff.say(sim, storeId, (who) => sim.pc.rpc.returnDesk.parkAgain({ ...about, ...who }));
  }
  return busy;
}

/** A shopper orders, and the warehouse sends it. */
function orderIsSent(sim: Sim): void {
  const { rng, world } = sim;
  const skus = [...world.catalog.values()].filter((product) => product.type === 'simple').map((product) => product.sku);
  const wanted = new Set(Array.from({ length: rng.int(1, 3) }, () => rng.pick(skus)));
  const lines = [...wanted].map((sku) => ({ sku, quantity: rng.int(1, 3) }));
  const coupon = rng.chance(0.4) ? { coupon: { code: 'ODD', percent: rng.pick([7, 10, 33]) } } : {};
  const made = placeWebOrder(world, { store: null, lines, paid: true, ...coupon });
  if (!made.ok) return tell(sim, `no order: ${made.problem}`);
  const number = made.value.document.increment_id;
  const { status } = actOnOrder(world, number, 'ship', { arguments: { extension_attributes: { source_code: 'warehouse' } } });
  tell(sim, `the warehouse sends ${number}: ${status}`);
}

/** A customer brings pieces of an order; now and then one that another counter has taken already. */
async function takesBack(sim: Sim, staff: Staff, storeId: string): Promise<void> {
  const { rng } = sim;
  const { returnDesk } = sim.pc.rpc;
  if (rng.chance(0.6)) await looksAgain(sim, ['shop.sentOrders', 'shop.orders', 'till.sales']);
  const orders = [...sim.world.shop.orders.values()].filter((order) => isWithCustomer(sim, order));
  if (orders.length === 0) return orderIsSent(sim);
  const number = rng.pick(orders).document.increment_id;
  const found = await staff.ask(sim, () => returnDesk.find({ storeId, text: number }), null);
  const orderId = found?.orders[0]?.orderId;
  if (orderId === undefined) return tell(sim, `${storeId}: ${number} is not known at the desk`);
  const order = await staff.ask(sim, () => returnDesk.order({ storeId, orderId }), null);
  const lines = (order?.lines ?? []).filter((line) => line.returnable > 0);
  if (order === null || lines.length === 0) return tell(sim, `${storeId}: nothing of ${number} may come back`);
  const chosen = lines.filter(() => rng.chance(0.6));
  const pieces = (chosen.length === 0 ? lines.slice(0, 1) : chosen).map((line) => ({
    itemId: line.itemId,
    quantity: rng.int(1, line.returnable),
    reason: 'unknown',
    condition: 'asNew' as const,
    disposition: rng.pick(dispositions),
  }));
  const tender = rng.chance(0.5) ? ('web' as const) : ('till' as const);
  const shipping = order.shipping !== null && rng.chance(0.3);
  const asked = { storeId, orderId, pieces, tender, shipping, proof: rng.pick(['number', 'contact', 'none'] as const) };
  const shown = await staff.ask(sim, () => returnDesk.preview(asked), null);
  if (shown === null) return;
  // Somebody looks at it for a while.
  if (rng.chance(0.15)) await sim.clock.advance(rng.int(5_000, 60_000));
  tell(
    sim,
    `${storeId}: ${pieces.map((one) => `${one.quantity} × ${one.itemId} ${one.disposition}`).join(', ')} of ${number} come back, ${tender}`,
  );
  sim.excuses.refunded.add(number);
  await staff.say(sim, storeId, (who) => returnDesk.start({ ...asked, ...who, fingerprint: shown.fingerprint }));
  checkTaken(sim, storeId, orderId);
}

/** It was sent, or handed over in the app. */
function isWithCustomer(sim: Sim, order: OrderRow): boolean {
  if (pickupLocation(order) === null) return topItems(order).some((item) => item.qty_shipped > 0);
  const collected = `SELECT 1 FROM pickups WHERE increment_id = ? AND state = 'collected'`;
  return sim.pc.journals().some(({ journal }) => journal.sql<[string]>(collected).get(order.document.increment_id) !== undefined);
}

/** Somebody takes the bag of an order that waits here for a return of it: that is refused (R17). */
async function mistakesAPickup(sim: Sim, staff: Staff, storeId: string): Promise<void> {
  const waiting = (await staff.queue(sim, storeId)).filter((row) => row.state === 'ready');
  if (waiting.length === 0) return;
  const { orderId, incrementId } = sim.rng.pick(waiting);
  const order = await staff.ask(sim, () => sim.pc.rpc.returnDesk.order({ storeId, orderId }), null);
  const handedOut = [...sim.world.till.sales.values()].some(
    (sale) => sale.sourceId === incrementId && sale.lines.some((line) => line.moved.quantity !== 0),
  );
  if (order !== null && order.returnable > 0 && !handedOut)
    breach(sim, 'R17', `${incrementId} waits at ${storeId} and may come back there`);
}

/** A return is taken back, or parked again. */
async function changesAReturn(sim: Sim, staff: Staff, storeId: string): Promise<void> {
  const rows = [...(await deskRows(sim, staff, storeId, 'moneyNotSent')), ...(await deskRows(sim, staff, storeId, 'open'))];
  if (rows.length === 0) return;
  const about = { storeId, returnId: sim.rng.pick(rows).id };
  const detail = await staff.ask(sim, () => sim.pc.rpc.returnDesk.get(about), null);
  if (detail === null) return;
  const again = detail.canParkAgain;
  tell(sim, `${storeId}: the return of ${detail.incrementId ?? ''} is ${again ? 'parked again' : 'taken back'}`);
  await staff.say(sim, storeId, (who) => sim.pc.rpc.returnDesk[again ? 'parkAgain' : 'withdraw']({ ...about, ...who }));
}

async function deskRows(sim: Sim, staff: Staff, storeId: string, tab: 'open' | 'moneyNotSent'): Promise<ReturnRow[]> {
  const list = await staff.ask(sim, () => sim.pc.rpc.returns.list({ storeId, tab }), null);
  return (list?.rows ?? []).filter((row) => row.way === 'desk');
}

/** Returns the desk parked are paid out and closed; some are voided. Answers whether there were any. */
async function cashierPaysOut(sim: Sim, paid: number): Promise<boolean> {
  const parked = [...sim.world.till.sales.values()].filter((sale) => sale.state === 'parked' && isOfDesk(sale));
  for (const sale of paid === 1 ? parked : parked.slice(0, 1)) {
    if (!sim.rng.chance(paid)) {
      voidAtTill(sim.world, sale.id);
      tell(sim, `a cashier voids the parked return ${sale.invoiceNumber}`);
      continue;
    }
    const payments = [
      {
        amount: Math.round(saleTotal(sale) * 100) / 100,
        type: { config_id: paymentTypeNamed(sim.world, sim.rng.chance(0.5) ? 'Cash' : 'Card') },
      },
    ];
    const body = { state: 'closed', source: { author_id: sale.authorId }, payments };
    const answer = asWorld(sim.world.ledger, () => updateSale(sim.world, sale.id, body));
    tell(sim, `a cashier pays out the parked return ${sale.invoiceNumber}: ${answer.status}`);
  }
  return parked.length > 0;
}

/** A return that the desk began carries the desk's own mark. */
export function isOfDesk(sale: SaleRow): boolean {
  return / return [0-9a-f-]{36}$/.test(sale.sourceId ?? '');
}

/** Goodwill, or somebody on the telephone: a sent piece is refunded in Magento. */
function adminRefundsSentPiece(sim: Sim): void {
  const orders = [...sim.world.shop.orders.values()].filter((order) => isWithCustomer(sim, order) && leftToRefund(order).length > 0);
  if (orders.length === 0) return;
  const order = sim.rng.pick(orders);
  const item = sim.rng.pick(leftToRefund(order));
  const body = { items: [{ order_item_id: item.item_id, qty: 1 }], arguments: { shipping_amount: 0 } };
  const answer = actOnOrder(sim.world, order.document.increment_id, 'refund', body);
  if (answer.status === 200) refundedBeside(sim, order.document.increment_id);
  tell(sim, `an admin refunds one sent ${item.sku} of ${order.document.increment_id}: ${answer.status}`);
}

function leftToRefund(order: OrderRow) {
  return topItems(order).filter((item) => item.qty_shipped > item.qty_refunded);
}

/** On the till's own page, with the money where it is due. */
function cashierHandsOut(sim: Sim): void {
  const open = [...sim.world.till.sales.values()].filter((sale) => sale.state === 'pending' && sale.attributes.includes('pickup'));
  if (open.length === 0) return;
  const sale = sim.rng.pick(open);
  sim.excuses.handedOut.add(sale.sourceId ?? '');
  if (saleDue(sale) > 0) paySale(sim.world, sale.id, { paymentTypeId: paymentTypeNamed(sim.world, 'Cash') });
  const answers = fulfilAtTill(sim.world, sale.id);
  tell(sim, `a cashier hands out ${sale.sourceId ?? sale.id} at the till: ${answers.map((one) => one.status).join(', ')}`);
}
