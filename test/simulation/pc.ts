import { mkdtempSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createRouterClient } from '@orpc/server';
import { config as configSchema, type Config, type OpeningHours } from '#contract/config.ts';
import type { SystemName } from '#contract/ids.ts';
import type { Clock, Ids, Log, Random, Transport } from '#core/ports.ts';
import { Agent } from '#agent/agent.ts';
import { Journal } from '#agent/journal/journal.ts';
import { agentRouter } from '#agent/router.ts';
import { trainingConfig } from '#training/config.ts';
import type { Rng } from '#training/rng.ts';
import type { World } from '#training/world.ts';
import type { WindowCall } from '#test/simulation/sign-in.ts';
import { layEmptyJournal } from '#test/support/empty-journal.ts';
import type { VirtualClock } from '#test/support/virtual-clock.ts';
import { noMail } from '#test/support/no-mail.ts';

/** One run of the agent process, from its start to its death. */
export interface Life {
  alive: boolean;
  /** Where it died, for the story. */
  diedAt: string | null;
  journals: Set<Journal>;
}

/** Thrown out of a commit point when the process dies there; nothing of that life does anything afterwards. */
class ProcessDied extends Error {
  override name = 'ProcessDied';
}

/** The life that opens or owns a journal; lives in one process run one after the other. */
const owners = new WeakMap<Journal, Life>();
let starting: Life | null = null;
const write = Reflect.get(Journal.prototype, 'write');
let dies: (where: string) => boolean = () => false;
let diskIsFull = false;

/** The disk of the PC has no room: each transaction fails where SQLite would say so, and nothing of it stays. */
export function setDiskFull(full: boolean): void {
  diskIsFull = full;
}

function refusedByDisk(): never {
  throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
}

/** Every commit of every journal is a point where the process may die: before the transaction, or right after it. */
Journal.prototype.write = function mortalWrite<T>(this: Journal, fn: () => T): T {
  const life = owners.get(this) ?? starting;
  if (life === null) return write.call(this, fn) as T;
  if (!owners.has(this)) this.db.pragma('locking_mode = EXCLUSIVE');
  owners.set(this, life);
  life.journals.add(this);
  if (!life.alive) throw new ProcessDied('a dead process writes nothing');
  if (diskIsFull) return write.call(this, refusedByDisk) as T;
  if (dies('before a commit')) die(life, 'before a commit');
  const value = write.call(this, fn) as T;
  if (dies('after a commit')) die(life, 'after a commit');
  return value;
};

function die(life: Life, where: string): never {
  life.alive = false;
  life.diedAt = where;
  throw new ProcessDied(where);
}

export interface PcDeps {
  world: World;
  clock: VirtualClock;
  rng: Rng;
  opening: OpeningHours;
  /** Days a ready order is kept. */
  keepDays: number;
  /** Whether the process dies at this point. */
  dies: (where: string) => boolean;
  /** How this life's calls travel. */
  transport: (life: Life) => Transport;
  /** How calls of people go from their window to the agent. */
  through: (call: WindowCall) => Promise<unknown>;
  onLog: (event: string, facts: unknown) => void;
  /** Told when the agent goes on and on at one instant: nothing could happen any more. */
  onStandstill: () => void;
}

/** Far more than anything needs to do at one instant. */
const standstill = 20_000;

/** The back-office PC: files that survive, a clock of its own that people may set, and an agent that may die. */
export class Pc {
  readonly config: Config;
  /** How far this PC's clock is ahead of the world's, ms. */
  clockOffset = 0;
  agent: Agent;
  rpc: ReturnType<typeof clientOf>;
  secrets: Record<SystemName, string>;
  #deps: PcDeps;
  #life: Life = newLife();
  #instant = { at: 0, callbacks: 0 };
  readonly #random: Random;
  readonly #ids: Ids;

  constructor(deps: PcDeps) {
    this.#deps = deps;
    const dataDir = mkdtempSync(join(fastDirectory(), 'backroom-sim-'));
    const { world } = deps;
    this.secrets = { magento: world.shop.integration.token, lightspeed: world.till.token };
    const input = trainingConfig(world, {
      magentoUrl: 'http://127.0.0.1:1',
      lightspeedUrl: 'http://127.0.0.1:2',
      dataDir,
      magentoTokenFile: 'magento.token',
      lightspeedTokenFile: 'lightspeed.token',
    });
    this.config = configSchema.parse({
      ...input,
      stores: input.stores.map((store) => ({ ...store, openingHours: deps.opening, clickAndCollect: { keepDays: deps.keepDays } })),
    });
    for (const { id } of this.config.stores) layEmptyJournal(join(dataDir, `${id}.sqlite`), dataDir);
    this.#random = { next: () => deps.rng.next() };
    this.#ids = idsOf(deps.rng, () => this.now());
    this.agent = this.#newAgent(this.#life);
    this.rpc = clientOf(this.agent, deps.through);
  }

  /** ms as this PC's clock shows it. */
  now(): number {
    return this.#deps.clock.now() + this.clockOffset;
  }

  get dead(): boolean {
    return !this.#life.alive;
  }

  get diedAt(): string {
    return this.#life.diedAt ?? 'between two moments';
  }

  /** The process starts; it may die while it does. */
  async start(): Promise<void> {
    this.#life = newLife();
    dies = this.#deps.dies;
    starting = this.#life;
    this.agent = this.#newAgent(this.#life);
    this.rpc = clientOf(this.agent, this.#deps.through);
    try {
      this.agent.start();
    } catch (error) {
      if (!(error instanceof ProcessDied)) throw error;
    }
  }

  /** The process is killed between two moments. */
  kill(): void {
    if (!this.#life.alive) return;
    this.#life.alive = false;
  }

  /** What the system does for a dead process: its files and locks are let go, as they are. */
  bury(): void {
    for (const journal of this.#life.journals) journal.drop();
  }

  /** Another process of the same PC tries to open the same journals. Answers the state of each. */
  async secondOpener(): Promise<string[]> {
    const other = this.#newAgent(newLife());
    other.start();
    const states = other.stores().map((store) => store.journal);
    await other.stop();
    return states;
  }

  /** Open journals by store. */
  journals(): { storeId: string; journal: Journal }[] {
    return this.agent.stores().flatMap(({ id }) => {
      const journal = this.agent.store(id)?.host?.journal;
      return journal === undefined || journal.disposed ? [] : [{ storeId: id, journal }];
    });
  }

  /** Ends for good: nothing of it stays on this machine. */
  remove(): void {
    this.kill();
    this.bury();
    starting = null;
    dies = () => false;
    diskIsFull = false;
    rmSync(this.config.dataDir, { recursive: true, force: true });
  }

  #newAgent(life: Life): Agent {
    const log = this.#log(life);
    return new Agent({
      config: this.config,
      configFile: null,
      secrets: this.secrets,
      device: 'PC-1',
      clock: this.#clock(life),
      random: this.#random,
      ids: this.#ids,
      log,
      mailer: noMail,
      transport: () => this.#deps.transport(life),
      save: (_config, secrets) => {
        this.secrets = { ...this.secrets, ...secrets };
        return Promise.resolve(null);
      },
    });
  }

  #clock(life: Life): Clock {
    return {
      now: () => this.now(),
      elapsed: () => this.#deps.clock.elapsed(),
      after: (ms, callback) =>
        this.#deps.clock.after(ms, () => {
          if (life.alive && this.#timeGoesOn(life)) untilDeath(callback);
        }),
    };
  }

  #timeGoesOn(life: Life): boolean {
    const now = this.#deps.clock.now();
    if (now !== this.#instant.at) this.#instant = { at: now, callbacks: 0 };
    this.#instant.callbacks += 1;
    if (this.#instant.callbacks < standstill) return true;
    life.alive = false;
    this.#deps.onStandstill();
    return false;
  }

  #log(life: Life): Log {
    const record = (event: string, facts: unknown) => {
      if (life.alive) this.#deps.onLog(event, facts);
    };
    return { info: record, warn: record, error: record };
  }
}

/** A death in a timer ends that timer only: the rest of the life is dead already. */
function untilDeath(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    if (!(error instanceof ProcessDied)) throw error;
  }
}

export function dieAt(life: Life, where: string): void {
  life.alive = false;
  life.diedAt = where;
}

function newLife(): Life {
  return { alive: true, diedAt: null, journals: new Set() };
}

function clientOf(agent: Agent, through: PcDeps['through']) {
  return createRouterClient(agentRouter(agent), {
    context: {},
    interceptors: [
      (options) => through({ path: options.path, input: options.input, send: (input) => options.next({ ...options, input }) }),
    ],
  });
}

/** Memory, where there is some: a seed commits thousands of times with FULL. */
function fastDirectory(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}

function idsOf(rng: Rng, now: () => number): Ids {
  return {
    uuid() {
      const time = Math.max(0, now()).toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${rng.hex(3)}-8${rng.hex(3)}-${rng.hex(12)}`;
    },
  };
}
