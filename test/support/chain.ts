import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { config as configSchema, type Config } from '#contract/config.ts';
import type { SystemName } from '#contract/ids.ts';
import type { Clock, Desktop, Ids, Log, Printers, Random, Transport, WireRequest, WireResult } from '#core/ports.ts';
import { Agent, type AgentDeps } from '#agent/agent.ts';
import { axiosTransport } from '#agent/http/axios-transport.ts';
import { sendMail } from '#agent/http/smtp.ts';
import { agentRouter } from '#agent/router.ts';
import { noMail } from '#test/support/no-mail.ts';
import { trainingConfig } from '#training/config.ts';
import { incoming } from '#training/exchange.ts';
import { DroppedConnection } from '#training/faults.ts';
import type { TrainingApp } from '#training/faulty.ts';
import { lightspeedApp } from '#training/lightspeed-x/app.ts';
import { magentoApp } from '#training/magento/app.ts';
import { createWorld, type World } from '#training/world.ts';
import { layEmptyJournal } from '#test/support/empty-journal.ts';
import { hashPinsQuickly } from '#test/support/quick-pins.ts';
import { VirtualClock } from '#test/support/virtual-clock.ts';

export interface Chain {
  clock: VirtualClock;
  world: World;
  apps: Record<SystemName, TrainingApp>;
  agent: Agent;
  /** The contract, called in process. */
  rpc: ReturnType<typeof client>;
  config: Config;
  /** Cuts or restores the network between this PC and both systems. */
  network: { up: boolean };
  /** Everything the agent logged. */
  log: { event: string; facts: unknown }[];
  /** Every request that reached a system, as "METHOD path". */
  wire: string[];
  /** The process dies without a word and another one starts on the same files; `meanwhile` happens in between. */
  crash(meanwhile?: () => void): Promise<void>;
  /** Every journal is closed; commands work with an agent at rest on the same files, then work goes on. */
  closed<T>(command: (rpc: ReturnType<typeof client>) => Promise<T>): Promise<T>;
  /** Another PC of the same chain with a data folder, a network and a configuration of its own; `stop` it before the chain. */
  otherPc(device: string, change?: (config: Config) => Config): OtherPc;
  stop(): Promise<void>;
}

export interface OtherPc {
  agent: Agent;
  rpc: ReturnType<typeof client>;
  network: { up: boolean };
  /** Every request of this PC that reached a system. */
  wire: string[];
  /** Configurations it asked to be kept. */
  saved: Config[];
  stop(): Promise<void>;
}

const start = Date.parse('2026-11-23T09:00:00Z');

hashPinsQuickly();

/** A chain in one process: the training world, a real agent on real SQLite, virtual time, no sockets. */
export async function startChain(
  options: {
    seed?: number;
    /** About how many SKUs are sold; 300 when left out. For stories of orders and people a small shop is enough, and soon read. */
    products?: number;
    change?: (config: Config) => Config;
    pcClockAheadMs?: number;
    printers?: Printers;
    desktop?: Desktop;
  } = {},
): Promise<Chain> {
  const clock = new VirtualClock(start);
  const { seed = 1, products } = options;
  const world = createWorld({ seed, now: () => clock.now(), sleep: (ms) => clock.sleep(ms), ...(products !== undefined && { products }) });
  const apps = { magento: magentoApp(world), lightspeed: lightspeedApp(world) };
  const dataDir = mkdtempSync(join(tmpdir(), 'backroom-chain-'));
  const tokens = { magento: join(dataDir, 'magento.token'), lightspeed: join(dataDir, 'lightspeed.token') };
  const parsed = configSchema.parse(
    trainingConfig(world, {
      magentoUrl: 'http://127.0.0.1:1',
      lightspeedUrl: 'http://127.0.0.1:2',
      dataDir,
      magentoTokenFile: tokens.magento,
      lightspeedTokenFile: tokens.lightspeed,
    }),
  );
  const config = options.change?.(parsed) ?? parsed;
  const network = { up: true };
  const log: Chain['log'] = [];
  const wire: string[] = [];
  const random = seeded(seed);
  const ids = seededIds(seeded(seed + 1), clock);

  const secrets = { magento: world.shop.integration.token, lightspeed: [...world.till.tokens.keys()][0] ?? '' };
  const deps = (life: { alive: boolean }): AgentDeps => ({
    config,
    configFile: null,
    secrets,
    device: 'PC-1',
    clock: mortalClock(clock, life, options.pcClockAheadMs ?? 0),
    random,
    ids,
    log: recorder(log),
    mailer: async (ask) => (network.up ? clock.during(sendMail(ask)) : { reason: 'unknownHost', status: null }),
    transport: (hosts) => (hosts.every(isModel) ? inProcess(apps, network, wire, clock, life) : overSockets(hosts, network, clock, life)),
    ...(options.desktop && { desktop: options.desktop }),
    ...(options.printers && { printers: options.printers }),
    save: () => Promise.resolve(null),
  });
  const launch = (): Life => {
    const life = { alive: true };
    const agent = new Agent(deps(life));
    agent.start();
    keepLocks(agent);
    return { agent, kill: () => kill(agent, life) };
  };

  const otherPc: Chain['otherPc'] = (device, change = (same) => same) => {
    const folder = mkdtempSync(join(tmpdir(), 'backroom-other-'));
    const changed = change({ ...config, dataDir: folder });
    layJournals(changed);
    const own = { network: { up: true }, wire: [] as string[], saved: [] as Config[] };
    const agent = new Agent({
      config: changed,
      configFile: null,
      secrets,
      device,
      clock,
      random,
      ids,
      log: recorder(log),
      mailer: noMail,
      transport: () => inProcess(apps, own.network, own.wire, clock, { alive: true }),
      save: (kept) => {
        own.saved.push(kept);
        return Promise.resolve(null);
      },
    });
    agent.start();
    keepLocks(agent);
    const stop = async () => {
      const stopped = agent.stop();
      await clock.advance(120_000);
      await stopped;
      rmSync(folder, { recursive: true, force: true });
    };
    return { agent, rpc: client(agent), stop, ...own };
  };

  layJournals(config);
  let life = launch();

  const chain: Chain = {
    clock,
    world,
    apps,
    agent: life.agent,
    rpc: undefined as never,
    config,
    network,
    log,
    wire,
    otherPc,
    async crash(meanwhile = () => undefined) {
      life.kill();
      meanwhile();
      life = launch();
      chain.agent = life.agent;
      chain.rpc = client(chain.agent);
    },
    async closed(command) {
      await chain.agent.stop();
      const resting = new Agent(deps({ alive: true }));
      resting.rest();
      const done = await command(client(resting));
      life = launch();
      chain.agent = life.agent;
      chain.rpc = client(chain.agent);
      return done;
    },
    async stop() {
      const stopped = chain.agent.stop();
      await clock.advance(120_000);
      await stopped;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  chain.rpc = client(chain.agent);
  return chain;
}

/** Every store begins with the tables of a journal, as if an agent had made them: what that takes says nothing about a chain. */
function layJournals({ dataDir, stores }: Config): void {
  for (const { id } of stores) {
    const path = join(dataDir, `${id}.sqlite`);
    if (!existsSync(path)) layEmptyJournal(path, dataDir);
  }
}

function client(agent: Agent) {
  return createRouterClient(agentRouter(agent), { context: {} });
}

/** Nobody else reads these files: SQLite need not take and let go of their locks for each of the many small questions of a look. */
function keepLocks(agent: Agent): void {
  for (const { id } of agent.stores()) agent.store(id)?.host?.journal.db.pragma('locking_mode = EXCLUSIVE');
}

interface Life {
  agent: Agent;
  kill(): void;
}

/** What a kill leaves behind: files as they are, nothing said, nothing more done; answers on the way reach nobody. */
function kill(agent: Agent, life: { alive: boolean }): void {
  life.alive = false;
  for (const { id } of agent.stores()) agent.store(id)?.host?.journal.drop();
}

function mortalClock(clock: VirtualClock, life: { alive: boolean }, aheadMs: number): Clock {
  return {
    now: () => clock.now() + aheadMs,
    elapsed: () => clock.elapsed(),
    after: (ms, callback) => clock.after(ms, () => life.alive && callback()),
  };
}

function inProcess(
  apps: Record<SystemName, TrainingApp>,
  network: { up: boolean },
  wire: string[],
  clock: VirtualClock,
  life: { alive: boolean },
): Transport {
  return {
    async send(request) {
      if (!network.up) return { kind: 'failure', sent: false, reason: 'offline', detail: 'no network' };
      const system: SystemName = new URL(request.url).port === '1' ? 'magento' : 'lightspeed';
      wire.push(`${request.method} ${new URL(request.url).pathname}`);
      const result = await clock.during(ask(apps[system], request));
      return life.alive ? result : new Promise<never>(() => undefined);
    },
  };
}

/** Addresses of the models, which are no sockets; any other is a real one. */
function isModel(host: string): boolean {
  return host === '127.0.0.1:1' || host === '127.0.0.1:2';
}

/** A server of the test's own, while virtual time stands still. */
function overSockets(hosts: readonly string[], network: { up: boolean }, clock: VirtualClock, life: { alive: boolean }): Transport {
  const real = axiosTransport(hosts);
  return {
    async send(request) {
      if (!network.up) return { kind: 'failure', sent: false, reason: 'offline', detail: 'no network' };
      const result = await clock.during(real.send(request));
      return life.alive ? result : new Promise<never>(() => undefined);
    },
    close: () => real.close(),
  };
}

async function ask(app: TrainingApp, request: WireRequest): Promise<WireResult> {
  const { method, url, headers, body } = request;
  try {
    if (!new URL(url).pathname.startsWith('/__training/')) {
      return { kind: 'answer', ...(await app.answer(incoming(method, url, headers, body ?? ''))) };
    }
    const answer = await app.fetch(new Request(url, { method, headers, body }));
    return { kind: 'answer', status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
  } catch (error) {
    if (!(error instanceof DroppedConnection)) throw error;
    return { kind: 'failure', sent: true, reason: 'reset', detail: error.message };
  }
}

function recorder(log: Chain['log']): Log {
  const record = (event: string, facts: unknown) => void log.push({ event, facts });
  return { info: record, warn: record, error: record };
}

/** mulberry32: small, fast, good enough for delays. */
function seeded(seed: number): Random {
  let state = seed;
  return {
    next() {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    },
  };
}

function seededIds(random: Random, clock: VirtualClock): Ids {
  return {
    uuid() {
      const time = clock.now().toString(16).padStart(12, '0');
      const digits = [random.next(), random.next(), random.next()]
        .map((one) =>
          Math.floor(one * 2 ** 32)
            .toString(16)
            .padStart(8, '0'),
        )
        .join('');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${digits.slice(0, 3)}-8${digits.slice(3, 6)}-${digits.slice(6, 18)}`;
    },
  };
}
