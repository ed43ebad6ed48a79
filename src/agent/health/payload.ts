import { redactRow } from '#agent/connectors/redact.ts';
import { effectById, effectLog } from '#agent/journal/effects.ts';
import { exceptionById } from '#agent/journal/exceptions.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { quarantinedOf } from '#agent/journal/quarantine.ts';

export interface Payload {
  parts: { part: 'sent' | 'answer' | 'raw' | 'facts'; text: string }[];
  log: { at: number; event: string; state: string }[];
}

const mostCharacters = 20_000;

/** What an effect sends or an exception is about, without personal data; null for an id nobody knows. */
export function payloadOf(journal: Journal, id: string): Payload | null {
  const exception = exceptionById(journal, id);
  const effect = effectById(journal, exception?.effectId ?? id);
  if (exception === null && effect === null) return null;
  const parts: Payload['parts'] = [];
  if (exception !== null) {
    parts.push({ part: 'facts', text: lines(exception.params) });
    for (const row of quarantinedOf(journal, exception.params['stream'] ?? '', exception.params['record'] ?? ''))
      parts.push({ part: 'raw', text: row.raw });
  }
  if (effect !== null) {
    parts.push({ part: 'sent', text: lines(effect.payload) });
    const answer = [effect.problem?.detail, effect.result === null ? null : lines(effect.result)].filter(
      (text) => typeof text === 'string',
    );
    if (answer.length > 0) parts.push({ part: 'answer', text: answer.join('\n') });
  }
  const log = effect === null ? [] : effectLog(journal, effect.seq).map(({ at, event, state }) => ({ at, event, state }));
  return { parts, log };
}

function lines(value: unknown): string {
  return JSON.stringify(JSON.parse(redactWhole(value)), null, 2);
}

/** Redacted whole, so that it still is JSON. */
function redactWhole(value: unknown): string {
  const text = redactRow(value, mostCharacters);
  return text.length > mostCharacters ? JSON.stringify(text) : text;
}
