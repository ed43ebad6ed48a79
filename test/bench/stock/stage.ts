import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as configSchema, type Config } from '#contract/config.ts';
import type { SystemName } from '#contract/ids.ts';
import type { Transport, WireRequest, WireResult } from '#core/ports.ts';
import { Agent } from '#agent/agent.ts';
import { systemIds, systemRandom } from '#agent/real-world.ts';
import { Goods, outletOf, sourceOf, storeIdOf } from '#test/bench/stock/goods.ts';
import { LeanShop } from '#test/bench/stock/lean-shop.ts';
import { LeanTill } from '#test/bench/stock/lean-till.ts';
import { start } from '#test/bench/stock/start.ts';
import { Wire } from '#test/bench/stock/wire.ts';
import { device, secrets, silentLog } from '#test/bench/world.ts';
import { VirtualClock } from '#test/support/virtual-clock.ts';
import { noMail } from '#test/support/no-mail.ts';

/** Makes the journals of a stage: data folder, SKUs, stores and entries as arguments. */
export const seeder = fileURLToPath(new URL('./seed-stores.ts', import.meta.url));

export interface StageOptions {
  skus: number;
  stores: number;
  /** Entries every journal has from before. */
  entries?: number;
  wrote?: (store: number, sku: number) => void;
}

/**
 * A real agent with real SQLite in virtual time, before a lean till and shop that keep both systems' limits and latency. Journals lie in
 * memory where the machine has such a folder, so that what is measured is the processor's part.
 */
export class Stage {
  readonly clock = new VirtualClock(start);
  readonly goods: Goods;
  readonly till: LeanTill;
  readonly wire: Wire;
  readonly agent: Agent;
  readonly #dataDir: string;

  constructor(options: StageOptions) {
    this.#dataDir = fastFolder();
    this.goods = new Goods(options.skus, options.stores);
    this.till = new LeanTill(this.goods);
    const shop = new LeanShop(this.goods, options.wrote ?? (() => undefined));
    this.wire = new Wire(this.clock, options.stores, {
      lightspeed: (request) => ({ status: 200, body: JSON.stringify(this.till.answer(request)) }),
      magento: (request) => ({ status: 200, body: JSON.stringify(shop.answer(request)) }),
    });
    // In a process of its own: the memory of this one is measured.
    execFileSync(process.execPath, [seeder, this.#dataDir, String(options.skus), String(options.stores), String(options.entries ?? 0)]);
    this.agent = new Agent({
      config: stageConfig(this.#dataDir, options.stores),
      configFile: null,
      secrets,
      device,
      clock: this.clock,
      random: systemRandom,
      ids: systemIds,
      log: silentLog,
      mailer: noMail,
      transport: () => transportOf(this.wire),
      save: async () => null,
    });
    this.agent.start();
  }

  async stop(): Promise<void> {
    const stopped = this.agent.stop();
    await this.clock.advance(120_000);
    await stopped;
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
}

/** A new folder in memory where the machine has such, else in its temporary folder. */
export function fastFolder(): string {
  return mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'backroom-bench-'));
}

/** Magento at port 1, Lightspeed at port 2. */
export function transportOf(wire: Wire): Transport {
  return {
    async send(request: WireRequest): Promise<WireResult> {
      const system: SystemName = new URL(request.url).port === '1' ? 'magento' : 'lightspeed';
      return wire.send(system, request);
    },
  };
}

function stageConfig(dataDir: string, stores: number): Config {
  const day = [{ from: '09:00', to: '20:00' }];
  return configSchema.parse({
    dataDir,
    magento: { baseUrl: 'http://127.0.0.1:1', tokenEnv: 'BACKROOM_BENCH' },
    lightspeed: { series: 'x', baseUrl: 'http://127.0.0.1:2', tokenEnv: 'BACKROOM_BENCH' },
    stores: Array.from({ length: stores }, (_, store) => ({
      id: storeIdOf(store),
      name: `Store ${store + 1}`,
      sourceCode: sourceOf(store),
      outletId: outletOf(store),
      registerId: `register-${store + 1}`,
      timeZone: 'Europe/Paris',
      currency: 'EUR',
      leadTimeMinutes: 120,
      openingHours: { week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day } },
    })),
    paymentTypes: { web: 'web-1' },
  });
}
