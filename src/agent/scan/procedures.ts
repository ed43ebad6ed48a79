import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import { forget, teach, type ScanActed, type ScanActing } from '#agent/scan/acts.ts';
import { identify } from '#agent/scan/identify.ts';
import { countTaught, listTaught } from '#agent/scan/taught.ts';

/** The procedures of contract/scan.ts. */
export function scanProcedures(os: FeatureOf<'scan'>, agent: Agent) {
  const act = (input: { storeId: string; requestId: string; person: string }, click: (by: ScanActing) => ScanActed) => {
    const { journal } = openStore(agent, input.storeId).host;
    const by = { journal, at: agent.deps.clock.now(), requestId: input.requestId, person: input.person };
    const acted = durably(() => journal.write(() => click(by)));
    if (!acted.ok) return refuse(acted.code, acted);
    agent.changed(input.storeId, ['settings']);
    return { journal: acted.journal };
  };

  return os.router({
    identify: os.identify.handler(({ input }) => {
      const { host, context } = openStore(agent, input.storeId);
      return host.journal.read(() => identify(host.journal, context.config.outletId, input.code));
    }),
    teach: os.teach.handler(({ input }) => act(input, (by) => teach(by, input.code, input.sku))),
    forget: os.forget.handler(({ input }) => act(input, (by) => forget(by, input.code))),
    taughtList: os.taughtList.handler(({ input }) => {
      const { journal } = openStore(agent, input.storeId).host;
      const rows = listTaught(journal, input.limit).map(({ entrySeq, ...row }) => ({ ...row, journal: entrySeq }));
      return { rows, total: countTaught(journal) };
    }),
  });
}
