import { reduceSale } from '#agent/pickups/effects/reduce-sale.ts';
import { voidSale } from '#agent/pickups/effects/void-sale.ts';
import type { PickupRecord } from '#agent/pickups/records.ts';
import type { Acting } from '#agent/sync/acting.ts';
import type { AnyEffectKind } from '#agent/sync/effect-kind.ts';
import { saleLane } from '#agent/sync/lanes.ts';
import { owe } from '#agent/sync/owe.ts';

type Owing = Pick<Acting, 'journal' | 'ids' | 'at'>;

/** What the till's sale of a pickup shall hold from now on; amounts in minor units of the order's currency, null where the web paid nothing. */
export interface SaleLeft {
  lines: readonly { sku: string; quantity: number }[];
  totalMinor: number;
  webPaidMinor: number | null;
}

/** The till's sale follows what is left of the order. Inside write(). */
export function oweReducedSale(owing: Owing, pickup: PickupRecord, entrySeq: number, left: SaleLeft): void {
  const { saleId, incrementId, currency } = pickup;
  oweTill(owing, pickup, entrySeq, reduceSale, { pickupId: pickup.id, saleId, incrementId, currency, ...left });
}

/** Nothing is handed over: the till lets go of its sale. Inside write(). */
export function oweVoidSale(owing: Owing, pickup: PickupRecord, entrySeq: number): void {
  const { saleId, incrementId } = pickup;
  oweTill(owing, pickup, entrySeq, voidSale, { saleId, incrementId });
}

function oweTill({ journal, ids, at }: Owing, pickup: PickupRecord, entrySeq: number, kind: AnyEffectKind, payload: object): void {
  const lanes = [saleLane(pickup.saleId)];
  owe(journal, ids, kind, { entrySeq, subject: pickup.id, label: pickup.incrementId, payload, lanes, at });
}
