import { z } from 'zod';
import { read, write } from '#core/connector.ts';
import { usualRetry } from '#core/sync/retry.ts';
import { addComment } from '#agent/connectors/magento/documents.ts';
import { getOrder } from '#agent/connectors/magento/orders.ts';
import { effectKind } from '#agent/sync/effect-kind.ts';
import { referenceOf } from '#agent/sync/reference.ts';

const payload = z.object({ orderId: z.int(), incrementId: z.string(), text: z.string().min(1) });
type Payload = z.infer<typeof payload>;

/** An internal comment on the order, found again by our reference in it. Magento keeps the current status with it (magento.md §3.7). */
export const comment = effectKind<Payload>({
  name: 'magento.comment',
  system: 'magento',
  version: 1,
  schema: payload,
  repeat: 'probe',
  settleMs: 20_000,
  retry: usualRetry,
  editable: ['text'],
  check: () => ({ kind: 'go' }),

  *send(note, context) {
    const order = yield* read(getOrder(note.orderId));
    if (!order.ok) return { kind: 'failed', problem: order.problem };
    const reference = referenceOf(context.effect.id);
    if (order.value.comments.some((text) => text.includes(reference))) return { kind: 'done', result: {} };
    const answer = yield* write(addComment({ orderId: note.orderId, text: `${note.text} [${reference}]`, status: order.value.status }));
    return answer.ok ? { kind: 'done', result: {} } : { kind: 'failed', problem: answer.problem };
  },

  *probe(note, context) {
    const order = yield* read(getOrder(note.orderId));
    if (!order.ok) return { kind: 'failed', problem: order.problem };
    const reference = referenceOf(context.effect.id);
    return order.value.comments.some((text) => text.includes(reference)) ? { kind: 'found', result: {} } : { kind: 'absent' };
  },

  done: () => undefined,
  rebuild: (note) => note,
  skipConsequence: (note) => `Order ${note.incrementId} keeps no note of this in Magento; the journal here does.`,
});
