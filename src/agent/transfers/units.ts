import type { TransferState, UnitsOfSku } from '#contract/transfers.ts';
import { chainUnits } from '#core/transfers/chain-units.ts';
import { whereaboutsOf, type LineCount } from '#core/transfers/count.ts';
import { transferLabel } from '#core/transfer-label.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { outletNames } from '#agent/transfers/outlets.ts';

interface SentLine extends LineCount {
  id: string;
  role: 'origin' | 'destination';
  state: TransferState;
  settled: 0 | 1;
  other: string;
}

/** Every piece of a SKU in the stores this PC works and between them. A transfer both of whose ends it works is counted once. Reads only. */
export function unitsOf(stores: readonly { journal: Journal; outletId: string }[], here: Journal, sku: string): UnitsOfSku {
  const lines = new Map<string, SentLine>();
  for (const { journal } of stores)
    for (const line of sentLines(journal, sku)) if (line.role === 'destination' || !lines.has(line.id)) lines.set(line.id, line);
  const names = outletNames(here);
  return {
    ...chainUnits(
      stores.map(({ journal, outletId }) => countedAt(journal, outletId, sku)),
      [...lines.values()].map((line) => ({ line, state: line.state, settled: line.settled === 1 })),
    ),
    transfers: sentLines(here, sku).flatMap((line) => {
      const { inTransit, missing } = whereaboutsOf(line, line.state);
      const pieces = line.settled === 1 ? inTransit : inTransit + missing;
      const { id, role } = line;
      return pieces === 0 ? [] : [{ id, label: transferLabel(id), otherStore: names.get(line.other) ?? line.other, role, pieces }];
    }),
  };
}

/** Lines of transfers that the till has taken out of their origin. */
function sentLines(journal: Journal, sku: string): SentLine[] {
  return journal
    .sql<[string], SentLine>(
      `SELECT t.id, t.role, t.state, t.settled, iif(t.role = 'origin', t.destination_outlet, t.origin_outlet) AS other,
         l.asked, l.picked, l.sent, l.received, l.booked
       FROM transfer_lines l JOIN transfers t ON t.id = l.transfer_id JOIN till_consignments c ON c.consignment_id = t.consignment_id
       WHERE l.sku = +? AND c.status IN ('SENT', 'RECEIVED') AND t.state IN ('sent', 'receiving', 'closed') ORDER BY t.id`,
    )
    .all(sku);
}

function countedAt(journal: Journal, outletId: string, sku: string): { onHand: number; held: number } {
  const row = journal
    .sql<[{ sku: string; outletId: string }], { onHand: number; held: number }>(
      `SELECT (SELECT coalesce(sum(i.on_hand), 0) FROM till_products p JOIN till_inventory i ON i.product_id = p.product_id
           AND i.outlet_id = @outletId WHERE p.sku = @sku AND p.deleted = 0) AS onHand,
         (SELECT coalesce(sum(h.quantity), 0) FROM held_stock h WHERE h.sku = @sku AND h.released_at IS NULL) AS held`,
    )
    .get({ sku, outletId });
  return row ?? { onHand: 0, held: 0 };
}
