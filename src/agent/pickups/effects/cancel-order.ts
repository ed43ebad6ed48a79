import { z } from 'zod';
import { read, write, type Decoded, type Step } from '#core/connector.ts';
import { getOrder } from '#agent/connectors/magento/orders.ts';
import { cancelOrder as cancelOrderCall } from '#agent/connectors/magento/refunds.ts';
import { unlessGoneOnline } from '#agent/pickups/effects/gone-online.ts';
import { effectKind, probed, type SendOutcome } from '#agent/sync/effect-kind.ts';

const payload = z.object({ orderId: z.int(), incrementId: z.string() });
type Payload = z.infer<typeof payload>;

/** Nothing of an unpaid order is handed over: it is cancelled, which releases what Magento reserved (magento-measured 50, 55). */
export const cancelOrder = effectKind<Payload>({
  name: 'magento.cancelOrder',
  system: 'magento',
  ...probed,
  schema: payload,
  settleMs: 30_000,

  check: (gone, context) => unlessGoneOnline(context.journal, gone.orderId),

  *send(gone) {
    const order = yield* read(getOrder(gone.orderId));
    if (!order.ok) return { kind: 'failed', problem: order.problem };
    if (order.value.state === 'canceled' || order.value.state === 'closed') return { kind: 'done', result: { already: 'yes' } };
    if (order.value.paidMinor > 0) return paidMeanwhile(gone);
    const answer = yield* write(cancelOrderCall(gone.orderId));
    if (!answer.ok) return { kind: 'failed', problem: answer.problem };
    return answer.value ? { kind: 'done', result: {} } : yield* whyNot(gone);
  },

  *probe(gone) {
    const order = yield* read(getOrder(gone.orderId));
    if (!order.ok) return { kind: 'failed', problem: order.problem };
    return order.value.state === 'canceled' || order.value.state === 'closed' ? { kind: 'found', result: {} } : { kind: 'absent' };
  },

  done: () => undefined,
  rebuild: (gone) => gone,
  skipConsequence: (gone) => `Magento keeps order ${gone.incrementId} open and its pieces reserved.`,
});

/** Magento says `false` and no more (magento-measured 16): the order tells why. */
function* whyNot(gone: Payload): Generator<Step, SendOutcome, Decoded<unknown>> {
  const order = yield* read(getOrder(gone.orderId));
  if (!order.ok) return { kind: 'failed', problem: order.problem };
  if (order.value.state === 'canceled' || order.value.state === 'closed') return { kind: 'done', result: { already: 'yes' } };
  return order.value.paidMinor > 0
    ? paidMeanwhile(gone)
    : {
        kind: 'refused',
        reason: 'cancelRefused',
        message: `Magento does not cancel order ${gone.incrementId}: its state there is “${order.value.rawState}”.`,
        cure: 'Look at the order in Magento (a hold must be lifted first), then send it again.',
      };
}

function paidMeanwhile(gone: Payload): SendOutcome {
  return {
    kind: 'refused',
    reason: 'paidMeanwhile',
    message: `Order ${gone.incrementId} was paid meanwhile, so Magento cannot cancel it.`,
    cure: 'Refund it in Magento, then leave this.',
  };
}
