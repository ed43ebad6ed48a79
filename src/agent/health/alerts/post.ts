import type { PostProblem } from '#contract/alerts.ts';
import type { Transport } from '#core/ports.ts';
import type { PostAnswer } from '#core/health/alerts/post-again.ts';

const timeoutMs = 15_000;
/** What the other side says beyond its status is of no use. */
const maxBytes = 64 * 1024;

/** Sends one message once. `id` is the same at every try, so that the other side can tell a second one. Never throws. */
export async function post(
  transport: Transport,
  address: string,
  message: { id: string; body: string },
): Promise<{ answer: PostAnswer; problem: PostProblem | null }> {
  const result = await transport.send({
    method: 'POST',
    url: address,
    headers: { 'content-type': 'application/json', 'idempotency-key': message.id, 'user-agent': 'Backroom' },
    body: message.body,
    timeoutMs,
    maxBytes,
  });
  if (result.kind === 'failure') return { answer: null, problem: { reason: result.reason, status: null } };
  const taken = result.status >= 200 && result.status <= 299;
  return { answer: result.status, problem: taken ? null : { reason: 'status', status: result.status } };
}
