import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PickupDetail } from '#contract/pickups.ts';
import { fault } from '#training/faults.ts';
import { setLevel } from '#training/lightspeed-x/state.ts';
import { notifyOrders } from '#training/magento/notify.ts';
import type { OrderRow } from '#training/magento/order-row.ts';
import { actOnOrder, keepFirstLineAtTill, orderNumbered, placeWebOrder, voidAtTill } from '#training/operations.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

const dayMs = 86_400_000;

let chain: Chain;
let store: ReturnType<typeof counter>;
beforeEach(async () => {
  chain = await startChain({ products: 60 });
  store = counter(chain);
  await chain.clock.advance(10_000);
});
afterEach(() => chain.stop());

const states = ['new', 'picking', 'short', 'staged', 'ready', 'expired'] as const;
type State = (typeof states)[number];

/** A paid order of one and two pieces, worked up to a state, with nothing owed. */
async function orderIn(state: State): Promise<PickupDetail> {
  const pickup = await store.order(true);
  const { rpc } = chain;
  if (state === 'picking') await rpc.pickups.startPicking(store.click(pickup));
  if (state === 'short')
    await rpc.short.report({ ...store.click(pickup), lines: [{ lineId: pickup.items[0]?.id ?? '', missing: 1, reason: 'missing' }] });
  if (state === 'staged') await rpc.pickups.stage({ ...store.click(pickup), bin: 'A-1' });
  if (state === 'ready' || state === 'expired') await store.ready(pickup);
  await store.minutes(2);
  if (state === 'expired') {
    chain.clock.jump(9 * dayMs);
    await store.minutes(2);
  }
  const now = await store.again(pickup);
  expect(now.state).toBe(state);
  return now;
}

describe('a line is refunded online', () => {
  test.each(states)('while it is %s: less is handed over, and whoever has begun is told', async (state) => {
    const pickup = await orderIn(state);
    const line = pickup.items[1];
    actOnOrder(chain.world, pickup.incrementId, 'refund', {
      items: [{ order_item_id: Number(line?.id), qty: 1 }],
      arguments: { shipping_amount: 0 },
    });
    await store.minutes(12);
    const now = await store.again(pickup);
    expect(now.items.map((item) => item.quantity)).toEqual([1, 1]);
    expect(now).toMatchObject({ pieces: 2, state });
    expect((await store.exceptions()).includes('orderChangedOnline')).toBe(state !== 'new');
    if (state === 'short')
      await chain.rpc.short.report({
        ...store.click(pickup),
        lines: [{ lineId: pickup.items[0]?.id ?? '', missing: 0, reason: 'missing' }],
      });
    if (state !== 'ready' && state !== 'expired') await store.ready(pickup);
    await store.minutes(2);
    await store.handOver(pickup);
    await store.minutes(2);
    expect((await store.again(pickup)).state).toBe('collected');
    expect(store.effects('shipment')).toHaveLength(1);
    expect((await store.outbox()).rows.map((row) => [row.kind, row.state, row.problem])).toEqual([]);
  });
});

const asked = async (storeId: string, kind: string) =>
  (await chain.rpc.exceptions.list({ storeId })).rows.filter((row) => row.kind === kind);

describe('an order is made ready in Magento’s admin before the store saw it', () => {
  /** While this PC reaches nobody. */
  async function madeReadyUnseen(paid: boolean, then: (order: OrderRow) => void = () => undefined): Promise<string> {
    chain.network.up = false;
    const number = store.place(paid);
    const order = orderNumbered(chain.world, number);
    if (order === undefined) throw new Error('it was just placed');
    const notified = notifyOrders(chain.world, [order.document.entity_id]);
    await store.minutes(1);
    await notified;
    then(order);
    chain.network.up = true;
    await store.minutes(3);
    return number;
  }

  test('it is ready here, known at the till, and handed over; nothing is shipped again', async () => {
    await store.order(true);
    const pickup = await store.find(await madeReadyUnseen(true));
    expect(pickup).toMatchObject({ state: 'ready', payment: 'paid', keptUntil: expect.any(Number) as number });
    expect(pickup.timeline.filter((item) => item.lane === 'store').map((item) => item.kind)).toEqual([
      'pickup.arrived',
      'pickup.shippedInMagento',
    ]);
    await store.handOver(pickup);
    await store.minutes(3);
    expect((await store.outbox()).rows).toEqual([]);
    expect(chain.world.shop.shipments).toHaveLength(1);
    expect(store.effects('fulfillment.fulfilled')).toHaveLength(1);
    expect(await store.exceptions()).toEqual([]);
  });

  test('to be paid at the counter: it is not given away before', async () => {
    await store.order(true);
    const pickup = await store.find(await madeReadyUnseen(false));
    expect(pickup).toMatchObject({ state: 'ready', payment: 'toPay' });
    await expect(store.handOver(pickup)).rejects.toMatchObject({ data: { reason: 'notPaid' } });
  });

  test('one that was handed over before this journal knew it does not come back', async () => {
    await store.order(true);
    const number = await madeReadyUnseen(true, (order) =>
      order.document.status_histories.unshift({ comment: 'Collected at Paris by the customer (pickup code), handed over by Bo' }),
    );
    expect((await chain.rpc.pickups.list({ storeId: store.storeId, search: number })).rows).toEqual([]);
  });
});

describe('an order is moved to another store in Magento', () => {
  /** Somebody corrects the pickup location in the admin. */
  function move(pickup: { incrementId: string }, to = chain.config.stores[1]?.sourceCode ?? ''): string {
    const other = chain.config.stores[1];
    const order = orderNumbered(chain.world, pickup.incrementId);
    if (other === undefined || order === undefined) throw new Error('there are two stores');
    order.document['extension_attributes'] = {
      ...(order.document['extension_attributes'] as object),
      pickup_location_code: to,
    };
    order.document.updated_at = new Date(chain.clock.now()).toISOString().slice(0, 19).replace('T', ' ');
    return other.id;
  }

  test.each(['ready', 'expired'] as const)('while it is %s here, shipped: it is handed over here all the same', async (state) => {
    const pickup = await orderIn(state);
    const otherId = move(pickup);
    await store.minutes(12);
    expect((await store.again(pickup)).state).toBe(state);
    expect((await chain.rpc.pickups.list({ storeId: otherId, search: pickup.incrementId })).rows).toEqual([]);
    const [raised] = await asked(store.storeId, 'movedAfterReady');
    expect(raised?.message).toContain(`Order ${pickup.incrementId} was moved to ${chain.config.stores[1]?.sourceCode} in Magento`);
    expect(raised?.actions.map((each) => each.action)).toEqual(['here', 'carry']);
    expect((await asked(otherId, 'goodsElsewhere')).map((row) => row.subject)).toEqual([pickup.incrementId]);
    expect(chain.wire.filter((request) => request === 'GET /rest/V1/shipments').length).toBeLessThan(10);
    await store.handOver(pickup);
    await store.minutes(2);
    expect(store.effects('fulfillment.fulfilled')).toHaveLength(1);
    expect(await asked(store.storeId, 'movedAfterReady')).toEqual([]);
  });

  test('what was decided of it is not asked again; set back in Magento, nothing is left to decide', async () => {
    const pickup = await orderIn('ready');
    move(pickup);
    await store.minutes(3);
    const [raised] = await asked(store.storeId, 'movedAfterReady');
    const answer = { storeId: store.storeId, exceptionId: raised?.id ?? '', action: 'carry' };
    await chain.rpc.exceptions.resolve({ ...answer, requestId: 'carry-it-there', person: 'Alix' });
    await store.minutes(12);
    expect(await asked(store.storeId, 'movedAfterReady')).toEqual([]);
    const second = await orderIn('ready');
    const back = chain.config.stores[0]?.sourceCode ?? '';
    move(second);
    await store.minutes(3);
    expect(await asked(store.storeId, 'movedAfterReady')).toHaveLength(1);
    move(second, back);
    await store.minutes(3);
    expect(await asked(store.storeId, 'movedAfterReady')).toEqual([]);
  });

  test.each(['new', 'picking', 'short', 'staged'] as const)(
    'while it is %s here: over here, nothing handed over; there it arrives',
    async (state) => {
      const pickup = await orderIn(state);
      const otherId = move(pickup);
      await store.minutes(12);
      expect((await store.again(pickup)).state).toBe(state === 'new' ? 'cancelled' : 'putBack');
      await expect(store.handOver(pickup)).rejects.toMatchObject({ data: { reason: 'cancelledOnline' } });
      if (state !== 'new') await chain.rpc.pickups.putBackDone(store.click(pickup));
      await store.minutes(2);
      expect((await store.again(pickup)).state).toBe('cancelled');
      expect(store.effects('sale.voided')).toHaveLength(1);
      expect(store.effects('creditmemo')).toEqual([]);
      const { rows } = await chain.rpc.pickups.list({ storeId: otherId, search: pickup.incrementId });
      expect(rows).toHaveLength(1);
    },
  );
});

describe('a cashier voids the sale', () => {
  test.each(['picking', 'staged', 'ready', 'expired'] as const)(
    'while it is %s: someone is told, and it can be handed over',
    async (state) => {
      const pickup = await orderIn(state);
      voidAtTill(chain.world, pickup.saleId ?? '');
      await store.minutes(3);
      expect(await store.exceptions()).toContain('saleVoidedAtTill');
      if (state !== 'ready' && state !== 'expired') await store.ready(pickup);
      await store.minutes(2);
      await store.handOver(pickup);
      expect((await store.again(pickup)).state).toBe('collected');
    },
  );
});

describe('a cashier takes a line off the sale', () => {
  test('while it is ready: handing over is kept, and whoever looks is told that the till holds other pieces', async () => {
    const pickup = await orderIn('ready');
    expect(keepFirstLineAtTill(chain.world, pickup.saleId ?? '').status).toBe(200);
    await store.minutes(3);
    await store.handOver(pickup);
    await store.minutes(5);
    expect((await store.again(pickup)).state).toBe('collected');
    expect(store.effects('fulfillment.fulfilled')).toEqual([]);
    const { rows } = await store.outbox();
    expect(rows).toMatchObject([{ kind: 'lightspeed.fulfil', state: 'rejected', reason: 'saleChangedAtTill' }]);
    expect(store.effects('order.comment')).toHaveLength(1);
  });

  test('before it is packed: the till waits for a person, the customer is told all the same', async () => {
    const pickup = await orderIn('new');
    keepFirstLineAtTill(chain.world, pickup.saleId ?? '');
    await store.minutes(3);
    await store.ready(pickup);
    await store.minutes(5);
    expect(store.effects('shipment')).toHaveLength(1);
    expect((await store.outbox()).rows).toMatchObject([{ kind: 'lightspeed.pack', state: 'rejected', reason: 'saleChangedAtTill' }]);
  });
});

test('the till says somebody changed the fulfilment meanwhile (409): it is taken out once', async () => {
  const pickup = await orderIn('ready');
  chain.world.faults.push(fault('lightspeed', 'status', { status: 409, method: 'POST', path: 'fulfill' }));
  await store.handOver(pickup);
  await store.minutes(10);
  expect(chain.world.faults).toEqual([]);
  expect(store.effects('fulfillment.fulfilled')).toHaveLength(1);
  expect((await store.outbox()).rows).toEqual([]);
});

test('the store has none of it when the order arrives: it is in the queue, and given up by a person', async () => {
  const [sku = ''] = store.skus(1);
  const outlet = chain.config.stores[0]?.outletId ?? '';
  setLevel(chain.world.till, chain.world.till.productIds.get(sku.toLowerCase()) ?? '', outlet, 0, chain.world.ids);
  await store.minutes(3);
  const pickup = await store.order(true, [{ sku, quantity: 1 }]);
  await chain.rpc.short.report({ ...store.click(pickup), lines: [{ lineId: pickup.items[0]?.id ?? '', missing: 1, reason: 'missing' }] });
  const { fingerprint, act } = await chain.rpc.short.preview({ storeId: store.storeId, pickupId: pickup.id });
  expect(act).toBe('refundAll');
  await chain.rpc.short.confirm({ ...store.click(pickup), fingerprint });
  await store.minutes(3);
  expect((await store.again(pickup)).state).toBe('cancelled');
  expect(store.effects('creditmemo')).toHaveLength(1);
  expect(store.effects('sale.voided')).toHaveLength(1);
});

test('the code of one order is enough for all of the same customer, and for nobody else', async () => {
  await chain.stop();
  chain = await startChain({
    products: 60,
    change: (config) => ({
      ...config,
      stores: config.stores.map((one) => ({ ...one, clickAndCollect: { ...one.clickAndCollect, proof: 'code' } })),
    }),
  });
  store = counter(chain);
  await chain.clock.advance(10_000);
  const orderOf = async (email: string) => {
    const made = placeWebOrder(chain.world, {
      store: store.storeId,
      lines: [{ sku: store.skus(1)[0] ?? '', quantity: 1 }],
      paid: true,
      customer: { email },
    });
    if (!made.ok) throw new Error(made.problem);
    await store.minutes(1);
    const pickup = await store.find(made.value.document.increment_id);
    await store.ready(pickup);
    await store.minutes(1);
    return pickup;
  };
  const [mine, mineToo, other] = [await orderOf('a@example.test'), await orderOf('A@example.test'), await orderOf('b@example.test')];
  const { rows } = await chain.rpc.keeping.sameCustomer({ storeId: store.storeId, pickupId: mine.id });
  expect(rows.map((row) => row.id)).toEqual([mineToo.id]);
  const give = (pickup: { id: string }, code: string) =>
    chain.rpc.pickups.handOver({ ...store.click(pickup), collectedBy: 'customer', proof: 'code', code });
  await give(mine, mine.incrementId);
  await give(mineToo, mine.incrementId);
  await expect(give(other, mine.incrementId)).rejects.toMatchObject({ data: { reason: 'codeWrong' } });
  expect((await store.again(mineToo)).state).toBe('collected');
});
