import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SystemName } from '#contract/ids.ts';
import { fault, type Fault, type FaultKind } from '#training/faults.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
beforeEach(async () => {
  chain = await startChain({ products: 60, change: (config) => ({ ...config, stores: config.stores.slice(0, 1) }) });
  store = counter(chain);
  await chain.clock.advance(10_000);
});
afterEach(() => chain.stop());

/** Each write of the first pickup. */
const writes: [SystemName, string][] = [
  ['lightspeed', '/sales$'],
  ['magento', 'notify-orders'],
  ['lightspeed', '/pick$'],
  ['lightspeed', '/pack$'],
  ['lightspeed', '/fulfill$'],
  ['magento', '/comments$'],
];

const troubles: [string, FaultKind, Partial<Fault>][] = [
  ['is lost before it arrives', 'dropBefore', {}],
  ['arrives but its answer is lost', 'dropAfterEffect', {}],
  ['is answered with half a JSON', 'truncated', {}],
  ['is answered with a page', 'html', { afterEffect: true }],
  ['meets 503', 'status', { status: 503 }],
  ['meets 500 after it was done', 'status', { status: 500, afterEffect: true }],
  ['meets 429', 'status', { status: 429 }],
  ['meets 401', 'status', { status: 401 }],
];

async function expectEachOnce(): Promise<void> {
  const open = (await store.outbox()).rows;
  expect(open.map((row) => [row.kind, row.state, row.problem])).toEqual([]);
  for (const kind of ['sale.created', 'shipment', 'order.notified', 'fulfillment.fulfilled', 'order.comment']) {
    expect([kind, store.effects(kind).length]).toEqual([kind, 1]);
  }
  expect((await chain.rpc.system.verifyJournal({ storeId: store.storeId })).findings).toEqual([]);
  // What the journal refuses to keep is asked about again at once, and again.
  expect(chain.log.filter((line) => line.event === 'effect failed')).toEqual([]);
}

describe.each(writes)('%s %s', (system, path) => {
  test.each(troubles)('%s: each side still has each step once', async (_name, kind, given) => {
    chain.world.faults.push(fault(system, kind, { method: 'POST', path, ...given }));
    const pickup = await store.order(true);
    await store.ready(pickup);
    await store.minutes(3);
    await store.handOver(pickup);
    await store.minutes(4);
    expect(chain.world.faults).toEqual([]);
    await expectEachOnce();
  });

  test('the process dies while it is on the wire: each side still has each step once', async () => {
    chain.world.faults.push(fault(system, 'delay', { method: 'POST', path, ms: 3_000 }));
    const pickup = await store.order(true);
    await chain.rpc.pickups.markReady(store.click(pickup));
    await chain.clock.advance(600_000, () => chain.world.faults.length === 0 || store.effects('shipment').length > 0);
    if (chain.world.faults.length > 0) {
      await chain.rpc.pickups.handOver({ ...store.click(pickup), collectedBy: 'customer', proof: 'none' });
      await chain.clock.advance(600_000, () => chain.world.faults.length === 0);
    }
    expect(chain.world.faults).toEqual([]);
    await chain.crash();
    await store.minutes(3);
    if ((await store.again(pickup)).state === 'ready')
      await chain.rpc.pickups.handOver({ ...store.click(pickup), collectedBy: 'customer', proof: 'none' });
    await store.minutes(4);
    await expectEachOnce();
  });
});

describe('the network is cut', () => {
  test('ten pickups are made ready and handed over offline, the process is killed, and all reach both systems once', async () => {
    const pickups = [];
    for (let index = 0; index < 10; index += 1) pickups.push(await store.order(true, [{ sku: store.skus(10)[index] ?? '', quantity: 1 }]));
    chain.network.up = false;
    for (const pickup of pickups) {
      await store.ready(pickup);
      await store.handOver(pickup);
    }
    await store.minutes(30);
    expect(await chain.rpc.system.status({ storeId: store.storeId })).toMatchObject({
      unsent: { count: 40 },
      connections: [{ state: 'offline' }, { state: 'offline' }],
    });
    await chain.crash();
    await store.minutes(30);
    chain.network.up = true;
    await store.minutes(10);
    expect((await store.outbox()).rows).toEqual([]);
    for (const kind of ['sale.created', 'shipment', 'fulfillment.fulfilled', 'order.comment']) {
      const subjects = store.effects(kind).map((entry) => entry.subject);
      expect([kind, subjects.length, new Set(subjects).size]).toEqual([kind, 10, 10]);
    }
  });

  test('an hour of a lost uplink with people working costs no call more than needed once it is back', async () => {
    const pickup = await store.order(true);
    chain.network.up = false;
    await store.ready(pickup);
    await store.minutes(60);
    chain.network.up = true;
    const before = chain.wire.length;
    await chain.clock.advance(30_000, () => store.effects('shipment').length === 1);
    expect(store.effects('shipment')).toHaveLength(1);
    expect(chain.wire.slice(before).filter((line) => line.includes('notify'))).toHaveLength(1);
  });
});

describe('the journal does not take that a call was done, which nobody foresaw', () => {
  test.each(['magento', 'lightspeed'] as const)('%s is not asked at every turn, and has each step once', async (system) => {
    const pickup = await store.order(true);
    const journal = chain.agent.store(store.storeId)?.host?.journal;
    journal?.db.exec(`CREATE TEMP TRIGGER refuse BEFORE UPDATE ON effects WHEN NEW.state = 'done' AND NEW.system = '${system}'
      BEGIN SELECT RAISE(ABORT, 'not taken'); END`);
    await store.ready(pickup);
    await store.minutes(10);
    const failed = chain.log.filter((line) => line.event === 'effect failed');
    expect(failed.length).toBeGreaterThan(1);
    expect(failed.length).toBeLessThan(60);
    journal?.db.exec('DROP TRIGGER refuse');
    await store.minutes(10);
    await store.handOver(pickup);
    await store.minutes(4);
    expect((await store.outbox()).rows).toEqual([]);
    for (const kind of ['sale.created', 'shipment', 'order.notified', 'fulfillment.fulfilled', 'order.comment'])
      expect([kind, store.effects(kind).length]).toEqual([kind, 1]);
  });
});

describe('one bad lane does not stop the rest', () => {
  test('an order Magento refuses holds its own lane only', async () => {
    const bad = await store.order(true, [{ sku: store.skus(3)[0] ?? '', quantity: 1 }]);
    const good = await store.order(true, [{ sku: store.skus(3)[1] ?? '', quantity: 1 }]);
    chain.world.faults.push(fault('magento', 'status', { method: 'POST', path: 'notify', status: 500, count: 1 }));
    await store.ready(bad);
    await store.ready(good);
    await store.minutes(1);
    expect((await store.again(good)).marks[0]?.state).toBe('confirmed');
    await store.minutes(5);
    expect((await store.again(bad)).marks[0]?.state).toBe('confirmed');
    expect(store.effects('shipment')).toHaveLength(2);
  });
});
