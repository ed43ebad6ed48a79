import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { config as configSchema } from '#contract/config.ts';
import { logFile } from '#contract/log-file.ts';
import { sellAtTill, placeWebOrder } from '#training/operations.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

/** Each stands where personal data or a secret stands; none may leave. A number for what must be one. */
const canary = {
  firstName: 'Canaryfirst',
  lastName: 'Canarylast',
  email: 'canarymail@example.com',
  phone: '+33 6 98 76 54 32',
  street: '77 Canarystreet',
  city: 'Canarytown',
  postcode: '87654',
  staff: 'Canary Staff',
  pin: '90817263',
  note: 'Canarynote of the hand-over',
  orderComment: 'Canarycomment',
  storeName: 'Canarystore',
  ageRestricted: 'CANARYSKU*',
  returnReason: 'Canarywhy',
  webhook: 'https://hooks.example.com/canaryhook',
  tokenFile: '/home/canaryuser/token',
  token: 'canarytoken0123456789',
  serverText: 'Canaryserver says no',
  field: 'Canaryvalue',
  log: 'Canarylog',
} as const;
const forbidden = [...Object.values(canary), 'canary', '98765432', 'PC-1'];

let chain: Chain;
let store: ReturnType<typeof counter>;
beforeEach(async () => {
  chain = await startChain({
    products: 60,
    change: (config) =>
      configSchema.parse({
        ...config,
        magento: { baseUrl: config.magento.baseUrl, tokenFile: canary.tokenFile },
        stores: config.stores.slice(0, 1).map((one) => ({
          ...one,
          name: canary.storeName,
          clickAndCollect: { ageRestricted: [canary.ageRestricted], proof: 'id' },
          returns: { reasons: [canary.returnReason] },
          alerts: { webhook: canary.webhook },
        })),
      }),
  });
  store = counter(chain);
  await store.minutes(1);
});
afterEach(() => chain.stop());

const make = async () => (await chain.rpc.diagnostics.bundle({ storeId: store.storeId })).bundle;

/** Magento refuses to make ready, and says so with somebody's name in it. */
function refuseWith(message: string): void {
  const { magento } = chain.apps;
  chain.apps.magento = {
    ...magento,
    answer: async (request) =>
      request.url.includes('notify-orders')
        ? { status: 422, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ message }) }
        : magento.answer(request),
  };
}

test('a bundle of a store full of names, addresses, notes and secrets has the figures and none of them', async () => {
  const { firstName, lastName, email, phone, street, city, postcode } = canary;
  const customer = { firstName, lastName, email, phone, street, city, postcode };
  const [sku = ''] = store.skus(1);
  const place = () => {
    const made = placeWebOrder(chain.world, { store: store.storeId, lines: [{ sku, quantity: 1 }], paid: true, customer });
    if (!made.ok) throw new Error(made.problem);
    return made.value.document;
  };
  const [first, second, bad] = [place(), place(), place()];
  first['customer_note'] = canary.orderComment;
  Object.assign(second, { loyalty_tier: canary.field });
  bad['grand_total'] = canary.field as never;
  sellAtTill(chain.world, { store: store.storeId, lines: [{ sku, quantity: 1 }], tender: 'Cash' });
  await store.minutes(1);
  const handed = await store.find(String(first['increment_id']));
  await store.ready(handed);
  await store.minutes(1);
  await chain.rpc.pickups.handOver({
    ...store.click(handed),
    person: canary.staff,
    collectedBy: 'other',
    proof: 'id',
    note: canary.note,
  });
  refuseWith(`${canary.serverText}: ${firstName} ${lastName} ${email}`);
  await store.ready(await store.find(String(second['increment_id'])));
  await store.minutes(1);
  await chain.rpc.staff.add({
    storeId: store.storeId,
    requestId: 'canary-request',
    person: canary.staff,
    name: canary.staff,
    role: 'manager',
    pin: canary.pin,
  });
  const file = join(chain.config.dataDir, ...logFile);
  mkdirSync(join(file, '..'), { recursive: true });
  const time = chain.clock.now();
  writeFileSync(
    file,
    [
      { level: 30, time, event: `${canary.log} came` },
      { level: 30, time, event: 'gate', system: 'magento', state: 'online', extra: canary.log },
      { level: 50, time, event: 'journal.damaged', store: store.storeId, findings: 2, first: canary.log },
      { level: 50, time, event: 'agent.output', line: `${canary.log} ${canary.token}` },
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );

  const planted = JSON.stringify([await store.again(handed), await store.outbox(), await chain.rpc.staff.list({ storeId: store.storeId })]);
  for (const one of [lastName, canary.note, canary.serverText, canary.staff]) expect(planted).toContain(one);
  const bundle = await make();
  const text = JSON.stringify(bundle).toLowerCase();
  expect(forbidden.filter((one) => text.includes(one.toLowerCase()))).toEqual([]);
  for (const secret of [chain.world.shop.integration.token, ...chain.world.till.tokens.keys()]) expect(text).not.toContain(secret);
  for (const document of [first, second, bad]) expect(text).not.toContain(String(document['increment_id']));

  expect(bundle.configuration.magento).toEqual({ host: '127.0.0.1:1', auth: 'bearer', token: 'file' });
  expect(bundle.configuration.store).toMatchObject({ id: store.storeId, ageRestricted: 1, returnReasons: 1 });
  const { figures } = bundle.journal;
  expect(figures?.effects.find((row) => row.kind === 'magento.notifyReady' && row.state === 'rejected')).toMatchObject({ count: 1 });
  expect(figures?.effects.find((row) => row.kind === 'magento.notifyReady' && row.state === 'done')).toMatchObject({ count: 1 });
  expect(figures?.exceptions).toContainEqual(expect.objectContaining({ kind: 'rowUnreadable', state: 'open', count: 1 }));
  expect(figures?.unreadable).toContainEqual(
    expect.objectContaining({ source: 'shop.orders', path: expect.stringContaining('grand_total') }),
  );
  expect(figures?.drift).toContainEqual(
    expect.objectContaining({ endpoint: 'GET /V1/orders', kind: 'field', path: 'order.loyalty_tier', sample: 'text' }),
  );
  expect(figures?.staff).toBe(1);
  expect(bundle.health?.systems.map(({ system, state }) => [system, state])).toEqual([
    ['magento', 'online'],
    ['lightspeed', 'online'],
  ]);
  expect(bundle.health?.streams.find(({ name }) => name === 'till.sales')?.asked).toBeGreaterThan(0);
  expect(bundle.log).toEqual({
    leftOut: 1,
    lines: [
      { at: expect.any(String), level: 'info', event: 'gate', facts: { system: 'magento', state: 'online' } },
      { at: expect.any(String), level: 'error', event: 'journal.damaged', facts: { store: store.storeId, findings: 2 } },
      { at: expect.any(String), level: 'error', event: 'agent.output', facts: {} },
    ],
  });
});

test('what stands in the way is told by its kind and status, in nobody’s words', async () => {
  const { lightspeed } = chain.apps;
  chain.apps.lightspeed = {
    ...lightspeed,
    answer: () => Promise.resolve({ status: 418, headers: {}, body: JSON.stringify({ error: canary.serverText }) }),
  };
  await store.minutes(2);
  const bundle = await make();
  expect(bundle.health?.streams.find(({ name }) => name === 'till.sales')).toMatchObject({ problem: 'refused', status: 418 });
  expect(JSON.stringify(bundle)).not.toContain('Canary');
});

test('a store whose journal is not in use has a bundle too, and a store nobody knows has none', async () => {
  await store.order(true);
  const file = await chain.agent.withFile(store.storeId, async () => make());
  expect(file.health).toBeNull();
  expect(file.journal).toMatchObject({ state: 'closed', figures: { entries: expect.any(Number) } });
  expect(file.journal.figures?.effects.length).toBeGreaterThan(0);
  await expect(chain.rpc.diagnostics.bundle({ storeId: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
