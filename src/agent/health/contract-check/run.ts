import { systemName } from '#contract/ids.ts';
import type { ContractReport, EndpointRow } from '#contract/schema-drift.ts';
import type { Call } from '#core/connector.ts';
import type { Agent } from '#agent/agent.ts';
import { readEndpoints } from '#agent/health/contract-check/endpoints.ts';
import { judge, watched } from '#agent/health/contract-check/watched.ts';
import { withPatience } from '#agent/sync/patience.ts';
import { noteDrift } from '#agent/journal/drift.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { StorageFailure } from '#agent/journal/storage-failure.ts';
import type { StoreHost } from '#agent/sync/store-host.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

/** Of the whole check; what was not answered by then is unreachable. The till alone may be asked to wait for minutes. */
const withinMs = 120_000;

export const neverChecked: ContractReport = { state: 'never', startedAt: null, finishedAt: null, done: 0, steps: 0, rows: [] };

/**
 * Asks every endpoint that is read, of each system one after the other, and compares the answers with what the connectors expect. Reads
 * only; what differs is noted in the journal. `tell` gets every step.
 */
export async function runContractCheck(
  agent: Agent,
  { host, context }: { host: StoreHost; context: StoreContext },
  tell: (report: ContractReport) => void,
): Promise<void> {
  const { journal } = host;
  const startedAt = agent.deps.clock.now();
  const calls = journal.read(() => readEndpoints(journal, context.config, startedAt));
  const found = new Map<Call<unknown>, EndpointRow>();
  const step = (finishedAt: number | null): void => {
    const rows = calls.map((call) => found.get(call)).filter((row) => row !== undefined);
    tell({ state: finishedAt === null ? 'running' : 'done', startedAt, finishedAt, done: rows.length, steps: calls.length, rows });
  };
  await Promise.all(
    systemName.options.map(async (system) => {
      agent.gateways[system].retryNow();
      for (const call of calls.filter(({ request }) => request.system === system)) {
        const row = await ask(agent, call, startedAt + withinMs);
        found.set(call, row);
        note(journal, row, agent.deps.clock.now());
        step(null);
      }
    }),
  );
  step(agent.deps.clock.now());
}

function ask(agent: Agent, call: Call<unknown>, until: number): Promise<EndpointRow> {
  const { clock } = agent.deps;
  const late = judge(call, { ok: false, problem: { kind: 'unknown', message: 'no answer in time' } });
  const left = until - clock.now();
  if (left <= 0) return Promise.resolve(late);
  const asked = agent.gateways[call.request.system].run(watched(call), { background: false });
  return withPatience(
    clock,
    left,
    asked.then((answer) => judge(call, answer.ok ? answer.value : answer)),
    late,
  );
}

/** What differs is in the report too: a disk that refuses says so elsewhere, loudly. */
function note(journal: Journal, { system, endpoint, differences }: EndpointRow, at: number): void {
  if (differences.length === 0 || journal.disposed) return;
  try {
    journal.write(() => noteDrift(journal, { system, endpoint }, differences, at));
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
  }
}
