import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Disposition, Tender } from '#contract/return-desk.ts';
import type { ReturnTab } from '#contract/returns.ts';
import { fault } from '#training/faults.ts';
import { levelOf } from '#training/lightspeed-x/state.ts';
import { updateSale } from '#training/lightspeed-x/sales.ts';
import { asWorld } from '#training/ledger.ts';
import { onlineMethod } from '#training/magento/invoice.ts';
import { refundOrder } from '#training/magento/refund.ts';
import { sourceQuantity } from '#training/magento/stock.ts';
import { actOnOrder, orderNumbered, paymentTypeNamed, placeWebOrder, voidAtTill, type WebOrderRequest } from '#training/operations.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
let skus: string[];
beforeEach(async () => {
  chain = await startChain({ products: 60 });
  store = counter(chain);
  skus = store.skus(4);
  await store.minutes(1);
});
afterEach(() => chain.stop());

const sku = (index: number): string => skus[index] ?? '';

/** A shopper has goods sent from the other store; paid and on their way. */
function sent(lines: WebOrderRequest['lines'], more: Partial<WebOrderRequest> = {}): string {
  const number = placed(lines, more);
  const from = chain.config.stores[1]?.sourceCode ?? '';
  const body = { arguments: { extension_attributes: { source_code: from } } };
  expect(actOnOrder(chain.world, number, 'ship', body).status).toBe(200);
  return number;
}

function placed(lines: WebOrderRequest['lines'], more: Partial<WebOrderRequest> = {}): string {
  const made = placeWebOrder(chain.world, { store: null, lines, paid: true, ...more });
  if (!made.ok) throw new Error(made.problem);
  return String(made.value.document['increment_id']);
}

const find = async (text: string) => (await chain.rpc.returnDesk.find({ storeId: store.storeId, text })).orders;
async function orderOf(number: string) {
  const [found] = await find(number);
  if (found === undefined) throw new Error(`${number} is not known`);
  return chain.rpc.returnDesk.order({ storeId: store.storeId, orderId: found.orderId });
}

describe('finding the order', () => {
  test('by number, e-mail, phone, name, SKU and code, with the network down; the person is in no table', async () => {
    const shopper = { firstName: 'Noémie', lastName: 'Vandermeulen', email: 'noemie@vdm.example', phone: '+33 6 98 76 54 32' };
    const number = sent([{ sku: sku(0), quantity: 2 }], { customer: shopper });
    const other = sent([{ sku: sku(1), quantity: 1 }]);
    await store.minutes(2);
    chain.network.up = false;
    for (const [text, by] of [
      [number, 'number'],
      [`#${number}`, 'number'],
      ['Noemie@VDM.example ', 'email'],
      ['06 98 76 54 32', 'phone'],
      ['vandermeulen noemie', 'name'],
    ] as const) {
      const orders = await find(text);
      expect(orders.map((one) => [one.incrementId, one.by])).toEqual([[number, [by]]]);
    }
    expect((await find(sku(1))).map((one) => one.incrementId)).toEqual([other]);
    expect(await find('Noémie Dupont')).toEqual([]);
    const journal = chain.agent.store(store.storeId)?.host?.journal;
    const rows = journal?.sql<[], { body: string }>('SELECT body FROM shop_orders').all() ?? [];
    expect(rows).toHaveLength(2);
    for (const { body } of rows) expect(body).not.toMatch(/vandermeulen|vdm\.example|98 76/i);
  });

  test('a customer who is forgotten is found by nothing any more, also after the order was read again; old orders forget by themselves', async () => {
    const shopper = { email: 'lea@vdm.example' };
    const pickup = await store.order(true, [{ sku: sku(0), quantity: 1 }]);
    const email = orderNumbered(chain.world, pickup.incrementId)?.document['customer_email'] as string;
    await store.ready(pickup);
    await store.minutes(2);
    await store.handOver(pickup);
    const number = sent([{ sku: sku(0), quantity: 1 }], { customer: shopper });
    await store.minutes(2);
    expect((await find(email)).map((one) => one.incrementId)).toEqual([pickup.incrementId]);
    await chain.rpc.keeping.forgetCustomer(store.click(pickup));
    actOnOrder(chain.world, pickup.incrementId, 'refund');
    await store.minutes(3);
    expect(await find(email)).toEqual([]);
    expect(await find(pickup.incrementId)).toHaveLength(1);
    expect(await find('lea@vdm.example')).toHaveLength(1);
    chain.clock.jump(151 * 86_400_000);
    await store.minutes(12);
    expect(await find('lea@vdm.example')).toEqual([]);
    expect(await find(number)).toHaveLength(1);
  });

  test('pickups of another store are found here; their pieces may come back once they are shipped', async () => {
    const there = chain.config.stores[1]?.sourceCode ?? '';
    const number = placed([{ sku: sku(2), quantity: 1 }], { store: there });
    await store.minutes(2);
    expect(await orderOf(number)).toMatchObject({ returnable: 0, lines: [{ why: 'notShipped' }] });
  });

  test('an order older than what is read is asked for online; offline that is refused with words', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    const journal = chain.agent.store(store.storeId)?.host?.journal;
    journal?.write(() => {
      for (const table of ['shop_order_contacts', 'shop_order_skus', 'shop_orders']) journal.sql(`DELETE FROM ${table}`).run();
    });
    expect(await find(number)).toEqual([]);
    chain.network.up = false;
    await expect(chain.rpc.returnDesk.findOnline({ storeId: store.storeId, text: number })).rejects.toMatchObject({ code: 'REFUSED' });
    chain.network.up = true;
    chain.agent.wake();
    const asked = chain.rpc.returnDesk.findOnline({ storeId: store.storeId, text: number });
    await store.minutes(1);
    expect((await asked).orders.map((one) => one.incrementId)).toEqual([number]);
    expect(await orderOf(number)).toMatchObject({ incrementId: number, returnable: 1 });
  });
});

describe('what may come back', () => {
  test('ordered, shipped, refunded and returnable of each line; the tenders with their caps; the window', async () => {
    const number = sent([
      { sku: sku(0), quantity: 2 },
      { sku: sku(1), quantity: 1 },
    ]);
    await store.minutes(2);
    const order = await orderOf(number);
    expect(order.lines.map(({ ordered, shipped, refunded, returnable, why }) => [ordered, shipped, refunded, returnable, why])).toEqual([
      [2, 2, 0, 2, null],
      [1, 1, 0, 1, null],
    ]);
    expect(order.tenders).toEqual([
      { tender: 'web', cap: order.total, why: null },
      { tender: 'till', cap: order.total, why: null },
    ]);
    expect(order.why).toBeNull();
    expect(order.windowUntil).toBeGreaterThan(order.placedAt);
  });

  test('an order that was not paid, or not shipped, or refunded online says why', async () => {
    const unpaid = placed([{ sku: sku(0), quantity: 1 }], { paid: false });
    const waiting = placed([{ sku: sku(0), quantity: 1 }]);
    const gone = sent([{ sku: sku(0), quantity: 1 }]);
    actOnOrder(chain.world, gone, 'refund');
    await store.minutes(2);
    expect(await orderOf(unpaid)).toMatchObject({ why: 'notInvoiced', returnable: 0 });
    expect(await orderOf(waiting)).toMatchObject({ why: null, returnable: 0, lines: [{ why: 'notShipped' }] });
    expect(await orderOf(gone)).toMatchObject({ why: 'refunded', returnable: 0, lines: [{ why: 'refunded' }] });
  });
});

let clicks = 0;
const click = () => ({ requestId: `desk-click-${(clicks += 1)}`, person: 'Alix' });

interface Taking {
  number: string;
  index?: number;
  quantity?: number;
  tender?: Tender;
  disposition?: Disposition;
  shipping?: boolean;
  rpc?: Chain['rpc'];
  storeId?: string;
}

/** What a person enters at the desk for one line of an order. */
async function asked({ number, index = 0, quantity = 1, tender = 'web', disposition = 'sell', shipping = false, ...at }: Taking) {
  const rpc = at.rpc ?? chain.rpc;
  const storeId = at.storeId ?? store.storeId;
  const { orders } = await rpc.returnDesk.find({ storeId, text: number });
  const orderId = orders[0]?.orderId ?? 0;
  const order = await rpc.returnDesk.order({ storeId, orderId });
  const itemId = order.lines[index]?.itemId ?? 0;
  const pieces = [{ itemId, quantity, reason: 'unknown', condition: 'asNew' as const, disposition }];
  return { storeId, orderId, pieces, tender, shipping };
}

async function takeBack(taking: Taking) {
  const rpc = taking.rpc ?? chain.rpc;
  const request = await asked(taking);
  const shown = await rpc.returnDesk.preview(request);
  const { detail } = await rpc.returnDesk.start({ ...request, ...click(), fingerprint: shown.fingerprint });
  return { shown, request, id: detail.id };
}

const again = (returnId: string) => chain.rpc.returnDesk.get({ storeId: store.storeId, returnId });
const inTab = async (tab: ReturnTab) => (await chain.rpc.returns.list({ storeId: store.storeId, tab })).rows;
const legs = async (returnId: string) => (await again(returnId)).legs.map(({ leg, state }) => `${leg} ${state}`);
const memos = (number: string) => {
  const order = orderNumbered(chain.world, number);
  return chain.world.shop.creditmemos.filter((memo) => memo['order_id'] === order?.document.entity_id);
};
/** Sales of the till that took pieces back. */
const tillReturns = () => [...chain.world.till.sales.values()].filter((sale) => sale.lines.some((line) => line.isReturn));
const closedReturns = () => tillReturns().filter((sale) => sale.state === 'closed');
const tillTotal = () =>
  closedReturns().reduce((sum, sale) => sum + Math.round(sale.payments.reduce((paid, payment) => paid + payment.amount, 0) * 100), 0);
const onHand = (name: string, place = 0) =>
  levelOf(chain.world.till, chain.world.till.productIds.get(name.toLowerCase()) ?? '', chain.config.stores[place]?.outletId ?? '');
const money = (tender: string) => chain.world.truth.money.get(tender) ?? 0;
const sourceHere = () => chain.config.stores[0]?.sourceCode ?? '';

async function ledgerOf(number: string) {
  const [found] = await find(number);
  return chain.rpc.returnDesk.ledger({ storeId: store.storeId, orderId: found?.orderId ?? 0 });
}

/** The cashier closes the parked return and gives the money. */
function payOut(saleId: string, tender = 'Cash'): void {
  const sale = chain.world.till.sales.get(saleId);
  const total = Math.round((sale?.lines ?? []).reduce((sum, line) => sum + (line.price + line.tax) * line.quantity, 0) * 100);
  const adjusted = (sale?.adjustments ?? []).reduce((sum, one) => sum + Math.round(one.total * 100), 0);
  const payments = [{ amount: (total + adjusted) / 100, type: { config_id: paymentTypeNamed(chain.world, tender) } }];
  expect(updateSale(chain.world, saleId, { state: 'closed', source: { author_id: sale?.authorId ?? '' }, payments }).status).toBe(200);
}

/** Both books are even and nothing is left to do or to decide. */
async function quiet(number: string, minor: number) {
  expect(memos(number).reduce((sum, memo) => sum + Math.round(Number(memo['grand_total']) * 100), 0)).toBe(minor);
  expect((await store.outbox()).rows).toEqual([]);
  expect(await store.exceptions()).toEqual([]);
  expect((await chain.rpc.system.verifyJournal({ storeId: store.storeId })).findings).toEqual([]);
}

describe('to the web payment', () => {
  test('a piece sent from elsewhere: refunded online once, taken in here without money, both to the cent, stock where it is', async () => {
    const number = sent([{ sku: sku(0), quantity: 2 }], { coupon: { code: 'TEN', percent: 10 } });
    await store.minutes(2);
    const before = { here: onHand(sku(0)), source: sourceQuantity(chain.world, sourceHere(), sku(0)), web: money('Web') };
    const there = sourceQuantity(chain.world, chain.config.stores[1]?.sourceCode ?? '', sku(0));
    const { shown, id } = await takeBack({ number });
    expect(shown.consequences.map(({ side, code }) => `${side} ${code}`)).toEqual([
      'magento creditMemoOnline',
      'lightspeed returnClosed',
      'stock sell',
      'stock magentoStays',
      'money backOnline',
      'customer mailed',
    ]);
    const minor = shown.refund?.minor ?? 0;
    expect((await inTab('moneyNotSent')).map((row) => row.id)).toEqual([id]);
    await store.minutes(3);
    expect(memos(number)).toHaveLength(1);
    expect(before.web - money('Web')).toBe(minor);
    expect(closedReturns()).toHaveLength(1);
    expect(tillTotal()).toBe(-minor);
    expect(onHand(sku(0))).toBe(before.here + 1);
    expect(sourceQuantity(chain.world, sourceHere(), sku(0))).toBe(before.source + 1);
    expect(sourceQuantity(chain.world, chain.config.stores[1]?.sourceCode ?? '', sku(0))).toBe(there);
    expect(await legs(id)).toEqual(['creditMemo done', 'till done', 'money done']);
    expect(await inTab('toMatch')).toEqual([]);
    const moved = chain.agent
      .store(store.storeId)
      ?.host?.journal.sql<[string], { sku: string; quantity: number }>(
        `SELECT sku, quantity FROM movements WHERE feature = 'return' AND subject = ?`,
      )
      .all(id);
    expect(moved).toEqual([{ sku: sku(0), quantity: 1 }]);
    expect((await inTab('done')).map((row) => row.id)).toEqual([id]);
    const { rows } = await chain.rpc.returns.list({ storeId: store.storeId, tab: 'done' });
    expect(rows[0]).toMatchObject({ way: 'desk', incrementId: number });
    await quiet(number, minor);
  });

  test('all of it with its shipping, in two steps: exactly what was paid, and nothing is left', async () => {
    const number = sent([{ sku: sku(0), quantity: 3 }], { coupon: { code: 'ODD', percent: 7 } });
    await store.minutes(2);
    const first = await takeBack({ number, quantity: 1 });
    await store.minutes(3);
    const second = await takeBack({ number, quantity: 2, shipping: true });
    await store.minutes(3);
    const paid = Math.round(Number(orderNumbered(chain.world, number)?.document['total_paid']) * 100);
    expect((first.shown.refund?.minor ?? 0) + (second.shown.refund?.minor ?? 0)).toBe(paid);
    expect(tillTotal()).toBe(-paid);
    expect(orderNumbered(chain.world, number)?.document.state).toBe('closed');
    await quiet(number, paid);
  });

  test('offline it is taken and shown as money not sent; a crash later it goes out once; the same click is one return', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    chain.network.up = false;
    const request = await asked({ number });
    const { fingerprint } = await chain.rpc.returnDesk.preview(request);
    const input = { ...request, ...click(), fingerprint };
    const first = await chain.rpc.returnDesk.start(input);
    expect((await chain.rpc.returnDesk.start(input)).journal).toBe(first.journal);
    expect(await orderOf(number)).toMatchObject({ returnable: 0, lines: [{ pending: 1, why: 'pending' }] });
    await store.minutes(30);
    expect(await inTab('moneyNotSent')).toHaveLength(1);
    await chain.crash();
    chain.network.up = true;
    await store.minutes(10);
    expect(closedReturns()).toHaveLength(1);
    await quiet(number, first.detail.amount.minor);
  });

  const writes = [
    ['the credit memo', 'magento', 'POST', '/refund$'],
    ['the return at the till', 'lightspeed', 'POST', '/sales$'],
  ] as const;
  for (const kind of ['dropBefore', 'dropAfterEffect'] as const)
    test.each(writes)(`%s: ${kind}, and the process dies`, async (_what, system, method, path) => {
      const number = sent([{ sku: sku(0), quantity: 1 }]);
      await store.minutes(2);
      chain.world.faults.push(fault(system, kind, { method, path, count: 1 }));
      const { shown } = await takeBack({ number });
      await chain.clock.advance(2_500);
      await chain.crash();
      await store.minutes(10);
      expect(memos(number)).toHaveLength(1);
      expect(closedReturns()).toHaveLength(1);
      await quiet(number, shown.refund?.minor ?? 0);
    });

  test('taken back while nothing was sent: nobody is told, and the pieces may come again', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    chain.network.up = false;
    const { id } = await takeBack({ number, disposition: 'damaged' });
    expect((await chain.rpc.stock.heldList({ storeId: store.storeId })).rows).toHaveLength(1);
    const about = { storeId: store.storeId, returnId: id };
    expect((await chain.rpc.returnDesk.withdraw({ ...about, ...click() })).detail).toMatchObject({ tab: 'done', canWithdraw: false });
    expect((await chain.rpc.stock.heldList({ storeId: store.storeId })).rows).toEqual([]);
    await expect(chain.rpc.returnDesk.withdraw({ ...about, ...click() })).rejects.toMatchObject({ data: { reason: 'tooLateToWithdraw' } });
    chain.network.up = true;
    await store.minutes(5);
    expect(tillReturns()).toEqual([]);
    expect(await orderOf(number)).toMatchObject({ returnable: 1 });
    await quiet(number, 0);
  });
});

describe('paid with several invoices', () => {
  /** Paid by card when each part was invoiced: one piece, then the rest. */
  function inParts(quantity: number): string {
    const number = placed([{ sku: sku(0), quantity }], { paid: false });
    const order = orderNumbered(chain.world, number);
    if (order === undefined) throw new Error(number);
    order.document.payment['method'] = onlineMethod;
    const itemId = order.document.items[0]?.item_id ?? 0;
    for (const qty of [1, quantity - 1])
      expect(actOnOrder(chain.world, number, 'invoice', { capture: true, items: [{ order_item_id: itemId, qty }] }).status).toBe(200);
    const body = { arguments: { extension_attributes: { source_code: sourceHere() } } };
    expect(actOnOrder(chain.world, number, 'ship', body).status).toBe(200);
    return number;
  }
  const invoicesOf = (number: string) => {
    const id = orderNumbered(chain.world, number)?.document.entity_id;
    return chain.world.shop.invoices.filter((invoice) => invoice['order_id'] === id).map((invoice) => Number(invoice['entity_id']));
  };
  const refundedThrough = (number: string) => memos(number).map((memo) => Number(memo['invoice_id']));

  test.each([
    ['nothing fails', null, null],
    ['the first answer is lost', 'dropAfterEffect', 1],
    ['the second answer is lost', 'dropAfterEffect', 2],
    ['the second never arrives', 'dropBefore', 2],
  ] as const)('one credit memo through each, to the cent, and one return at the till: %s', async (_what, kind, nth) => {
    const number = inParts(3);
    await store.minutes(2);
    if (kind !== null) {
      const [first, second] = invoicesOf(number);
      const path = `/invoice/${nth === 1 ? first : second}/refund$`;
      chain.world.faults.push(fault('magento', kind, { method: 'POST', path, count: 1 }));
    }
    const web = money('Web');
    const { shown, id } = await takeBack({ number, quantity: 3, shipping: true });
    await store.minutes(10);
    expect(refundedThrough(number)).toEqual(invoicesOf(number));
    const paid = Math.round(Number(orderNumbered(chain.world, number)?.document['total_paid']) * 100);
    expect(shown.refund?.minor).toBe(paid);
    expect(web - money('Web')).toBe(paid);
    expect(tillTotal()).toBe(-paid);
    expect((await again(id)).legs.map((leg) => leg.state)).toEqual(['done', 'done', 'done']);
    await quiet(number, paid);
  });

  test('the payment of the older invoice went back online before: it goes through the other', async () => {
    const number = inParts(3);
    const order = orderNumbered(chain.world, number);
    const [first, second] = invoicesOf(number);
    const invoice = chain.world.shop.invoices.find((one) => one['entity_id'] === first);
    if (order === undefined || invoice === undefined) throw new Error(number);
    const items = [{ order_item_id: order.document.items[0]?.item_id ?? 0, qty: 1 }];
    const body = { items, arguments: { shipping_amount: 0 } };
    expect(asWorld(chain.world.ledger, () => refundOrder(chain.world, order, body, 'Web', invoice)).ok).toBe(true);
    await store.minutes(2);
    const before = memos(number).reduce((sum, memo) => sum + Math.round(Number(memo['grand_total']) * 100), 0);
    const { shown } = await takeBack({ number, quantity: 1 });
    await store.minutes(3);
    expect(refundedThrough(number)).toEqual([first, second]);
    await quiet(number, before + (shown.refund?.minor ?? 0));
  });

  test('their money went back as goodwill: refused with the reason, what one of them gave is said', async () => {
    const number = inParts(3);
    await store.minutes(2);
    chain.network.up = false;
    const { id } = await takeBack({ number, quantity: 3 });
    const order = orderNumbered(chain.world, number);
    const [, second] = invoicesOf(number);
    const invoice = chain.world.shop.invoices.find((one) => one['entity_id'] === second);
    if (order === undefined || invoice === undefined) throw new Error(number);
    const items = [{ order_item_id: order.document.items[0]?.item_id ?? 0, qty: 0 }];
    const goodwill = { items, arguments: { shipping_amount: 0, adjustment_positive: 5 } };
    expect(asWorld(chain.world.ledger, () => refundOrder(chain.world, order, goodwill, 'Web', invoice)).ok).toBe(true);
    chain.network.up = true;
    await store.minutes(5);
    expect(await again(id)).toMatchObject({ held: true, tab: 'moneyNotSent' });
    const held = (await store.outbox()).rows.find((row) => row.state === 'rejected');
    expect(held).toMatchObject({ reason: 'refundRefused', problem: expect.stringMatching(/invoices do not hold that much/) });
    expect(memos(number)).toHaveLength(1);
    expect(closedReturns()).toEqual([]);
  });
});

describe('a pickup that was sold here', () => {
  async function collected(quantity: number) {
    const pickup = await store.order(true, [{ sku: sku(0), quantity }]);
    await store.ready(pickup);
    await store.minutes(2);
    await store.handOver(pickup);
    await store.minutes(3);
    return pickup;
  }

  test('comes back as a return of its own sale, reduced to what came', async () => {
    const pickup = await collected(3);
    const { shown } = await takeBack({ number: pickup.incrementId, quantity: 2 });
    await store.minutes(3);
    expect(tillReturns().map((sale) => [sale.state, sale.originalSaleId, sale.lines.map((line) => line.quantity)])).toEqual([
      ['closed', pickup.saleId, [-2]],
    ]);
    expect(tillTotal()).toBe(-(shown.refund?.minor ?? 0));
    await quiet(pickup.incrementId, shown.refund?.minor ?? 0);
  });

  test.each([
    ['begun', 'POST', '/actions/return$'],
    ['reduced and closed', 'PUT', '/sales/[^/]+$'],
  ])('its answer is lost when it is %s: one return', async (_step, method, path) => {
    const pickup = await collected(2);
    chain.world.faults.push(fault('lightspeed', 'dropAfterEffect', { method, path, count: 1 }));
    const { shown } = await takeBack({ number: pickup.incrementId });
    await store.minutes(10);
    expect(closedReturns()).toHaveLength(1);
    expect(tillTotal()).toBe(-(shown.refund?.minor ?? 0));
    expect(tillReturns().filter((sale) => sale.state === 'parked')).toEqual([]);
    await quiet(pickup.incrementId, shown.refund?.minor ?? 0);
  });

  test('the till refuses the goods on a return of that sale: the begun one is voided, a return of its own takes them', async () => {
    const pickup = await collected(2);
    chain.world.faults.push(fault('lightspeed', 'delay', { ms: 20_000, method: 'PUT', path: '/sales/', count: 1 }));
    const { shown } = await takeBack({ number: pickup.incrementId });
    await chain.clock.advance(15_000);
    expect(tillReturns().map((sale) => sale.state)).toEqual(['parked']);
    // Meanwhile the till's history of that sale is of other goods.
    const [sold] = chain.world.till.sales.get(pickup.saleId ?? '')?.lines ?? [];
    if (sold !== undefined) sold.productId = chain.world.till.productIds.get(sku(3).toLowerCase()) ?? '';
    await store.minutes(5);
    expect(tillReturns().map((sale) => [sale.state, sale.originalSaleId])).toEqual([
      ['voided', pickup.saleId],
      ['closed', null],
    ]);
    expect(tillTotal()).toBe(-(shown.refund?.minor ?? 0));
    await quiet(pickup.incrementId, shown.refund?.minor ?? 0);
  });

  test('ready and not collected: Magento calls it shipped, and nothing of it comes back before it is handed over', async () => {
    const pickup = await store.order(true, [{ sku: sku(0), quantity: 1 }]);
    await store.ready(pickup);
    await store.minutes(3);
    expect(await orderOf(pickup.incrementId)).toMatchObject({ returnable: 0, lines: [{ shipped: 0, why: 'notShipped' }] });
    await store.handOver(pickup);
    expect(await orderOf(pickup.incrementId)).toMatchObject({ returnable: 1 });
  });

  test('handed over offline a moment ago: it may come back before Magento knows', async () => {
    const pickup = await store.order(true, [{ sku: sku(0), quantity: 1 }]);
    await store.ready(pickup);
    await store.minutes(3);
    chain.network.up = false;
    await store.handOver(pickup);
    const { shown } = await takeBack({ number: pickup.incrementId });
    chain.network.up = true;
    await store.minutes(10);
    await quiet(pickup.incrementId, shown.refund?.minor ?? 0);
  });
});

describe('at the till', () => {
  test('parked for the cashier, closed by the payment, then noted in Magento offline; the web gives nothing', async () => {
    const number = sent([{ sku: sku(0), quantity: 2 }]);
    await store.minutes(2);
    const web = money('Web');
    const { shown, id } = await takeBack({ number, tender: 'till' });
    await store.minutes(3);
    expect(memos(number)).toEqual([]);
    expect(await legs(id)).toEqual(['creditMemo waiting', 'till waiting', 'money waiting']);
    expect((await inTab('open')).map((row) => row.id)).toEqual([id]);
    expect(await orderOf(number)).toMatchObject({ returnable: 1 });
    const [parked] = tillReturns();
    expect(parked).toMatchObject({ state: 'parked', payments: [] });
    const cash = money('Cash');
    payOut(parked?.id ?? '');
    // Magento does not answer to refunds for a while: the till has given the money, and the books say why they differ.
    chain.world.faults.push(fault('magento', 'status', { method: 'POST', path: '/refund$', count: null }));
    await store.minutes(1);
    expect(await ledgerOf(number)).toMatchObject({
      difference: shown.refund,
      reasons: [{ code: 'memoWaits', amount: shown.refund }],
      money: [
        { kind: 'payment', name: null },
        { kind: 'till', name: 'Cash', till: shown.refund, shop: { minor: 0 } },
      ],
      lines: [{ takenIn: 1, refunded: 0, difference: 1, why: 'notRefunded' }],
    });
    chain.world.faults.length = 0;
    await store.minutes(10);
    expect(cash - money('Cash')).toBe(shown.refund?.minor);
    expect(money('Web')).toBe(web);
    expect(await legs(id)).toEqual(['creditMemo done', 'till done', 'money done']);
    expect(await inTab('toMatch')).toEqual([]);
    await quiet(number, shown.refund?.minor ?? 0);
  });

  test('paid out, and its credit memo left by a person: the pieces cannot come back a second time', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    await takeBack({ number, tender: 'till' });
    await store.minutes(3);
    // Nearly all of its money goes back online as goodwill, without a piece: Magento has none left for the memo.
    const order = orderNumbered(chain.world, number)?.document;
    const items = [{ order_item_id: order?.items[0]?.item_id ?? 0, qty: 0 }];
    const goodwill = { shipping_amount: 0, adjustment_positive: Number(order?.['total_paid']) - 0.01 };
    expect(actOnOrder(chain.world, number, 'refund', { items, arguments: goodwill }).status).toBe(200);
    payOut(tillReturns()[0]?.id ?? '');
    await store.minutes(3);
    const held = (await store.outbox()).rows.find((row) => row.state === 'rejected');
    expect(held?.kind).toBe('magento.refundLines');
    await chain.rpc.outbox.decide({ storeId: store.storeId, effectId: held?.id ?? '', action: 'skip', ...click() });
    await store.minutes(3);
    expect(await orderOf(number)).toMatchObject({ returnable: 0, lines: [{ why: 'pending' }] });
  });

  test('voided at the till before it is paid: a person is told and parks it again', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    const { shown, id } = await takeBack({ number, tender: 'till' });
    await store.minutes(3);
    voidAtTill(chain.world, tillReturns()[0]?.id ?? '');
    await store.minutes(2);
    expect(await store.exceptions()).toEqual(['deskReturnVoided']);
    expect(await again(id)).toMatchObject({ canParkAgain: true, tab: 'open' });
    await chain.rpc.returnDesk.parkAgain({ storeId: store.storeId, returnId: id, ...click() });
    await store.minutes(3);
    const parked = tillReturns().filter((sale) => sale.state === 'parked');
    expect(parked).toHaveLength(1);
    payOut(parked[0]?.id ?? '');
    await store.minutes(3);
    await quiet(number, shown.refund?.minor ?? 0);
  });
});

describe('what becomes of the piece', () => {
  test('damaged: taken out of the till once after it came in; held until then, never for sale online', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    const before = { here: onHand(sku(0)), source: sourceQuantity(chain.world, sourceHere(), sku(0)) };
    const { shown } = await takeBack({ number, disposition: 'damaged' });
    await store.minutes(5);
    expect(onHand(sku(0))).toBe(before.here);
    expect(sourceQuantity(chain.world, sourceHere(), sku(0))).toBe(before.source);
    expect((await chain.rpc.stock.heldList({ storeId: store.storeId })).rows).toEqual([]);
    await quiet(number, shown.refund?.minor ?? 0);
  });

  test('quarantine: counted at the till, kept from sale online until somebody looks', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    const before = { here: onHand(sku(0)), source: sourceQuantity(chain.world, sourceHere(), sku(0)) };
    const { shown } = await takeBack({ number, disposition: 'quarantine' });
    await store.minutes(5);
    expect(onHand(sku(0))).toBe(before.here + 1);
    expect(sourceQuantity(chain.world, sourceHere(), sku(0))).toBe(before.source);
    expect((await chain.rpc.stock.heldList({ storeId: store.storeId })).rows).toMatchObject([
      { sku: sku(0), quantity: 1, reason: 'quarantine' },
    ]);
    await quiet(number, shown.refund?.minor ?? 0);
  });
});

describe('papers', () => {
  const paper = async (ask: { paper: 'returnSlip'; returnId: string; prices: boolean } | { paper: 'putAwayList'; returnId: string }) =>
    (await chain.rpc.printing.print({ storeId: store.storeId, ask, language: 'en', copies: 1, ...click() })).sheet?.html ?? '';

  test('the slip names pieces, money and journal, not the person; a gift’s no price; what is set aside has its codes', async () => {
    const number = sent([{ sku: sku(0), quantity: 2 }], { customer: { firstName: 'Noémie', lastName: 'Vandermeulen' } });
    await store.minutes(2);
    chain.network.up = false;
    const request = await asked({ number, quantity: 1, disposition: 'vendor' });
    const { fingerprint, refund } = await chain.rpc.returnDesk.preview(request);
    const { detail } = await chain.rpc.returnDesk.start({ ...request, ...click(), fingerprint, gift: true });
    expect(detail.gift).toBe(true);
    const priced = `€${((refund?.minor ?? 0) / 100).toFixed(2)}`;
    const slip = await paper({ paper: 'returnSlip', returnId: detail.id, prices: true });
    expect(slip).toContain(priced);
    expect(slip).toContain(sku(0));
    expect(slip).toMatch(/JRN-\d+/);
    expect(slip).not.toMatch(/Vandermeulen/);
    expect(await paper({ paper: 'returnSlip', returnId: detail.id, prices: false })).not.toContain('€');
    expect(await paper({ paper: 'putAwayList', returnId: detail.id })).toContain(`aria-label="${sku(0)}"`);
    const { rows } = await chain.rpc.printing.list({ storeId: store.storeId, subject: detail.id });
    expect(rows.map((row) => [row.paper, row.label])).toEqual([
      ['putAwayList', number],
      ['returnSlip', number],
      ['returnSlip', number],
    ]);
    const again = { storeId: store.storeId, journal: rows[2]?.journal ?? 0, copies: 1, ...click() };
    const copy = await chain.rpc.printing.reprint(again);
    expect(copy.print.first).toBe(rows[2]?.journal);
    expect(copy.sheet?.html).toContain('COPY');
  });

  test('nothing set aside: no list; taken back whole: no slip', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    chain.network.up = false;
    const { id } = await takeBack({ number });
    await expect(paper({ paper: 'putAwayList', returnId: id })).rejects.toMatchObject({ data: { reason: 'nothingToPutAway' } });
    await chain.rpc.returnDesk.withdraw({ storeId: store.storeId, returnId: id, ...click() });
    await expect(paper({ paper: 'returnSlip', returnId: id, prices: true })).rejects.toMatchObject({ data: { reason: 'returnWithdrawn' } });
  });
});

describe('never twice', () => {
  test('what is under way here, or was refunded after the preview, is refused', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    const request = await asked({ number });
    const { fingerprint } = await chain.rpc.returnDesk.preview(request);
    chain.network.up = false;
    await takeBack({ number, tender: 'till' });
    await expect(chain.rpc.returnDesk.start({ ...request, ...click(), fingerprint })).rejects.toMatchObject({
      code: 'NOT_NOW',
      data: { reason: 'tooManyPieces' },
    });
  });

  test('changed since it was looked at: refused, nothing is written', async () => {
    const number = sent([{ sku: sku(0), quantity: 2 }], { coupon: { code: 'ODD', percent: 7 } });
    await store.minutes(2);
    const request = await asked({ number });
    const { fingerprint } = await chain.rpc.returnDesk.preview(request);
    const other = await takeBack({ number });
    await expect(chain.rpc.returnDesk.start({ ...request, ...click(), fingerprint })).rejects.toMatchObject({
      data: { reason: 'changedSincePreview' },
    });
    await store.minutes(3);
    await quiet(number, other.shown.refund?.minor ?? 0);
  });

  test('shipping that goes back with a return under way is not offered again', async () => {
    const number = sent([{ sku: sku(0), quantity: 3 }]);
    await store.minutes(2);
    await takeBack({ number, tender: 'till', shipping: true });
    expect((await orderOf(number)).shipping).toBeNull();
    await expect(chain.rpc.returnDesk.preview(await asked({ number, shipping: true }))).rejects.toMatchObject({
      data: { reason: 'noShippingLeft' },
    });
  });

  test('two counters take the same piece offline: the second is put to a person, money moves once', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    const other = chain.otherPc('PC-2', (config) => ({ ...config, stores: config.stores.slice(1, 2) }));
    const otherStore = chain.config.stores[1]?.id ?? '';
    await store.minutes(3);
    chain.network.up = false;
    other.network.up = false;
    const web = money('Web');
    const { shown, id } = await takeBack({ number });
    const second = await takeBack({ number, rpc: other.rpc, storeId: otherStore });
    other.network.up = true;
    await store.minutes(6);
    chain.network.up = true;
    await store.minutes(6);
    expect(web - money('Web')).toBe(shown.refund?.minor);
    expect(memos(number)).toHaveLength(1);
    expect((await other.rpc.returnDesk.get({ storeId: otherStore, returnId: second.id })).tab).toBe('done');
    expect(await again(id)).toMatchObject({ tab: 'moneyNotSent', held: true });
    expect(closedReturns()).toHaveLength(1);
    const { rows } = await store.outbox();
    const held = rows.find((row) => row.state === 'rejected');
    expect(held?.reason).toBe('refundedOnline');
    await chain.rpc.outbox.decide({ storeId: store.storeId, effectId: held?.id ?? '', action: 'skip', ...click() });
    await store.minutes(3);
    expect(await store.exceptions()).toEqual(['deskReturnLeft']);
    expect(closedReturns()).toHaveLength(1);
    await other.stop();
  });

  test('refunded online while the store was offline: not again, with the choice to do it on top', async () => {
    const number = sent([{ sku: sku(0), quantity: 2 }]);
    await store.minutes(2);
    chain.network.up = false;
    const { id } = await takeBack({ number });
    const order = orderNumbered(chain.world, number);
    actOnOrder(chain.world, number, 'refund', {
      items: [{ order_item_id: order?.document.items[0]?.item_id ?? 0, qty: 1 }],
      arguments: { shipping_amount: 0 },
    });
    chain.network.up = true;
    await store.minutes(5);
    expect(memos(number)).toHaveLength(1);
    expect(await again(id)).toMatchObject({ held: true, tab: 'moneyNotSent' });
    const held = (await store.outbox()).rows.find((row) => row.state === 'rejected');
    await chain.rpc.outbox.decide({ storeId: store.storeId, effectId: held?.id ?? '', action: 'sendAgainRebuilt', ...click() });
    await store.minutes(5);
    expect(memos(number)).toHaveLength(2);
    expect(await legs(id)).toEqual(['creditMemo done', 'till done', 'money done']);
  });
});

describe('refused with the reason', () => {
  test.each([
    ['more than came', { quantity: 3 }, 'tooManyPieces'],
    ['half a piece', { quantity: 0.5 }, 'wholePiecesOnly'],
  ])('%s', async (_what, more, reason) => {
    const number = sent([{ sku: sku(0), quantity: 2 }]);
    await store.minutes(2);
    await expect(chain.rpc.returnDesk.preview(await asked({ number, ...more }))).rejects.toMatchObject({ data: { reason } });
  });

  test('paid by cheque: not to a web payment; shipping that was given back before: not again', async () => {
    const number = placed([{ sku: sku(0), quantity: 1 }], { paid: false });
    actOnOrder(chain.world, number, 'invoice', { capture: true });
    actOnOrder(chain.world, number, 'ship', { arguments: { extension_attributes: { source_code: sourceHere() } } });
    await store.minutes(2);
    await expect(chain.rpc.returnDesk.preview(await asked({ number }))).rejects.toMatchObject({ data: { reason: 'tenderNotPossible' } });
    expect((await orderOf(number)).tenders.map((one) => one.why)).toEqual(['offlinePayment', null]);
  });

  test('after the window, unless a manager says so', async () => {
    const number = sent([{ sku: sku(0), quantity: 1 }]);
    await store.minutes(2);
    chain.clock.jump(61 * 86_400_000);
    await store.minutes(1);
    const request = await asked({ number });
    await expect(chain.rpc.returnDesk.preview(request)).rejects.toMatchObject({
      data: { reason: 'orderNotReturnable', params: { why: 'windowOver' } },
    });
    expect((await chain.rpc.returnDesk.preview({ ...request, override: true })).fingerprint).not.toBe('');
  });
});

describe('both books, to the cent', () => {
  test('orders of every kind of discount, cut into returns on both ways: Magento says what was shown, the till the same', async () => {
    const percents = [0, 7, 33];
    const numbers: string[] = [];
    for (const [index, percent] of percents.entries()) {
      const coupon = percent === 0 ? {} : { coupon: { code: `OFF${percent}`, percent } };
      numbers.push(
        sent(
          [
            { sku: sku(index), quantity: 3 },
            { sku: sku((index + 1) % 3), quantity: 2 },
          ],
          coupon,
        ),
      );
    }
    await store.minutes(2);
    const goods = skus.slice(0, 3).map((name) => onHand(name));
    let shownMinor = 0;
    const cuts: Omit<Taking, 'number'>[] = [
      { index: 0, quantity: 1, tender: 'web' },
      { index: 1, quantity: 1, tender: 'till' },
      { index: 0, quantity: 2, tender: 'till' },
      { index: 1, quantity: 1, tender: 'web', shipping: true },
    ];
    for (const cut of cuts) {
      for (const number of numbers) shownMinor += (await takeBack({ number, ...cut })).shown.refund?.minor ?? 0;
      await store.minutes(3);
      for (const sale of tillReturns()) if (sale.state === 'parked') payOut(sale.id);
      await store.minutes(3);
    }
    const paid = numbers.map((number) => Math.round(Number(orderNumbered(chain.world, number)?.document['total_paid']) * 100));
    expect(shownMinor).toBe(paid.reduce((sum, minor) => sum + minor, 0));
    expect(tillTotal()).toBe(-shownMinor);
    for (const [index, number] of numbers.entries()) {
      expect(orderNumbered(chain.world, number)?.document.state).toBe('closed');
      await quiet(number, paid[index] ?? 0);
      const ledger = await ledgerOf(number);
      expect(ledger).toMatchObject({ difference: { minor: 0 }, reasons: [], over: { minor: 0 }, waiting: { minor: 0 } });
      expect(ledger.given.minor).toBe(paid[index]);
      expect(ledger.returns).toHaveLength(4);
      expect(ledger.lines.map((line) => [line.takenIn, line.difference])).toEqual([
        [3, 0],
        [2, 0],
      ]);
    }
    expect(skus.slice(0, 3).map((name) => onHand(name))).toEqual(goods.map((before) => before + 5));
    expect((await chain.rpc.returns.list({ storeId: store.storeId, tab: 'done' })).counts).toEqual({
      open: 0,
      toMatch: 0,
      moneyNotSent: 0,
      done: 12,
    });
  });
});
