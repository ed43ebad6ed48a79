import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { changeToken, orderNumbered } from '#training/operations.ts';
import { fault } from '#training/faults.ts';
import { allScopes } from '#training/lightspeed-x/state.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

/** What goes wrong in a real shop: a clear message, and nothing lost. */
let chain: Chain;
let store: ReturnType<typeof counter>;
async function begin(options: Parameters<typeof startChain>[0] = {}) {
  chain = await startChain({ products: 60, ...options });
  store = counter(chain);
  await chain.clock.advance(10_000);
}
afterEach(() => chain.stop());

const status = () => chain.rpc.system.status({ storeId: store.storeId });

/** Changes an order's document as an extension of the shop might. */
function edit(incrementId: string, change: (document: Record<string, unknown>) => void): void {
  const order = orderNumbered(chain.world, incrementId);
  if (order === undefined) throw new Error(`no order ${incrementId}`);
  change(order.document);
}

describe('orders that are not as they should be', () => {
  test('without a pickup location: nobody’s queue, said once', async () => {
    await begin();
    const incrementId = store.place(true);
    edit(incrementId, (document) => {
      delete (document['extension_attributes'] as Record<string, unknown>)['pickup_location_code'];
    });
    await store.minutes(3);
    const { rows } = await chain.rpc.exceptions.list({ storeId: store.storeId });
    expect(rows).toMatchObject([{ kind: 'orderWithoutLocation', message: `Order ${incrementId} is for pickup but names no store.` }]);
    const [row] = rows;
    await chain.rpc.exceptions.resolve({
      storeId: store.storeId,
      exceptionId: row?.id ?? '',
      requestId: 'leave-it-request',
      person: 'Alix',
      action: 'ignore',
    });
    await store.minutes(10);
    expect(await store.exceptions()).toEqual([]);
  });

  test('for a source nobody mapped: said once for the source, not for each order', async () => {
    await begin({ change: (config) => ({ ...config, stores: config.stores.slice(0, 1) }) });
    for (let n = 0; n < 3; n += 1)
      edit(
        store.place(true),
        (document) => ((document['extension_attributes'] as Record<string, unknown>)['pickup_location_code'] = 'store-77'),
      );
    await store.minutes(3);
    const { rows } = await chain.rpc.exceptions.list({ storeId: store.storeId });
    expect(rows.map((row) => [row.kind, row.subject])).toEqual([['sourceWithoutStore', 'store-77']]);
  });

  test('weighed goods: a quantity with decimals goes the whole way', async () => {
    await begin();
    const pickup = await store.order(true, [{ sku: store.skus(1)[0] ?? '', quantity: 0.35 }]);
    expect(pickup.pieces).toBe(0.35);
    await store.ready(pickup);
    await store.minutes(1);
    await store.handOver(pickup);
    await store.minutes(2);
    expect((await store.outbox()).rows).toEqual([]);
    expect(await store.exceptions()).toEqual([]);
  });

  test('400 lines', async () => {
    await begin({ products: 300 });
    const skus = store.skus(180);
    const lines = Array.from({ length: 400 }, (_, index) => ({ sku: skus[index % skus.length] ?? '', quantity: 1 }));
    const pickup = await store.order(true, lines);
    expect(pickup.items).toHaveLength(400);
    await store.ready(pickup);
    await store.minutes(1);
    await store.handOver(pickup);
    await store.minutes(2);
    expect((await store.outbox()).rows).toEqual([]);
  });

  test('one record that cannot be read is set aside and shown; the rest of the page is worked', async () => {
    await begin();
    const bad = store.place(true);
    edit(bad, (document) => (document['grand_total'] = 'a lot'));
    const good = await store.order(true);
    expect(good.state).toBe('new');
    const { rows } = await chain.rpc.exceptions.list({ storeId: store.storeId });
    expect(rows).toMatchObject([{ kind: 'rowUnreadable' }]);
    expect(rows[0]?.message).toContain('grand_total');
  });

  test('names with markup and control characters stay text, without the control characters', async () => {
    await begin();
    const incrementId = store.place(true);
    edit(incrementId, (document) => Object.assign(document, { customer_firstname: '<b>Bob</b>\u0007', customer_lastname: 'O\u202eNeil' }));
    await store.minutes(1);
    const pickup = await store.find(incrementId);
    expect(pickup.customerName).toBe('<b>Bob</b> ONeil');
  });
});

describe('credentials and ways', () => {
  test('a revoked token pauses the system, says so, and everything goes once it is renewed', async () => {
    await begin();
    const pickup = await store.order(true);
    changeToken(chain.world, { system: 'magento', revoked: true });
    await store.ready(pickup);
    await store.minutes(2);
    expect((await status()).connections[0]).toMatchObject({ state: 'unauthorized' });
    expect((await chain.rpc.settings.test({ system: 'magento' })).checks).toMatchObject([{ check: 'credentials', ok: false }]);
    changeToken(chain.world, { system: 'magento', revoked: false });
    await store.minutes(5);
    expect(store.effects('shipment')).toHaveLength(1);
  });

  test('missing permissions are named while the agent, too, is refused', async () => {
    await begin();
    changeToken(chain.world, { system: 'magento', acl: ['Magento_Backend::store', 'Magento_InventoryApi::source'] });
    const pull = () => chain.rpc.system.pullNow({ storeId: store.storeId });
    const pulls = [pull()];
    await store.minutes(1);
    // One call is under way and will be refused while the test waits for its turn.
    chain.world.faults.push(fault('magento', 'delay', { ms: 5_000, count: 1 }));
    pulls.push(pull());
    const checked = chain.rpc.settings.test({ system: 'magento' });
    await store.minutes(1);
    await Promise.all(pulls);
    const wrong = (await checked).checks.filter((check) => !check.ok);
    expect(wrong.map((check) => check.check)).toContain('permission Magento_Sales::actions_view');
    expect(wrong.map((check) => check.check)).not.toContain('connection');
  });

  test('a missing permission is named with the place to grant it, and only what needs it waits', async () => {
    await begin();
    const acl = [
      'Magento_Backend::store',
      'Magento_Sales::actions_view',
      'Magento_Sales::shipment',
      'Magento_Sales::sales_invoice',
      'Magento_InventoryApi::source',
      'Magento_Sales::comment',
      'Magento_Sales::invoice',
      'Magento_Sales::sales_creditmemo',
      'Magento_Sales::creditmemo',
      'Magento_Sales::cancel',
      'Magento_InventoryApi::stock_source_item_assign',
      'Magento_InventoryApi::source_item',
    ];
    changeToken(chain.world, { system: 'magento', acl });
    const checked = chain.rpc.settings.test({ system: 'magento' });
    await store.minutes(1);
    const { checks } = await checked;
    const missing = checks.filter((check) => !check.ok);
    expect(missing.map((check) => check.check)).toEqual([
      'permission Magento_InventoryInStorePickupApi::notify_orders_are_ready_for_pickup',
    ]);
    expect(missing[0]?.cure).toContain('Integrations');
    const pickup = await store.order(true);
    await store.ready(pickup);
    await store.minutes(2);
    expect((await store.again(pickup)).timeline.find((item) => item.kind === 'magento.notifyReady')?.problem).toContain(
      'notify_orders_are_ready_for_pickup',
    );
    expect((await store.order(true)).state).toBe('new');
  });

  test('a page instead of the API: the address is doubted, nothing is lost', async () => {
    await begin();
    const pickup = await store.order(true);
    chain.world.faults.push(fault('magento', 'html', { count: null }));
    await store.ready(pickup);
    await store.minutes(3);
    expect((await status()).connections[0]).toMatchObject({ state: 'misconfigured' });
    chain.world.faults.length = 0;
    await store.minutes(4);
    expect(store.effects('shipment')).toHaveLength(1);
  });

  test('maintenance is only a wait', async () => {
    await begin();
    const pickup = await store.order(true);
    chain.world.shop.maintenance = true;
    await store.ready(pickup);
    await store.minutes(20);
    chain.world.shop.maintenance = false;
    await store.minutes(10);
    expect(store.effects('shipment')).toHaveLength(1);
    expect((await store.outbox()).rows).toEqual([]);
  });
});

describe('this PC', () => {
  test('its clock is a day ahead: someone is told, and work goes on', async () => {
    await begin({ pcClockAheadMs: 24 * 3_600_000 });
    const pickup = await store.order(true);
    expect(await store.exceptions()).toEqual(['clockWrong']);
    expect((await status()).clockAheadMs).toBeGreaterThan(23 * 3_600_000);
    await store.ready(pickup);
    await store.minutes(2);
    expect(store.effects('shipment')).toHaveLength(1);
  });

  test('its clock is set back a day while people work', async () => {
    await begin();
    const pickup = await store.order(true);
    chain.clock.jump(-24 * 3_600_000);
    await store.ready(pickup);
    await store.minutes(5);
    expect(store.effects('shipment')).toHaveLength(1);
  });

  test('the disk is full: the step is refused in words, nothing is half written, and it works once there is room', async () => {
    await begin();
    const pickup = await store.order(true);
    const host = chain.agent.store(store.storeId)?.host;
    const pages = host?.journal.db.pragma('page_count', { simple: true });
    host?.journal.db.pragma(`max_page_count = ${String(pages)}`);
    const note = 'x'.repeat(500);
    const refusals: unknown[] = [];
    for (let n = 0; n < 200 && refusals.length === 0; n += 1) {
      await chain.rpc.pickups
        .stage({ ...store.click(pickup), bin: `B-${n}${note.slice(0, 10)}` })
        .catch((error: unknown) => refusals.push(error));
    }
    expect(refusals).toMatchObject([{ code: 'STORAGE', data: { reason: 'full', cure: expect.stringContaining('space') } }]);
    host?.journal.db.pragma('max_page_count = 1000000');
    await store.ready(pickup);
    await store.minutes(2);
    expect(store.effects('shipment')).toHaveLength(1);
    expect((await chain.rpc.system.verifyJournal({ storeId: store.storeId })).findings).toEqual([]);
  });

  test('one store’s journal is damaged: it is replaced and said so, the unsent work comes back to be probed, the other store goes on', async () => {
    await begin();
    const pickup = await store.order(true);
    chain.network.up = false;
    await store.ready(pickup);
    await store.minutes(1);
    await chain.crash(() => {
      const file = openSync(join(chain.config.dataDir, `${store.storeId}.sqlite`), 'r+');
      writeSync(file, Buffer.alloc(4096, 0xab), 0, 4096, 4096 * 8);
      closeSync(file);
    });
    const other = chain.config.stores[1]?.id ?? '';
    expect((await chain.rpc.pickups.list({ storeId: other })).total).toBe(0);
    const hello = await chain.rpc.system.hello();
    expect(hello.stores.map((one) => one.journal)).toEqual(['open', 'open']);
    chain.network.up = true;
    await store.minutes(5);
    expect(store.effects('shipment').length).toBeLessThanOrEqual(1);
    expect(await store.exceptions()).toContain('journalRecovered');
  });

  test('another process holds the journal: this store says so, the door names the cure', async () => {
    await begin();
    const second = await startChain({ change: (config) => ({ ...config, dataDir: chain.config.dataDir }) });
    try {
      expect((await second.rpc.system.hello()).stores.map((one) => one.journal)).toEqual(['locked', 'locked']);
      await expect(second.rpc.pickups.list({ storeId: store.storeId })).rejects.toMatchObject({ code: 'STORE_CLOSED' });
    } finally {
      await second.stop();
    }
  });
});

test('a token without one scope of the till holds what needs it, and nothing else', async () => {
  await begin();
  changeToken(chain.world, { system: 'lightspeed', scopes: allScopes.filter((scope) => scope !== 'fulfillments:read') });
  const pickup = await store.order(true);
  await store.ready(pickup);
  await store.minutes(3);
  // The till has the sale and Magento the mail; only the till's picked quantities wait.
  expect(store.effects('sale.created')).toHaveLength(1);
  expect(store.effects('shipment')).toHaveLength(1);
  expect((await store.outbox()).rows).toMatchObject([{ kind: 'lightspeed.pack', reason: 'forbidden' }]);
  const { connections } = await status();
  expect(connections.map((one) => one.state)).toEqual(['online', 'online']);
  changeToken(chain.world, { system: 'lightspeed', scopes: [...allScopes] });
  await store.minutes(6);
  expect((await store.outbox()).rows).toEqual([]);
});
