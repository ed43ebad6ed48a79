import type { RoundLine } from '#contract/picking.ts';
import type { ShortReason } from '#contract/short-reason.ts';
import type { Count } from '#renderer/pickups/pick/use-round.ts';

/** What is keyed for one line of a printed list. Pure. */
export interface Keyed {
  /** As typed; empty: not counted. */
  text: string;
  /** Why fewer than wanted; `later`: they are still to be fetched. Null: not said yet. */
  why: ShortReason | 'later' | null;
}

export const notKeyed: Keyed = { text: '', why: null };

/** Pieces of the line that may be there: what was reported short is decided on elsewhere. */
export function mostOf(line: Pick<RoundLine, 'quantity' | 'short'>): number {
  return Math.round((line.quantity - line.short) * 10_000) / 10_000;
}

/** The quantity of a text, with a comma or a point; null for none, or for one that cannot be. */
export function amountOf(text: string, line: Pick<RoundLine, 'quantity' | 'short' | 'weighed'>): number | null {
  const digits = text.trim().replace(',', '.');
  if (!/^\d+(\.\d{1,4})?$/.test(digits)) return null;
  const amount = Number(digits);
  return amount <= mostOf(line) && (line.weighed || Number.isInteger(amount)) ? amount : null;
}

/** What a line still asks for: a number that can be, or why there are fewer; null when it is complete or left out. */
export function missingOf(keyed: Keyed, line: RoundLine): 'amount' | 'why' | null {
  if (keyed.text.trim() === '') return null;
  const amount = amountOf(keyed.text, line);
  if (amount === null) return 'amount';
  return amount < mostOf(line) && keyed.why === null ? 'why' : null;
}

/** What is noted of one line; null for one that was left out or is not complete. */
export function countOf(keyed: Keyed, line: RoundLine): Count | null {
  const picked = amountOf(keyed.text, line);
  if (picked === null || missingOf(keyed, line) !== null) return null;
  const missing = Math.round((mostOf(line) - picked) * 10_000) / 10_000;
  const short = missing > 0 && keyed.why !== null && keyed.why !== 'later' ? { missing: missing + line.short, reason: keyed.why } : null;
  return { pickupId: line.pickupId, lineId: line.id, picked, ...(short && { short }) };
}
