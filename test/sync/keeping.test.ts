import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClickAndCollect } from '#contract/config.ts';
import { fault } from '#training/faults.ts';
import { actOnOrder, paySale, paymentTypeNamed } from '#training/operations.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

let chain: Chain;
let store: ReturnType<typeof counter>;
beforeEach(() => open({}));
afterEach(() => chain.stop());

async function open(rules: Partial<ClickAndCollect>): Promise<void> {
  chain = await startChain({
    products: 60,
    change: (config) => ({
      ...config,
      stores: config.stores.slice(0, 1).map((one) => ({ ...one, clickAndCollect: { ...one.clickAndCollect, ...rules } })),
    }),
  });
  store = counter(chain);
  await chain.clock.advance(10_000);
}

/** The same store with other rules. */
async function reopen(rules: Partial<ClickAndCollect>): Promise<void> {
  await chain.stop();
  await open(rules);
}

/** So much time goes by, most of it while this PC sleeps. */
async function later(ms: number): Promise<void> {
  chain.clock.jump(ms - 120_000);
  await store.minutes(2);
}

async function readyOrder(paid = true) {
  const pickup = await store.order(paid);
  await store.ready(pickup);
  await store.minutes(2);
  return store.again(pickup);
}

describe('mailing the customer again', () => {
  test('Magento mails once more and ships nothing more', async () => {
    const pickup = await readyOrder();
    await chain.rpc.keeping.resendReady(store.click(pickup));
    await store.minutes(2);
    expect(store.effects('order.notified')).toHaveLength(2);
    expect(store.effects('shipment')).toHaveLength(1);
  });

  test.each([
    ['is lost on the way', 'dropBefore'],
    ['arrives and its answer is lost', 'dropAfterEffect'],
  ] as const)('once, also when the call %s', async (_name, kind) => {
    const pickup = await readyOrder();
    chain.world.faults.push(fault('magento', kind, { method: 'POST', path: 'notify' }));
    await chain.rpc.keeping.resendReady(store.click(pickup));
    await store.minutes(10);
    expect(chain.world.faults).toEqual([]);
    expect(store.effects('order.notified')).toHaveLength(2);
  });

  test('a second press while the first is on its way is refused in words', async () => {
    const pickup = await readyOrder();
    chain.network.up = false;
    await chain.rpc.keeping.resendReady(store.click(pickup));
    await expect(chain.rpc.keeping.resendReady(store.click(pickup))).rejects.toMatchObject({ data: { reason: 'mailOnItsWay' } });
  });

  test('before Magento has told the customer at all there is nothing to repeat', async () => {
    const pickup = await store.order(true);
    chain.network.up = false;
    await store.ready(pickup);
    await expect(chain.rpc.keeping.resendReady(store.click(pickup))).rejects.toMatchObject({ data: { reason: 'notToldYet' } });
  });
});

describe('nobody comes', () => {
  test('reminded once two days before, given up at the end of business, put back, and only then the money goes back', async () => {
    const pickup = await readyOrder();
    const { keptUntil } = pickup;
    if (keptUntil === null) throw new Error('a ready order is kept until some day');
    expect(keptUntil - chain.clock.now()).toBeGreaterThan(6 * dayMs);
    await later(5 * dayMs);
    expect(store.effects('order.notified')).toHaveLength(2);
    await later(keptUntil - chain.clock.now() - hourMs);
    expect(store.effects('order.notified')).toHaveLength(2);
    expect((await store.again(pickup)).state).toBe('ready');
    await later(2 * hourMs);
    expect((await store.again(pickup)).state).toBe('expired');
    expect(await store.exceptions()).toContain('notCollected');
    expect((await chain.rpc.pickups.list({ storeId: store.storeId, tab: 'putBack' })).rows.map((row) => row.id)).toEqual([pickup.id]);
    expect(store.effects('creditmemo')).toEqual([]);
    await store.putBackExpired(pickup);
    await store.minutes(2);
    expect((await store.again(pickup)).state).toBe('cancelled');
    expect(store.effects('sale.voided')).toHaveLength(1);
    expect(store.effects('creditmemo')).toHaveLength(1);
    expect(await store.exceptions()).toEqual([]);
  });

  test('the customer comes after all before the goods are put back', async () => {
    const pickup = await readyOrder();
    await later(9 * dayMs);
    expect((await store.again(pickup)).state).toBe('expired');
    await store.handOver(pickup);
    await store.minutes(2);
    expect((await store.again(pickup)).state).toBe('collected');
    expect(store.effects('fulfillment.fulfilled')).toHaveLength(1);
    expect(await store.exceptions()).toEqual([]);
  });

  test('kept longer: it waits again, for that many days', async () => {
    const pickup = await readyOrder();
    await later(9 * dayMs);
    const { pickup: kept } = await chain.rpc.keeping.extend({ ...store.click(pickup), days: 3 });
    expect(kept.state).toBe('ready');
    expect((kept.keptUntil ?? 0) - chain.clock.now()).toBeGreaterThan(2 * dayMs);
    expect(await store.exceptions()).not.toContain('notCollected');
    await later(2 * dayMs);
    expect((await store.again(pickup)).state).toBe('ready');
    await later(4 * dayMs);
    expect((await store.again(pickup)).state).toBe('expired');
  });

  test('an order whose mail never left is not given up: its customer does not know', async () => {
    const pickup = await store.order(true);
    chain.network.up = false;
    await store.ready(pickup);
    await later(9 * dayMs);
    expect((await store.again(pickup)).state).toBe('ready');
  });
});

describe('the goods of an order nobody fetched are back', () => {
  async function expired(paid: boolean) {
    const pickup = await readyOrder(paid);
    await later(9 * dayMs);
    return store.again(pickup);
  }
  const shown = (pickup: { id: string }) => chain.rpc.keeping.previewNotCollected({ storeId: store.storeId, pickupId: pickup.id });

  test.each([
    ['paid', true, 'refundAll', ['refundAllOnline', 'voidSale', 'notCollected', 'backOnline', 'getsNothingMailed']],
    ['to pay', false, 'cancelOrder', ['invoiceThenCloseAll', 'voidSale', 'notCollected', 'nothingDue', 'getsNothing']],
  ] as const)('%s: what follows is shown first, and a plain “put back” is refused', async (_name, paid, act, codes) => {
    const pickup = await expired(paid);
    const preview = await shown(pickup);
    expect(preview).toMatchObject({ act, pieces: 3, refund: paid ? pickup.total : null });
    expect(preview.consequences.map((one) => one.code)).toEqual(codes);
    await expect(chain.rpc.pickups.putBackDone(store.click(pickup))).rejects.toMatchObject({ data: { reason: 'lookFirst' } });
    await store.minutes(2);
    expect(store.effects('creditmemo')).toEqual([]);
  });

  test('pressed twice, and with another preview: once, and refused', async () => {
    const pickup = await expired(true);
    const { fingerprint } = await shown(pickup);
    await expect(chain.rpc.keeping.notCollected({ ...store.click(pickup), fingerprint: 'of another day' })).rejects.toMatchObject({
      data: { reason: 'changedSincePreview' },
    });
    const press = { ...store.click(pickup), fingerprint };
    const first = await chain.rpc.keeping.notCollected(press);
    expect(first.pickup.state).toBe('cancelled');
    expect((await chain.rpc.keeping.notCollected(press)).journal).toBe(first.journal);
    await store.minutes(2);
    expect(store.effects('creditmemo')).toHaveLength(1);
  });

  test('the customer came, or it was kept longer, while somebody looked: refused, and no money goes back', async () => {
    const pickup = await expired(true);
    const { fingerprint } = await shown(pickup);
    await store.handOver(pickup);
    await expect(chain.rpc.keeping.notCollected({ ...store.click(pickup), fingerprint })).rejects.toMatchObject({ code: 'NOT_NOW' });
    await expect(shown(pickup)).rejects.toMatchObject({ data: { reason: 'notExpired' } });
    await store.minutes(2);
    expect(store.effects('creditmemo')).toEqual([]);
    expect(store.effects('sale.voided')).toEqual([]);
  });

  test.each([
    ['paid: the refund’s answer is lost', true, 'magento', 'POST', '/refund$'],
    ['to pay: the invoice’s answer is lost', false, 'magento', 'POST', '/invoice$'],
    ['to pay: the refund’s answer is lost', false, 'magento', 'POST', '/refund$'],
    ['paid: the till’s answer is lost', true, 'lightspeed', 'PUT', '/sales/'],
  ] as const)('%s: each side has it once', async (_name, paid, system, method, path) => {
    const pickup = await expired(paid);
    chain.world.faults.push(fault(system, 'dropAfterEffect', { method, path }));
    await store.putBackExpired(pickup);
    await store.minutes(10);
    expect(chain.world.faults).toEqual([]);
    expect(store.effects('creditmemo')).toHaveLength(1);
    expect(store.effects('invoice')).toHaveLength(paid ? 0 : 1);
    expect(store.effects('sale.voided')).toHaveLength(1);
    expect((await store.outbox()).rows).toEqual([]);
    expect(await store.exceptions()).toEqual([]);
  });

  test('put back offline, and the process dies before anything was sent: the money goes back once', async () => {
    const pickup = await expired(true);
    chain.network.up = false;
    await store.putBackExpired(pickup);
    await chain.crash();
    chain.network.up = true;
    await store.minutes(10);
    expect(store.effects('creditmemo')).toHaveLength(1);
    expect(store.effects('sale.voided')).toHaveLength(1);
    expect((await store.outbox()).rows).toEqual([]);
  });
});

describe('taking a step back', () => {
  test('ready, while Magento was not told: nothing ever reaches it', async () => {
    const pickup = await store.order(true);
    chain.network.up = false;
    await store.ready(pickup);
    expect((await store.again(pickup)).undo).toEqual({ step: 'undoReady', possible: true });
    await chain.rpc.keeping.undo({ ...store.click(pickup), step: 'undoReady' });
    expect((await store.again(pickup)).state).toBe('staged');
    chain.network.up = true;
    await store.minutes(10);
    expect(store.effects('order.notified')).toEqual([]);
    await store.ready(pickup);
    await store.minutes(2);
    expect(store.effects('shipment')).toHaveLength(1);
  });

  test('a hand-over, offline: neither the till nor Magento hears of it, and it can be handed over later', async () => {
    const pickup = await readyOrder();
    chain.network.up = false;
    await store.handOver(pickup);
    await chain.rpc.keeping.undo({ ...store.click(pickup), step: 'undoHandOver' });
    expect(await store.again(pickup)).toMatchObject({ state: 'ready', collectedAt: null });
    chain.network.up = true;
    await store.minutes(10);
    expect(store.effects('fulfillment.fulfilled')).toEqual([]);
    expect(store.effects('order.comment')).toEqual([]);
    await store.handOver(pickup);
    await store.minutes(2);
    expect(store.effects('fulfillment.fulfilled')).toHaveLength(1);
  });

  test('too late once a system was told, and nothing is changed', async () => {
    const pickup = await readyOrder();
    expect(pickup.undo).toEqual({ step: 'undoReady', possible: false });
    await expect(chain.rpc.keeping.undo({ ...store.click(pickup), step: 'undoReady' })).rejects.toMatchObject({
      data: { reason: 'tooLateToUndo' },
    });
    expect((await store.again(pickup)).state).toBe('ready');
  });

  test('too late as well when the call may have arrived', async () => {
    const pickup = await store.order(true);
    chain.world.faults.push(fault('magento', 'dropAfterEffect', { method: 'POST', path: 'notify' }));
    await store.ready(pickup);
    await chain.clock.advance(5_000);
    expect((await store.again(pickup)).undo).toEqual({ step: 'undoReady', possible: false });
  });
});

describe('proof at the counter', () => {
  test('the code of the order, offline; another code and no code are refused; a manager may do without', async () => {
    await reopen({ proof: 'code' });
    const [first, second] = [await readyOrder(), await readyOrder()];
    chain.network.up = false;
    const give = (pickup: { id: string }, code: string | null) =>
      chain.rpc.pickups.handOver({ ...store.click(pickup), collectedBy: 'customer', proof: 'code', code });
    await expect(give(first, second.incrementId)).rejects.toMatchObject({ data: { reason: 'codeWrong' } });
    await expect(give(first, null)).rejects.toMatchObject({ data: { reason: 'codeWrong' } });
    await expect(chain.rpc.pickups.handOver({ ...store.click(first), collectedBy: 'customer', proof: 'none' })).rejects.toMatchObject({
      data: { reason: 'proofNeeded' },
    });
    expect((await give(first, first.incrementId)).pickup.state).toBe('collected');
    const done = await chain.rpc.keeping.handOverUnproven({ ...store.click(second), collectedBy: 'other', proof: 'none' });
    expect(done.pickup.state).toBe('collected');
  });

  test('what is for grown-ups only asks for the age', async () => {
    await reopen({ ageRestricted: ['*'] });
    const pickup = await readyOrder();
    expect(pickup.items.every((line) => line.ageRestricted)).toBe(true);
    await expect(store.handOver(pickup)).rejects.toMatchObject({ data: { reason: 'ageNotChecked' } });
    await chain.rpc.pickups.handOver({ ...store.click(pickup), collectedBy: 'customer', proof: 'none', ageChecked: true });
    expect((await store.again(pickup)).state).toBe('collected');
  });

  test('a receipt that the till never shows is put before a person, and taken away when it does', async () => {
    const pickup = await readyOrder(false);
    await chain.rpc.pickups.handOver({ ...store.click(pickup), collectedBy: 'customer', proof: 'none', receipt: 'T-77' });
    await later(20 * hourMs);
    expect(await store.exceptions()).not.toContain('receiptNotFound');
    await later(6 * hourMs);
    expect(await store.exceptions()).toContain('receiptNotFound');
    paySale(chain.world, pickup.saleId ?? '', { paymentTypeId: paymentTypeNamed(chain.world, 'Cash') });
    await store.minutes(3);
    expect(await store.exceptions()).not.toContain('receiptNotFound');
    expect(store.effects('invoice')).toHaveLength(1);
  });

  test('other orders of the same customer are offered with this one', async () => {
    const [first, second] = [await readyOrder(), await readyOrder()];
    const email = (await store.again(first)).email;
    const { rows } = await chain.rpc.keeping.sameCustomer({ storeId: store.storeId, pickupId: first.id });
    expect(rows.map((row) => row.id)).toEqual((await store.again(second)).email === email ? [second.id] : []);
  });
});

describe('forgetting customers', () => {
  test('some time after it is over the person is gone everywhere, and the facts stay', async () => {
    await reopen({ forgetCustomerDays: 5 });
    const pickup = await readyOrder();
    const { customerName, email, phone } = pickup;
    await store.handOver(pickup);
    await later(6 * dayMs);
    expect(await store.again(pickup)).toMatchObject({
      state: 'collected',
      customerName: null,
      email: null,
      phone: null,
      customer: '—',
      incrementId: pickup.incrementId,
    });
    const journal = chain.agent.store(store.storeId)?.host?.journal;
    if (journal === undefined) throw new Error('the store is open');
    const tables = journal
      .sql<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
      .all();
    const everything = tables.map(({ name }) => JSON.stringify(journal.sql(`SELECT * FROM ${name}`).all())).join('\n');
    for (const text of [customerName, email, phone]) expect(everything).not.toContain(text);
    const { path } = journal;
    await chain.closed(async () => {
      const bytes = readFileSync(path);
      for (const text of [customerName, email, phone]) expect(bytes.includes(text ?? ''), 'in the free places of the file').toBe(false);
    });
  });

  test('at once when they ask for it, but not while the order is at work', async () => {
    const pickup = await readyOrder();
    await expect(chain.rpc.keeping.forgetCustomer(store.click(pickup))).rejects.toMatchObject({ data: { reason: 'stillOpen' } });
    await store.handOver(pickup);
    await chain.rpc.keeping.forgetCustomer(store.click(pickup));
    expect((await store.again(pickup)).customerName).toBeNull();
    await expect(chain.rpc.keeping.forgetCustomer(store.click(pickup))).rejects.toMatchObject({ data: { reason: 'nothingToForget' } });
  });
});

test.each(['new', 'picking', 'staged', 'ready', 'expired'] as const)(
  'cancelled online while it is %s: nothing is handed over',
  async (state) => {
    const pickup = await store.order(true);
    if (state === 'picking') await chain.rpc.pickups.startPicking(store.click(pickup));
    if (state === 'staged') await chain.rpc.pickups.stage(store.click(pickup));
    if (state === 'ready' || state === 'expired') await store.ready(pickup);
    if (state === 'expired') await later(9 * dayMs);
    await store.minutes(2);
    expect((await store.again(pickup)).state).toBe(state);
    actOnOrder(chain.world, pickup.incrementId, 'refund');
    await store.minutes(12);
    await expect(store.handOver(pickup)).rejects.toMatchObject({ code: 'NOT_NOW' });
    if (state !== 'new') await chain.rpc.pickups.putBackDone(store.click(pickup));
    await store.minutes(3);
    expect((await store.again(pickup)).state).toBe('cancelled');
    expect(store.effects('sale.voided')).toHaveLength(1);
    expect(await store.exceptions()).toEqual([]);
  },
);
