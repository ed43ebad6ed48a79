import type { HeldReason } from '#contract/stock.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { markDirty } from '#agent/replica/stock-dirty.ts';

/** Pieces a feature keeps from sale, with who found them and why. */
export interface HeldPieces {
  id: string;
  sku: string;
  quantity: number;
  reason: HeldReason;
  note: string;
  person: string;
  /** ms UTC. */
  at: number;
  entrySeq: number;
}

/** From now on they are not published. Inside write(). */
export function keepFromSale(journal: Journal, held: HeldPieces): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO held_stock (id, sku, quantity, reason, bin, note, person, at, entry_seq)
       VALUES (@id, @sku, @quantity, @reason, NULL, @note, @person, @at, @entrySeq)`,
    )
    .run(held);
  markDirty(journal, held.sku, { cause: 'held', since: held.at });
}

/** They need not be held any more. Answers whether they were. Inside write(). */
export function letGo(journal: Journal, id: string, by: { entrySeq: number; at: number }): boolean {
  journal.expectWriting();
  const { changes } = journal
    .sql<[number, number, string]>('UPDATE held_stock SET released_at = ?, released_by = ? WHERE id = ? AND released_at IS NULL')
    .run(by.at, by.entrySeq, id);
  return changes === 1;
}
