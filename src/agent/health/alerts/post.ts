import type { PostProblem } from '#contract/alerts.ts';
import type { Transport } from '#core/ports.ts';
import { triedByStatus, type Tried } from '#core/health/alerts/try-again.ts';

const timeoutMs = 15_000;
/** What the other side says beyond its status is of no use. */
const maxBytes = 64 * 1024;

/** Sends one message once. `id` is the same at every try, so that the other side can tell a second one. Never throws. */
export async function post(
  transport: Transport,
  address: string,
  message: { id: string; body: string },
): Promise<{ tried: Tried; problem: PostProblem | null }> {
  const result = await transport.send({
    method: 'POST',
    url: address,
    headers: { 'content-type': 'application/json', 'idempotency-key': message.id, 'user-agent': 'Backroom' },
    body: message.body,
    timeoutMs,
    maxBytes,
  });
  if (result.kind === 'failure') return { tried: 'later', problem: { reason: result.reason, status: null } };
  const tried = triedByStatus(result.status);
  return { tried, problem: tried === 'taken' ? null : { reason: 'status', status: result.status } };
}
