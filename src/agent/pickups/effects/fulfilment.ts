import { z } from 'zod';
import { read, write, type Decoded, type Step } from '#core/connector.ts';
import { toQuantity } from '#core/money.ts';
import { usualRetry } from '#core/sync/retry.ts';
import type { TillFulfilment } from '#core/till.ts';
import { fulfil, listFulfilments, pack, pick } from '#agent/connectors/lightspeed-x/fulfilments.ts';
import { productOfSku } from '#agent/replica/till.ts';
import { tillTook } from '#agent/pickups/movements.ts';
import { pickupById } from '#agent/pickups/records.ts';
import { clearRaised } from '#agent/sync/raise.ts';
import { effectKind, probed, type EffectContext, type SendOutcome, type Verdict } from '#agent/sync/effect-kind.ts';

const payload = z.object({
  pickupId: z.uuid(),
  saleId: z.uuid(),
  incrementId: z.string(),
  lines: z.array(z.object({ sku: z.string(), quantity: z.number().nonnegative() })),
});
type Payload = z.infer<typeof payload>;

/** Picked and packed quantities are set, not added (lightspeed.md A.13.4), so saying it twice is saying it once. */
export const packPickup = effectKind<Payload>({
  name: 'lightspeed.pack',
  system: 'lightspeed',
  version: 1,
  schema: payload,
  repeat: 'idempotent',
  settleMs: 10_000,
  retry: usualRetry,
  editable: [],
  check: (packed, context) => stillWanted(packed, context),

  *send(packed, context) {
    const found = yield* fulfilmentOf(packed, context);
    if ('outcome' in found) return found.outcome;
    const { fulfilment, quantities } = found;
    if (fulfilment.state === 'FULFILLED' || fulfilment.state === 'PACKED') return { kind: 'done', result: { already: 'yes' } };
    const picked = yield* write(pick(fulfilment.id, fulfilment.version, quantities));
    if (!picked.ok) return { kind: 'failed', problem: picked.problem };
    const done = yield* write(pack(fulfilment.id, picked.value.version, quantities));
    return done.ok ? { kind: 'done', result: {} } : { kind: 'failed', problem: done.problem };
  },

  probe: null,
  done: () => undefined,
  rebuild: (packed) => packed,
  skipConsequence: (packed) => `The till does not show order ${packed.incrementId} as picked.`,
});

/** Handed over: the till takes the pieces out of on-hand at this moment (lightspeed.md A.13.5). The version lock refuses a second one. */
export const fulfilPickup = effectKind<Payload>({
  name: 'lightspeed.fulfil',
  system: 'lightspeed',
  ...probed,
  schema: payload,
  settleMs: 20_000,
  check: () => ({ kind: 'go' }),

  *send(handed, context) {
    const found = yield* fulfilmentOf(handed, context);
    if ('outcome' in found) return found.outcome;
    const { fulfilment, quantities } = found;
    if (isHandedOver(found)) return { kind: 'done', result: { already: 'yes' } };
    const answer = yield* write(fulfil(fulfilment.id, fulfilment.version, quantities));
    return answer.ok ? { kind: 'done', result: {} } : { kind: 'failed', problem: answer.problem };
  },

  *probe(handed, context) {
    const found = yield* fulfilmentOf(handed, context);
    if ('outcome' in found) {
      return found.outcome.kind === 'failed'
        ? { kind: 'failed', problem: found.outcome.problem }
        : {
            kind: 'cannotTell',
            question: `Did the till take the pieces of order ${handed.incrementId}? Its sale there has no pickup any more.`,
          };
    }
    return isHandedOver(found) ? { kind: 'found', result: {} } : { kind: 'absent' };
  },

  done(handed, _result, context) {
    tillTook(context.journal, handed.pickupId, context.now);
    clearRaised(context.journal, 'fulfilledAtTill', handed.incrementId, context.now);
  },
  rebuild: (handed) => handed,
  skipConsequence: (handed) => `The till still counts the pieces of order ${handed.incrementId} as on hand, although they left the store.`,
});

/** Our pieces have left, whatever else stands on the till's sale: it may hold lines that are not ours. */
function isHandedOver({
  fulfilment,
  quantities,
}: {
  fulfilment: TillFulfilment;
  quantities: { saleLineId: string; quantity: number }[];
}): boolean {
  const fulfilled = new Map(fulfilment.lines.map((line) => [line.saleLineId, line.fulfilled]));
  return (
    fulfilment.state === 'FULFILLED' ||
    (quantities.length > 0 && quantities.every((line) => (fulfilled.get(line.saleLineId) ?? 0) >= line.quantity))
  );
}

function stillWanted(packed: Payload, context: EffectContext): Verdict {
  const state = pickupById(context.journal, packed.pickupId)?.state;
  return state === 'cancelled' || state === 'putBack' ? { kind: 'withdraw', why: 'the order was cancelled online' } : { kind: 'go' };
}

type Found =
  | { fulfilment: TillFulfilment; quantities: { saleLineId: string; quantity: number }[] }
  | { outcome: Exclude<SendOutcome, { kind: 'done' }> };

/** The sale's pickup at this outlet, and our SKU quantities on its lines (a product may stand on several). */
function* fulfilmentOf(wanted: Payload, context: EffectContext): Generator<Step, Found, Decoded<unknown>> {
  const list = yield* read(listFulfilments(wanted.saleId));
  if (!list.ok) return { outcome: { kind: 'failed', problem: list.problem } };
  const fulfilment = list.value.find((one) => one.type === 'PICKUP' && one.outletId === context.store.config.outletId);
  if (fulfilment === undefined) {
    return {
      outcome: {
        kind: 'refused',
        reason: 'noFulfilment',
        message: `The till has no pickup for order ${wanted.incrementId} at this outlet: its sale was voided, changed or moved there.`,
        cure: 'Look at the sale in Lightspeed; hand the pieces out there, or leave this step.',
      },
    };
  }
  const quantities = quantitiesOf(wanted, fulfilment, context);
  return quantities === null ? { outcome: notTheSame(wanted) } : { fulfilment, quantities };
}

/**
 * Our SKU quantities on the fulfilment's lines. What no SKU of ours fits is what is left of ours, if it is as many: a SKU that was
 * renamed at the till since the sale was made. Null when pieces of ours stand on no line, for a part would count as the whole.
 */
function quantitiesOf(
  wanted: Payload,
  fulfilment: TillFulfilment,
  context: EffectContext,
): { saleLineId: string; quantity: number }[] | null {
  const left = new Map<string, number>();
  for (const line of wanted.lines) {
    const product = productOfSku(context.journal, line.sku);
    const key = product.kind === 'one' ? product.productId : '';
    left.set(key, toQuantity((left.get(key) ?? 0) + line.quantity));
  }
  const placed = fulfilment.lines.map((line) => {
    const quantity = Math.min(line.quantity, left.get(line.productId) ?? 0);
    left.set(line.productId, toQuantity((left.get(line.productId) ?? 0) - quantity));
    return { saleLineId: line.saleLineId, quantity, whole: line.quantity };
  });
  const missing = toQuantity([...left.values()].reduce((sum, quantity) => sum + quantity, 0));
  const unplaced = placed.filter((line) => line.quantity === 0);
  const renamed = missing > 0 && missing === toQuantity(unplaced.reduce((sum, line) => sum + line.whole, 0));
  if (missing > 0 && !renamed) return null;
  return placed
    .map(({ saleLineId, quantity, whole }) => ({ saleLineId, quantity: renamed && quantity === 0 ? whole : quantity }))
    .filter((line) => line.quantity > 0);
}

function notTheSame(wanted: Payload): Exclude<SendOutcome, { kind: 'done' }> {
  return {
    kind: 'refused',
    reason: 'saleChangedAtTill',
    message: `The till’s sale of order ${wanted.incrementId} does not hold the pieces of the order any more.`,
    cure: 'Look at the sale in Lightspeed and put it right; hand the pieces out there, or leave this step.',
  };
}
