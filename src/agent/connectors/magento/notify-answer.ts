import { z } from 'zod';
import type { AnswerProblem } from '#core/connector.ts';
import type { Read } from '#agent/connectors/call.ts';
import { check } from '#agent/connectors/decode.ts';
import { listOf } from '#agent/connectors/fields.ts';
import { parseJson } from '#agent/connectors/json.ts';
import { redactText } from '#agent/connectors/redact.ts';
import { savingFailed } from '#agent/connectors/magento/classify.ts';

const answer = z.object({
  successful: z.union([z.boolean(), z.literal([0, 1]), z.literal(['true', 'false'])]),
  errors: listOf(z.unknown()),
});
const innerError = z.object({ message: z.string() });

/**
 * The answer to a notify of one order. The status is 200 even for a failure; each error is JSON inside a text, an object
 * in some versions (magento-measured 1, magento.md §4.3). A failure is a problem here: `refused` for what Magento will not do.
 */
export function decodeNotify(value: unknown): Read<{ successful: true }> {
  const checked = check(answer, value, '');
  if (!checked.ok) return checked;
  if ([true, 1, 'true'].includes(checked.value.successful)) return { ok: true, value: { successful: true } };
  const first = checked.value.errors[0];
  const error = check(innerError, typeof first === 'string' ? parseJson(first)?.value : first, 'errors[0]');
  return error.ok ? { ok: false, problem: problemOf(redactText(error.value.message)) } : error;
}

function problemOf(message: string): AnswerProblem {
  if (savingFailed.test(message)) return { kind: 'passing', status: 200, message };
  // Said for whatever broke, also after the shipment was made and only the mail failed.
  if (/^We can't notify the customer right now/i.test(message)) return { kind: 'unknown', message };
  return { kind: 'refused', status: 200, message };
}
