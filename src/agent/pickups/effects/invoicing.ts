import { read, write, type Operation } from '#core/connector.ts';
import { invoiceOrder } from '#agent/connectors/magento/documents.ts';
import { getOrder } from '#agent/connectors/magento/orders.ts';
import type { EffectContext, ProbeOutcome, SendOutcome } from '#agent/sync/effect-kind.ts';
import { referenceOf } from '#agent/sync/reference.ts';

/** Invoices everything that is left of an order, unless it is; `why` stands in the comment before our reference (magento-measured 19, 52). */
export function* invoiceRest(orderId: number, why: string, context: EffectContext): Operation<SendOutcome> {
  const order = yield* read(getOrder(orderId));
  if (!order.ok) return { kind: 'failed', problem: order.problem };
  if (order.value.dueMinor <= 0) return { kind: 'done', result: { already: 'yes' } };
  const answer = yield* write(invoiceOrder({ orderId, comment: `${why} [${referenceOf(context.effect.id)}]` }));
  return answer.ok ? { kind: 'done', result: { invoice: String(answer.value) } } : { kind: 'failed', problem: answer.problem };
}

/** An order that owes nothing any more is invoiced. */
export function* findInvoiced(orderId: number): Operation<ProbeOutcome> {
  const order = yield* read(getOrder(orderId));
  if (!order.ok) return { kind: 'failed', problem: order.problem };
  return order.value.dueMinor <= 0 ? { kind: 'found', result: {} } : { kind: 'absent' };
}
