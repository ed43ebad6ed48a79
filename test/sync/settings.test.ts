import { afterEach, beforeEach, expect, test } from 'vitest';
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

/** A call that goes out to the systems while virtual time passes. */
async function answered<T>(call: Promise<T>): Promise<T> {
  const settled = call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  await chain.clock.advance(30_000);
  const result = await settled;
  if ('error' in result) throw result.error;
  return result.value;
}

test('no secret is ever read back', async () => {
  const view = await chain.rpc.settings.get();
  const text = JSON.stringify(view) + JSON.stringify(chain.log);
  expect(text).not.toContain(chain.world.shop.integration.token);
  expect(text).not.toContain(chain.world.till.token);
});

test('a store is mapped only to what exists', async () => {
  const choices = await answered(chain.rpc.settings.choices());
  expect(choices.sources.map((one) => one.id)).not.toContain('default');
  const current = chain.config.stores[0];
  if (current === undefined) throw new Error('no store');
  const { id, name, sourceCode, outletId, registerId, leadTimeMinutes, openingHours } = current;
  const input = { id, name, sourceCode, outletId, registerId, leadTimeMinutes, openingHours };
  await expect(answered(chain.rpc.settings.saveStore({ ...input, outletId: 'elsewhere' }))).rejects.toMatchObject({
    code: 'REFUSED',
    data: { reason: 'choiceUnknown' },
  });
  const other = choices.registers.find((one) => one.outletId !== outletId);
  await expect(answered(chain.rpc.settings.saveStore({ ...input, registerId: other?.id ?? '' }))).rejects.toMatchObject({
    data: { reason: 'choiceUnknown' },
  });
  const rules = { ...current.clickAndCollect, keepDays: 3 };
  const view = await answered(chain.rpc.settings.saveStore({ ...input, leadTimeMinutes: 45, clickAndCollect: rules }));
  expect(view.stores[0]?.clickAndCollect.keepDays).toBe(3);
  expect((await answered(chain.rpc.settings.saveStore({ ...input, leadTimeMinutes: 45 }))).stores[0]?.clickAndCollect.keepDays).toBe(3);
  expect(view.stores[0]).toMatchObject({ leadTimeMinutes: 45 });
  const pickup = await store.order(true);
  expect((pickup.promisedAt ?? 0) - pickup.placedAt).toBe(45 * 60_000);
});

test('a store that still owes something is not removed; one that owes nothing is', async () => {
  const pickup = await store.order(true);
  chain.network.up = false;
  await store.ready(pickup);
  await expect(chain.rpc.settings.removeStore({ storeId: store.storeId })).rejects.toMatchObject({
    code: 'NOT_NOW',
    data: { reason: 'effectsOwed', params: { count: 2 } },
  });
  chain.network.up = true;
  await store.minutes(3);
  const view = await answered(chain.rpc.settings.removeStore({ storeId: store.storeId }));
  expect(view.stores.map((one) => one.id)).not.toContain(store.storeId);
  await expect(chain.rpc.pickups.counts({ storeId: store.storeId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an address that is not safe is refused with the path and the cure', async () => {
  await expect(chain.rpc.settings.saveConnection({ system: 'magento', baseUrl: 'http://shop.example' })).rejects.toMatchObject({
    code: 'REFUSED',
    data: { reason: 'configInvalid', params: { path: 'magento.baseUrl' } },
  });
});

test('a person decides about what is stuck: edited and left', async () => {
  const pickup = await store.order(true);
  await store.ready(pickup);
  await store.minutes(1);
  // The order is gone from the shop for a while: Magento refuses its comment.
  const row = chain.world.shop.orders.get(pickup.orderId);
  chain.world.shop.orders.delete(pickup.orderId);
  await store.handOver(pickup);
  await store.minutes(2);
  const [held] = (await chain.rpc.outbox.list({ storeId: store.storeId, only: 'held' })).rows;
  const edit = held?.actions.find((one) => one.action === 'edit');
  expect(edit?.fields?.['text']).toContain('handed over by Alix');
  if (row !== undefined) chain.world.shop.orders.set(pickup.orderId, row);
  const decision = { storeId: store.storeId, effectId: held?.id ?? '', person: 'Alix' };
  await chain.rpc.outbox.decide({
    ...decision,
    requestId: 'edit-request',
    action: 'edit',
    fields: { text: 'Collected, see the paper slip.' },
  });
  await store.minutes(1);
  expect(store.effects('order.comment')[0]?.reference).toContain('Collected, see the paper slip.');
  await expect(chain.rpc.outbox.decide({ ...decision, requestId: 'late-request', action: 'skip' })).rejects.toMatchObject({
    data: { reason: 'effectNotHeld' },
  });
});

test('a token typed in lives in the vault from then on, and a later change does not bring the old one back', async () => {
  const { baseUrl } = (await chain.rpc.settings.get()).magento;
  await answered(chain.rpc.settings.saveConnection({ system: 'magento', baseUrl, token: chain.world.shop.integration.token }));
  const view = await chain.rpc.settings.get();
  expect(view.magento.token).toContain('vault');
  await answered(chain.rpc.settings.saveConnection({ system: 'lightspeed', baseUrl: view.lightspeed.baseUrl }));
  expect(chain.agent.config.magento).toMatchObject({ tokenSecret: 'magento' });
  expect(chain.agent.config.magento.tokenFile).toBeUndefined();
});

test('two changes at the same moment are both kept', async () => {
  const stores = chain.config.stores.map(({ id, name, sourceCode, outletId, registerId, openingHours }, index) => ({
    id,
    name,
    sourceCode,
    outletId,
    registerId,
    openingHours,
    leadTimeMinutes: 10 + index,
  }));
  await answered(Promise.all(stores.map((input) => chain.rpc.settings.saveStore(input))));
  expect((await chain.rpc.settings.get()).stores.map((one) => one.leadTimeMinutes)).toEqual([10, 11]);
});

test('an order shows within seconds of someone opening the screens', async () => {
  const incrementId = store.place(true);
  const off = chain.agent.onChanged(() => undefined);
  await chain.clock.advance(2_000);
  expect((await store.find(incrementId)).state).toBe('new');
  off();
});

test('opening a screen again and again asks the systems no more than leaving it open', async () => {
  const calls = () =>
    [chain.agent.gateways.magento, chain.agent.gateways.lightspeed]
      .flatMap(({ tally }) => [...tally.hours().values()])
      .reduce((sum, hour) => sum + hour.background, 0);
  const within = async (seconds: number, each: () => void) => {
    const before = calls();
    for (let second = 0; second < seconds; second += 1) {
      each();
      await chain.clock.advance(1_000);
    }
    return calls() - before;
  };
  await chain.clock.advance(60_000);
  let off = chain.agent.onChanged(() => undefined);
  const leftOpen = await within(60, () => undefined);
  const again = await within(60, () => {
    off();
    off = chain.agent.onChanged(() => undefined);
  });
  off();
  expect(leftOpen).toBeGreaterThan(10);
  expect(again).toBeLessThanOrEqual(leftOpen * 1.1);
});
