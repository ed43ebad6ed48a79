import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import { act, type PickupStep } from '#agent/pickups/act.ts';
import { countFound, countTab, countTabs, holders, isNarrowed, listPickups } from '#agent/pickups/queries.ts';
import { pickupById } from '#agent/pickups/records.ts';
import { detailOf, rowsOf } from '#agent/pickups/view.ts';
import type { FeatureOf } from '#agent/implementer.ts';

/** The procedures of contract/pickups.ts. A step answers after COMMIT; it reaches the systems by itself afterwards. */
export function pickupProcedures(os: FeatureOf<'pickups'>, agent: Agent) {
  return os.router({
    list: os.list.handler(({ input }) => {
      const { journal } = openStore(agent, input.storeId).host;
      const now = agent.deps.clock.now();
      return journal.read(() => {
        const { rows, next } = listPickups(journal, input, now);
        const total = isNarrowed(input) ? countFound(journal, input, now) : countTab(journal, input.tab, now);
        return { rows: rowsOf(journal, rows), next, total };
      });
    }),
    holders: os.holders.handler(({ input }) => ({ names: holders(openStore(agent, input.storeId).host.journal) })),
    counts: os.counts.handler(({ input }) => countTabs(openStore(agent, input.storeId).host.journal, agent.deps.clock.now())),
    get: os.get.handler(({ input }) => {
      const { host, context } = openStore(agent, input.storeId);
      const { journal } = host;
      const pickup = pickupById(journal, input.pickupId);
      if (pickup === null)
        return refuse('NOT_FOUND', {
          reason: 'pickupUnknown',
          message: 'This pickup is not in this store’s journal.',
          cure: 'Go back to the queue and open it again.',
        });
      return detailOf(journal, pickup, context.config.clickAndCollect);
    }),
    startPicking: os.startPicking.handler(({ input }) => take(agent, input.storeId, { step: 'startPicking', ...input })),
    setPicked: os.setPicked.handler(({ input }) => take(agent, input.storeId, { step: 'setPicked', ...input })),
    stage: os.stage.handler(({ input }) => take(agent, input.storeId, { step: 'stage', ...input })),
    markReady: os.markReady.handler(({ input }) => take(agent, input.storeId, { step: 'markReady', ...input })),
    handOver: os.handOver.handler(({ input }) => take(agent, input.storeId, { step: 'handOver', unproven: false, ...input })),
    putBackDone: os.putBackDone.handler(({ input }) => take(agent, input.storeId, { step: 'putBackDone', ...input })),
  });
}

function take(agent: Agent, storeId: string, step: PickupStep) {
  const { host, context } = openStore(agent, storeId);
  const acted = durably(() => act({ journal: host.journal, ids: agent.deps.ids, store: context, at: agent.deps.clock.now() }, step));
  if (!acted.ok) return refuse(acted.code, acted);
  host.kick();
  agent.changed(storeId, ['pickups', 'outbox', 'status', 'exceptions']);
  return { journal: acted.journal, pickup: detailOf(host.journal, acted.pickup, context.config.clickAndCollect) };
}
