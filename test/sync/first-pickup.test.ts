import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actOnOrder, paySale, paymentTypeNamed, placeWebOrder, voidAtTill } from '#training/operations.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
beforeEach(async () => {
  chain = await startChain({ products: 60 });
  store = counter(chain);
  await chain.clock.advance(10_000);
});
afterEach(() => chain.stop());

describe('an order from the web to the counter', () => {
  test('arrives, becomes a pickup sale, is made ready and handed over; each side has each step once', async () => {
    const pickup = await store.order(true);
    expect(pickup).toMatchObject({ state: 'new', payment: 'paid', pieces: 3 });
    expect(pickup.saleNumber).toEqual(expect.any(String));
    expect(store.effects('sale.created')).toHaveLength(1);

    await chain.rpc.pickups.startPicking(store.click(pickup));
    await chain.rpc.pickups.stage({ ...store.click(pickup), bin: 'A-3' });
    await store.ready(pickup);
    await store.minutes(1);
    expect(store.effects('shipment')).toHaveLength(1);
    expect((await store.again(pickup)).marks.map((mark) => mark.state)).toEqual(['confirmed', 'confirmed']);

    await store.handOver(pickup);
    await store.minutes(1);
    const done = await store.again(pickup);
    expect(done).toMatchObject({ state: 'collected', collectedBy: 'customer' });
    expect(done.marks.map((mark) => mark.state)).toEqual(['confirmed', 'confirmed']);
    expect(store.effects('fulfillment.fulfilled')).toHaveLength(1);
    const comments = store.effects('order.comment');
    expect(comments).toHaveLength(1);
    expect(comments[0]?.reference).toContain('handed over by Alix');
  });

  test('a configurable line is one piece of the child’s SKU, at both systems', async () => {
    const variant = [...chain.world.catalog.values()].find((product) => product.parentSku !== null);
    const pickup = await store.order(true, [{ sku: variant?.sku ?? '', quantity: 2 }]);
    expect(pickup.items).toHaveLength(1);
    expect(pickup.items[0]).toMatchObject({ sku: variant?.sku, quantity: 2 });
    await store.ready(pickup);
    await store.handOver(pickup);
    await store.minutes(2);
    expect((await store.again(pickup)).marks.map((mark) => mark.state)).toEqual(['confirmed', 'confirmed']);
  });

  test('an order of another store is not ours; one for a source nobody mapped is said once', async () => {
    placeWebOrder(chain.world, {
      store: chain.config.stores[1]?.id ?? '',
      lines: [{ sku: store.skus(1)[0] ?? '', quantity: 1 }],
      paid: true,
    });
    placeWebOrder(chain.world, { store: null, lines: [{ sku: store.skus(1)[0] ?? '', quantity: 1 }], paid: true });
    await store.minutes(2);
    expect((await chain.rpc.pickups.list({ storeId: store.storeId })).total).toBe(0);
    expect(await store.exceptions()).toEqual([]);
  });

  test('the same click sent twice is one step', async () => {
    const pickup = await store.order(true);
    const click = store.click(pickup);
    const first = await chain.rpc.pickups.markReady(click);
    const second = await chain.rpc.pickups.markReady(click);
    expect(second.journal).toBe(first.journal);
    await store.minutes(2);
    expect(store.effects('shipment')).toHaveLength(1);
  });
});

describe('paying at the counter', () => {
  test('the till takes the money, Magento gets its invoice, and only then is it handed over', async () => {
    const pickup = await store.order(false);
    expect(pickup).toMatchObject({ payment: 'toPay', state: 'new' });
    await store.ready(pickup);
    await store.minutes(1);
    await expect(store.handOver(pickup)).rejects.toMatchObject({ code: 'NOT_NOW', data: { reason: 'notPaid' } });
    paySale(chain.world, pickup.saleId ?? '', { paymentTypeId: paymentTypeNamed(chain.world, 'Cash') });
    await store.minutes(2);
    expect(await store.again(pickup)).toMatchObject({ payment: 'paid', toPay: { minor: 0 } });
    expect(store.effects('invoice')).toHaveLength(1);
    await store.handOver(pickup);
    await store.minutes(1);
    expect(store.effects('fulfillment.fulfilled')).toHaveLength(1);
  });

  test('offline the receipt number is enough; the invoice follows when the till’s payment is seen', async () => {
    const pickup = await store.order(false);
    await store.ready(pickup);
    await store.minutes(1);
    chain.network.up = false;
    paySale(chain.world, pickup.saleId ?? '', { paymentTypeId: paymentTypeNamed(chain.world, 'Cash') });
    await store.handOver(pickup, 'R-4711');
    await store.minutes(30);
    expect(store.effects('invoice')).toHaveLength(0);
    chain.network.up = true;
    await store.minutes(3);
    expect(store.effects('invoice')).toHaveLength(1);
    expect(store.effects('order.comment')[0]?.reference).toContain('till receipt R-4711');
    expect((await store.outbox()).rows).toEqual([]);
  });
});

describe('the shop changes its mind', () => {
  test('cancelled before picking: the pickup goes, the till voids its sale', async () => {
    const pickup = await store.order(false);
    actOnOrder(chain.world, pickup.incrementId, 'cancel');
    await store.minutes(2);
    expect((await store.again(pickup)).state).toBe('cancelled');
    expect(store.effects('sale.voided')).toHaveLength(1);
  });

  test('cancelled while picking: a person puts the goods back, then the till lets go', async () => {
    const pickup = await store.order(false);
    await chain.rpc.pickups.startPicking(store.click(pickup));
    actOnOrder(chain.world, pickup.incrementId, 'cancel');
    await store.minutes(2);
    expect((await store.again(pickup)).state).toBe('putBack');
    expect(await store.exceptions()).toEqual(['cancelledOnline']);
    expect(store.effects('sale.voided')).toHaveLength(0);
    await chain.rpc.pickups.putBackDone(store.click(pickup));
    await store.minutes(1);
    expect((await store.again(pickup)).state).toBe('cancelled');
    expect(await store.exceptions()).toEqual([]);
    expect(store.effects('sale.voided')).toHaveLength(1);
  });

  test('cancelled online while the store made it ready offline: Magento is never told, the goods go back', async () => {
    const pickup = await store.order(false);
    chain.network.up = false;
    await store.minutes(1);
    await store.ready(pickup);
    actOnOrder(chain.world, pickup.incrementId, 'cancel');
    chain.network.up = true;
    await store.minutes(5);
    expect(store.effects('shipment')).toHaveLength(0);
    expect((await store.again(pickup)).state).toBe('putBack');
    expect((await chain.rpc.outbox.list({ storeId: store.storeId, only: 'open' })).rows.filter((row) => row.system === 'magento')).toEqual(
      [],
    );
  });

  test('refunded online after it was ready: hand-over is refused, the goods go back', async () => {
    const pickup = await store.order(true);
    await store.ready(pickup);
    await store.minutes(1);
    actOnOrder(chain.world, pickup.incrementId, 'refund');
    await store.minutes(2);
    expect((await store.again(pickup)).state).toBe('putBack');
    await expect(store.handOver(pickup)).rejects.toMatchObject({ data: { reason: 'cancelledOnline' } });
  });

  test('put on hold: it waits, and comes back when released', async () => {
    const pickup = await store.order(true);
    actOnOrder(chain.world, pickup.incrementId, 'hold');
    await store.minutes(2);
    expect((await store.again(pickup)).state).toBe('waiting');
    actOnOrder(chain.world, pickup.incrementId, 'unhold');
    await store.minutes(2);
    expect((await store.again(pickup)).state).toBe('new');
  });

  test('a cashier voids the sale: someone is told, the order can still be handed over', async () => {
    const pickup = await store.order(true);
    voidAtTill(chain.world, pickup.saleId ?? '');
    await store.minutes(1);
    expect(await store.exceptions()).toEqual(['saleVoidedAtTill']);
  });

  test('the stock of the source is too low: Magento’s “not ready” is put to a person, and sent again when mended', async () => {
    const sku = store.skus(1)[0] ?? '';
    const pickup = await store.order(true, [{ sku, quantity: 2 }]);
    const source = chain.config.stores[0]?.sourceCode ?? '';
    await setSource(sku, source, 0);
    await store.ready(pickup);
    await store.minutes(2);
    const [held] = (await chain.rpc.outbox.list({ storeId: store.storeId, only: 'held' })).rows;
    expect(held).toMatchObject({ state: 'rejected', kind: 'magento.notifyReady', subject: pickup.incrementId });
    expect(held?.problem).toContain('The order is not ready for pickup');
    expect((await store.again(pickup)).marks[0]?.state).toBe('problem');
    await setSource(sku, source, 5);
    await chain.rpc.outbox.decide({
      storeId: store.storeId,
      effectId: held?.id ?? '',
      requestId: 'decide-1-request',
      person: 'Alix',
      action: 'sendAsItWas',
    });
    await store.minutes(1);
    expect(store.effects('shipment')).toHaveLength(1);
  });
});

describe('the till does not know a SKU', () => {
  test('the sale waits for it, the order can be picked, and it is sent by itself once the product exists', async () => {
    const sku = store.skus(1)[0] ?? '';
    const product = chain.world.till.lists.products.find((one) => one['sku'] === sku);
    if (product === undefined) throw new Error('no such product');
    product['sku'] = 'RENAMED';
    product['version'] = chain.world.till.version += 1;
    await store.minutes(2);
    const pickup = await store.order(true, [{ sku, quantity: 1 }]);
    const [held] = (await chain.rpc.outbox.list({ storeId: store.storeId, only: 'held' })).rows;
    expect(held?.problem).toContain(`The till does not know SKU ${sku}.`);
    await store.ready(pickup);
    await store.minutes(1);
    expect(store.effects('shipment')).toHaveLength(1);
    product['sku'] = sku;
    product['version'] = chain.world.till.version += 1;
    await store.minutes(2);
    expect(store.effects('sale.created')).toHaveLength(1);
    expect((await store.outbox()).rows).toEqual([]);
  });
});

async function setSource(sku: string, source: string, quantity: number): Promise<void> {
  await chain.apps.magento.fetch(
    new Request('http://127.0.0.1:1/rest/V1/inventory/source-items', {
      method: 'POST',
      headers: { authorization: `Bearer ${chain.world.shop.integration.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ sourceItems: [{ sku, source_code: source, quantity, status: 1 }] }),
    }),
  );
}
