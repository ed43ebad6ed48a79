import { effectAction } from '#contract/outbox.ts';
import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import { attend, type Attending } from '#agent/health/attend.ts';
import { answer } from '#agent/health/exception-procedures.ts';
import { figuresOf } from '#agent/health/figures.ts';
import { decide } from '#agent/health/outbox-procedures.ts';
import { payloadOf } from '#agent/health/payload.ts';
import { trace } from '#agent/health/trace.ts';
import { trail, trailCsv, trailNames } from '#agent/health/trail.ts';
import type { FeatureOf } from '#agent/implementer.ts';
import type { Attention } from '#agent/journal/attention.ts';
import { listSeals } from '#agent/journal/day-seals.ts';

/** So many days of seals are shown; all stay in the journal. */
const sealsShown = 60;

/** The procedures of contract/health.ts. */
export function healthProcedures(os: FeatureOf<'health'>, agent: Agent) {
  const journalOf = (storeId: string) => openStore(agent, storeId).host.journal;

  function attended(storeId: string, act: Omit<Attending, 'at'>, change: Partial<Attention>): { changed: boolean } {
    const journal = journalOf(storeId);
    const changed = durably(() => journal.write(() => attend(journal, { ...act, at: agent.deps.clock.now() }, change)));
    if (changed === null) return unknown();
    agent.changed(storeId, ['exceptions', 'outbox', 'status']);
    return { changed };
  }

  return os.router({
    figures: os.figures.handler(({ input }) => {
      const { host, context } = openStore(agent, input.storeId);
      agent.versions.look();
      return figuresOf(agent, host, context.config.timeZone);
    }),
    trace: os.trace.handler(({ input }) => {
      const journal = journalOf(input.storeId);
      return { found: journal.read(() => trace(journal, input.text)) };
    }),
    trail: os.trail.handler(({ input }) => {
      const journal = journalOf(input.storeId);
      return journal.read(() => ({ ...trail(journal, input.filter, input), ...trailNames(journal) }));
    }),
    trailFile: os.trailFile.handler(({ input }) => {
      const journal = journalOf(input.storeId);
      const day = new Date(agent.deps.clock.now()).toISOString().slice(0, 10);
      return { name: `audit-trail-${input.storeId}-${day}.csv`, csv: journal.read(() => trailCsv(journal, input.filter)) };
    }),
    seals: os.seals.handler(({ input }) => ({
      rows: listSeals(journalOf(input.storeId), sealsShown).map(({ entrySeq, ...seal }) => ({ ...seal, seq: entrySeq })),
    })),
    assign: os.assign.handler(({ input }) => attended(input.storeId, input, { assignee: input.to })),
    snooze: os.snooze.handler(({ input }) => attended(input.storeId, input, { snoozedUntil: input.until })),
    decideMany: os.decideMany.handler(({ input }) => {
      const { host, context } = openStore(agent, input.storeId);
      const { journal } = host;
      const at = agent.deps.clock.now();
      const asEffect = effectAction.safeParse(input.action);
      let decided = 0;
      for (const [index, id] of input.ids.entries()) {
        const one = { requestId: `${input.requestId.slice(0, 56)}:${index}`, person: input.person };
        // Each by itself: one that cannot be decided any more holds up none of the others.
        const done = durably(() =>
          journal.write(() => {
            if (!asEffect.success) return answer(journal, { ...one, exceptionId: id, action: input.action, at }) === true;
            if (asEffect.data === 'edit') return false;
            return typeof decide(agent, journal, context, { ...one, effectId: id, action: asEffect.data }) === 'object';
          }),
        );
        if (done) decided += 1;
      }
      host.kick();
      agent.changed(input.storeId, ['exceptions', 'outbox', 'pickups', 'status']);
      return { decided, left: input.ids.length - decided };
    }),
    payload: os.payload.handler(({ input }) => payloadOf(journalOf(input.storeId), input.id) ?? unknown()),
  });
}

function unknown(): never {
  return refuse('NOT_FOUND', {
    reason: 'exceptionUnknown',
    message: 'There is nothing like this to decide.',
    cure: 'Read the list again.',
  });
}
