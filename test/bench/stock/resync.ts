import { rmSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { config as configSchema } from '#contract/config.ts';
import type { WireRequest } from '#core/ports.ts';
import { Agent } from '#agent/agent.ts';
import { agentRouter } from '#agent/router.ts';
import { systemIds, systemRandom } from '#agent/real-world.ts';
import { figure, sizeOf, type Figure } from '#test/bench/figure.ts';
import { fastFolder, transportOf } from '#test/bench/stock/stage.ts';
import { start } from '#test/bench/stock/start.ts';
import { Wire, type Said } from '#test/bench/stock/wire.ts';
import { device, silentLog } from '#test/bench/world.ts';
import { VirtualClock } from '#test/support/virtual-clock.ts';
import { trainingConfig } from '#training/config.ts';
import { incoming } from '#training/exchange.ts';
import type { TrainingApp } from '#training/faulty.ts';
import { lightspeedApp } from '#training/lightspeed-x/app.ts';
import { setLevel } from '#training/lightspeed-x/state.ts';
import { magentoApp } from '#training/magento/app.ts';
import { placeWebOrder, sellAtTill } from '#training/operations.ts';
import { createWorld, type World } from '#training/world.ts';
import { noMail } from '#test/support/no-mail.ts';

const [stores, pickups, sales, hours] = [5, 1_250, 20_000, 72];
/** Each of them owes four: packed at the till, ready at the shop, handed over at the till, told to the shop. */
const ownEffects = 4 * pickups;

/**
 * A chain works for three days without a network: every pickup is made ready and handed over, the tills go on selling. Measured is the
 * virtual time from the network's return until nothing is owed and everything is read and published; beside it what the limits of both
 * systems alone ask for the calls that were needed.
 */
export async function resync(): Promise<Figure[]> {
  const chain = startChain();
  const { clock, wire } = chain;
  await clock.advance(30 * 60_000);
  const skus = [...chain.world.catalog.values()].filter((product) => product.type === 'simple').map((product) => product.sku);
  for (const [index, store] of everyStore(chain.world, pickups).entries()) {
    const placed = placeWebOrder(chain.world, {
      store,
      lines: [{ sku: skus[Math.floor(index / stores) % skus.length] ?? '', quantity: 1 }],
      paid: true,
    });
    if (!placed.ok) throw new Error(placed.problem);
  }
  await untilQuiet(chain);
  wire.up = false;
  await workOffline(chain);
  for (let hour = 0; hour < hours; hour += 1) {
    for (const [index, store] of everyStore(chain.world, Math.ceil(sales / hours)).entries()) {
      const sku = skus[(hour * 37 + index * 7) % skus.length] ?? '';
      if (sellAtTill(chain.world, { store, lines: [{ sku, quantity: 1 }], tender: 'Cash' }).status >= 300)
        throw new Error('a sale was refused');
    }
    clock.jump(3_600_000);
    await clock.advance(10_000);
  }
  const owed = count(chain, `SELECT count(*) AS n FROM effects WHERE state NOT IN ('done', 'withdrawn')`);
  if (owed < ownEffects) throw new Error(`only ${owed} effects are owed`);
  const before = structuredClone(wire.needed);
  const begun = clock.now();
  wire.up = true;
  await untilQuiet(chain);
  const [value, baseline] = [(clock.now() - begun) / 1_000, wire.leastMs(before) / 1_000];
  const calls = (['lightspeed', 'magento'] as const).map(
    (system) => `${sizeOf(wire.needed[system].calls - before[system].calls)} of ${system}`,
  );
  await chain.stop();
  const note = `virtual time, ${sizeOf(owed)} effects and ${sizeOf(sales)} sales; beside what limits ask for ${calls.join(' and ')}; ${wire.refused} over the limit`;
  return [
    figure({
      name: `resync after ${hours} h offline, ${stores} stores`,
      value,
      unit: 's',
      baseline,
      limit: 1.1,
      rule: 'ratio at most',
      note,
    }),
  ];
}

type ResyncChain = ReturnType<typeof startChain>;

function startChain() {
  const clock = new VirtualClock(start);
  const world = createWorld({ seed: 1, now: () => clock.now(), sleep: (ms) => clock.sleep(ms), stores });
  for (const store of world.stores)
    for (const id of world.till.productIds.values()) setLevel(world.till, id, store.outletId, 200, world.ids);
  const wire = new Wire(clock, world.till.registers.length, {
    magento: (request) => ask(magento, request),
    lightspeed: (request) => ask(lightspeed, request),
  });
  const [magento, lightspeed] = [magentoApp(world), lightspeedApp(world)];
  const dataDir = fastFolder();
  const at = {
    magentoUrl: 'http://127.0.0.1:1',
    lightspeedUrl: 'http://127.0.0.1:2',
    dataDir,
    magentoTokenFile: 'm',
    lightspeedTokenFile: 'l',
  };
  const agent = new Agent({
    config: configSchema.parse(trainingConfig(world, at)),
    configFile: null,
    secrets: { magento: world.shop.integration.token, lightspeed: world.till.token },
    device,
    clock,
    random: systemRandom,
    ids: systemIds,
    log: silentLog,
    mailer: noMail,
    transport: () => transportOf(wire),
    save: async () => null,
  });
  agent.start();
  const stop = async (): Promise<void> => {
    const stopped = agent.stop();
    await clock.advance(120_000);
    await stopped;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { clock, world, wire, agent, api: createRouterClient(agentRouter(agent), { context: {} }), stop };
}

async function ask(app: TrainingApp, request: WireRequest): Promise<Said> {
  const { status, body } = await app.answer(incoming(request.method, request.url, request.headers, request.body ?? ''));
  return { status, body };
}

/** Stores in turn, so many in all. */
function everyStore(world: World, times: number): string[] {
  return Array.from({ length: times }, (_, index) => world.stores[index % stores]?.id ?? '');
}

async function workOffline({ world, api }: ResyncChain): Promise<void> {
  for (const { id: storeId } of world.stores) {
    for (let cursor: string | null = null; ;) {
      const page: { rows: { id: string }[]; next: string | null } = await api.pickups.list({ storeId, tab: 'all', limit: 200, cursor });
      for (const { id: pickupId } of page.rows) {
        const click = (step: string) => ({ storeId, pickupId, requestId: `${step}-${pickupId}`, person: 'Ada' });
        await api.pickups.markReady(click('ready'));
        await api.pickups.handOver({ ...click('hand'), collectedBy: 'customer', proof: 'code', receipt: null });
      }
      cursor = page.next;
      if (cursor === null) break;
    }
  }
}

/** Lets time go by until nothing is owed, every stream has read to the end and every number is published. */
async function untilQuiet(chain: ResyncChain): Promise<void> {
  for (let minutes = 0; minutes < 600; minutes += 1) {
    for (let step = 0; step < 12; step += 1) {
      await chain.clock.advance(5_000);
      if (isQuiet(chain)) return;
    }
  }
  throw new Error('ten hours were not enough');
}

function isQuiet(chain: ResyncChain): boolean {
  const work = `SELECT (SELECT count(*) FROM effects WHERE state NOT IN ('done', 'withdrawn')) + (SELECT count(*) FROM stock_dirty)
    + (SELECT json_extract(value, '$.after') < ${chain.world.till.version} - ${slack} FROM cursors WHERE stream = 'till.sales') AS n`;
  const orders = chain.world.shop.orders.size - count(chain, 'SELECT count(*) AS n FROM pickups');
  return orders === 0 && count(chain, work) === 0;
}

/** The last versions may be of other lists than sales. */
const slack = 20;

function count({ agent, world }: ResyncChain, sql: string): number {
  return world.stores.reduce((sum, store) => sum + (agent.store(store.id)?.host?.journal.sql<[], { n: number }>(sql).get()?.n ?? 0), 0);
}
