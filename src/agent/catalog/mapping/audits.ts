import { auditMapping } from '#core/catalog/mapping/audit.ts';
import { isQuiet } from '#core/quiet.ts';
import type { Agent } from '#agent/agent.ts';
import { mappingFacts } from '#agent/catalog/mapping/facts.ts';
import { readMappingLists } from '#agent/catalog/mapping/read.ts';
import { keepMappingRecord, mappingRecord } from '#agent/catalog/mapping/record.ts';
import { warnOfMapping } from '#agent/catalog/mapping/warn.ts';
import { openStore } from '#agent/door.ts';
import { StorageFailure } from '#agent/journal/storage-failure.ts';

/** Between two nightly ones; less than a day, so that a window missed by an hour is not lost. */
const nightlyMs = 20 * 3_600_000;

/** The mapping audits of each store: by night, and when somebody asks. */
export class MappingAudits {
  readonly #agent: Agent;
  readonly #running = new Set<string>();

  constructor(agent: Agent) {
    this.#agent = agent;
  }

  isRunning(storeId: string): boolean {
    return this.#running.has(storeId);
  }

  /** Begins the night's in the quiet window. */
  atNight(storeId: string, now: number): void {
    const { host, context } = openStore(this.#agent, storeId);
    if (this.#running.has(storeId) || !isQuiet(now, context.config.openingHours, context.config.timeZone)) return;
    const last = mappingRecord(host.journal);
    if (last === null || now - last.startedAt >= nightlyMs) this.start(storeId);
  }

  /** Begins one unless one is at work. */
  start(storeId: string): void {
    const { clock, log } = this.#agent.deps;
    if (this.#running.has(storeId)) return;
    this.#running.add(storeId);
    void this.#audit(storeId, clock.now())
      .catch((error: unknown) => log.error('mapping audit failed', { store: storeId, error: String(error) }))
      .finally(() => {
        this.#running.delete(storeId);
        this.#agent.changed(storeId, ['catalog', 'exceptions', 'status']);
      });
  }

  async #audit(storeId: string, startedAt: number): Promise<void> {
    const { clock, ids } = this.#agent.deps;
    const { lists, unread } = await readMappingLists(this.#agent);
    const store = this.#agent.store(storeId);
    // Closed or removed meanwhile.
    if (store === null || store.host === null || store.host.journal.disposed) return;
    const { journal } = store.host;
    const { context } = openStore(this.#agent, storeId);
    const finishedAt = clock.now();
    try {
      journal.write(() => {
        const { findings, unknown } = auditMapping(mappingFacts(journal, context, lists, finishedAt));
        const record = keepMappingRecord(journal, { startedAt, finishedAt, findings, unknown, unread });
        warnOfMapping(journal, ids, record, finishedAt);
      });
    } catch (error) {
      // A disk that refuses says so elsewhere, loudly; the next night looks again.
      if (!(error instanceof StorageFailure)) throw error;
    }
  }
}
