import type { Journal } from '#agent/journal/journal.ts';
import { listAt, numberAt, type JsonObject } from '#training/json.ts';
import { saleTotal, type SaleRow } from '#training/lightspeed-x/sale-row.ts';
import { amountOf, topItems, type OrderRow } from '#training/magento/order-row.ts';
import { firstSku } from '#test/simulation/people.ts';
import { breach, type Sim } from '#test/simulation/sim.ts';

/** What must be so of the return desk once all is quiet, by both systems' own books. */

const onItsWayMs = 20_000;

interface DeskReturn {
  id: string;
  storeId: string;
  state: 'open' | 'withdrawn';
  orderId: number;
  number: string;
  tender: 'web' | 'till';
  totalMinor: number;
  reference: string;
  lines: { itemId: number; sku: string; quantity: number; disposition: string; heldId: string | null }[];
  memos: JsonObject[];
  /** When Magento booked them, in the order of the ledger. */
  noted: number[];
  /** Sales of the till with its reference that were not voided. */
  sales: SaleRow[];
  /** Effects that take damaged pieces of it out of the till. */
  taken: number;
  /** Its credit memo, or its return at the till, once waited for a person. */
  wasPut: boolean;
  /** A person left one of them, or one was delivered twice: the numbers are theirs to explain. */
  excused: boolean;
}

/** R7–R13. */
export async function checkDesk(sim: Sim): Promise<void> {
  const returns = sim.pc.journals().flatMap(({ storeId, journal }) => returnsOf(sim, storeId, journal));
  for (const [orderId, of] of Map.groupBy(returns, (one) => one.orderId)) {
    const off = mayBeOff(sim, of);
    for (const one of of) await checkReturn(sim, one, off);
    checkOrder(sim, orderId, of, off);
  }
  for (const { journal } of sim.pc.journals()) checkOnTop(sim, journal);
  checkAdjustments(sim);
}

/** As soon as a return is taken: one counter takes back no more of a line than was ordered, whatever is under way (R10). What a person left is not. */
export function checkTaken(sim: Sim, storeId: string, orderId: number): void {
  const journal = sim.pc.journals().find((one) => one.storeId === storeId)?.journal;
  const order = sim.world.shop.orders.get(orderId);
  if (journal === undefined || order === undefined) return;
  const taken = journal.sql<[number, number], { quantity: number }>(
    `SELECT coalesce(sum(l.quantity), 0) AS quantity FROM desk_returns r JOIN desk_return_lines l ON l.return_id = r.id
     WHERE r.state = 'open' AND r.order_id = ? AND l.item_id = ?
       AND NOT EXISTS (SELECT 1 FROM effects e WHERE e.subject = r.id AND e.state = 'withdrawn')`,
  );
  for (const item of topItems(order)) {
    const quantity = taken.get(orderId, item.item_id)?.quantity ?? 0;
    if (quantity > item.qty_ordered)
      breach(sim, 'R10', `${storeId} took back ${quantity} of ${item.qty_ordered} ${item.sku} of ${order.document.increment_id}`);
  }
}

/** No refund of ours went on top of what somebody else refunded of the same line after it was decided, unless a person said so (P7, R10). */
function checkOnTop(sim: Sim, journal: Journal): void {
  const memos = sim.world.ledger.entries.filter((entry) => entry.kind === 'creditmemo');
  for (const { id, label, payload } of refundsUnasked(journal)) {
    const { orderId, lines } = JSON.parse(payload) as { orderId: number; lines: { itemId: number; refundedBefore: number }[] };
    const ours = memos.find((entry) => (entry.reference ?? '').includes(`backroom ${id}`));
    if (ours === undefined) continue;
    // What came while ours was on its way nobody could have seen.
    const before = memos.filter((entry) => entry.at < ours.at - onItsWayMs && entry.facts['order_id'] === orderId);
    for (const { itemId, refundedBefore } of lines) {
      const refunded = before
        .flatMap((entry) => listAt(entry.facts, 'items'))
        .filter((row) => numberAt(row, 'order_item_id') === itemId)
        .reduce<number>((sum, row) => sum + (numberAt(row, 'qty') ?? 0), 0);
      if (refunded > refundedBefore)
        breach(sim, 'R10', `${refunded} of item ${itemId} of ${label} were refunded when a refund went out that knew of ${refundedBefore}`);
    }
  }
}

/** Refunds that are through and never waited for a person. */
function refundsUnasked(journal: Journal) {
  return journal
    .sql<[], { id: string; label: string; payload: string }>(
      `SELECT id, label, payload FROM effects e WHERE kind = 'magento.refundLines' AND state = 'done'
       AND NOT EXISTS (SELECT 1 FROM effect_log l WHERE l.effect_seq = e.seq AND l.state = 'rejected')`,
    )
    .all();
}

/** Which of two returns Magento hears of first nobody knows when they are planned: it rounds the rest of an order otherwise then. */
const roundedMinor = 5;

/**
 * By how much amounts may differ, in minor units, when a person was told. What another store, or somebody without the app, gave back
 * meanwhile cannot be known here.
 */
function mayBeOff(sim: Sim, returns: readonly DeskReturn[]): number {
  const number = returns[0]?.number ?? '';
  const beside = sim.excuses.refundedBeside.has(number) || new Set(returns.map((one) => one.storeId)).size > 1;
  const told = sim.pc
    .journals()
    .some(
      ({ journal }) =>
        journal.sql<[string]>(`SELECT 1 FROM exceptions WHERE kind = 'refundDiffers' AND subject = ?`).get(number) !== undefined,
    );
  if (!told) return 0;
  return beside ? Number.POSITIVE_INFINITY : returns.length > 1 ? roundedMinor : 0;
}

async function checkReturn(sim: Sim, back: DeskReturn, off: number): Promise<void> {
  const { memos, sales, number } = back;
  const closed = sales.filter((sale) => sale.state === 'closed');
  if (back.state === 'withdrawn') {
    if (memos.length + sales.length > 0)
      breach(sim, 'R13', `the return of ${number} was taken back and has ${memos.length} credit memos, ${sales.length} sales`);
    const held = await sim.pc.rpc.stock.heldList({ storeId: back.storeId });
    const kept = back.lines.find((line) => held.rows.some((row) => row.id === line.heldId));
    if (kept !== undefined && !back.excused) breach(sim, 'R13', `the return of ${number} was taken back and ${kept.sku} is still held`);
    return;
  }
  if (memos.length > 1 && !back.excused) breach(sim, 'R8', `a return of ${number} has ${memos.length} credit memos`);
  if (closed.length > 1) breach(sim, 'R8', `a return of ${number} was taken in ${closed.length} times by the till`);
  const [sale] = closed;
  const [memo] = memos;
  const wrong = (sale?.payments ?? []).filter((payment) => (payment.name === 'Web') !== (back.tender === 'web'));
  if (wrong.length > 0) breach(sim, 'R8', `a return of ${number} to ${back.tender} was paid as ${wrong.map((one) => one.name).join(', ')}`);
  if (back.tender === 'web' && memo === undefined && sale !== undefined)
    breach(sim, 'R9', `the till took in pieces of ${number} that Magento never refunded`);
  if (back.tender === 'till' && back.noted.some((seq) => !(seq > (closedAt(sim, sale) ?? Number.POSITIVE_INFINITY))))
    breach(sim, 'R8', `Magento was told of a return of ${number} before the till gave its money`);
  if (back.excused) return;
  if (back.tender === 'web' && memo === undefined) breach(sim, 'R8', `a return of ${number} to the web payment has no credit memo`);
  if (back.tender === 'web' && sale === undefined)
    breach(sim, 'R9', `the till did not take in the return of ${number}, which Magento refunded`);
  if (back.tender === 'till' && sale !== undefined && memo === undefined)
    breach(sim, 'R8', `the till paid for a return of ${number}, and Magento was not told`);
  const damaged = sale === undefined ? 0 : back.lines.filter((line) => line.disposition === 'damaged').length;
  if (back.taken !== damaged)
    breach(sim, 'R12', `${damaged} lines of a return of ${number} are damaged, ${back.taken} are taken out of the till`);
  const atShop = memo === undefined ? null : minorOf(numberAt(memo, 'grand_total') ?? 0);
  const atTill = sale === undefined ? null : -minorOf(saleTotal(sale));
  for (const [side, minor] of [
    ['Magento', atShop],
    ['the till', atTill],
  ] as const) {
    if (minor !== null && Math.abs(minor - back.totalMinor) > off && !back.wasPut)
      breach(sim, 'R7', `a return of ${number} was to give ${back.totalMinor} and is ${minor} for ${side}`);
  }
}

/** When the till closed it, in the order of the ledger. */
function closedAt(sim: Sim, sale: SaleRow | undefined): number | null {
  return sim.world.ledger.entries.find((entry) => entry.kind === 'sale.closed' && entry.subject === sale?.id)?.seq ?? null;
}

/** However it came back: never more than was paid, by tender and in all, and never a piece twice. What goes beyond stands before a person (R10). */
function checkOrder(sim: Sim, orderId: number, returns: readonly DeskReturn[], off: number): void {
  const order = sim.world.shop.orders.get(orderId);
  if (order === undefined) return;
  const { document } = order;
  const paid = minorOf(amountOf(document, 'total_paid'));
  const online = minorOf(amountOf(document, 'total_online_refunded'));
  const offline = minorOf(amountOf(document, 'total_offline_refunded'));
  const memosOf = (tender: 'web' | 'till') =>
    returns
      .filter((one) => one.tender === tender)
      .flatMap((one) => one.memos)
      .reduce((sum, memo) => sum + minorOf(numberAt(memo, 'grand_total') ?? 0), 0);
  if (memosOf('web') > online)
    breach(sim, 'R8', `${document.increment_id}: ${memosOf('web')} went to the web payment by the desk, ${online} in Magento`);
  if (memosOf('till') > offline)
    breach(sim, 'R8', `${document.increment_id}: ${memosOf('till')} was given at the till, ${offline} noted offline in Magento`);
  for (const here of Map.groupBy(returns, (one) => one.storeId).values())
    if (here.every((one) => !one.excused)) checkPieces(sim, order, here);
  if (off === Number.POSITIVE_INFINITY || returns.some((one) => one.wasPut)) return;
  const given = returns
    .filter((one) => one.tender === 'till')
    .flatMap((one) => one.sales.filter((sale) => sale.state === 'closed'))
    .reduce((sum, sale) => sum - minorOf(saleTotal(sale)), 0);
  if (given + online > paid + off)
    breach(sim, 'R7', `${document.increment_id} was paid ${paid}; ${online} went back online and ${given} at the till`);
  checkPieces(sim, order, returns);
}

/** No more came back than the customer had. One counter knows what it took itself, whatever became of the money. */
function checkPieces(sim: Sim, order: OrderRow, returns: readonly DeskReturn[]): void {
  for (const item of topItems(order)) {
    const back = returns
      .filter((one) => one.state === 'open')
      .flatMap((one) => one.lines)
      .filter((line) => line.itemId === item.item_id)
      .reduce((sum, line) => sum + line.quantity, 0);
    if (back > item.qty_shipped)
      breach(sim, 'R10', `${back} of ${item.qty_shipped} ${item.sku} of ${order.document.increment_id} came back`);
  }
}

/** Each piece that was to leave the till's stock left it once, and none else did (R12, T7): counted in the till's own book. */
function checkAdjustments(sim: Sim): void {
  for (const { storeId, journal } of sim.pc.journals()) {
    const outletId = sim.world.stores.find((store) => store.id === storeId)?.outletId ?? '';
    const owed = new Map<string, { pieces: number; put: boolean }>();
    for (const effect of adjustmentsOf(journal)) {
      const { sku, quantity } = JSON.parse(effect.payload) as { sku: string; quantity: number };
      const piece = firstSku(sku);
      const key = `${effect.kind} ${piece}`;
      const before = owed.get(key) ?? { pieces: 0, put: false };
      const pieces = before.pieces + (effect.state === 'done' ? quantity : 0);
      owed.set(key, {
        pieces,
        put: before.put || effect.put === 1 || sim.excuses.deliveredTwice.has(`${effect.kind} piece:${piece}`),
      });
    }
    for (const [key, { pieces, put }] of owed) {
      const [kind = '', sku = ''] = key.split(/ (.*)/);
      const subject = `${outletId}/${sim.world.till.productIds.get(sku) ?? ''}`;
      const sign = kind === 'lightspeed.adjustStock' ? -1 : 1;
      const booked = sim.world.ledger.entries
        .filter((entry) => entry.by === 'api' && entry.kind === 'stock_adjustment' && entry.subject === subject)
        .map((entry) => sign * (numberAt(entry.facts, 'quantity') ?? 0))
        .filter((quantity) => quantity > 0)
        .reduce((sum, quantity) => sum + quantity, 0);
      if (booked !== pieces && !put)
        breach(sim, sign < 0 ? 'R12' : 'T7', `${storeId}: ${pieces} ${sku} were owed by ${kind}, the till booked ${booked}`);
    }
  }
}

function adjustmentsOf(journal: Journal) {
  return journal
    .sql<[], { kind: string; payload: string; state: string; put: 0 | 1 }>(
      `SELECT kind, payload, state, EXISTS (SELECT 1 FROM effect_log l WHERE l.effect_seq = e.seq AND l.state = 'rejected') AS put
       FROM effects e WHERE kind IN ('lightspeed.adjustStock', 'lightspeed.lateArrival')`,
    )
    .all();
}

function returnsOf(sim: Sim, storeId: string, journal: Journal): DeskReturn[] {
  return journal
    .sql<
      [],
      Omit<DeskReturn, 'storeId' | 'lines' | 'memos' | 'noted' | 'sales' | 'taken' | 'wasPut' | 'excused'> & {
        saleId: string;
        originalSaleId: string | null;
      }
    >(
      `SELECT id, state, order_id AS orderId, increment_id AS number, tender, total_minor AS totalMinor, reference, sale_id AS saleId,
         original_sale_id AS originalSaleId FROM desk_returns ORDER BY at, id`,
    )
    .all()
    .map(({ saleId, originalSaleId, ...back }) => {
      const effects = journal
        .sql<[string], { id: string; kind: string; put: 0 | 1 }>(
          `SELECT id, kind, EXISTS (SELECT 1 FROM effect_log l WHERE l.effect_seq = e.seq AND l.state = 'rejected') AS put
           FROM effects e WHERE subject = ? AND kind IN ('magento.refundLines', 'lightspeed.returnSale')`,
        )
        .all(back.id);
      const marks = effects.map((effect) => `backroom ${effect.id}`);
      const twice = [
        ...effects.map((effect) => `magento.refundLines effect:${effect.id}`),
        ...[saleId, originalSaleId].map((id) => `lightspeed.returnSale sale:${id ?? ''}`),
      ];
      const doubled = twice.some((key) => sim.excuses.deliveredTwice.has(key));
      return {
        ...back,
        storeId,
        lines: journal
          .sql<[string], DeskReturn['lines'][number]>(
            `SELECT l.item_id AS itemId, g.sku, g.quantity, l.disposition, g.held_id AS heldId FROM desk_return_lines l
             JOIN desk_return_goods g ON g.return_id = l.return_id AND g.position = l.position WHERE l.return_id = ?`,
          )
          .all(back.id),
        memos: sim.world.shop.creditmemos.filter((memo) => marks.some((mark) => JSON.stringify(memo['comments']).includes(mark))),
        noted: sim.world.ledger.entries
          .filter((entry) => entry.kind === 'creditmemo' && marks.some((mark) => (entry.reference ?? '').includes(mark)))
          .map((entry) => entry.seq),
        sales: [...sim.world.till.sales.values()].filter((sale) => sale.sourceId === back.reference && sale.state !== 'voided'),
        taken:
          journal
            .sql<[string], { n: number }>(`SELECT count(*) AS n FROM effects WHERE subject = ? AND kind = 'lightspeed.adjustStock'`)
            .get(back.id)?.n ?? 0,
        wasPut: doubled || effects.some((effect) => effect.put === 1),
        excused: doubled || effects.some((effect) => sim.excuses.skipped.has(`${effect.kind} ${back.number}`)),
      };
    });
}

function minorOf(amount: number): number {
  return Math.round(amount * 100);
}
