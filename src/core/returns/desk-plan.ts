import type { Condition, Disposition, NotReturnable, ReturnedPiece, Tender, TenderChoice } from '#contract/return-desk.ts';
import { toQuantity } from '#core/money.ts';
import { refundOf, stockItemIds } from '#core/refund-amounts.ts';
import { goodsOf, type Goods } from '#core/returns/goods.ts';
import { isFinalSale, type LineLeft } from '#core/returns/returnable.ts';
import type { ShopLine } from '#core/shop.ts';

/** What the counter is asked to take back, and what stands against it. Amounts in minor units, incl. tax. */
export interface Asked {
  pieces: readonly ReturnedPiece[];
  tender: Tender;
  shipping: boolean;
  proof: 'number' | 'contact' | 'none';
  override: boolean;
}

export interface Situation {
  lines: readonly (LineLeft & { line: ShopLine })[];
  why: NotReturnable | null;
  tenders: readonly TenderChoice[];
  /** Not refunded of all that was paid. */
  leftMinor: number;
  shippingMinor: number;
  rules: { reasons: readonly string[]; finalSale: readonly string[]; noReceipt: 'never' | 'manager' };
}

export interface PlannedPiece {
  itemId: number;
  sku: string;
  name: string;
  quantity: number;
  amountMinor: number;
  refundedBefore: number;
  stockItemIds: number[];
  reason: string;
  condition: Condition;
  disposition: Disposition;
  /** What lies on the desk. */
  goods: Goods[];
}

export interface DeskPlan {
  tender: Tender;
  pieces: PlannedPiece[];
  shippingMinor: number;
  totalMinor: number;
}

/** Why it is refused; the renderer has the words by reason. */
export type DeskRefusal =
  | { reason: 'orderNotReturnable'; why: NotReturnable }
  | {
      reason: 'tenderNotPossible' | 'noShippingLeft' | 'moreThanPaid' | 'nothingToGiveBack' | 'noReceipt' | 'reasonUnknown' | 'lineUnknown';
    }
  | { reason: 'tooManyPieces' | 'finalSale' | 'wholePiecesOnly'; sku: string };

/**
 * The pieces with what each gives back, exact to the cent: every next piece of a line goes on from those refunded before, as Magento rounds
 * it. Never more than is left of what was paid.
 */
export function planReturn(asked: Asked, situation: Situation): DeskPlan | DeskRefusal {
  const against = notNow(asked, situation);
  if (against !== null) return against;
  const pieces: PlannedPiece[] = [];
  for (const piece of asked.pieces) {
    const left = situation.lines.find((one) => one.line.itemId === piece.itemId);
    if (left === undefined) return { reason: 'lineUnknown' };
    const before = sum(pieces.filter((one) => one.itemId === piece.itemId).map((one) => one.quantity));
    const refusal = pieceRefusal(asked, situation, piece, left, before);
    if (refusal !== null) return refusal;
    pieces.push(planned(piece, left, toQuantity(left.refundedBefore + before)));
  }
  const shippingMinor = asked.shipping ? situation.shippingMinor : 0;
  const totalMinor = sum(pieces.map((one) => one.amountMinor)) + shippingMinor;
  if (totalMinor > situation.leftMinor) return { reason: 'moreThanPaid' };
  // Magento makes no credit memo of nothing.
  return totalMinor === 0 ? { reason: 'nothingToGiveBack' } : { tender: asked.tender, pieces, shippingMinor, totalMinor };
}

function notNow(asked: Asked, { why, tenders, rules, shippingMinor }: Situation): DeskRefusal | null {
  if (why !== null && !(why === 'windowOver' && asked.override)) return { reason: 'orderNotReturnable', why };
  if (asked.proof === 'none' && rules.noReceipt === 'never') return { reason: 'noReceipt' };
  if (tenders.find((one) => one.tender === asked.tender)?.why !== null) return { reason: 'tenderNotPossible' };
  return asked.shipping && shippingMinor === 0 ? { reason: 'noShippingLeft' } : null;
}

function pieceRefusal(
  asked: Asked,
  { rules }: Situation,
  piece: ReturnedPiece,
  { line, returnable }: Situation['lines'][number],
  before: number,
): DeskRefusal | null {
  const { sku } = line;
  if (piece.reason !== 'unknown' && !rules.reasons.includes(piece.reason)) return { reason: 'reasonUnknown' };
  if (!line.decimalQuantity && !Number.isInteger(piece.quantity)) return { reason: 'wholePiecesOnly', sku };
  if (isFinalSale(sku, rules.finalSale) && !asked.override) return { reason: 'finalSale', sku };
  return toQuantity(before + piece.quantity) > returnable ? { reason: 'tooManyPieces', sku } : null;
}

function planned(piece: ReturnedPiece, { line }: Situation['lines'][number], refundedBefore: number): PlannedPiece {
  const { reason, condition, disposition } = piece;
  const quantity = toQuantity(piece.quantity);
  const amountMinor = refundOf(line, refundedBefore, quantity);
  return {
    itemId: line.itemId,
    sku: line.sku,
    name: line.name,
    quantity,
    amountMinor,
    refundedBefore,
    stockItemIds: stockItemIds(line),
    reason,
    condition,
    disposition,
    goods: goodsOf(line, quantity, amountMinor),
  };
}

function sum(values: readonly number[]): number {
  return toQuantity(values.reduce((total, value) => total + value, 0));
}
