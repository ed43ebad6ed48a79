import type { ExceptionRow } from '#contract/exceptions.ts';
import { exceptionWords, isExceptionKind } from '#core/health/exception-words.ts';
import { attentionOf } from '#agent/journal/attention.ts';
import { timesRaised, type OpenException } from '#agent/journal/exceptions.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { recordOf } from '#agent/health/record-link.ts';

/** Action → what it leads to. */
export function answersOf(kind: string): Readonly<Record<string, string>> {
  return isExceptionKind(kind) ? exceptionWords[kind].actions : { ignore: 'It is left as it is.' };
}

export function exceptionRow(journal: Journal, exception: OpenException): ExceptionRow {
  const words = isExceptionKind(exception.kind) ? exceptionWords[exception.kind] : null;
  const { sku } = exception.params;
  return {
    id: exception.id,
    kind: exception.kind,
    subject: exception.subject,
    openedAt: exception.openedAt,
    params: exception.params,
    message: words?.message(exception.params) ?? exception.kind,
    cure: words?.cure ?? '',
    pickupId: exception.pickupId,
    times: timesRaised(journal, exception.kind, exception.subject),
    ...attentionOf(journal, exception.id),
    link: recordOf(journal, exception.pickupId ?? exception.subject) ?? (sku === undefined ? null : { to: 'sku', id: sku }),
    effectId: exception.effectId,
    actions: Object.entries(answersOf(exception.kind)).map(([action, consequence]) => ({ action, consequence })),
  };
}
