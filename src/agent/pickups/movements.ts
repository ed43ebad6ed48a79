import type { Journal } from '#agent/journal/journal.ts';
import { forgetKnown, markDirty, shiftKnown } from '#agent/replica/stock-dirty.ts';

/**
 * The movement ledger (DESIGN §4 Stock): what a feature moves, and when each side took it. Stock reads it, features write
 * it; every change makes the published number of its SKUs doubtful.
 */

export interface Movement {
  lineId: string;
  sku: string;
  quantity: number;
}

/** Units a pickup will move once both sides have done their part. Inside write(). */
export function plan(journal: Journal, subject: string, lines: readonly Movement[], entrySeq: number, at: number): void {
  journal.expectWriting();
  const insert = journal.sql(
    `INSERT INTO movements (feature, subject, line_id, sku, quantity, entry_seq) VALUES ('pickup', @subject, @lineId, @sku, @quantity, @entrySeq)`,
  );
  for (const line of lines) {
    insert.run({ subject, entrySeq, ...line });
    markDirty(journal, line.sku, { cause: 'pickup', since: at });
  }
}

/** Fewer units of a line are wanted. What the shop has shipped already stays: those units left its count. Inside write(). */
export function reduce(journal: Journal, subject: string, lineId: string, quantity: number, at: number): void {
  journal.expectWriting();
  journal
    .sql(
      `UPDATE movements SET quantity = iif(@quantity > 0, @quantity, quantity), ended_at = iif(@quantity > 0, NULL, @at)
       WHERE feature = 'pickup' AND subject = @subject AND line_id = @lineId AND shop_at IS NULL AND ended_at IS NULL`,
    )
    .run({ subject, lineId, quantity, at });
  const line = unitsOf(journal, subject).find((one) => one.lineId === lineId);
  if (line === undefined) return;
  // A refund may have put shipped pieces back into the source.
  forgetKnown(journal, line.sku);
  markDirty(journal, line.sku, { cause: 'pickup', since: at });
}

/** Shipped pieces of a line that the customer leaves here: back on the shelf, nobody moves them any more. Inside write(). */
export function giveBack(journal: Journal, subject: string, lineId: string, left: number, at: number): void {
  journal.expectWriting();
  journal
    .sql(
      `UPDATE movements SET quantity = iif(@left > 0, @left, quantity), ended_at = iif(@left > 0, NULL, @at)
       WHERE feature = 'pickup' AND subject = @subject AND line_id = @lineId AND till_at IS NULL AND ended_at IS NULL`,
    )
    .run({ subject, lineId, left, at });
  const line = unitsOf(journal, subject).find((one) => one.lineId === lineId);
  if (line !== undefined) markDirty(journal, line.sku, { cause: 'pickup', since: at });
}

/**
 * The shop shipped them: they left the source. `by` says whether our own call did it, which held the SKUs' lanes and shipped what stands
 * here, or someone in the shop, who may have been overwritten by a quantity of ours, or who shipped more than is still wanted. Inside
 * write().
 */
export function shopTook(journal: Journal, subject: string, at: number, by: 'us' | 'shop'): void {
  journal.expectWriting();
  for (const line of unitsOf(journal, subject)) {
    if (line.shopAt !== null) continue;
    if (by === 'shop') forgetKnown(journal, line.sku);
    else if (line.endedAt === null) shiftKnown(journal, line.sku, -line.quantity);
    else continue;
    markDirty(journal, line.sku, { cause: 'pickup', since: at });
  }
  journal
    .sql(`UPDATE movements SET shop_at = ? WHERE feature = 'pickup' AND subject = ? AND shop_at IS NULL AND ended_at IS NULL`)
    .run(at, subject);
}

/** Shipped in the shop though it was over here: those units left the source all the same, and nobody moves them any more. Inside write(). */
export function shopTookAfterEnd(journal: Journal, subject: string, lineIds: readonly string[], at: number): void {
  journal.expectWriting();
  if (lineIds.length === 0) return;
  for (const line of unitsOf(journal, subject)) {
    if (line.endedAt === null || line.shopAt !== null || !lineIds.includes(line.lineId)) continue;
    forgetKnown(journal, line.sku);
    markDirty(journal, line.sku, { cause: 'pickup', since: at });
    journal.sql(`UPDATE movements SET shop_at = ? WHERE feature = 'pickup' AND subject = ? AND line_id = ?`).run(at, subject, line.lineId);
  }
}

/** The till took them out of on-hand; so it did with what was handed over before anyone here knew of a cancellation. Inside write(). */
export function tillTook(journal: Journal, subject: string, at: number): void {
  journal.expectWriting();
  for (const line of unitsOf(journal, subject)) {
    if (line.tillAt === null && line.endedAt === null)
      markDirty(journal, line.sku, { cause: 'pickup', since: at, afterReadOf: at, settle: true });
  }
  journal
    .sql(
      `UPDATE movements SET till_at = ? WHERE feature = 'pickup' AND subject = ? AND till_at IS NULL
       AND (ended_at IS NULL OR EXISTS (SELECT 1 FROM pickup_lines l WHERE l.pickup_id = subject AND l.line_id = movements.line_id AND l.quantity > 0))`,
    )
    .run(at, subject);
}

/** True while the till still counts pieces of this pickup that are to leave it. */
export function isAtTill(journal: Journal, subject: string): boolean {
  return unitsOf(journal, subject).some((line) => line.tillAt === null && line.endedAt === null);
}

/** The till counts them on hand again, though nobody here brought them back: its sale was voided. Inside write(). */
export function tillTookBack(journal: Journal, subject: string, at: number): void {
  journal.expectWriting();
  for (const line of unitsOf(journal, subject)) {
    if (line.tillAt !== null && line.endedAt === null) markDirty(journal, line.sku, { cause: 'pickup', since: at });
  }
  journal
    .sql(`UPDATE movements SET till_at = NULL WHERE feature = 'pickup' AND subject = ? AND till_at IS NOT NULL AND ended_at IS NULL`)
    .run(subject);
}

/** Cancelled or refunded whole in the shop: what it has not shipped it never will, whatever the till took. Inside write(). */
export function shopReleased(journal: Journal, subject: string, at: number): void {
  journal.expectWriting();
  for (const line of unitsOf(journal, subject)) {
    if (line.endedAt !== null || line.shopAt !== null) continue;
    // Someone there may have shipped it before it was cancelled.
    forgetKnown(journal, line.sku);
    markDirty(journal, line.sku, { cause: 'pickup', since: at });
  }
  journal
    .sql(`UPDATE movements SET ended_at = ? WHERE feature = 'pickup' AND subject = ? AND shop_at IS NULL AND ended_at IS NULL`)
    .run(at, subject);
}

/** Refunded after it was shipped: nobody here knows whether Magento put the pieces back into the source. Inside write(). */
export function shopMayHaveReturned(journal: Journal, subject: string, at: number): void {
  journal.expectWriting();
  for (const line of unitsOf(journal, subject)) {
    if (line.endedAt !== null || line.shopAt === null) continue;
    forgetKnown(journal, line.sku);
    markDirty(journal, line.sku, { cause: 'pickup', since: at });
  }
}

/** Nothing more will move: cancelled, or the goods are back on the shelf. Inside write(). */
export function end(journal: Journal, subject: string, at: number): void {
  journal.expectWriting();
  for (const line of unitsOf(journal, subject)) {
    if (line.endedAt === null) markDirty(journal, line.sku, { cause: 'pickup', since: at });
  }
  journal.sql(`UPDATE movements SET ended_at = ? WHERE feature = 'pickup' AND subject = ? AND ended_at IS NULL`).run(at, subject);
}

interface Units extends Movement {
  shopAt: number | null;
  tillAt: number | null;
  endedAt: number | null;
}

function unitsOf(journal: Journal, subject: string): Units[] {
  return journal
    .sql<[string], Units>(
      `SELECT line_id AS lineId, sku, quantity, shop_at AS shopAt, till_at AS tillAt, ended_at AS endedAt
       FROM movements WHERE feature = 'pickup' AND subject = ?`,
    )
    .all(subject);
}
