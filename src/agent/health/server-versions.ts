import type { SystemName } from '#contract/ids.ts';
import type { ServerVersion } from '#contract/schema-drift.ts';
import { keptUntil } from '#core/health/x-series-version.ts';
import type { Agent } from '#agent/agent.ts';
import { shopVersion } from '#agent/connectors/magento/version.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { readMeta, writeMeta } from '#agent/journal/meta.ts';
import { StorageFailure } from '#agent/journal/storage-failure.ts';

const dayMs = 24 * 3_600_000;
/** After a call that did not get there. */
const againMs = 60_000;

/**
 * Which version each server has. Lightspeed answers in the one it is asked for by; Magento is asked when somebody looks, once a day and
 * shop, in the background. Where a version is another one than this store knew, the contract is checked.
 */
export class ServerVersions {
  readonly #agent: Agent;
  #shop: { baseUrl: string; version: string | null } | null = null;
  #nextAt = 0;

  constructor(agent: Agent) {
    this.#agent = agent;
  }

  /** As known now; null where it was not told. */
  of(system: SystemName): string | null {
    const { config, gateways } = this.#agent;
    if (system === 'magento') return this.#shop?.baseUrl === config.magento.baseUrl ? this.#shop.version : null;
    return gateways.lightspeed.connection().lastContactAt === null ? null : config.lightspeed.version;
  }

  list(): ServerVersion[] {
    const month = new Date(this.#agent.deps.clock.now()).toISOString().slice(0, 7);
    return (['magento', 'lightspeed'] as const).map((system) => {
      const version = this.of(system);
      const until = version === null || system === 'magento' ? null : keptUntil(version);
      return { system, version, keptUntil: until, over: until !== null && month >= until };
    });
  }

  /** Somebody wants to know: asks the shop unless it was asked today. Never throws and waits for nothing. */
  look(): void {
    const { config, deps, gateways } = this.#agent;
    const now = deps.clock.now();
    this.#compare('lightspeed');
    const { baseUrl } = config.magento;
    if (this.#shop?.baseUrl !== baseUrl && this.#shop !== null) this.#nextAt = 0;
    if (now < this.#nextAt || !gateways.magento.isOpen()) return;
    this.#nextAt = now + againMs;
    void gateways.magento.run(shopVersion(), { background: true }).then((answer) => {
      if (!answer.ok) return;
      this.#shop = { baseUrl, version: answer.value };
      this.#nextAt = deps.clock.now() + dayMs;
      this.#compare('magento');
      this.#agent.changed(null, ['health']);
    });
  }

  /** A version that a store did not know is kept; one that is not its first is a reason to look what else changed. */
  #compare(system: SystemName): void {
    const version = this.of(system);
    if (version === null) return;
    for (const { id } of this.#agent.stores()) {
      const journal = this.#agent.store(id)?.host?.journal;
      if (journal === undefined || journal.disposed) continue;
      const before = readMeta(journal, `version.${system}`);
      if (before === version || !keep(journal, `version.${system}`, version)) continue;
      if (before !== null) this.#agent.contractChecks.start(id);
    }
  }
}

/** False when the disk does not take it now: the next look tries again. */
function keep(journal: Journal, key: string, version: string): boolean {
  try {
    journal.write(() => writeMeta(journal, key, version));
    return true;
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    return false;
  }
}
