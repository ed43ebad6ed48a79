import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import type { Acted, Refused } from '#agent/pickups/act.ts';
import { pickupById, type PickupRecord } from '#agent/pickups/records.ts';
import { alternativesTo } from '#agent/pickups/short/alternatives.ts';
import { confirmShort, shortSituation } from '#agent/pickups/short/confirm.ts';
import { refusalSituation, refusePieces } from '#agent/pickups/short/refuse.ts';
import { reportShort } from '#agent/pickups/short/report.ts';
import { previewOf } from '#agent/pickups/short/shown.ts';
import type { Situation } from '#agent/pickups/short/situation.ts';
import { waitForPieces } from '#agent/pickups/short/wait.ts';
import { detailOf } from '#agent/pickups/view.ts';
import type { Acting } from '#agent/sync/acting.ts';

/** The procedures of contract/short.ts: pieces that are not there, or not wanted, and the money for them. */
export function shortProcedures(os: FeatureOf<'short'>, agent: Agent) {
  return os.router({
    report: os.report.handler(({ input }) => take(agent, input.storeId, (acting) => reportShort(acting, input, input))),
    preview: os.preview.handler(({ input }) => shown(agent, input, shortSituation)),
    confirm: os.confirm.handler(({ input }) => take(agent, input.storeId, (acting) => confirmShort(acting, input, input.fingerprint))),
    alternatives: os.alternatives.handler(({ input }) => {
      const { host } = openStore(agent, input.storeId);
      const others = agent
        .stores()
        .filter(({ id }) => id !== input.storeId)
        .flatMap(({ id }) => {
          const store = agent.store(id);
          return store === null || store.host === null ? [] : [{ config: store.config, journal: store.host.journal }];
        });
      return { stores: alternativesTo(host.journal, known(agent, input).pickup, others) };
    }),
    wait: os.wait.handler(({ input }) => take(agent, input.storeId, (acting) => waitForPieces(acting, input, input.note))),
    previewRefusal: os.previewRefusal.handler(({ input }) =>
      shown(agent, input, (acting, pickup) => refusalSituation(acting, pickup, input)),
    ),
    refusePieces: os.refusePieces.handler(({ input }) =>
      take(agent, input.storeId, (acting) => refusePieces(acting, input, input, input.fingerprint)),
    ),
  });
}

function known(agent: Agent, input: { storeId: string; pickupId: string }): { acting: Acting; pickup: PickupRecord } {
  const { host, context } = openStore(agent, input.storeId);
  const pickup = pickupById(host.journal, input.pickupId);
  if (pickup === null)
    return refuse('NOT_FOUND', {
      reason: 'pickupUnknown',
      message: 'This pickup is not in this store’s journal.',
      cure: 'Go back to the queue and open it again.',
    });
  return { acting: { journal: host.journal, ids: agent.deps.ids, store: context, at: agent.deps.clock.now() }, pickup };
}

function shown(
  agent: Agent,
  input: { storeId: string; pickupId: string },
  look: (acting: Acting, pickup: PickupRecord) => Situation | Refused,
) {
  const { acting, pickup } = known(agent, input);
  const situation = look(acting, pickup);
  return 'ok' in situation ? refuse(situation.code, situation) : previewOf(situation);
}

function take(agent: Agent, storeId: string, step: (acting: Acting) => Acted) {
  const { host, context } = openStore(agent, storeId);
  const acted = durably(() => step({ journal: host.journal, ids: agent.deps.ids, store: context, at: agent.deps.clock.now() }));
  if (!acted.ok) return refuse(acted.code, acted);
  host.kick();
  agent.changed(storeId, ['pickups', 'outbox', 'status', 'exceptions', 'stock']);
  return { journal: acted.journal, pickup: detailOf(host.journal, acted.pickup, context.config.clickAndCollect) };
}
