import type { HeldReason } from '#contract/stock.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** Pieces that stand in the store but are not for sale, with who found them and why. */
export interface HeldRow {
  id: string;
  sku: string;
  quantity: number;
  reason: HeldReason;
  bin: string | null;
  note: string;
  person: string;
  /** ms UTC. */
  at: number;
  entrySeq: number;
  releasedAt: number | null;
}

const columns = 'id, sku, quantity, reason, bin, note, person, at, entry_seq AS entrySeq, released_at AS releasedAt';

/** Inside write(). */
export function addHeld(journal: Journal, row: Omit<HeldRow, 'releasedAt'>): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO held_stock (id, sku, quantity, reason, bin, note, person, at, entry_seq)
       VALUES (@id, @sku, @quantity, @reason, @bin, @note, @person, @at, @entrySeq)`,
    )
    .run(row);
}

/** False when it was released before. Inside write(). */
export function releaseHeld(journal: Journal, id: string, at: number, entrySeq: number): boolean {
  journal.expectWriting();
  const { changes } = journal
    .sql<[number, number, string]>('UPDATE held_stock SET released_at = ?, released_by = ? WHERE id = ? AND released_at IS NULL')
    .run(at, entrySeq, id);
  return changes === 1;
}

export function heldById(journal: Journal, id: string): HeldRow | null {
  return journal.sql<[string], HeldRow>(`SELECT ${columns} FROM held_stock WHERE id = ?`).get(id) ?? null;
}

/** What is held now, of one SKU or of all. */
export function listHeld(journal: Journal, sku: string | null): HeldRow[] {
  const rows = journal.sql<[string | null, string | null], HeldRow>(
    `SELECT ${columns} FROM held_stock WHERE released_at IS NULL AND (? IS NULL OR sku = ?) ORDER BY at, id`,
  );
  return rows.all(sku, sku);
}
