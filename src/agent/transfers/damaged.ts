import type { Ids } from '#core/ports.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { keepFromSale } from '#agent/replica/held-stock.ts';
import { markHeld, reportedOf } from '#agent/transfers/records.ts';

/**
 * Damaged pieces that arrived count as received, and are held from sale from the moment receiving ends: before the till counts
 * them the published number is the smaller one (SYNC.md K5). Inside write().
 */
export function holdDamaged({ journal, ids, at }: { journal: Journal; ids: Ids; at: number }, transferId: string, entrySeq: number): void {
  for (const row of reportedOf(journal, transferId)) {
    if (row.kind !== 'damaged' || row.held === 1) continue;
    const { sku, quantity, note, person } = row;
    keepFromSale(journal, { id: ids.uuid(), sku, quantity, reason: 'damaged', note, person, at, entrySeq });
  }
  markHeld(journal, transferId);
}
