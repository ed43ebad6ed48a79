import { z } from 'zod';
import { read, write, type AnswerProblem, type Decoded, type Step } from '#core/connector.ts';
import { bridgeOf, restored, somethingGivenUp, sourceSkus, type BridgedRow } from '#core/pickups/short/bridge.ts';
import type { ShopOrder, ShopShipment } from '#core/shop.ts';
import { listShipments, notifyReady as notifyReadyCall } from '#agent/connectors/magento/documents.ts';
import { getSourceItemsOfSkus, saveSourceItems } from '#agent/connectors/magento/inventory.ts';
import { getOrder } from '#agent/connectors/magento/orders.ts';
import { replicaOrder } from '#agent/replica/shop-orders.ts';
import { entriesOf } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { shopTook } from '#agent/pickups/movements.ts';
import { linesOf, pickupById } from '#agent/pickups/records.ts';
import { forgetKnown, markDirty } from '#agent/replica/stock-dirty.ts';
import { effectKind, probed, type EffectContext, type EffectResult, type SendOutcome } from '#agent/sync/effect-kind.ts';

const payload = z.object({ pickupId: z.uuid(), orderId: z.int(), incrementId: z.string() });
type Payload = z.infer<typeof payload>;

/**
 * Tells Magento the order is ready: it ships everything open, takes the source stock and mails the customer. Parallel
 * calls ship twice (magento-measured 3), so it is never sent while another one may still be running: shipments are read
 * first, and "not there" counts only a minute after a call we lost sight of (slowest measured: 2.9 s).
 *
 * Where pieces were given up and the source holds fewer than were ordered, Magento would refuse for ever: the source is raised, the
 * order notified and the true quantity written back, three calls in the lanes of the order and of each SKU (magento-measured 45, 46, 59).
 */
export const notifyReady = effectKind<Payload>({
  name: 'magento.notifyReady',
  system: 'magento',
  ...probed,
  schema: payload,
  settleMs: 60_000,

  check(notify, context) {
    const pickup = pickupById(context.journal, notify.pickupId);
    if (pickup === null || pickup.state === 'cancelled' || pickup.state === 'putBack')
      return { kind: 'withdraw', why: 'the order was cancelled or refunded online' };
    const order = replicaOrder(context.journal, notify.orderId);
    if (order?.state === 'holded') {
      return {
        kind: 'refuse',
        reason: 'orderOnHold',
        message: `Order ${notify.incrementId} is on hold in Magento, so the customer was not told.`,
        cure: 'Lift the hold in Magento, then send it again.',
      };
    }
    return { kind: 'go' };
  },

  *send(notify, context) {
    const before = yield* read(listShipments(notify.orderId));
    if (!before.ok) return { kind: 'failed', problem: before.problem };
    if (before.value.length > 0) return { kind: 'done', result: { ...shipped(before.value), already: 'yes' } };
    const bridge = yield* bridgeFor(notify, context);
    if ('problem' in bridge) return { kind: 'failed', problem: bridge.problem };
    const { order, rows } = bridge;
    if (order !== null && rows.length > 0) {
      const raising = rows.map((row) => ({ sku: row.sku, quantity: row.raised }));
      const raised = yield* writeRows(raising, context, () => notKnownAnyMore(rows, context));
      if (!raised.ok) return { kind: 'failed', problem: raised.problem };
    }
    const answer = yield* write(notifyReadyCall(notify.orderId));
    // Lost sight of: it may still be shipping, and a quantity written now would undo that. The stock engine writes it once this is settled.
    if (!answer.ok && answer.problem.kind !== 'refused') return { kind: 'failed', problem: answer.problem };
    const after = yield* read(listShipments(notify.orderId));
    if (!after.ok) return { kind: 'failed', problem: after.problem };
    if (order !== null && rows.length > 0) {
      const back = yield* writeRows(restored(rows, order.lines, after.value), context);
      if (!back.ok) return { kind: 'failed', problem: back.problem };
    }
    // Shipped counts, whatever was said: a mail that fails comes after the shipment (magento.md §4.3).
    if (after.value.length > 0)
      return { kind: 'done', result: { ...shipped(after.value), ...(answer.ok ? {} : { said: answer.problem.message }) } };
    if (answer.ok) return { kind: 'failed', problem: { kind: 'unknown', message: 'Magento said yes but shows no shipment.' } };
    return yield* whyNot(notify, answer.problem.message);
  },

  *probe(notify) {
    const shipments = yield* read(listShipments(notify.orderId));
    if (!shipments.ok) return { kind: 'failed', problem: shipments.problem };
    return shipments.value.length > 0 ? { kind: 'found', result: shipped(shipments.value) } : { kind: 'absent' };
  },

  done(notify, result, context) {
    // An order that was moved is shipped from the source of the store it was moved to.
    const here = replicaOrder(context.journal, notify.orderId)?.pickupLocation === context.store.config.sourceCode;
    const surely = here && result['already'] === undefined && !wasRefused(context.journal, notify.pickupId);
    shopTook(context.journal, notify.pickupId, context.now, surely ? 'us' : 'shop');
  },

  rebuild: (notify) => notify,
  skipConsequence: (notify) =>
    `Magento does not ship order ${notify.incrementId} and the customer gets no mail; Magento keeps counting its pieces as owed.`,
});

type Bridge = { order: ShopOrder | null; rows: BridgedRow[] } | { problem: AnswerProblem };

/** What must be raised for this notify; nothing is asked unless pieces were given up. */
function* bridgeFor(notify: Payload, context: EffectContext): Generator<Step, Bridge, Decoded<unknown>> {
  const { sourceCode } = context.store.config;
  if (!mayBeShort(notify, context)) return { order: null, rows: [] };
  const order = yield* read(getOrder(notify.orderId));
  if (!order.ok) return { problem: order.problem };
  if (!somethingGivenUp(order.value.lines)) return { order: null, rows: [] };
  const held = new Map<string, number>();
  for (const skus of askable(sourceSkus(order.value.lines))) {
    const rows = yield* read(getSourceItemsOfSkus(sourceCode, skus));
    if (!rows.ok) return { problem: rows.problem };
    for (const row of rows.value.items) if (row.sourceCode === sourceCode) held.set(row.sku, row.quantity);
  }
  return { order: order.value, rows: bridgeOf(order.value.lines, held) };
}

function mayBeShort(notify: Payload, { journal }: EffectContext): boolean {
  const order = replicaOrder(journal, notify.orderId);
  if (order === null || somethingGivenUp(order.lines)) return true;
  const wanted = new Map(linesOf(journal, notify.pickupId).map((line) => [line.itemId, line.quantity / line.perLine]));
  return order.lines.some((line) => line.physical && (wanted.get(line.itemId) ?? 0) < line.ordered - line.canceled);
}

/** Fifty at once; a SKU with a comma alone, for a list is cut at commas. */
function askable(skus: readonly string[]): string[][] {
  const together = skus.filter((sku) => !sku.includes(','));
  const lists = Array.from({ length: Math.ceil(together.length / 50) }, (_, index) => together.slice(index * 50, index * 50 + 50));
  return [...lists, ...skus.filter((sku) => sku.includes(',')).map((sku) => [sku])];
}

/** Whatever becomes of these calls, the stock engine then reads and mends these SKUs (SYNC.md K2). Inside write(). */
function notKnownAnyMore(rows: readonly BridgedRow[], { journal, now }: EffectContext): void {
  for (const { sku } of rows) {
    forgetKnown(journal, sku);
    markDirty(journal, sku, { cause: 'mend', since: now });
  }
}

function* writeRows(
  rows: readonly { sku: string; quantity: number }[],
  { store }: EffectContext,
  leaving?: () => void,
): Generator<Step, Decoded<true>, Decoded<unknown>> {
  const saved = saveSourceItems(rows.map((row) => ({ ...row, sourceCode: store.config.sourceCode })));
  if (!saved.ok) return { ok: false, problem: { kind: 'refused', status: 0, message: saved.message } };
  return yield* write(saved.call, leaving);
}

function shipped(shipments: readonly ShopShipment[]): EffectResult {
  return { shipment: shipments.map((one) => String(one.shipmentId)).join(', ') };
}

/** Magento says only "not ready" (magento-measured 6, 50, 56): the order tells a person why. */
function* whyNot(notify: Payload, said: string): Generator<Step, SendOutcome, Decoded<unknown>> {
  const order = yield* read(getOrder(notify.orderId));
  const state = order.ok ? order.value.state : null;
  if (state === 'canceled' || state === 'closed') {
    return {
      kind: 'refused',
      reason: 'orderCancelled',
      message: `Order ${notify.incrementId} was cancelled or refunded online before Magento could be told it is ready.`,
      cure: 'Put the goods back; do not hand them over.',
    };
  }
  if (state === 'holded') {
    return {
      kind: 'refused',
      reason: 'orderOnHold',
      message: `Order ${notify.incrementId} is on hold in Magento, so the customer was not told.`,
      cure: 'Lift the hold in Magento, then send it again.',
    };
  }
  return {
    kind: 'refused',
    reason: 'magentoNotReady',
    message: `Magento will not ship order ${notify.incrementId}: it says “${said}”. Usually its stock for this store is lower than what was ordered.`,
    cure: 'Check the quantity of this store’s source in Magento, then send it again.',
  };
}

/** Pieces left at the counter before Magento was told: it ships them all the same, and the ledger has them on the shelf again. */
function wasRefused(journal: Journal, pickupId: string): boolean {
  return entriesOf(journal, pickupId).some((entry) => entry.kind === 'pickup.piecesRefused');
}
