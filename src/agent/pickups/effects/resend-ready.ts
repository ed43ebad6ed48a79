import { z } from 'zod';
import { read, write } from '#core/connector.ts';
import { notifyReady as notifyReadyCall } from '#agent/connectors/magento/documents.ts';
import { countMails } from '#agent/connectors/magento/mails.ts';
import { mailsSeen, pickupById, seeMails } from '#agent/pickups/records.ts';
import { effectKind, probed } from '#agent/sync/effect-kind.ts';

const payload = z.object({ pickupId: z.uuid(), orderId: z.int(), incrementId: z.string(), why: z.enum(['asked', 'reminder']) });
type Payload = z.infer<typeof payload>;

/**
 * Mails the customer once more that the order is ready. Magento has no other way than to notify again, which for an order that is
 * shipped makes no second shipment, but another mail and another row in its history (magento-measured 3). The rows that were there
 * before are counted and kept first, so that a further one proves the mail.
 */
export const resendReady = effectKind<Payload>({
  name: 'magento.resendReady',
  system: 'magento',
  ...probed,
  schema: payload,
  settleMs: 60_000,

  check(mail, context) {
    const state = pickupById(context.journal, mail.pickupId)?.state;
    return state === 'ready' || (state === 'expired' && mail.why === 'asked')
      ? { kind: 'go' }
      : { kind: 'withdraw', why: 'the order does not wait for its customer any more' };
  },

  *send(mail, context) {
    const mails = yield* read(countMails(mail.orderId));
    if (!mails.ok) return { kind: 'failed', problem: mails.problem };
    context.journal.write(() => seeMails(context.journal, mail.pickupId, mails.value));
    const answer = yield* write(notifyReadyCall(mail.orderId));
    return answer.ok ? { kind: 'done', result: {} } : { kind: 'failed', problem: answer.problem };
  },

  *probe(mail, context) {
    const mails = yield* read(countMails(mail.orderId));
    if (!mails.ok) return { kind: 'failed', problem: mails.problem };
    const before = mailsSeen(context.journal, mail.pickupId);
    return before !== null && mails.value > before ? { kind: 'found', result: {} } : { kind: 'absent' };
  },

  done: () => undefined,
  rebuild: (mail) => mail,
  skipConsequence: (mail) => `The customer of order ${mail.incrementId} gets no further mail.`,
});
