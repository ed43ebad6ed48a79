import { isShipped } from '#core/pickups/arrival.ts';
import type { Ids } from '#core/ports.ts';
import type { ShopOrder, ShopShipment } from '#core/shop.ts';
import { listShipments } from '#agent/connectors/magento/documents.ts';
import { getOrder } from '#agent/connectors/magento/orders.ts';
import { applyOrder, type Applying } from '#agent/pickups/apply-order.ts';
import { arrive } from '#agent/pickups/arrive.ts';
import { pickupByOrder } from '#agent/pickups/records.ts';
import { lookedInto, shippedUnseen } from '#agent/pickups/shipped-unseen.ts';
import { saveOrder } from '#agent/replica/shop-orders.ts';
import { raise } from '#agent/sync/raise.ts';
import type { Stream, StreamContext } from '#agent/sync/stream.ts';

/** Of the order at the head: whether its goods are known to be here. */
interface Cursor {
  here: boolean;
}

/** One order after the other: its shipments, then, when they left this store's source, the order itself. */
export function madeReadyOnline(ids: Ids): Stream<Cursor, ShopShipment[] | ShopOrder> {
  const applying = ({ journal, store, now }: StreamContext): Applying => ({ journal, ids, store, at: now });
  return {
    name: 'shop.madeReady',
    system: 'magento',
    every: { active: 5_000, open: 15_000, closed: 60_000 },
    restsUntilWritten: true,
    first: () => ({ here: false }),
    next({ here }, { journal }) {
      const [first] = shippedUnseen(journal);
      if (first === undefined) return null;
      return here ? getOrder(first.orderId) : listShipments(first.orderId);
    },
    rejects: () => [],
    apply(page, _cursor, context) {
      const [first, ...rest] = shippedUnseen(context.journal);
      const done = (changed: boolean) => ({
        cursor: { here: false },
        more: rest.length > 0,
        topics: changed ? (['pickups', 'exceptions', 'outbox'] as const) : [],
      });
      if (first === undefined) return done(false);
      if (Array.isArray(page) && page.some(({ sourceCode }) => sourceCode === context.store.config.sourceCode))
        return { cursor: { here: true }, more: true, topics: [] };
      lookedInto(context.journal);
      return done(Array.isArray(page) ? isElsewhere(applying(context), first.incrementId, page) : takeIn(applying(context), page));
    },
  };
}

function isElsewhere({ journal, ids, at }: Applying, incrementId: string, shipments: readonly ShopShipment[]): boolean {
  const from = shipments.find((one) => one.sourceCode !== null)?.sourceCode;
  if (from === undefined || from === null) return false;
  return raise(journal, ids, { kind: 'goodsElsewhere', subject: incrementId, params: { order: incrementId, from }, at });
}

/** It arrives and is ready at once, as one that was made ready in Magento while it was open here. */
function takeIn(applying: Applying, order: ShopOrder): boolean {
  const { journal, ids, store, at } = applying;
  const stillHere = order.pickupLocation === store.config.sourceCode && isShipped(order) && order.state !== 'closed';
  if (!stillHere || pickupByOrder(journal, order.orderId) !== null) return false;
  saveOrder(journal, order, at);
  arrive(journal, ids, store, order, at);
  return applyOrder(applying, order);
}
