import { afterEach, expect, test } from 'vitest';
import type { Trouble } from '#contract/training.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
afterEach(() => chain.stop());

async function begin(options: Parameters<typeof startChain>[0] = {}): Promise<void> {
  chain = await startChain(options);
  store = counter(chain);
  await chain.clock.advance(10_000);
}

async function make(trouble: Trouble): Promise<string | null> {
  const [{ order }] = await Promise.all([chain.rpc.training.makeTrouble({ storeId: store.storeId, trouble }), chain.clock.advance(1_000)]);
  return order;
}

const states = async () => (await chain.rpc.system.status({ storeId: store.storeId })).connections.map(({ state }) => state);
const questions = async () =>
  (await chain.rpc.exceptions.list({ storeId: store.storeId })).rows.map(({ kind, subject }) => ({ kind, subject }));

test('the network goes and comes back, and what was done meanwhile reaches each system once', async () => {
  await begin();
  const pickup = await store.order(true);
  await make('networkCut');
  await store.ready(pickup);
  await store.minutes(2);
  expect(await states()).toEqual(['offline', 'offline']);
  expect(store.effects('shipment')).toHaveLength(0);
  await make('over');
  await store.minutes(2);
  expect(await states()).toEqual(['online', 'online']);
  expect(store.effects('shipment')).toHaveLength(1);
});

test('answers are lost, nothing is done twice', async () => {
  await begin();
  const pickup = await store.order(true);
  await make('answersLost');
  await store.ready(pickup);
  await store.minutes(10);
  expect(store.effects('shipment')).toHaveLength(1);
});

test('the key is revoked until it is over; a refused shipment waits for a person', async () => {
  await begin();
  await make('keyRevoked');
  await store.minutes(2);
  expect((await states())[0]).toBe('unauthorized');
  await make('over');
  await store.minutes(2);
  expect((await states())[0]).toBe('online');
  await make('shipmentsRefused');
  await store.ready(await store.order(true));
  await store.minutes(2);
  const { rows } = await chain.rpc.outbox.list({ storeId: store.storeId, only: 'held' });
  expect(rows.map(({ kind, state }) => ({ kind, state }))).toContainEqual({ kind: 'magento.notifyReady', state: 'rejected' });
});

test.each([
  ['orderHeld', 'orderOnHold'],
  ['saleVoided', 'saleVoidedAtTill'],
  ['orderCancelled', 'cancelledOnline'],
] as const)('%s: the newest open pickup, here while it is picked', async (trouble, kind) => {
  await begin();
  const pickup = await store.order(true);
  await chain.rpc.pickups.startPicking({ storeId: store.storeId, pickupId: pickup.id, person: 'Alix', requestId: crypto.randomUUID() });
  await store.minutes(1);
  const order = await make(trouble);
  await store.minutes(2);
  expect(order).toBe(pickup.incrementId);
  expect(await questions()).toContainEqual({ kind, subject: order });
});

test('without an open pickup, and in a real store, it is refused in words', async () => {
  await begin();
  await expect(make('orderHeld')).rejects.toMatchObject({ code: 'NOT_NOW' });
  await chain.stop();
  await begin({ change: (config) => ({ ...config, training: false }) });
  await expect(make('networkCut')).rejects.toMatchObject({ code: 'REFUSED' });
  await store.minutes(1);
  expect(await states()).toEqual(['online', 'online']);
});
