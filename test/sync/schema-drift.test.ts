import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SystemName } from '#contract/ids.ts';
import type { EndpointRow } from '#contract/schema-drift.ts';
import { readMeta, writeMeta } from '#agent/journal/meta.ts';
import { StorageFailure } from '#agent/journal/storage-failure.ts';
import type { Outgoing } from '#training/exchange.ts';
import { fault } from '#training/faults.ts';
import { placeWebOrder, sellAtTill } from '#training/operations.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
beforeEach(async () => {
  chain = await startChain({ products: 60, change: (config) => ({ ...config, stores: config.stores.slice(0, 1) }) });
  store = counter(chain);
  await store.minutes(1);
});
afterEach(() => chain.stop());

const at = () => ({ storeId: store.storeId });
const list = () => chain.rpc.schemaDrift.list(at());
const report = () => chain.rpc.schemaDrift.report(at());

async function check(): Promise<EndpointRow[]> {
  await chain.rpc.schemaDrift.check(at());
  await finished();
  return (await report()).rows;
}

async function finished(): Promise<void> {
  const limit = chain.clock.now() + 300_000;
  while ((await report()).state === 'running' && chain.clock.now() < limit) await chain.clock.advance(500);
}

const row = (rows: readonly EndpointRow[], endpoint: string) => rows.find((one) => one.endpoint === endpoint);

/** Changes what a system answers at some addresses, as an update or an extension over there would. */
function changed(system: SystemName, path: RegExp, change: (text: string) => string | Outgoing): void {
  const app = chain.apps[system];
  chain.apps[system] = {
    ...app,
    answer: async (request) => {
      const answer = await app.answer(request);
      if (!path.test(new URL(request.url).pathname)) return answer;
      const made = change(answer.body);
      return typeof made === 'string' ? { ...answer, body: made } : made;
    },
  };
}

const json = (status: number, body: unknown): Outgoing => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const text = (status: number, body: string): Outgoing => ({ status, headers: { 'content-type': 'text/plain;charset=UTF-8' }, body });

/** A pickup that went all the way, a sale and a transfer: every list has something in it. */
async function day(): Promise<void> {
  const pickup = await store.order(true);
  await store.ready(pickup);
  await store.minutes(1);
  const [sku = ''] = store.skus(1);
  sellAtTill(chain.world, { store: store.storeId, lines: [{ sku, quantity: 1 }], tender: 'Cash' });
  await store.minutes(1);
}

describe('the contract check', () => {
  test('asks everything that is read, changes nothing, and finds nothing in systems that are as expected', async () => {
    await day();
    expect((await report()).state).toBe('never');
    const before = chain.world.ledger.entries.length;
    const from = chain.wire.length;
    const rows = await check();
    expect(chain.world.ledger.entries).toHaveLength(before);
    const asked = chain.wire.slice(from).filter((line) => !line.startsWith('GET ') && !line.endsWith('/inventory'));
    expect(asked).toEqual([]);
    expect(rows.filter((one) => one.state !== 'ok')).toEqual([]);
    expect(rows.filter((one) => one.records === 0).map(({ endpoint }) => endpoint)).toEqual(['GET /V1/creditmemos', 'GET /consignments']);
    expect(rows.map(({ endpoint }) => endpoint)).toEqual(
      expect.arrayContaining([
        'GET /V1/orders',
        'GET /V1/orders/{id}',
        'GET /V1/shipments',
        'POST /inventory',
        'GET /sales/{id}',
        'GET /fulfillments',
      ]),
    );
    expect(await list()).toMatchObject({ rows: [] });
  });

  test('names an unknown field, a missing one and one of another kind, with what it is and none of its content', async () => {
    await day();
    changed('magento', /\/V1\/orders$/, (text) => text.replaceAll('"customer_email":', '"loyalty_name":"Ann Canary","customer_email":'));
    changed('magento', /\/V1\/inventory\/sources$/, (text) => text.replaceAll('"source_code":', '"code":'));
    changed('lightspeed', /\/registers$/, (text) => text.replaceAll(/"outlet_id":"[^"]+"/g, '"outlet_id":{"name":"Ann Canary"}'));
    changed('lightspeed', /\/sales$/, (text) => text.replaceAll('"state":"closed"', '"state":"in_review"'));
    const rows = await check();
    expect(row(rows, 'GET /V1/orders')).toMatchObject({
      state: 'differs',
      differences: [{ kind: 'field', path: 'order.loyalty_name', sample: 'text' }],
    });
    expect(row(rows, 'GET /V1/inventory/sources')?.differences).toContainEqual({
      kind: 'missing',
      path: 'items[].source_code',
      sample: 'absent',
    });
    expect(row(rows, 'GET /registers')).toMatchObject({
      state: 'differs',
      differences: [{ kind: 'type', path: 'data[].outlet_id', sample: 'object' }],
    });
    expect(row(rows, 'GET /sales')?.differences).toContainEqual({ kind: 'value', path: 'sale.state', sample: 'in_review' });
    expect(rows.filter((one) => one.state === 'differs')).toHaveLength(4);
    const kept = (await list()).rows;
    expect(kept).toContainEqual({
      system: 'lightspeed',
      endpoint: 'GET /registers',
      kind: 'type',
      path: 'data[].outlet_id',
      sample: 'object',
      firstAt: expect.any(Number),
    });
    expect(JSON.stringify([kept, rows])).not.toContain('Canary');
    await store.minutes(10);
    await check();
    expect((await list()).rows.map(({ firstAt, path }) => [path, firstAt])).toEqual(kept.map(({ firstAt, path }) => [path, firstAt]));
  });

  test('an endpoint the token may not ask, and one that is gone, close no way for the work of the store', async () => {
    await day();
    changed('magento', /\/V1\/creditmemos$/, () => {
      const body = {
        message: "The consumer isn't authorized to access %resources.",
        parameters: { resources: 'Magento_Sales::sales_creditmemo' },
      };
      return json(401, body);
    });
    changed('magento', /stock-source-links$/, () => {
      const body = { message: 'Request does not match any route.' };
      return json(404, body);
    });
    changed('lightspeed', /\/consignments$/, () => json(403, { error: 'scope' }));
    const rows = await check();
    expect(row(rows, 'GET /V1/creditmemos')).toMatchObject({ state: 'notAllowed', problem: 'Magento_Sales::sales_creditmemo' });
    expect(row(rows, 'GET /consignments')).toMatchObject({ state: 'notAllowed' });
    expect(row(rows, 'GET /V1/inventory/stock-source-links')).toMatchObject({ state: 'unreachable', problem: expect.any(String) });
    expect(rows.filter((one) => one.state !== 'ok')).toHaveLength(3);
    const { connections } = await chain.rpc.system.status(at());
    expect(connections.map(({ state }) => state)).toEqual(['online', 'online']);
  });

  test('one system down: everything of it is unreachable, the other one is compared', async () => {
    chain.world.faults.push(fault('magento', 'down'));
    const rows = await check();
    expect(new Set(rows.filter((one) => one.system === 'magento').map((one) => one.state))).toEqual(new Set(['unreachable']));
    expect(new Set(rows.filter((one) => one.system === 'lightspeed').map((one) => one.state))).toEqual(new Set(['ok']));
  });

  test('a Magento that takes its time: the check ends, says what was not answered, and has compared the till', async () => {
    chain.world.faults.push(fault('magento', 'delay', { ms: 25_000, count: null }));
    const from = chain.clock.now();
    const rows = await check();
    expect(chain.clock.now() - from).toBeLessThanOrEqual(121_000);
    expect(row(rows, 'GET /V1/products')?.state).toBe('unreachable');
    expect(new Set(rows.filter((one) => one.system === 'lightspeed').map((one) => one.state))).toEqual(new Set(['ok']));
  });
});

test('a disk that is full keeps neither the versions nor the check from being told', async () => {
  await day();
  changed('lightspeed', /\/registers$/, (text) => text.replaceAll(/"outlet_id":"[^"]+"/g, '"outlet_id":{}'));
  const journal = chain.agent.store(store.storeId)?.host?.journal;
  if (journal === undefined) throw new Error('no journal');
  journal.db.pragma(`max_page_count = ${String(journal.db.pragma('page_count', { simple: true }))}`);
  // Small pieces, so that not even a version finds room between them.
  for (const size of [2_000, 10])
    expect(() => {
      for (let n = 0; n < 2_000; n += 1) journal.write(() => writeMeta(journal, `filler.${size}.${n}`, 'x'.repeat(size)));
    }).toThrow(StorageFailure);
  const { systems } = await chain.rpc.health.figures(at());
  expect(systems.map(({ version }) => version)).toEqual([null, '2026-07']);
  expect(readMeta(journal, 'version.lightspeed')).toBeNull();
  expect(row(await check(), 'GET /registers')?.state).toBe('differs');
  expect((await report()).state).toBe('done');
});

describe('what is read anyway', () => {
  test('is compared too: a row that cannot be read is drift of its endpoint, first seen when it was', async () => {
    const [sku = ''] = store.skus(1);
    const made = placeWebOrder(chain.world, { store: store.storeId, lines: [{ sku, quantity: 1 }], paid: true });
    if (!made.ok) throw new Error(made.problem);
    Object.assign(made.value.document, { grand_total: 'Ann Canary' });
    const from = chain.clock.now();
    await store.minutes(1);
    const found = (await list()).rows.find((one) => one.kind === 'type');
    expect(found).toMatchObject({ system: 'magento', endpoint: 'GET /V1/orders', path: 'items[].grand_total', sample: 'text' });
    expect(found?.firstAt).toBeGreaterThanOrEqual(from);
  });
});

describe('versions', () => {
  const look = async () => {
    await chain.rpc.health.figures(at());
    await chain.clock.advance(1_000);
    return (await chain.rpc.health.figures(at())).systems.map(({ version }) => version);
  };
  const versionPages = () => chain.wire.filter((line) => line === 'GET /magento_version').length;

  test('are told once somebody looks, and Magento is not asked for it again with every look', async () => {
    expect(versionPages()).toBe(0);
    expect(await look()).toEqual(['2.4 (Community)', '2026-07']);
    for (let n = 0; n < 5; n += 1) await look();
    await store.minutes(10);
    await look();
    expect(versionPages()).toBe(1);
    expect((await list()).versions).toEqual([
      { system: 'magento', version: '2.4 (Community)', keptUntil: null, over: false },
      { system: 'lightspeed', version: '2026-07', keptUntil: '2027-07', over: false },
    ]);
  });

  test.each([
    ['a closed page', () => text(403, '<html>Forbidden</html>')],
    ['an empty page', () => text(200, '')],
    ['somebody else’s page', () => text(200, '<html>Hello Ann Canary</html>')],
  ])('%s is a version that was not told, and no failure of the shop', async (_what, answer) => {
    changed('magento', /^\/magento_version$/, answer);
    expect(await look()).toEqual([null, '2026-07']);
    expect((await chain.rpc.system.status(at())).connections.map(({ state }) => state)).toEqual(['online', 'online']);
    expect(versionPages()).toBe(1);
  });

  test('another version than before is a reason to check the contract, also after a restart', async () => {
    await look();
    expect((await report()).state).toBe('never');
    await chain.crash();
    await store.minutes(1);
    changed('magento', /^\/magento_version$/, () => text(200, 'Magento/2.5 (Community)'));
    expect((await look())[0]).toBe('2.5 (Community)');
    await finished();
    expect(await report()).toMatchObject({ state: 'done' });
  });
});
