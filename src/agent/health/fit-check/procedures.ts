import type { FitReport } from '#contract/fit-check.ts';
import type { Agent } from '#agent/agent.ts';
import { openStore } from '#agent/door.ts';
import { neverChecked, runFitCheck } from '#agent/health/fit-check/run.ts';
import type { FeatureOf } from '#agent/implementer.ts';

/** The procedures of contract/fit-check.ts. What was found is kept in memory: it is soon asked for anew. */
export function fitCheckProcedures(os: FeatureOf<'fitCheck'>, agent: Agent) {
  const reports = new Map<string, FitReport>();
  const reportOf = (storeId: string): FitReport => reports.get(storeId) ?? neverChecked;
  return os.router({
    get: os.get.handler(({ input }) => {
      openStore(agent, input.storeId);
      return reportOf(input.storeId);
    }),
    start: os.start.handler(({ input }) => {
      const { storeId } = input;
      const { host, context } = openStore(agent, storeId);
      if (reportOf(storeId).state === 'running') return reportOf(storeId);
      reports.set(storeId, { ...neverChecked, state: 'running', startedAt: agent.deps.clock.now() });
      void runFitCheck(agent, host, context.config.outletId, (report) => {
        reports.set(storeId, report);
        agent.changed(storeId, ['health']);
      }).catch((error: unknown) => {
        agent.deps.log.error('fit check failed', { store: storeId, error: String(error) });
        reports.delete(storeId);
        agent.changed(storeId, ['health']);
      });
      return reportOf(storeId);
    }),
  });
}
