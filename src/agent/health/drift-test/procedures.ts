import { driftReportCsv } from '#agent/health/drift-test/report-csv.ts';
import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import { endedTests, testById } from '#agent/health/drift-test/records.ts';
import { reportOf } from '#agent/health/drift-test/report.ts';
import { startDriftTest } from '#agent/health/drift-test/start.ts';
import type { FeatureOf } from '#agent/implementer.ts';

/** The procedures of contract/drift-test.ts. */
export function driftTestProcedures(os: FeatureOf<'driftTest'>, agent: Agent) {
  const look = (storeId: string, id: number | null) => {
    const { host, context } = openStore(agent, storeId);
    const test = testById(host.journal, id);
    return { host, context, report: test === null ? null : reportOf(host.journal, context, test, agent.deps.clock.now()) };
  };
  return os.router({
    get: os.get.handler(({ input }) => {
      const { host, context, report } = look(input.storeId, input.test);
      const ended = endedTests(host.journal).map((test) => reportOf(host.journal, context, test, agent.deps.clock.now()));
      return { report, earlier: ended.map(({ id, startedAt, verdict }) => ({ id, startedAt, verdict })) };
    }),
    start: os.start.handler(({ input }) => {
      const { host, context } = openStore(agent, input.storeId);
      const acting = { journal: host.journal, ids: agent.deps.ids, store: context, at: agent.deps.clock.now() };
      durably(() => host.journal.write(() => startDriftTest(acting, { person: input.person, requestId: input.requestId })));
      host.kick();
      agent.changed(input.storeId, ['health']);
      return look(input.storeId, null).report ?? noSuchTest();
    }),
    export: os.export.handler(({ input }) => {
      const { context, report } = look(input.storeId, input.test);
      if (report === null) return noSuchTest();
      const { id, name } = context.config;
      return {
        fileName: `drift-test-${id}-${new Date(report.startedAt).toISOString().slice(0, 10)}.csv`,
        csv: driftReportCsv(report, name),
      };
    }),
  });
}

function noSuchTest(): never {
  return refuse('NOT_FOUND', { reason: 'driftTestUnknown', message: 'There is no such drift test here.', cure: 'Open the tab again.' });
}
