import type { WireResult } from '#core/ports.ts';
import { fieldOf } from '#agent/connectors/decode.ts';
import { parseJson } from '#agent/connectors/json.ts';

/** How much this shop takes at once, learned from a refusal. */
export interface InputLimit {
  kind: 'pageSize' | 'items';
  max: number;
}

/** The input limit that an answer states, or null. Off by default, 300 a page and 20 items when on (magento-measured 42, magento.md §2.6). */
export function learnLimit(result: WireResult): InputLimit | null {
  if (result.kind !== 'answer' || result.status !== 400) return null;
  const body = parseJson(result.body)?.value;
  const message = fieldOf(body, 'message');
  if (typeof message !== 'string') return null;
  const max = Number(fieldOf(fieldOf(body, 'parameters'), 'max') ?? /is (\d+)$/.exec(message)?.[1]);
  if (!Number.isInteger(max) || max < 1) return null;
  if (message.startsWith('Maximum SearchCriteria pageSize')) return { kind: 'pageSize', max };
  return message.startsWith('Maximum items of type') ? { kind: 'items', max } : null;
}
