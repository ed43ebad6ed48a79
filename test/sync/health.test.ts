import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Figures } from '#contract/health.ts';
import { lagsSince } from '#agent/journal/sync-lags.ts';
import { fault } from '#training/faults.ts';
import { sourceItem } from '#training/magento/stock.ts';
import { sellAtTill } from '#training/operations.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
let clicks = 0;
beforeEach(async () => {
  chain = await startChain({ change: (config) => ({ ...config, stores: config.stores.slice(0, 1) }) });
  store = counter(chain);
  await chain.clock.advance(60_000);
});
afterEach(() => chain.stop());

const at = () => ({ storeId: store.storeId });
const click = () => ({ ...at(), requestId: `health-${(clicks += 1)}-request`, person: 'Alix' });
const figures = () => chain.rpc.health.figures(at());
const flow = (of: Figures, system: 'magento' | 'lightspeed', direction: 'in' | 'out') => {
  const found = of.systems.find((one) => one.system === system)?.flows.find((one) => one.direction === direction);
  if (found === undefined) throw new Error(`no ${system} ${direction}`);
  return found;
};
function setAtMagento(sku: string, quantity: number): void {
  const item = sourceItem(chain.world, chain.config.stores[0]?.sourceCode ?? '', sku);
  if (item === undefined) throw new Error(`no ${sku}`);
  Object.assign(item, { quantity, status: quantity > 0 ? 1 : 0 });
}
const stream = (of: Figures, name: string) => of.streams.find((one) => one.name === name);

describe('figures against what is known to be true', () => {
  test('nothing measured is unknown, not zero, and who used the budget adds up to what reached the system', async () => {
    // The first look asks Magento for its version.
    await figures();
    await chain.clock.advance(1_000);
    const now = await figures();
    expect(flow(now, 'lightspeed', 'in').lag.week).toEqual({ count: 0, p50: null, p95: null, p99: null, max: null });
    for (const { budget, hours } of now.systems) {
      expect(budget.people).toBe(0);
      expect(hours.at(-1)).toMatchObject({ people: 0, failed: 0 });
      expect(budget.left).toBe(budget.limit - budget.background);
      expect(hours).toHaveLength(24);
    }
    const sent = now.systems.reduce((calls, { hours }) => calls + (hours.at(-1)?.background ?? 0), 0);
    expect(sent).toBe(chain.wire.length);
  });

  test('how each server answers is told from its answers alone: nothing before the first, a limit once it was stated', async () => {
    const told = async () => Object.fromEntries((await figures()).systems.map(({ system, behaviours }) => [system, behaviours]));
    expect(await told()).toEqual({
      magento: [{ kind: 'signsIn', way: 'bearer' }],
      lightspeed: [{ kind: 'keepsVersionUntil', month: expect.stringMatching(/^\d{4}-\d{2}$/) }],
    });
    chain.world.shop.limits = { pageSize: 300, arraySize: 4 };
    for (const sku of store.skus(10)) sellAtTill(chain.world, { store: store.storeId, lines: [{ sku, quantity: 1 }], tender: 'Cash' });
    await chain.clock.advance(120_000);
    expect((await told())['magento']).toContainEqual({ kind: 'takesAtOnce', max: 4 });
    chain.world.shop.integration.token = 'another';
    await chain.clock.advance(120_000);
    expect((await told())['magento']).toEqual([]);
  });

  test('each till sale takes exactly as long as from its own time until this PC saw it, however often it is read again', async () => {
    const truths: number[] = [];
    const [sku = ''] = store.skus(1);
    const journal = chain.agent.store(store.storeId)?.host?.journal;
    if (journal === undefined) throw new Error('no journal');
    for (const pause of [1_000, 4_000, 9_000, 13_000]) {
      await chain.clock.advance(pause);
      const soldAt = chain.clock.now();
      const before = lagsSince(journal, 'till.*', 0).length;
      expect(sellAtTill(chain.world, { store: store.storeId, lines: [{ sku, quantity: 1 }], tender: 'Cash' }).status).toBeLessThan(300);
      await chain.clock.advance(60_000, () => lagsSince(journal, 'till.*', 0).length > before);
      truths.push(chain.clock.now() - soldAt);
    }
    await store.minutes(30);
    const { lag, histogram } = flow(await figures(), 'lightspeed', 'in');
    const sorted = truths.toSorted((one, other) => one - other);
    expect(lag.week).toEqual({ count: 4, p50: sorted[1], p95: sorted[3], p99: sorted[3], max: sorted[3] });
    expect(histogram.week.reduce((sum, bar) => sum + bar, 0)).toBe(truths.length);
    expect(lag.hour).toEqual(lag.today);
    expect(stream(await figures(), 'till.sales')?.lag).toEqual(lag.today);
    await store.minutes(60);
    const later = flow(await figures(), 'lightspeed', 'in');
    expect(later.lag.hour.count).toBe(0);
    expect(later.histogram.hour.every((bar) => bar === 0)).toBe(true);
  });

  test('while nothing gets there, backlog and age are the click’s own; afterwards its lag is', async () => {
    const pickup = await store.order(true);
    chain.network.up = false;
    const clickedAt = chain.clock.now();
    await store.ready(pickup);
    await store.minutes(14);
    const late = await figures();
    expect(flow(late, 'magento', 'out').backlog).toEqual({ count: 1, oldestAt: clickedAt });
    expect(late.waiting.find((one) => one.system === 'magento')).toEqual({
      what: 'pickups',
      system: 'magento',
      count: 1,
      oldestAt: clickedAt,
    });
    expect(late.quietSince).toBeNull();
    chain.network.up = true;
    await chain.clock.advance(3_600_000, () => store.effects('shipment').length > 0);
    await store.minutes(2);
    const quiet = await figures();
    const { found } = await chain.rpc.health.trace({ ...at(), text: pickup.incrementId });
    const answered = found[0]?.steps.find((step) => step.kind === 'magento.notifyReady' && step.stage === 'answered')?.at ?? 0;
    expect(flow(quiet, 'magento', 'out').lag.week.max).toBe(answered - clickedAt);
    expect(quiet.waiting).toEqual([]);
    expect(quiet.quietSince).toBeGreaterThanOrEqual(answered);
    expect(quiet.systems.find((one) => one.system === 'magento')?.hours.at(-1)?.failed).toBeGreaterThan(0);
  });

  test('SKUs whose number online is late are counted with the age of the oldest', async () => {
    const skus = store.skus(3);
    chain.world.faults.push(fault('magento', 'down'));
    const soldAt = chain.clock.now();
    for (const sku of skus) sellAtTill(chain.world, { store: store.storeId, lines: [{ sku, quantity: 1 }], tender: 'Cash' });
    await store.minutes(5);
    const late = (await figures()).waiting.find((one) => one.what === 'skus');
    expect(late).toMatchObject({ count: 3, system: 'magento' });
    expect(Math.abs((late?.oldestAt ?? 0) - soldAt)).toBeLessThan(1_000);
  });

  test('calls of before a restart are still in the strip', async () => {
    await store.minutes(61);
    await chain.crash();
    await chain.clock.advance(1_000);
    const { hours = [] } = (await figures()).systems.find((one) => one.system === 'lightspeed') ?? {};
    expect(hours.at(-2)?.background).toBeGreaterThan(10);
  });
});

describe('questions and stuck changes', () => {
  async function stuck() {
    const pickup = await store.order(true);
    for (const sku of store.skus(2)) setAtMagento(sku, 0);
    await store.ready(pickup);
    await store.minutes(1);
    const row = (await chain.rpc.outbox.list({ ...at(), only: 'held' })).rows.find((one) => one.kind === 'magento.notifyReady');
    if (row === undefined) throw new Error('nothing is stuck');
    return row;
  }

  test('somebody takes it, it is put aside and comes back by itself; all of it stands in the journal', async () => {
    const { id } = await stuck();
    await chain.rpc.health.assign({ ...click(), id, to: 'Ben' });
    const until = chain.clock.now() + 600_000;
    await chain.rpc.health.snooze({ ...click(), id, until });
    const shown = (await chain.rpc.outbox.list({ ...at(), only: 'held' })).rows.find((one) => one.id === id);
    expect(shown).toMatchObject({ assignee: 'Ben', snoozedUntil: until });
    const topics: string[] = [];
    const stop = chain.agent.onChanged(({ topics: changed }) => topics.push(...changed));
    await store.minutes(11);
    stop();
    expect(topics).toContain('exceptions');
    const { rows } = await chain.rpc.health.trail({ ...at(), filter: { person: 'Alix' } });
    expect(rows.map((row) => row.kind)).toEqual(expect.arrayContaining(['attention.assigned', 'attention.putAside']));
  });

  test('what is sent can be looked at, without anything of the customer', async () => {
    const { id } = await stuck();
    const { parts, log } = await chain.rpc.health.payload({ ...at(), id });
    expect(parts.map(({ part }) => part)).toContain('sent');
    expect(JSON.stringify(parts)).not.toMatch(/@/);
    expect(log.map(({ event }) => event)).toContain('send');
  });

  test('many are decided at once, each once; what is decided already is left', async () => {
    const first = await stuck();
    for (const sku of store.skus(2)) setAtMagento(sku, 50);
    const ids = [first.id, crypto.randomUUID()];
    const request = click();
    expect(await chain.rpc.health.decideMany({ ...request, ids, action: 'sendAgainRebuilt' })).toEqual({ decided: 1, left: 1 });
    await store.minutes(2);
    expect(store.effects('shipment')).toHaveLength(1);
    expect(await chain.rpc.health.decideMany({ ...click(), ids: [first.id], action: 'sendAgainRebuilt' })).toEqual({ decided: 0, left: 1 });
  });
});

describe('where is my change?', () => {
  test('an order’s path: done here, sent, answered, seen over there, in this order; by its journal number too', async () => {
    const pickup = await store.order(true);
    await store.ready(pickup);
    await store.minutes(3);
    const { found } = await chain.rpc.health.trace({ ...at(), text: pickup.incrementId });
    const ready = found[0]?.steps.filter((step) => step.kind === 'magento.notifyReady') ?? [];
    expect(ready.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['sent', 'answered']));
    const own = found[0]?.steps.find((step) => step.stage === 'here' && step.kind === 'pickup.ready');
    expect(own?.at).toBeLessThanOrEqual(ready[0]?.at ?? 0);
    expect(found[0]?.steps.some((step) => step.stage === 'seen' && step.system === 'magento')).toBe(true);
    const byNumber = await chain.rpc.health.trace({ ...at(), text: String(own?.journal) });
    expect(byNumber.found.flatMap(({ steps }) => steps.map(({ kind }) => kind))).toContain('pickup.ready');
  });

  test('a SKU’s path ends at Magento’s answer, and nothing is found for nonsense', async () => {
    const [sku = ''] = store.skus(1);
    sellAtTill(chain.world, { store: store.storeId, lines: [{ sku, quantity: 1 }], tender: 'Cash' });
    await store.minutes(2);
    const { found } = await chain.rpc.health.trace({ ...at(), text: sku });
    expect(found[0]?.steps.at(-1)).toMatchObject({ stage: 'answered', system: 'magento' });
    expect((await chain.rpc.health.trace({ ...at(), text: 'nonsense' })).found).toEqual([]);
  });
});

describe('audit trail', () => {
  test('is filtered by person, device and subject, and exported with each entry’s hash', async () => {
    const pickup = await store.order(true);
    await store.ready(pickup);
    const all = await chain.rpc.health.trail({ ...at(), filter: {} });
    const mine = await chain.rpc.health.trail({ ...at(), filter: { person: 'Alix', about: pickup.incrementId } });
    expect(all.total).toBeGreaterThan(mine.total);
    expect(mine.rows.every((row) => row.person === 'Alix' && row.subject === pickup.incrementId)).toBe(true);
    expect(mine.rows.length).toBeGreaterThan(0);
    expect(all.devices).toEqual(['PC-1']);
    const older = await chain.rpc.health.trail({ ...at(), filter: {}, before: all.rows[0]?.seq ?? 0, limit: 1 });
    expect(older.rows[0]?.seq).toBe((all.rows[0]?.seq ?? 0) - 1);
    const { csv } = await chain.rpc.health.trailFile({ ...at(), filter: {} });
    expect(csv.trim().split('\r\n')).toHaveLength(all.total + 1);
    expect(csv).toMatch(/,[0-9a-f]{64}\r\n/);
  });
});
