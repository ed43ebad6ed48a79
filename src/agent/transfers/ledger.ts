import type { Journal } from '#agent/journal/journal.ts';
import { markDirty } from '#agent/replica/stock-dirty.ts';

/**
 * Pieces of a transfer in the movement ledger of the store they leave (DESIGN §4 Stock). From the moment they are picked they are
 * not for sale, as if the shop had taken them; once the till has, on-hand says so itself. The destination needs no row: what is on
 * its way is in nobody's on-hand.
 */

const feature = 'transfer';

/** So many pieces of a SKU are set aside for it now. Inside write(). */
export function setAside(journal: Journal, transferId: string, sku: string, quantity: number, entrySeq: number, at: number): void {
  journal.expectWriting();
  if (quantity > 0)
    journal
      .sql(
        `INSERT INTO movements (feature, subject, line_id, sku, quantity, entry_seq, shop_at) VALUES ('${feature}', @transferId, @sku, @sku, @quantity, @entrySeq, @at)
         ON CONFLICT (feature, subject, line_id) DO UPDATE SET quantity = @quantity, ended_at = NULL`,
      )
      .run({ transferId, sku, quantity, entrySeq, at });
  // None is no movement: a row of nothing is damage to whoever checks the ledger.
  else
    journal
      .sql<[number, string, string]>(
        `UPDATE movements SET ended_at = ? WHERE feature = '${feature}' AND subject = ? AND line_id = ? AND ended_at IS NULL`,
      )
      .run(at, transferId, sku);
  markDirty(journal, sku, { cause: 'transfer', since: at });
}

/** The till took them out of on-hand. Inside write(). */
export function leftByTill(journal: Journal, transferId: string, at: number): void {
  journal.expectWriting();
  for (const sku of openSkus(journal, transferId)) markDirty(journal, sku, { cause: 'transfer', since: at, afterReadOf: at, settle: true });
  journal
    .sql<[number, string]>(
      `UPDATE movements SET till_at = ? WHERE feature = '${feature}' AND subject = ? AND till_at IS NULL AND ended_at IS NULL`,
    )
    .run(at, transferId);
}

/** Nothing of it moves any more: the pieces are back on the shelf. Inside write(). */
export function backOnShelf(journal: Journal, transferId: string, at: number): void {
  journal.expectWriting();
  for (const sku of openSkus(journal, transferId)) markDirty(journal, sku, { cause: 'transfer', since: at });
  journal
    .sql<[number, string]>(`UPDATE movements SET ended_at = ? WHERE feature = '${feature}' AND subject = ? AND ended_at IS NULL`)
    .run(at, transferId);
}

function openSkus(journal: Journal, transferId: string): string[] {
  return journal
    .sql<[string], { sku: string }>(`SELECT sku FROM movements WHERE feature = '${feature}' AND subject = +? AND ended_at IS NULL`)
    .all(transferId)
    .map((row) => row.sku);
}
