import type { ExceptionRow } from '#contract/exceptions.ts';
import { exceptionWords, isExceptionKind } from '#core/health/exception-words.ts';
import type { Agent } from '#agent/agent.ts';
import { durably, openStore, refuse } from '#agent/door.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import { countOpenExceptions, exceptionById, listOpenExceptions, resolveException, type OpenException } from '#agent/journal/exceptions.ts';
import type { FeatureOf } from '#agent/implementer.ts';

/** The procedures of contract/exceptions.ts. */
export function exceptionProcedures(os: FeatureOf<'exceptions'>, agent: Agent) {
  return os.router({
    list: os.list.handler(({ input }) => {
      const { journal } = openStore(agent, input.storeId).host;
      return { rows: listOpenExceptions(journal, input.limit).map(rowOf), total: countOpenExceptions(journal) };
    }),
    resolve: os.resolve.handler(({ input }) => {
      const { journal } = openStore(agent, input.storeId).host;
      const at = agent.deps.clock.now();
      const resolved = durably(() =>
        journal.write(() => {
          const exception = exceptionById(journal, input.exceptionId);
          if (exception === null || !(input.action in actionsOf(exception.kind))) return null;
          if (entryByRequest(journal, input.requestId) !== null || exception.resolvedAt !== null) return true;
          const entry = appendEntry(journal, {
            kind: 'exception.resolved',
            subject: exception.pickupId ?? exception.subject,
            person: input.person,
            data: { kind: exception.kind, subject: exception.subject, action: input.action },
            requestId: input.requestId,
            at,
          });
          return resolveException(journal, exception.id, { entrySeq: entry.seq, resolution: input.action, at });
        }),
      );
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

function actionsOf(kind: string): Readonly<Record<string, string>> {
  return isExceptionKind(kind) ? exceptionWords[kind].actions : { ignore: 'It is left as it is.' };
}

function rowOf(exception: OpenException): ExceptionRow {
  const words = isExceptionKind(exception.kind) ? exceptionWords[exception.kind] : null;
  return {
    id: exception.id,
    kind: exception.kind,
    subject: exception.subject,
    openedAt: exception.openedAt,
    params: exception.params,
    message: words?.message(exception.params) ?? exception.kind,
    cure: words?.cure ?? '',
    pickupId: exception.pickupId,
    effectId: exception.effectId,
    actions: Object.entries(actionsOf(exception.kind)).map(([action, consequence]) => ({ action, consequence })),
  };
}
