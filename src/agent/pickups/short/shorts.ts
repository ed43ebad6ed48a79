import type { ShortReason } from '#contract/short-reason.ts';
import { toQuantity } from '#core/money.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { linesOf, updatePickup } from '#agent/pickups/records.ts';
import type { Gone } from '#agent/pickups/short/situation.ts';

/** Statements of pickup_shorts: why pieces of a line were short; the newest row of a line counts. */

/** Inside write(). */
export function noteShort(
  journal: Journal,
  short: { pickupId: string; lineId: string; quantity: number; reason: ShortReason; entrySeq: number },
): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO pickup_shorts (pickup_id, line_id, quantity, reason, entry_seq) VALUES (@pickupId, @lineId, @quantity, @reason, @entrySeq)`,
    )
    .run(short);
}

/** What is reported of each line and not decided on. */
export function openShorts(journal: Journal, pickupId: string): (Gone & { reason: ShortReason })[] {
  const reasons = journal.sql<[string, string], { reason: ShortReason }>(
    'SELECT reason FROM pickup_shorts WHERE pickup_id = ? AND line_id = ? AND decided_seq IS NULL ORDER BY id DESC LIMIT 1',
  );
  return linesOf(journal, pickupId).flatMap((line) => {
    if (line.short <= 0 || line.quantity <= 0) return [];
    const reason: ShortReason = reasons.get(pickupId, line.lineId)?.reason ?? 'missing';
    return [{ lineId: line.lineId, quantity: Math.min(line.short, line.quantity), reason }];
  });
}

/** Inside write(). */
export function decideShorts(journal: Journal, pickupId: string, entrySeq: number): void {
  journal.expectWriting();
  journal
    .sql<[number, string]>('UPDATE pickup_shorts SET decided_seq = ? WHERE pickup_id = ? AND decided_seq IS NULL')
    .run(entrySeq, pickupId);
}

/** The pickup's count follows its lines. Inside write(). */
export function countShort(journal: Journal, pickupId: string, at: number): number {
  const short = toQuantity(linesOf(journal, pickupId).reduce((sum, line) => sum + line.short, 0));
  updatePickup(journal, pickupId, { short }, at);
  return short;
}
