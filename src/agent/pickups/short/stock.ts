import { adjustStock } from '#agent/refunds/adjust-stock.ts';
import type { GoneLine, Situation } from '#agent/pickups/short/situation.ts';
import { keepFromSale } from '#agent/replica/held-stock.ts';
import type { Acting } from '#agent/sync/acting.ts';
import { tillStockLane } from '#agent/sync/lanes.ts';
import { owe } from '#agent/sync/owe.ts';

/**
 * What becomes of the pieces in stock: missing ones are held, damaged ones are held until the till has taken them out; what stands
 * somewhere else or was sold over the counter is counted rightly as it is. Inside write().
 */
export function correctStock(acting: Acting, { pickup, lines }: Situation, person: string, entrySeq: number): void {
  for (const line of lines) {
    if (!line.onShelf) continue;
    if (line.reason === 'missing') held(acting, line, 'missing', person, entrySeq);
    if (line.reason !== 'damaged' && line.reason !== 'refusedDamaged') continue;
    const heldId = held(acting, line, 'damaged', person, entrySeq);
    owe(acting.journal, acting.ids, adjustStock, {
      entrySeq,
      subject: pickup.id,
      label: pickup.incrementId,
      payload: { sku: line.sku, quantity: line.quantity, incrementId: pickup.incrementId, heldId },
      lanes: [tillStockLane(acting.store.config.outletId, line.sku)],
      at: acting.at,
    });
  }
}

function held({ journal, ids, at }: Acting, line: GoneLine, reason: 'missing' | 'damaged', person: string, entrySeq: number): string {
  const id = ids.uuid();
  keepFromSale(journal, { id, sku: line.sku, quantity: line.quantity, reason, note: '', person, at, entrySeq });
  return id;
}
