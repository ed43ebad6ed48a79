import { write, type Operation } from '#core/connector.ts';
import { stockAdjustments } from '#agent/connectors/lightspeed-x/inventory.ts';
import { catalogIsRead, productOfSku } from '#agent/replica/till.ts';
import type { EffectContext, SendOutcome, Verdict } from '#agent/sync/effect-kind.ts';

/** Whether the till's stock of a SKU can be adjusted: the catalog is read and names exactly one product. */
export function adjustable(sku: string, { journal }: EffectContext): Verdict {
  if (!catalogIsRead(journal)) return { kind: 'wait', ms: 1_000, why: 'the catalog of the till is being read' };
  if (productOfSku(journal, sku).kind === 'one') return { kind: 'go' };
  return {
    kind: 'refuse',
    reason: 'skuUnknownAtTill',
    message: `The till does not know SKU ${sku}, or has it several times.`,
    cure: 'Put the SKU right in Lightspeed, then send it again.',
  };
}

/** Adds `quantity` pieces (a minus takes them out) to this outlet's stock, without any reference of ours (lightspeed.md A.10.10). */
export function* adjustTill(
  sku: string,
  quantity: number,
  reason: 'DAMAGE' | 'STOCK_FOUND',
  { journal, store }: EffectContext,
): Operation<SendOutcome> {
  const product = productOfSku(journal, sku);
  if (product.kind !== 'one') return { kind: 'failed', problem: { kind: 'passing', status: 0, message: 'the catalog changed' } };
  const { outletId } = store.config;
  const answer = yield* write(stockAdjustments([{ outletId, productId: product.productId, quantity, reason }]));
  return answer.ok ? { kind: 'done', result: { adjustment: answer.value.join(', ') } } : { kind: 'failed', problem: answer.problem };
}
