import type { EffectRow } from '#contract/outbox.ts';
import type { PickupDetail } from '#contract/pickups.ts';
import { fulfillmentState, ofSale } from '#training/lightspeed-x/fulfillments.ts';
import { saleDue, saleTotal, type SaleRow } from '#training/lightspeed-x/sale-row.ts';
import { levelOf } from '#training/lightspeed-x/state.ts';
import { amountOf, leafQuantity, leaves, pickupLocation, toShip, topItems, type OrderRow } from '#training/magento/order-row.ts';
import { sourceQuantity } from '#training/magento/stock.ts';
import { actOnOrder, orderNumbered } from '#training/operations.ts';
import type { WorldStore } from '#training/world.ts';
import type { Chain } from '#test/support/chain.ts';
import type { counter } from '#test/support/counter.ts';
import type { Seen } from '#test/sync/click-and-collect/live.ts';

/** What must be so at both systems once all is quiet, told by their own books and by what the journal promised. */

interface Ending {
  chain: Chain;
  store: ReturnType<typeof counter>;
  seen: Seen;
  place: WorldStore;
  pickups: PickupDetail[];
  /** What waits for a person. */
  held: EffectRow[];
  /** Orders and sales a person was told about, by number, and SKUs. */
  told: Set<string>;
  /** Pieces that are here and not to be sold, by SKU. */
  kept: readonly { sku: string; quantity: number }[];
  wrong: string[];
}

/** Trouble ends, everything gets its time, and everything wrong is told in words. */
export async function whatIsWrong(chain: Chain, store: ReturnType<typeof counter>, seen: Seen): Promise<string[]> {
  await comeToRest(chain, store, seen);
  const { storeId } = store;
  const [queue, exceptions, outbox, kept] = await Promise.all([
    chain.rpc.pickups.list({ storeId, limit: 500 }),
    chain.rpc.exceptions.list({ storeId, limit: 500 }),
    chain.rpc.outbox.list({ storeId, limit: 500 }),
    chain.rpc.stock.heldList({ storeId }),
  ]);
  const pickups = await Promise.all(queue.rows.map((row) => chain.rpc.pickups.get({ storeId, pickupId: row.id })));
  const place = chain.world.stores.find((one) => one.id === storeId);
  if (place === undefined) throw new Error('no such store');
  // Drift was mended: it explains no difference any more.
  const told = new Set(exceptions.rows.filter((row) => row.kind !== 'stockDrift').map((row) => row.subject));
  const ending: Ending = { chain, store, seen, place, pickups, held: outbox.rows, told, kept: kept.rows, wrong: [...seen.problems] };
  for (const effect of outbox.rows) visible(ending, effect);
  for (const number of seen.numbers) {
    const order = orderNumbered(chain.world, number);
    if (order !== undefined) ofOrder(ending, order);
  }
  for (const sku of store.skus(3)) ofStock(ending, sku);
  const { findings } = await chain.rpc.system.verifyJournal({ storeId });
  return [...ending.wrong, ...findings];
}

async function comeToRest(chain: Chain, store: ReturnType<typeof counter>, seen: Seen): Promise<void> {
  chain.network.up = true;
  chain.world.faults.length = 0;
  for (const number of seen.numbers) {
    if (orderNumbered(chain.world, number)?.document.state === 'holded') actOnOrder(chain.world, number, 'unhold');
  }
  await chain.clock.advance(180_000);
  if (seen.typed.size > 0) await reconcile(chain, store);
  await chain.clock.advance(120_000);
}

/** What an admin typed into Magento only a reconcile finds. */
async function reconcile(chain: Chain, { storeId }: ReturnType<typeof counter>): Promise<void> {
  const who = (requestId: string) => ({ storeId, requestId, person: 'Alix' });
  await chain.rpc.stock.reconcileStart(who('reconcile-request'));
  for (let wait = 0; wait < 60; wait += 1) {
    await chain.clock.advance(5_000);
    if ((await chain.rpc.stock.reconcileStatus({ storeId })).state === 'done') break;
  }
  await chain.rpc.stock.driftMend({ ...who('mend-request'), skus: null });
}

/** Nothing waits by itself any more; what waits for a person says why and what to do (S8). */
function visible({ wrong }: Ending, effect: EffectRow): void {
  const about = `${effect.kind} of ${effect.subject}`;
  if (effect.state === 'rejected' && (effect.problem === null || effect.actions.length === 0))
    wrong.push(`${about} is held and says not why`);
  const queuedBehind = effect.state === 'queued' || effect.state === 'retry';
  if (effect.state !== 'rejected' && !queuedBehind) wrong.push(`${about} is still ${effect.state}`);
}

function ofOrder(ending: Ending, order: OrderRow): void {
  const { pickups, place, wrong, seen, chain } = ending;
  const number = order.document.increment_id;
  const pickup = pickups.find((one) => one.incrementId === number);
  const sales = [...chain.world.till.sales.values()].filter((sale) => sale.sourceId === number);
  if (sales.length > 1) wrong.push(`${number} has ${sales.length} sales at the till`);
  money(ending, order);
  onceEach(ending, order);
  if (pickup === undefined) {
    const never = ['canceled', 'closed'].includes(order.document.state) || seen.reassigned.has(number);
    if (!never && pickupLocation(order) === place.sourceCode) wrong.push(`${number} is ${order.document.state} and not in the queue`);
    return;
  }
  const waiting = ending.held.some((effect) => effect.subject === number && effect.state === 'rejected');
  const queued = ending.held.filter((effect) => effect.subject === number && effect.state !== 'rejected');
  if (!waiting && queued.length > 0)
    wrong.push(`${number}: ${queued.map((one) => `${one.kind} ${one.state}`).join(', ')} with nothing before it`);
  if (waiting) return;
  atMagento(ending, order, pickup);
  atTill(ending, order, pickup, sales[0]);
}

/** Money back never exceeds what was taken; a memo of ours is there once; a piece goes back once. */
function money({ chain, wrong }: Ending, { document }: OrderRow): void {
  const [paid, refunded] = [amountOf(document, 'total_paid'), amountOf(document, 'total_refunded')];
  if (refunded > paid + 0.001) wrong.push(`${document.increment_id}: ${paid} paid, ${refunded} given back`);
  const references = chain.world.ledger.entries
    .filter((entry) => entry.by === 'api' && entry.kind === 'creditmemo' && entry.subject === document.increment_id)
    .map((entry) => entry.reference);
  if (new Set(references).size !== references.length) wrong.push(`${document.increment_id}: refunded twice by one decision`);
  for (const item of document.items) {
    if (item.qty_refunded + item.qty_canceled > item.qty_ordered)
      wrong.push(`${document.increment_id}: more of ${item.sku} given back than ordered`);
  }
}

/** No call of ours did twice what must be done once. */
function onceEach({ chain, wrong, pickups }: Ending, { document }: OrderRow): void {
  const number = document.increment_id;
  const saleId = pickups.find((one) => one.incrementId === number)?.saleId;
  const count = (kind: string, subject: string | null | undefined) =>
    chain.world.ledger.entries.filter((entry) => entry.by === 'api' && entry.kind === kind && entry.subject === subject).length;
  for (const kind of ['shipment', 'invoice', 'order.canceled'])
    if (count(kind, number) > 1) wrong.push(`${number}: ${kind} ${count(kind, number)} times`);
  for (const kind of ['sale.created', 'sale.voided', 'fulfillment.fulfilled', 'payment'])
    if (count(kind, saleId) > 1) wrong.push(`${number}: ${kind} ${count(kind, saleId)} times`);
  for (const item of document.items) {
    if (item.qty_shipped > item.qty_ordered) wrong.push(`${number}: more of ${item.sku} shipped than ordered`);
  }
}

/** Whether the order ended in the shop, or left for another store; once shipped it is handed over where its goods are. */
function isOver({ place }: Ending, order: OrderRow): boolean {
  const moved = pickupLocation(order) !== place.sourceCode && order.document.items.every((item) => item.qty_shipped === 0);
  return moved || ['canceled', 'closed'].includes(order.document.state);
}

function atMagento(ending: Ending, order: OrderRow, pickup: PickupDetail): void {
  const { wrong, told } = ending;
  const number = order.document.increment_id;
  const over = isOver(ending, order);
  const shipped = order.document.items.some((item) => item.qty_shipped > 0);
  const expectations: Partial<Record<PickupDetail['state'], boolean>> = {
    cancelled: over || told.has(number),
    putBack: over || told.has(number),
    new: !over && !shipped,
    picking: !over && !shipped,
    staged: !over && !shipped,
    ready: !over && shipped,
    expired: !over && shipped,
    collected: shipped || told.has(number),
  };
  if (expectations[pickup.state] === false)
    wrong.push(
      `${number} is ${pickup.state} here, ${order.document.state} in Magento, ${shipped ? '' : 'not '}shipped, and nobody was told`,
    );
}

function atTill(ending: Ending, order: OrderRow, pickup: PickupDetail, sale: SaleRow | undefined): void {
  const { wrong, told, seen, chain } = ending;
  const number = order.document.increment_id;
  if (seen.voidedAtTill.has(number)) {
    const counts = pickup.state !== 'cancelled' && pickup.state !== 'putBack';
    if (counts && !told.has(number)) wrong.push(`${number}: its sale was voided by a cashier and nobody was told`);
    return;
  }
  if (pickup.state === 'cancelled') {
    if (sale !== undefined && sale.state !== 'voided') wrong.push(`${number} is cancelled and its sale ${sale.state}`);
    return;
  }
  if (sale === undefined || sale.state === 'voided') {
    wrong.push(`${number} is ${pickup.state} and its sale ${sale?.state ?? 'missing'}`);
    return;
  }
  const fulfilled = ofSale(chain.world, sale.id).every((row) => fulfillmentState(row) === 'FULFILLED');
  if (pickup.state === 'collected' && !fulfilled && !told.has(number)) wrong.push(`${number} is collected and not fulfilled at the till`);
  const moved = sale.lines.reduce((sum, line) => sum + line.moved.quantity, 0);
  if (pickup.state !== 'collected' && moved > 0) wrong.push(`${number} is ${pickup.state} and the till gave ${moved} pieces away`);
  if (pickup.state === 'putBack') return;
  // Refunded in the shop after everything that was shipped was handed over: a return, which leaves the sale as it was.
  const shipped = order.document.items.reduce((sum, item) => sum + (item['parent_item_id'] === undefined ? item.qty_shipped : 0), 0);
  if (pickup.state === 'collected' && seen.refundedInShop.has(number) && moved === shipped) return;
  const left = order.document.grand_total - amountOf(order.document, 'total_refunded');
  if (Math.abs(saleTotal(sale) - left) > 0.005 && !told.has(number))
    wrong.push(`${number} is worth ${left.toFixed(2)} in Magento and ${saleTotal(sale).toFixed(2)} at the till (${pickup.state})`);
  // What the customer paid at the till goes back there, by hand, as the preview said.
  const back = saleDue(sale) < 0 && sale.payments.some((payment) => payment.name !== 'Web');
  if (pickup.payment === 'paid' && Math.abs(saleDue(sale)) > 0.005 && !back && !told.has(number))
    wrong.push(`${number} is paid here and ${saleDue(sale).toFixed(2)} is due at the till`);
}

/** Magento holds what both books make of it (DESIGN §4 Stock), unless something about this SKU or its orders waits for a person. */
function ofStock(ending: Ending, sku: string): void {
  const { chain, place, pickups, told, wrong, seen, held, kept } = ending;
  const { world } = chain;
  const productId = world.till.productIds.get(sku.toLowerCase()) ?? '';
  let [inBags, owed, open] = [0, 0, 0];
  for (const number of seen.numbers) {
    const order = orderNumbered(world, number);
    if (order === undefined || !topItems(order).some((item) => item.sku === sku)) continue;
    const explained = told.has(number) || held.some((effect) => effect.subject === number);
    if (explained) return;
    const pickup = pickups.find((one) => one.incrementId === number);
    // Moved a moment before it was made ready, it is shipped from the other source; the pieces are in a bag here.
    const shipped = topItems(order).reduce((sum, item) => sum + (item.sku === sku ? item.qty_shipped : 0), 0);
    const left = [...seen.leftAtCounter.values()].filter((one) => one === `${number} ${sku}`).length;
    const taken = [...world.till.sales.values()]
      .filter((sale) => sale.sourceId === number)
      .flatMap((sale) => sale.lines)
      .filter((line) => line.productId === productId)
      .reduce((sum, line) => sum + line.moved.quantity, 0);
    if (pickup !== undefined && pickup.state !== 'cancelled') inBags += Math.max(0, shipped - taken - left);
    if (isOver(ending, order)) continue;
    const toSend = topItems(order)
      .flatMap((item) => leaves(order, item).map((leaf) => (leaf.sku === sku ? leafQuantity(item, leaf, toShip(order, item)) : 0)))
      .reduce((sum, quantity) => sum + quantity, 0);
    owed += Math.min(Math.max(0, taken - shipped), toSend);
    open += toSend;
  }
  if (told.has(sku) || held.some((effect) => effect.subject.includes(sku))) return;
  const missing = kept.filter((one) => one.sku === sku).reduce((sum, one) => sum + one.quantity, 0);
  const available = levelOf(world.till, productId, place.outletId) - missing - inBags + owed;
  const truth = Math.max(0, available, Math.min(available, open));
  const now = sourceQuantity(world, place.sourceCode, sku);
  if (now !== truth)
    wrong.push(`Magento holds ${now} of ${sku}, the books make ${truth} (held ${missing}, in bags ${inBags}, owed ${owed})`);
}
