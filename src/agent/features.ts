import type { Topic } from '#contract/events.ts';
import type { SystemName } from '#contract/ids.ts';
import type { Ids } from '#core/ports.ts';
import { auditStreams } from '#agent/catalog/audit-streams.ts';
import { startNightlyAudit } from '#agent/catalog/runs.ts';
import { catalogStreams } from '#agent/catalog/streams.ts';
import { salableStream } from '#agent/health/drift-test/salable-stream.ts';
import { driftWatch } from '#agent/health/drift-test/watch.ts';
import { healthWatch } from '#agent/health/watch.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { photoWatch } from '#agent/photos/keep.ts';
import { pickupKinds } from '#agent/pickups/effects/kinds.ts';
import { keepWatch } from '#agent/pickups/keeping/watch.ts';
import { lateWatch } from '#agent/pickups/late-watch.ts';
import { pickupStreams } from '#agent/pickups/streams.ts';
import { returnSale } from '#agent/returns/effects/return-sale.ts';
import { sentOrders } from '#agent/returns/streams.ts';
import { tendReturns } from '#agent/returns/tend.ts';
import { sourceItems } from '#agent/stock/effects/source-items.ts';
import { reconcileStreams } from '#agent/stock/reconcile-streams.ts';
import { reservationStream } from '#agent/stock/reservation-stream.ts';
import { inventoryStream } from '#agent/stock/streams.ts';
import { tendStock } from '#agent/stock/tend.ts';
import type { Acting } from '#agent/sync/acting.ts';
import type { AnyEffectKind } from '#agent/sync/effect-kind.ts';
import type { AnyStream } from '#agent/sync/stream.ts';
import { transferKinds } from '#agent/transfers/effects/kinds.ts';
import { transferStreams } from '#agent/transfers/streams.ts';

/** What the features of a store owe, read and look at: the one place that knows all of them. */

/** Every kind of effect, by name. */
export const effectKinds: ReadonlyMap<string, AnyEffectKind> = new Map(
  [...pickupKinds, returnSale, ...transferKinds, sourceItems].map((kind) => [kind.name, kind]),
);

/** Every list that a store reads, for one life of its journal. */
export function storeStreams(ids: Ids): readonly AnyStream[] {
  return [
    ...catalogStreams,
    ...auditStreams(),
    ...pickupStreams(ids),
    inventoryStream(),
    ...reconcileStreams(ids),
    reservationStream(ids),
    sentOrders(),
    ...transferStreams(ids),
    salableStream(),
  ];
}

/** What the mere passing of time changes, for one life of a journal. Both answer what screens have to look at again. */
export interface FeatureWatch {
  /** What may not wait: stock that changed, a sampled sale that is followed. */
  atEveryLook(acting: Acting, isDown: (system: SystemName) => boolean): readonly Topic[];
  /** The rest, once something was written or some seconds went by. */
  inTurn(acting: Acting): readonly Topic[];
}

export function featureWatch(journal: Journal, timeZone: () => string): FeatureWatch {
  const late = lateWatch(journal);
  const keep = keepWatch();
  const photos = photoWatch();
  const drift = driftWatch();
  const health = healthWatch(journal, timeZone);
  return {
    atEveryLook(acting, isDown) {
      const { ids, store, at: now } = acting;
      tendStock({ journal, ids, store, now });
      return drift(acting, isDown);
    },
    inTurn(acting) {
      const { store, at: now } = acting;
      startNightlyAudit({ journal, store, now });
      return [...late(now), ...keep(acting), ...photos(acting), ...tendReturns(acting), ...health(now)];
    },
  };
}
