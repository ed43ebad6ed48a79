import { openSpans } from '#core/opening-hours.ts';
import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import { backlog } from '#agent/journal/outbox-view.ts';
import { customerHere } from '#agent/today/customer-here.ts';
import { hours, promises } from '#agent/today/days.ts';
import { recent } from '#agent/today/recent.ts';
import { binsAtClose, nextPromise, sections } from '#agent/today/sections.ts';

/** The procedures of contract/today.ts. */
export function todayProcedures(os: FeatureOf<'today'>, agent: Agent) {
  return os.router({
    get: os.get.handler(({ input }) => {
      const { host, context } = openStore(agent, input.storeId);
      const { journal } = host;
      const now = agent.deps.clock.now();
      const { timeZone, openingHours } = context.config;
      return journal.read(() => ({
        ...sections(journal, now),
        bins: { ...binsAtClose(journal), closesAt: openSpans(now, 0, openingHours, timeZone).at(-1)?.to ?? null },
        nextPromiseAt: nextPromise(journal, now),
        unsent: backlog(journal),
        promises: promises(journal, now, timeZone),
        hours: hours(journal, now, timeZone),
        recent: recent(journal),
      }));
    }),
    customerHere: os.customerHere.handler(({ input }) => {
      const { host } = openStore(agent, input.storeId);
      const journal = durably(() => customerHere(host.journal, { ...input, at: agent.deps.clock.now() }));
      if (journal === null)
        return refuse('NOT_FOUND', {
          reason: 'pickupUnknown',
          message: 'This pickup is not in this store’s journal.',
          cure: 'Go back to the queue and open it again.',
        });
      agent.changed(input.storeId, ['pickups']);
      return { journal };
    }),
  });
}
