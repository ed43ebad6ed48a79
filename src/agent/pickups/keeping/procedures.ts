import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import { act, type Acted } from '#agent/pickups/act.ts';
import { forgetCustomer } from '#agent/pickups/keeping/forget.ts';
import { extend, resend } from '#agent/pickups/keeping/keep.ts';
import { previewNotCollected, putBackNotCollected } from '#agent/pickups/keeping/not-collected.ts';
import { sameCustomer } from '#agent/pickups/keeping/same-customer.ts';
import { undo } from '#agent/pickups/keeping/undo.ts';
import { pickupById } from '#agent/pickups/records.ts';
import { detailOf, rowsOf } from '#agent/pickups/view.ts';
import type { Acting } from '#agent/sync/acting.ts';

/** The procedures of contract/keeping.ts. */
export function keepingProcedures(os: FeatureOf<'keeping'>, agent: Agent) {
  return os.router({
    resendReady: os.resendReady.handler(({ input }) => take(agent, input.storeId, (acting) => resend(acting, input))),
    extend: os.extend.handler(({ input }) => take(agent, input.storeId, (acting) => extend(acting, input))),
    undo: os.undo.handler(({ input }) => take(agent, input.storeId, (acting) => undo(acting, input))),
    handOverUnproven: os.handOverUnproven.handler(({ input }) =>
      take(agent, input.storeId, (acting) => act(acting, { step: 'handOver', unproven: true, code: null, ...input })),
    ),
    previewNotCollected: os.previewNotCollected.handler(({ input }) => {
      const { host, context } = openStore(agent, input.storeId);
      const pickup = pickupById(host.journal, input.pickupId);
      if (pickup === null) return refuse('NOT_FOUND', unknown);
      const acting = { journal: host.journal, ids: agent.deps.ids, store: context, at: agent.deps.clock.now() };
      const shown = previewNotCollected(acting, pickup);
      return 'ok' in shown ? refuse(shown.code, shown) : shown;
    }),
    notCollected: os.notCollected.handler(({ input }) =>
      take(agent, input.storeId, (acting) => putBackNotCollected(acting, input, input.fingerprint)),
    ),
    sameCustomer: os.sameCustomer.handler(({ input }) => {
      const { journal } = openStore(agent, input.storeId).host;
      return { rows: journal.read(() => rowsOf(journal, sameCustomer(journal, input.pickupId))) };
    }),
    forgetCustomer: os.forgetCustomer.handler(({ input }) => take(agent, input.storeId, (acting) => forgetCustomer(acting, input))),
  });
}

const unknown = {
  reason: 'pickupUnknown',
  message: 'This pickup is not in this store’s journal.',
  cure: 'Go back to the queue and open it again.',
};

function take(agent: Agent, storeId: string, step: (acting: Acting) => Acted) {
  const { host, context } = openStore(agent, storeId);
  const acted = durably(() => step({ journal: host.journal, ids: agent.deps.ids, store: context, at: agent.deps.clock.now() }));
  if (!acted.ok) return refuse(acted.code, acted);
  host.kick();
  agent.changed(storeId, ['pickups', 'outbox', 'status', 'exceptions']);
  return { journal: acted.journal, pickup: detailOf(host.journal, acted.pickup, context.config.clickAndCollect) };
}
