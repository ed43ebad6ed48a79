import { afterEach, beforeEach, expect, test } from 'vitest';
import { fault } from '#training/faults.ts';
import { placeWebOrder, sellAtTill } from '#training/operations.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
beforeEach(async () => {
  chain = await startChain({ change: (config) => ({ ...config, stores: config.stores.slice(0, 1) }) });
  store = counter(chain);
  await store.minutes(1);
});
afterEach(() => chain.stop());

const get = () => chain.rpc.fitCheck.get({ storeId: store.storeId });
const run = async () => {
  await chain.rpc.fitCheck.start({ storeId: store.storeId });
  const limit = chain.clock.now() + 61_000;
  let report = await get();
  while (report.state === 'running' && chain.clock.now() < limit) {
    await chain.clock.advance(500);
    report = await get();
  }
  return report;
};

test('counts what both systems have, reading only, and says what would break first', async () => {
  expect((await get()).state).toBe('never');
  for (let n = 0; n < 28; n += 1)
    expect(placeWebOrder(chain.world, { store: null, lines: [{ sku: store.skus(n + 1)[n % 3] ?? '', quantity: 1 }], paid: true }).ok).toBe(
      true,
    );
  sellAtTill(chain.world, { store: store.storeId, lines: [{ sku: store.skus(1)[0] ?? '', quantity: 1 }], tender: 'Cash' });
  await store.minutes(1);
  const before = chain.world.ledger.entries.length;
  const report = await run();
  expect(chain.world.ledger.entries).toHaveLength(before);
  expect(report).toMatchObject({ state: 'done', done: report.steps });
  const row = (name: string) => report.rows.find((one) => one.row === name);
  const sources = chain.world.shop.sources.filter((one) => one['source_code'] !== 'default' && one['enabled'] === true).length;
  expect(row('stores')).toMatchObject({
    magento: { value: sources, problem: null },
    lightspeed: { value: chain.world.stores.length, problem: null },
    light: 'green',
  });
  expect(row('skus')).toMatchObject({
    magento: { value: chain.world.shop.products.size },
    lightspeed: { value: chain.world.till.productIds.size },
  });
  expect(row('dailyOrders')).toMatchObject({ magento: { value: 1 }, lightspeed: { value: 1 }, value: 2, light: 'green' });
  const configurables = [...chain.world.catalog.values()].filter((product) => product.type === 'configurable').length;
  expect(report.flags.find((one) => one.flag === 'configurables')).toMatchObject({ count: configurables, raised: false });
  expect(report.flags.find((one) => one.flag === 'websites')).toMatchObject({ count: 1, raised: false });
  expect(report.flags.filter((one) => one.count === null)).toEqual([]);
  for (const room of report.rooms) expect(room.available).toBeGreaterThan(0);
  expect(report.breaksFirst?.growth).toBeGreaterThan(1);
});

test('works with one system down: its part of each row says so, the other one is judged', async () => {
  chain.world.faults.push(fault('magento', 'down'));
  const report = await run();
  expect(report.state).toBe('done');
  for (const { magento, lightspeed } of report.rows.slice(0, 2)) {
    expect(magento.value).toBeNull();
    expect(magento.problem).not.toBe('');
    expect(magento.problem).not.toBeNull();
    expect(lightspeed.value).toBeGreaterThan(0);
  }
  expect(report.rows[1]?.light).toBe('green');
  expect(report.flags.find((one) => one.flag === 'families')?.count).not.toBeNull();
});

test('a Magento that never answers: the minute is over, and every step says so', async () => {
  chain.world.faults.push(fault('magento', 'delay', { ms: 25_000, count: null }));
  const from = chain.clock.now();
  const report = await run();
  expect(report.state).toBe('done');
  expect(chain.clock.now() - from).toBeLessThanOrEqual(61_000);
  expect(report.flags.find((one) => one.flag === 'currencies')?.count).toBeNull();
});
