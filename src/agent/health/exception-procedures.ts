import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import { answersOf, exceptionRow } from '#agent/health/exception-row.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import { countOpenExceptions, exceptionById, listOpenExceptions, resolveException } from '#agent/journal/exceptions.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { FeatureOf } from '#agent/implementer.ts';

/** The procedures of contract/exceptions.ts. */
export function exceptionProcedures(os: FeatureOf<'exceptions'>, agent: Agent) {
  return os.router({
    list: os.list.handler(({ input }) => {
      const { journal } = openStore(agent, input.storeId).host;
      return {
        rows: listOpenExceptions(journal, input.limit).map((row) => exceptionRow(journal, row)),
        total: countOpenExceptions(journal),
      };
    }),
    resolve: os.resolve.handler(({ input }) => {
      const { journal } = openStore(agent, input.storeId).host;
      const at = agent.deps.clock.now();
      const resolved = durably(() => journal.write(() => answer(journal, { ...input, at })));
      if (resolved === null)
        return refuse('NOT_FOUND', {
          reason: 'exceptionUnknown',
          message: 'There is nothing like this to decide.',
          cure: 'Read the list again.',
        });
      agent.changed(input.storeId, ['exceptions', 'pickups', 'status']);
      return { resolved };
    }),
  });
}

export interface Answer {
  exceptionId: string;
  requestId: string;
  person: string;
  action: string;
  at: number;
}

/** Closes a question with one of its answers; null for one that is not known or has no such answer. Inside write(). */
export function answer(journal: Journal, { exceptionId, requestId, person, action, at }: Answer): boolean | null {
  const exception = exceptionById(journal, exceptionId);
  if (exception === null || !(action in answersOf(exception.kind))) return null;
  if (entryByRequest(journal, requestId) !== null || exception.resolvedAt !== null) return true;
  const entry = appendEntry(journal, {
    kind: 'exception.resolved',
    subject: exception.pickupId ?? exception.subject,
    person,
    data: { kind: exception.kind, subject: exception.subject, action },
    requestId,
    at,
  });
  return resolveException(journal, exception.id, { entrySeq: entry.seq, resolution: action, at });
}
