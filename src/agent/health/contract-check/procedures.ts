import type { Agent } from '#agent/agent.ts';
import { openStore } from '#agent/door.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import { listDrift } from '#agent/journal/drift.ts';

/** The procedures of contract/schema-drift.ts. */
export function schemaDriftProcedures(os: FeatureOf<'schemaDrift'>, agent: Agent) {
  return os.router({
    list: os.list.handler(({ input }) => {
      const { journal } = openStore(agent, input.storeId).host;
      agent.versions.look();
      return { rows: journal.read(() => listDrift(journal)), versions: agent.versions.list() };
    }),
    report: os.report.handler(({ input }) => {
      openStore(agent, input.storeId);
      return agent.contractChecks.report(input.storeId);
    }),
    check: os.check.handler(({ input }) => agent.contractChecks.start(input.storeId)),
  });
}
