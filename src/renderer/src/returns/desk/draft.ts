import type { Condition, DeskLine, Disposition, ReturnedPiece } from '#contract/return-desk.ts';

/** Pieces of one line that come back for the same reason and in the same condition. */
export interface Part {
  id: number;
  itemId: number;
  quantity: number;
  /** Null until it was chosen. */
  reason: string | null;
  condition: Condition;
  disposition: Disposition;
  /** Id of its picture. */
  photo: string | null;
}

/** What a condition usually means for a piece; whoever takes it in may say otherwise. */
const usually: Record<Condition, Disposition> = { asNew: 'sell', opened: 'sell', worn: 'quarantine', faulty: 'damaged' };

export function counted(parts: readonly Part[], itemId: number): number {
  return rounded(parts.reduce((sum, part) => sum + (part.itemId === itemId ? part.quantity : 0), 0));
}

/** One piece more of a line, on its newest part; null when no more of it can come back. */
export function withPiece(parts: readonly Part[], line: DeskLine): Part[] | null {
  const room = rounded(line.returnable - counted(parts, line.itemId));
  if (room <= 0) return null;
  const part = parts.findLast((each) => each.itemId === line.itemId);
  return part === undefined
    ? [...parts, fresh(parts, line.itemId, Math.min(1, room))]
    : withQuantity(parts, part.id, part.quantity + Math.min(1, room));
}

/** None left: the part is gone. */
export function withQuantity(parts: readonly Part[], id: number, quantity: number): Part[] {
  return parts.flatMap((part) => (part.id !== id ? [part] : quantity > 0 ? [{ ...part, quantity: rounded(quantity) }] : []));
}

/** One piece of a part becomes a part of its own, with nothing chosen. */
export function split(parts: readonly Part[], id: number): Part[] {
  return parts.flatMap((part) =>
    part.id === id && part.quantity > 1 ? [{ ...part, quantity: rounded(part.quantity - 1) }, fresh(parts, part.itemId, 1)] : [part],
  );
}

/** A new condition proposes where the piece goes. */
export function changed(parts: readonly Part[], id: number, change: Partial<Omit<Part, 'id' | 'itemId' | 'quantity'>>): Part[] {
  const proposed = change.condition === undefined ? {} : { disposition: usually[change.condition] };
  return parts.map((part) => (part.id === id ? { ...part, ...proposed, ...change } : part));
}

/** As the agent is asked; null while a reason is missing or nothing was counted. */
export function piecesOf(parts: readonly Part[]): ReturnedPiece[] | null {
  const pieces = parts.flatMap(({ itemId, quantity, reason, condition, disposition }) =>
    reason === null ? [] : [{ itemId, quantity, reason, condition, disposition }],
  );
  return pieces.length === 0 || pieces.length < parts.length ? null : pieces;
}

/** The pictures, each with the place of its piece in `piecesOf`. */
export function photosOf(parts: readonly Part[]): { piece: number; photoId: string }[] {
  return parts.flatMap(({ photo }, piece) => (photo === null ? [] : [{ piece, photoId: photo }]));
}

function fresh(parts: readonly Part[], itemId: number, quantity: number): Part {
  const id = Math.max(0, ...parts.map((part) => part.id)) + 1;
  return { id, itemId, quantity, reason: null, condition: 'asNew', disposition: 'sell', photo: null };
}

/** Weights keep four decimals, as the contract has them. */
function rounded(quantity: number): number {
  return Math.round(quantity * 10_000) / 10_000;
}
