import type { ContractReport } from '#contract/schema-drift.ts';
import type { Agent } from '#agent/agent.ts';
import { openStore } from '#agent/door.ts';
import { neverChecked, runContractCheck } from '#agent/health/contract-check/run.ts';

/** The contract check of each store. Reports are kept in memory: what differed is in the journal. */
export class ContractChecks {
  readonly #agent: Agent;
  readonly #reports = new Map<string, ContractReport>();

  constructor(agent: Agent) {
    this.#agent = agent;
  }

  report(storeId: string): ContractReport {
    return this.#reports.get(storeId) ?? neverChecked;
  }

  /** Begins one unless one runs. */
  start(storeId: string): ContractReport {
    const agent = this.#agent;
    const store = openStore(agent, storeId);
    if (this.report(storeId).state === 'running') return this.report(storeId);
    this.#reports.set(storeId, { ...neverChecked, state: 'running', startedAt: agent.deps.clock.now() });
    let failed = false;
    const tell = (report: ContractReport): void => {
      if (failed) return;
      this.#reports.set(storeId, report);
      agent.changed(storeId, ['health']);
    };
    void runContractCheck(agent, store, tell).catch((error: unknown) => {
      agent.deps.log.error('contract check failed', { store: storeId, error: String(error) });
      tell(neverChecked);
      // What the other system still answers belongs to no report.
      failed = true;
    });
    return this.report(storeId);
  }
}
