import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config, StoreConfig } from '#contract/config.ts';
import { topic, type Changed, type Topic } from '#contract/events.ts';
import type { Secrets, SystemName } from '#contract/ids.ts';
import type { StoreSummary } from '#contract/system.ts';
import type { Wiring } from '#core/connector.ts';
import type { Clock, Desktop, Ids, Log, Mailer, Printers, Random, Transport } from '#core/ports.ts';
import type { Problem } from '#core/health/alerts/decide.ts';
import { xSeriesLimit } from '#core/sync/budget.ts';
import { MappingAudits } from '#agent/catalog/mapping/audits.ts';
import { effectKinds, featureWatch, storeStreams } from '#agent/features.ts';
import { storeAlerts, type StoreAlerts } from '#agent/health/alerts/store-alerts.ts';
import { ContractChecks } from '#agent/health/contract-check/checks.ts';
import { ServerVersions } from '#agent/health/server-versions.ts';
import { tokenExpiry } from '#agent/health/token-expiry.ts';
import { countSettings } from '#agent/replica/till.ts';
import { lightspeedWiring } from '#agent/connectors/lightspeed-x/wiring.ts';
import { magentoWiring } from '#agent/connectors/magento/wiring.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { openJournal } from '#agent/journal/open.ts';
import type { OpenOptions } from '#agent/journal/options.ts';
import { Sessions } from '#agent/staff/sessions.ts';
import { Gateway } from '#agent/sync/gateway.ts';
import { storeContext, type StoreContext } from '#agent/sync/store-context.ts';
import { whenChanged } from '#agent/sync/when-changed.ts';
import type { Pull } from '#agent/sync/pull.ts';
import { StoreHost } from '#agent/sync/store-host.ts';

export const appVersion = '0.1.0';

export interface AgentDeps {
  config: Config;
  configFile: string | null;
  secrets: Secrets;
  device: string;
  clock: Clock;
  random: Random;
  ids: Ids;
  log: Log;
  /** Sends to these hosts only; made anew when an address changes. */
  transport: (allowedHosts: readonly string[]) => Transport;
  /** Left out where nothing can be printed. */
  printers?: Printers;
  /** Left out where the host has no desktop to show alerts on. */
  desktop?: Desktop;
  /** Opens the training world beside this one: its address, null where it has a window of its own; or why not. Left out where it cannot. */
  openTraining?: () => Promise<{ url: string | null; problem: string | null }>;
  /** Sends a mail, once. */
  mailer: Mailer;
  /** Keeps a changed configuration; null or, in a sentence, why not. */
  save: (config: Config, secrets: Secrets) => Promise<string | null>;
}

export interface JournalFile {
  path: string;
  options: OpenOptions;
}

interface Store {
  config: StoreConfig;
  host: StoreHost | null;
  alerts: StoreAlerts | null;
  state: StoreSummary['journal'];
  problem: string | null;
}

/** A journal that the disk did not let open is tried again this often. */
const openAgainMs = 30_000;

/** What the passing of time alone changes is noticed this much later, ms; most calls bring nothing, and end with a look. */
const noticeAnywayMs = 1_000;
/** What it changes on the screens may show this much later, ms. */
const lookAnywayMs = 10_000;

/** Magento: two calls at once, no published limit; a generous one keeps a loop from becoming an attack. */
const magentoDoor = { concurrency: 2, limit: 1_200, windowMs: 60_000 };
const lightspeedDoor = { concurrency: 4, limit: xSeriesLimit(1), windowMs: 300_000 };

/** The local sync agent: every store of this PC, and the one door to each system they share. */
export class Agent {
  readonly deps: AgentDeps;
  readonly gateways: Record<SystemName, Gateway>;
  readonly sessions = new Sessions();
  readonly contractChecks = new ContractChecks(this);
  readonly mappingAudits = new MappingAudits(this);
  readonly versions = new ServerVersions(this);
  /** Every kind of effect a feature owes. */
  readonly kinds = effectKinds;
  #config: Config;
  #secrets: Secrets;
  #stores = new Map<string, Store>();
  #listeners = new Set<(changed: Changed) => void>();
  #changing: Promise<void> = Promise.resolve();
  #stopped = false;
  #resting = false;
  #shownNeeds: number | null = null;
  #waysShown = new Set<string>();

  constructor(deps: AgentDeps) {
    this.deps = deps;
    this.#config = deps.config;
    this.#secrets = deps.secrets;
    this.gateways = { magento: this.#gateway('magento', magentoDoor), lightspeed: this.#gateway('lightspeed', lightspeedDoor) };
  }

  /** True for an agent that only looks at files or replaces them; see `rest`. */
  get resting(): boolean {
    return this.#resting;
  }

  get config(): Config {
    return this.#config;
  }

  /** True when an access token of that system is in memory. */
  hasSecret(system: SystemName): boolean {
    return this.#secrets[system] !== undefined;
  }

  /** When the access token of that system ends by its own words, ms UTC; null when it says nothing or there is none. */
  secretEndsAt(system: SystemName): number | null {
    const secret = this.#secrets[system];
    return secret === undefined ? null : tokenExpiry(secret);
  }

  /** Of the mail server a store's alerts go through; null where none is kept. */
  mailPassword(storeId: string): string | null {
    return this.#secrets[`mail:${storeId}`] ?? null;
  }

  /** Opens every store's journal and starts its work; one that cannot be opened is said so and the others go on. */
  start(): void {
    mkdirSync(this.#config.dataDir, { recursive: true, mode: 0o700 });
    for (const store of this.#config.stores) this.#open(store);
  }

  /** Opens no journal and sends nothing by itself: for commands that look at the files or replace them. Instead of `start`. */
  rest(): void {
    this.#resting = true;
    for (const config of this.#config.stores) this.#setAside(config);
  }

  /** Finishes what is on the wire, closes every journal. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#changing;
    for (const store of this.#stores.values()) await this.#close(store);
    this.gateways.magento.stop();
    this.gateways.lightspeed.stop();
  }

  /** The store at work, or why it is not: null for a store nobody configured. */
  store(id: string): Store | null {
    return this.#stores.get(id) ?? null;
  }

  stores(): StoreSummary[] {
    return [...this.#stores.values()].map(({ config, state, problem }) => ({
      id: config.id,
      name: config.name,
      currency: config.currency,
      timeZone: config.timeZone,
      journal: state,
      journalProblem: problem,
    }));
  }

  /** Calls back on every change until the answer is called. The first to watch makes due what is older than what a person expects. */
  onChanged(listener: (changed: Changed) => void): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#look((pull) => pull.quicken());
    return () => this.#listeners.delete(listener);
  }

  changed(storeId: string | null, topics: readonly Topic[]): void {
    for (const listener of this.#listeners) listener({ storeId, topics: [...topics] });
  }

  /** The network may be back: try at once, read everything anew. */
  wake(): void {
    this.gateways.magento.retryNow();
    this.gateways.lightspeed.retryNow();
    this.#look((pull) => pull.hurry());
  }

  #look(again: (pull: Pull) => void): void {
    for (const { host } of this.#stores.values()) {
      if (host === null) continue;
      again(host.pull);
      host.kick();
    }
  }

  /**
   * Puts a changed configuration to work once it is kept. `change` gets the newest one: changes made at the same moment
   * follow each other, so that none is lost. Answers null or why it was not kept.
   */
  reconfigure(change: (current: Config) => Config, secrets: Secrets = {}): Promise<string | null> {
    return this.#inTurn(() => this.#reconfigure(change(this.#config), secrets));
  }

  /**
   * Finishes what one store has on the wire, closes its journal, lets `handle` do something with the file, and puts the store to work
   * again. The other stores go on. For a store that nobody configured there is nothing to close.
   */
  withFile<T>(storeId: string, handle: (file: JournalFile) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const store = this.#stores.get(storeId);
      if (store !== undefined) {
        await this.#close(store);
        this.#setAside(store.config);
        this.changed(storeId, ['status']);
      }
      try {
        return await handle(this.journalFile(storeId));
      } finally {
        if (store !== undefined) this.#begin(store.config);
        this.changed(storeId, topic.options);
      }
    });
  }

  /** Where a store's journal is, and what it is opened with. */
  journalFile(storeId: string): JournalFile {
    const { clock, ids, log, device } = this.deps;
    return {
      path: join(this.#config.dataDir, `${storeId}.sqlite`),
      options: { storeId, device, app: appVersion, now: () => clock.now(), ids, log },
    };
  }

  /** What opens, closes or replaces journals happens one after the other. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#changing.then(work);
    this.#changing = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  async #reconfigure(config: Config, secrets: Secrets): Promise<string | null> {
    const problem = await this.deps.save(config, secrets);
    if (problem !== null) return problem;
    const before = this.#config;
    this.#config = config;
    this.#secrets = { ...this.#secrets, ...secrets };
    // As the vault does: where no mail is sent no password is kept.
    for (const { id, alerts } of config.stores) if (alerts.mail === null) delete this.#secrets[`mail:${id}`];
    for (const system of ['magento', 'lightspeed'] as const) {
      // A connection that did not change keeps what is on the wire.
      const same = secrets[system] === undefined && JSON.stringify(before[system]) === JSON.stringify(config[system]);
      if (!same) this.gateways[system].rewire(this.#wiring(system), this.deps.transport(this.#hosts(system)));
    }
    for (const [id, store] of this.#stores) {
      const next = config.stores.find((one) => one.id === id);
      if (next !== undefined) store.config = next;
      else {
        await this.#close(store);
        this.#stores.delete(id);
      }
    }
    for (const store of config.stores) if (!this.#stores.has(store.id)) this.#begin(store);
    this.changed(null, ['settings', 'status']);
    this.wake();
    return null;
  }

  #begin(config: StoreConfig): void {
    if (this.#resting) this.#setAside(config);
    else this.#open(config);
  }

  #setAside(config: StoreConfig): void {
    this.#stores.set(config.id, {
      config,
      host: null,
      alerts: null,
      state: 'closed',
      problem: 'Its journal is not in use at the moment. Wait a little.',
    });
  }

  #open(config: StoreConfig): void {
    const { clock, ids, log, random, device } = this.deps;
    const { path, options } = this.journalFile(config.id);
    const opened = openJournal(path, options);
    const store: Store = { config, host: null, alerts: null, state: 'open', problem: null };
    this.#stores.set(config.id, store);
    if (!opened.ok) {
      const states = {
        locked: 'locked',
        newer: 'newer',
        damaged: 'damaged',
        unreadable: 'unreadable',
        full: 'unreadable',
        readOnly: 'unreadable',
        moved: 'moved',
      } as const;
      store.state = states[opened.reason];
      store.problem = `${opened.message} ${opened.cure}`;
      log.error('journal not open', { store: config.id, reason: opened.reason });
      if (opened.reason === 'full' || opened.reason === 'readOnly') this.#tryAgain(store);
      return;
    }
    const { journal } = opened;
    const context = (): StoreContext => storeContext(this.#config, store.config, device);
    const features = featureWatch(journal, () => store.config.timeZone);
    const alerts = this.#alertsOf(journal, store);
    store.alerts = alerts;
    const isNews = whenChanged(journal, noticeAnywayMs);
    const isTurn = whenChanged(journal, lookAnywayMs);
    store.host = new StoreHost({
      journal,
      context,
      gateways: this.gateways,
      kinds: this.kinds,
      streams: storeStreams(ids),
      clock,
      random,
      ids,
      log,
      isWatched: () => this.#listeners.size > 0,
      onChange: (topics) => {
        if (topics.includes('settings')) this.#learnLimit(journal);
        this.changed(config.id, topics);
      },
      onTime: (now) => {
        if (!isNews(now)) return [];
        const acting = { journal, ids, store: context(), at: now };
        const seen = features.atEveryLook(acting, (system) => this.gateways[system].isDown());
        for (const box of alerts.boxes) box.pump();
        if (!isTurn(now)) return seen;
        this.mappingAudits.atNight(config.id, now);
        const told = alerts.desk.look(now);
        this.#showNeeds();
        return [...seen, ...told, ...features.inTurn(acting)];
      },
      onDamaged: () => void this.#reopen(store),
    });
    this.#learnLimit(journal);
    store.host.start();
  }

  /** Room may be made while the agent runs: the store opens by itself then. */
  #tryAgain(store: Store): void {
    this.deps.clock.after(openAgainMs, () => {
      const { id } = store.config;
      if (this.#stopped || this.#stores.get(id) !== store) return;
      this.#open(store.config);
      this.changed(id, topic.options);
    });
  }

  /** Closes a damaged journal and opens it again, which repairs or replaces it and tells a person what was lost. */
  #reopen(store: Store): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#stores.get(store.config.id) !== store) return;
      await this.#close(store);
      this.#open(store.config);
      this.changed(store.config.id, topic.options);
    });
  }

  async #close(store: Store): Promise<void> {
    if (store.host === null) return;
    await Promise.all([store.host.stop(), ...(store.alerts?.boxes ?? []).map((box) => box.stop())]);
    store.host.journal.close();
    store.host = null;
    store.alerts = null;
  }

  #alertsOf(journal: Journal, store: Store): StoreAlerts {
    const { desktop = null } = this.deps;
    return storeAlerts({
      ...this.deps,
      desktop,
      journal,
      store: () => store.config,
      connections: () => [this.gateways.magento.connection(), this.gateways.lightspeed.connection()],
      mailPassword: () => this.mailPassword(store.config.id),
      isNews: (problem) => this.#isNews(problem),
      onChange: () => this.changed(store.config.id, ['alerts']),
    });
  }

  /** Stores of one PC share both ways: one message on its desktop is enough. */
  #isNews({ kind, key, since }: Problem): boolean {
    if (kind !== 'connection') return true;
    const way = `${key} ${since}`;
    const isNews = !this.#waysShown.has(way);
    this.#waysShown.add(way);
    return isNews;
  }

  /** How much needs a person in all stores of this PC, at the app's icon. */
  #showNeeds(): void {
    const needs = [...this.#stores.values()].reduce((sum, { alerts }) => sum + (alerts?.desk.needs ?? 0), 0);
    if (needs === this.#shownNeeds) return;
    this.#shownNeeds = needs;
    this.deps.desktop?.badge(needs);
  }

  /** The allowance grows with the account's registers (lightspeed.md A.4.1). */
  #learnLimit(journal: Journal): void {
    if (journal.disposed) return;
    const registers = countSettings(journal, 'register');
    if (registers > 0) this.gateways.lightspeed.setLimit(xSeriesLimit(registers));
  }

  #gateway(system: SystemName, door: { concurrency: number; limit: number; windowMs: number }): Gateway {
    return new Gateway(system, this.#wiring(system), this.deps.transport(this.#hosts(system)), door, {
      clock: this.deps.clock,
      ids: this.deps.ids,
      log: this.deps.log,
      onChange: () => {
        this.changed(null, ['status']);
        for (const { host } of this.#stores.values()) host?.kick();
      },
    });
  }

  #wiring(system: SystemName): Wiring | null {
    const secret = this.#secrets[system];
    if (secret === undefined) return null;
    if (system === 'lightspeed') return lightspeedWiring(this.#config.lightspeed, secret);
    const result = magentoWiring(this.#config.magento, secret);
    if (result.ok) return result.wiring;
    this.deps.log.error('magento credentials', { problem: result.message });
    return null;
  }

  #hosts(system: SystemName): string[] {
    return [new URL(this.#config[system].baseUrl).host];
  }
}
