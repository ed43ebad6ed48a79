import type { EffectState } from '#contract/outbox.ts';
import type { PickupState } from '#contract/pickups.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { verifyJournal } from '#agent/journal/doctor.ts';
import { textAt } from '#training/json.ts';
import { fulfillmentState, ofSale } from '#training/lightspeed-x/fulfillments.ts';
import { saleTotal } from '#training/lightspeed-x/sale-row.ts';
import { amountOf, type OrderRow } from '#training/magento/order-row.ts';
import type { WorldStore } from '#training/world.ts';
import { checkLaneOrder, checkRefunds } from '#test/simulation/effect-rules.ts';
import { breach, inNoBook, notInBag, type Sim } from '#test/simulation/sim.ts';
import { ordersOf, shippedOf } from '#test/simulation/stock-truth.ts';

/** What must be so once trouble is over and everything had time. */

interface PickupFacts {
  id: string;
  orderId: number;
  incrementId: string;
  state: PickupState;
  payment: 'paid' | 'toPay' | 'waiting';
  saleId: string;
  totalMinor: number;
}

interface EffectFacts {
  seq: number;
  id: string;
  kind: string;
  label: string;
  state: EffectState;
  attempts: number;
  nextAt: number | null;
  payload: string;
  problem: string | null;
}

/** Every answer a person got is in the journal under that number (J1, J3). */
export function checkAcknowledged(sim: Sim): void {
  const journals = new Map(sim.pc.journals().map(({ storeId, journal }) => [storeId, journal]));
  for (const one of sim.acknowledged) {
    const journal = journals.get(one.storeId);
    if (journal === undefined) continue;
    const row = journal.sql<[string], { seq: number }>('SELECT seq FROM entries WHERE request_id = ?').get(one.requestId);
    if (row?.seq !== one.journal) breach(sim, 'J1', `${one.requestId} was answered as journal ${one.journal} and is ${row?.seq ?? 'gone'}`);
  }
}

/** The replica is what the servers are (C1–C5). */
export function checkReplica(sim: Sim): void {
  for (const { store, journal } of openStores(sim)) {
    for (const order of ordersOf(sim.world, store)) checkOrder(sim, journal, order);
    checkSales(sim, journal, store);
    checkProducts(sim, journal);
  }
}

function checkOrder(sim: Sim, journal: Journal, order: OrderRow): void {
  const { document } = order;
  const pickup = pickupOf(journal, document.entity_id);
  const number = document.increment_id;
  if (pickup === null) {
    const over = ['canceled', 'closed', 'complete'].includes(document.state) || sim.excuses.notifiedByAdmin.has(number);
    if (!over) breach(sim, 'C1', `order ${number} is ${document.state} in Magento and not in the queue`);
    return;
  }
  if (pickup.state === 'collected' || pickup.state === 'cancelled') return;
  const replica = journal.sql<[number], { state: string }>('SELECT state FROM shop_orders WHERE order_id = ?').get(document.entity_id);
  if (replica?.state !== document.state)
    breach(sim, 'C3', `order ${number} is ${document.state} in Magento and ${replica?.state ?? 'unknown'} here`);
  const gone = document.state === 'canceled' || document.state === 'closed';
  if (gone && pickup.state !== 'putBack')
    breach(sim, 'C5', `order ${number} is ${document.state} in Magento and its pickup ${pickup.state}`);
  const paid = amountOf(document, 'total_due') <= 0;
  // So that pieces could leave it, an order to be paid was invoiced before the till has the money (P10).
  const early =
    journal.sql<[string], { early: number }>('SELECT invoiced_early AS early FROM pickups WHERE id = ?').get(pickup.id)?.early === 1;
  const invoicing = early || openEffects(journal).some((effect) => effect.kind === 'magento.invoice' && effect.label === number);
  if (!gone && !invoicing && paid !== (pickup.payment === 'paid') && !sim.excuses.skipped.has(`magento.invoice ${number}`))
    breach(sim, 'C3', `order ${number} has ${amountOf(document, 'total_due')} due in Magento and is ${pickup.payment} here`);
}

function checkSales(sim: Sim, journal: Journal, store: WorldStore): void {
  for (const sale of sim.world.till.sales.values()) {
    if (sale.outletId !== store.outletId || sale.sourceId === null) continue;
    const row = journal
      .sql<[string], { version: number; state: string }>('SELECT version, state FROM till_sales WHERE sale_id = ?')
      .get(sale.id);
    if (row?.version !== sale.version)
      breach(
        sim,
        'C2',
        `sale ${sale.id} of ${sale.sourceId} is version ${sale.version} (${sale.state}) at the till and ${row?.version ?? 'unknown'} (${row?.state ?? '-'}) here`,
      );
  }
}

function checkProducts(sim: Sim, journal: Journal): void {
  for (const product of sim.world.till.lists.products) {
    const row = journal
      .sql<[string], { sku: string }>('SELECT sku FROM till_products WHERE product_id = ?')
      .get(textAt(product, 'id') ?? '');
    if (row?.sku !== product['sku']) breach(sim, 'C2', `the till's ${textAt(product, 'sku') ?? ''} is ${row?.sku ?? 'unknown'} here`);
  }
}

/** Everything is done, or a person chose to leave it; both systems and the journal tell one story. */
export async function checkEnd(sim: Sim): Promise<void> {
  checkAcknowledged(sim);
  checkReplica(sim);
  for (const { store, journal } of openStores(sim)) {
    const findings = verifyJournal(journal).findings;
    for (const finding of findings) breach(sim, 'J3', `${store.id}: ${finding}`);
    for (const effect of openEffects(journal)) {
      breach(
        sim,
        'S4',
        `${effect.kind} of ${effect.label} is still ${effect.state} after ${effect.attempts} attempts, next at ${effect.nextAt ?? '-'}: ${effect.problem ?? ''}`,
      );
    }
    const effects = allEffects(journal);
    for (const effect of effects) checkEffect(sim, effect, effects);
    for (const pickup of pickupsOf(journal)) {
      checkPickup(sim, pickup);
      checkMovements(sim, journal, store, pickup);
      checkMoney(sim, journal, pickup);
    }
  }
  checkLaneOrder(sim);
  checkRefunds(sim);
  await checkOutboxIsEmpty(sim);
}

/** What the journal calls done is there; what it calls withdrawn is not. */
function checkEffect(sim: Sim, effect: EffectFacts, all: readonly EffectFacts[]): void {
  if (effect.attempts > 60) breach(sim, 'S4', `${effect.kind} of ${effect.label} was sent ${effect.attempts} times`);
  // Made ready, taken back before it was sent, and made ready once more.
  const readyAgain = all.some((one) => one.kind === effect.kind && one.label === effect.label && one.seq > effect.seq);
  const there = isThere(sim, effect, readyAgain);
  if (there === null || sim.excuses.skipped.has(`${effect.kind} ${effect.label}`)) return;
  if (effect.state === 'done' && !there) breach(sim, 'S2', `${effect.kind} of ${effect.label} is done here and not there`);
  if (effect.state === 'withdrawn' && there) breach(sim, 'S7', `${effect.kind} of ${effect.label} is withdrawn here and was done there`);
}

/** Whether the effect's mark is at the other side; null where a mark could also come from somebody else, or has gone since. */
function isThere(sim: Sim, effect: EffectFacts, readyAgain: boolean): boolean | null {
  const payload = JSON.parse(effect.payload) as { orderId?: number; saleId?: string };
  const sale = sim.world.till.sales.get(payload.saleId ?? '');
  const order = sim.world.shop.orders.get(payload.orderId ?? 0);
  switch (effect.kind) {
    case 'lightspeed.createSale':
      // What nobody could tell of was left, and what came of it voided.
      return effect.state === 'withdrawn' && sale?.state === 'voided' ? null : sale !== undefined;
    case 'lightspeed.fulfil':
      if (sale === undefined || sale.state === 'voided' || isDoubled(sim, sale.id)) return null;
      return ofSale(sim.world, sale.id).every((row) => fulfillmentState(row) === 'FULFILLED');
    case 'lightspeed.voidSale':
      return effect.state === 'done' ? sale === undefined || sale.state === 'voided' : null;
    case 'magento.notifyReady':
      if (effect.state === 'withdrawn' && (sim.excuses.notifiedByAdmin.has(effect.label) || readyAgain)) return null;
      return sim.world.shop.shipments.some((shipment) => shipment['order_id'] === payload.orderId);
    case 'magento.comment':
      return order?.document.status_histories.some((row) => (textAt(row, 'comment') ?? '').includes(effect.id)) ?? false;
    case 'magento.refundLines':
      return sim.world.ledger.entries.some((entry) => entry.kind === 'creditmemo' && (entry.reference ?? '').includes(effect.id));
    case 'magento.invoice':
      return order === undefined ? null : amountOf(order.document, 'total_due') <= 0;
    default:
      return null;
  }
}

/** The till adds the lines again when the making of a sale is delivered twice (lightspeed.md A.12.7); a person is told (P1). */
function isDoubled(sim: Sim, saleId: string): boolean {
  return sim.excuses.deliveredTwice.has(`lightspeed.createSale sale:${saleId}`);
}

function checkPickup(sim: Sim, pickup: PickupFacts): void {
  const order = sim.world.shop.orders.get(pickup.orderId);
  if (order === undefined) return;
  const gone = order.document.state === 'canceled' || order.document.state === 'closed';
  const sale = sim.world.till.sales.get(pickup.saleId);
  if (pickup.state === 'cancelled') {
    if (!gone) breach(sim, 'P2', `pickup ${pickup.incrementId} is cancelled here and ${order.document.state} in Magento`);
    const left = sim.excuses.skipped.has(`lightspeed.voidSale ${pickup.incrementId}`);
    if (sale !== undefined && sale.state !== 'voided' && !left)
      breach(sim, 'P3', `pickup ${pickup.incrementId} is cancelled and its sale ${sale.state}`);
    return;
  }
  const due = amountOf(order.document, 'total_due');
  const uninvoiced = pickup.payment === 'paid' && due > 0 && !gone && !sim.excuses.skipped.has(`magento.invoice ${pickup.incrementId}`);
  if (uninvoiced) breach(sim, 'M2', `pickup ${pickup.incrementId} is paid and Magento still has ${due} due`);
  if (pickup.state === 'collected') return;
  const unpayable = pickup.state === 'ready' && pickup.payment !== 'paid';
  if (!unpayable)
    breach(sim, 'P2', `pickup ${pickup.incrementId} ends as ${pickup.state}, ${pickup.payment}; Magento has ${order.document.state}`);
}

/** Each unit of the movement ledger is where it says (P4). */
function checkMovements(sim: Sim, journal: Journal, store: WorldStore, pickup: PickupFacts): void {
  const order = sim.world.shop.orders.get(pickup.orderId);
  const sale = sim.world.till.sales.get(pickup.saleId);
  if (order === undefined || sim.excuses.notifiedByAdmin.has(pickup.incrementId) || inNoBook(sim, pickup.incrementId)) return;
  const movements = journal
    .sql<[string], { sku: string; shop: number; till: number }>(
      `SELECT sku, sum(iif(shop_at IS NULL, 0, quantity)) AS shop, sum(iif(till_at IS NULL, 0, quantity)) AS till FROM movements WHERE subject = ? GROUP BY sku`,
    )
    .all(pickup.id);
  for (const { sku, shop, till } of movements) {
    const shipped = shippedOf(sim.world, order, store.sourceCode, sku);
    // What was given up or left at the counter is no unit of this pickup any more, whether Magento had shipped it or not.
    const left = notInBag(sim, pickup.incrementId, sku);
    if (shop > shipped || shop < shipped - left)
      breach(sim, 'P4', `${pickup.incrementId}: Magento shipped ${shipped} of ${sku}, the ledger says ${shop}`);
    const productId = sim.world.till.productIds.get(sku.toLowerCase());
    const taken = sale?.lines.filter((line) => line.productId === productId).reduce((sum, line) => sum + line.moved.quantity, 0) ?? 0;
    if (taken !== till && !isDoubled(sim, pickup.saleId) && sale?.state !== 'voided')
      breach(sim, 'P4', `${pickup.incrementId}: the till took ${taken} of ${sku}, the ledger says ${till}`);
  }
}

/** The pickup sale is the order to the cent; where the till took it twice, a person was told (P1). */
function checkMoney(sim: Sim, journal: Journal, pickup: PickupFacts): void {
  const sale = sim.world.till.sales.get(pickup.saleId);
  if (sale === undefined || sim.excuses.refunded.has(pickup.incrementId)) return;
  const total = Math.round(saleTotal(sale) * 100);
  if (total === pickup.totalMinor) return;
  const told = journal
    .sql<[string], { n: number }>(`SELECT count(*) AS n FROM exceptions WHERE kind = 'saleTotalDiffers' AND subject = ?`)
    .get(pickup.incrementId);
  if (told?.n !== 1 || !isDoubled(sim, sale.id))
    breach(
      sim,
      'P1',
      `the sale of ${pickup.incrementId} is ${total}, the order ${pickup.totalMinor}; ${told?.n ?? 0} times somebody was told`,
    );
}

/** Every held lane shows with its reason and what can be done (S8). Asked at any moment. */
export async function checkHeldLanes(sim: Sim): Promise<void> {
  for (const { storeId, journal } of sim.pc.journals()) {
    const held = openEffects(journal).filter(
      (effect) => effect.state === 'rejected' || effect.state === 'uncertain' || effect.state === 'retry',
    );
    const { rows } = await sim.pc.rpc.outbox.list({ storeId, only: 'held', limit: 500 });
    for (const effect of held) {
      const row = rows.find((one) => one.id === effect.id);
      if (row === undefined) breach(sim, 'S8', `${effect.kind} of ${effect.label} is ${effect.state} and not listed`);
      else if (effect.state === 'rejected' && (row.problem === null || row.actions.length === 0))
        breach(sim, 'S8', `${effect.kind} of ${effect.label} waits for a person and says not why, or not what to do`);
    }
  }
}

async function checkOutboxIsEmpty(sim: Sim): Promise<void> {
  for (const { storeId } of sim.pc.journals()) {
    const { unsent } = await sim.pc.rpc.system.status({ storeId });
    if (unsent.count > 0) breach(sim, 'S8', `${storeId} still shows ${unsent.count} unsent`);
  }
}

/** Effects not settled, all journals. */
export function countOpen(sim: Sim): number {
  return sim.pc.journals().reduce((sum, { journal }) => sum + openEffects(journal).length, 0);
}

/** Effects not settled that no person has to decide about, nor another one before them, all journals. */
export function countMoving(sim: Sim): number {
  return sim.pc.journals().reduce((sum, { journal }) => sum + (journal.sql<[], { n: number }>(movingSql).get()?.n ?? 0), 0);
}

const movingSql = `SELECT count(*) AS n FROM effects e WHERE e.state IN ('queued', 'sending', 'retry', 'uncertain') AND NOT EXISTS
  (SELECT 1 FROM effect_lanes mine JOIN effect_lanes other ON other.lane = mine.lane AND other.effect_seq < mine.effect_seq
   JOIN effects held ON held.seq = other.effect_seq WHERE mine.effect_seq = e.seq AND held.state = 'rejected')`;

function openStores(sim: Sim): { store: WorldStore; journal: Journal }[] {
  const open = new Map(sim.pc.journals().map(({ storeId, journal }) => [storeId, journal]));
  return sim.world.stores.flatMap((store) => {
    const journal = open.get(store.id);
    if (journal === undefined) breach(sim, 'J4', `the journal of ${store.id} is not open: ${sim.pc.agent.store(store.id)?.problem ?? ''}`);
    return journal === undefined ? [] : [{ store, journal }];
  });
}

const pickupColumns = 'id, order_id AS orderId, increment_id AS incrementId, state, payment, sale_id AS saleId, total_minor AS totalMinor';

function pickupsOf(journal: Journal): PickupFacts[] {
  return journal.sql<[], PickupFacts>(`SELECT ${pickupColumns} FROM pickups`).all();
}

function pickupOf(journal: Journal, orderId: number): PickupFacts | null {
  return journal.sql<[number], PickupFacts>(`SELECT ${pickupColumns} FROM pickups WHERE order_id = ?`).get(orderId) ?? null;
}

const effectColumns = 'seq, id, kind, label, state, attempts, next_at AS nextAt, payload, problem';

function allEffects(journal: Journal): EffectFacts[] {
  return journal.sql<[], EffectFacts>(`SELECT ${effectColumns} FROM effects ORDER BY seq`).all();
}

function openEffects(journal: Journal): EffectFacts[] {
  return journal.sql<[], EffectFacts>(`SELECT ${effectColumns} FROM effects WHERE state NOT IN ('done', 'withdrawn') ORDER BY seq`).all();
}
