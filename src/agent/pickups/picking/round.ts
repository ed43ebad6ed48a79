import type { Round, RoundLine, RoundOrder } from '#contract/picking.ts';
import type { ClickAndCollect } from '#contract/config.ts';
import { toQuantity } from '#core/money.ts';
import { isAgeRestricted } from '#core/pickups/age.ts';
import { isWeighed } from '#core/pickups/round.ts';
import { inWalkOrder } from '#core/walk-order.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { bagsOf } from '#agent/pickups/picking/bags.ts';
import { placesOf, type BatchRecord } from '#agent/pickups/picking/batches.ts';
import { heldSince } from '#agent/pickups/picking/held.ts';
import { lineFacts, linesOf, pickupById, type PickupLineRecord, type PickupRecord } from '#agent/pickups/records.ts';
import { rowsOf } from '#agent/pickups/view.ts';
import { placeOfSku } from '#agent/replica/till.ts';

/** An order of a round with its place and what is to be fetched of it. */
export interface OrderInRound {
  slot: number;
  pickup: PickupRecord;
  lines: PickupLineRecord[];
}

/** The orders of a batch by their place; one that went over to a colleague or another round is none any more. */
export function ordersOf(journal: Journal, batch: BatchRecord): OrderInRound[] {
  return placesOf(journal, batch).flatMap((id, index) => {
    const pickup = pickupById(journal, id);
    return pickup === null || pickup.batchId !== batch.id ? [] : [orderInRound(journal, pickup, index + 1)];
  });
}

export function orderInRound(journal: Journal, pickup: PickupRecord, slot: number): OrderInRound {
  return { slot, pickup, lines: linesOf(journal, pickup.id).filter((line) => line.physical && line.quantity > 0) };
}

/** A round as pick mode shows it. */
export function roundOf(journal: Journal, batch: BatchRecord | null, orders: readonly OrderInRound[], rules: ClickAndCollect): Round {
  const rows = rowsOf(
    journal,
    orders.map((order) => order.pickup),
  );
  return {
    batch: batch && {
      id: batch.id,
      code: batch.code,
      holder: batch.holder,
      startedAt: batch.startedAt,
      closedAt: batch.closedAt,
      journal: batch.entrySeq,
    },
    orders: orders.flatMap((order, index): RoundOrder[] => {
      const row = rows[index];
      if (row === undefined) return [];
      return [
        {
          ...row,
          slot: order.slot,
          picked: toQuantity(order.lines.reduce((sum, line) => sum + line.picked, 0)),
          heldSince: heldSince(journal, order.pickup),
          placed: bagsOf(journal, order.pickup.id),
        },
      ];
    }),
    lines: inWalkOrder(orders.flatMap((order) => order.lines.map((line) => lineOf(journal, order, line, rules)))),
  };
}

function lineOf(journal: Journal, { slot, pickup }: OrderInRound, line: PickupLineRecord, rules: ClickAndCollect): RoundLine {
  return {
    ...lineFacts(line),
    pickupId: pickup.id,
    slot,
    place: placeOfSku(journal, line.sku),
    weighed: isWeighed(line),
    ageRestricted: isAgeRestricted(line.sku, rules.ageRestricted),
  };
}
