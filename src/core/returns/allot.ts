import { toQuantity } from '#core/money.ts';
import { refundOf } from '#core/refund-amounts.ts';
import type { ShopLine } from '#core/shop.ts';

/** What the till took back of one SKU. Minor units, incl. tax. */
export interface Taken {
  sku: string;
  quantity: number;
  amountMinor: number;
}

export type OrderLine = Pick<ShopLine, 'itemId' | 'sku' | 'ordered' | 'invoiced' | 'refunded' | 'lineTotalMinor' | 'amountsMinor'>;

/** Pieces of one order line that a return is allotted. */
export interface Allotted {
  itemId: number;
  sku: string;
  quantity: number;
  refundedBefore: number;
  /** What Magento gives back for them, incl. tax. */
  amountMinor: number;
}

/**
 * What may still be refunded of a line: invoiced less refunded in Magento less what refunds of ours claim, sent or not
 * (DESIGN §4). `claimed` are the pieces refunded in all once those are through.
 */
export function refundable(line: OrderLine, claimed: number): number {
  return Math.max(0, toQuantity(line.invoiced - Math.max(line.refunded, claimed)));
}

/** The returned pieces on the lines of an order that can still be refunded, in the order of its lines. */
export function allot(taken: readonly Taken[], lines: readonly OrderLine[], claimed: ReadonlyMap<number, number>): Allotted[] {
  return taken.flatMap(({ sku, quantity }) => {
    let left = quantity;
    return lines
      .filter((line) => line.sku === sku)
      .flatMap((line) => {
        const already = claimed.get(line.itemId) ?? 0;
        const pieces = Math.min(left, refundable(line, already));
        if (pieces <= 0) return [];
        left = toQuantity(left - pieces);
        const refundedBefore = Math.max(line.refunded, already);
        const amountMinor = refundOf(line, refundedBefore, pieces);
        return [{ itemId: line.itemId, sku, quantity: pieces, refundedBefore, amountMinor }];
      });
  });
}
