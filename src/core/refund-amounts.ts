import { toQuantity } from '#core/money.ts';
import type { ShopLine } from '#core/shop.ts';

/** What a line of the order is worth, in parts. */
export type PricedLine = Pick<ShopLine, 'ordered' | 'lineTotalMinor' | 'amountsMinor'>;

/**
 * What Magento gives back for `quantity` pieces of a line, incl. tax, after `before` pieces were refunded: it rounds each amount of the
 * row on the running total, so that the last piece takes the remainder (magento.md §6.2; magento-measured 18). Minor units.
 */
export function refundOf(line: PricedLine, before: number, quantity: number): number {
  const until = (pieces: number) =>
    (line.amountsMinor ?? [line.lineTotalMinor]).reduce((sum, amount) => sum + roundHalfAway((amount * pieces) / line.ordered), 0);
  return line.ordered === 0 ? 0 : until(Math.min(line.ordered, toQuantity(before + quantity))) - until(before);
}

/** Half a cent goes away from zero, as in Magento; Math.round would take a negative one the other way. */
function roundHalfAway(minor: number): number {
  const rounded = Math.sign(minor) * Math.round(Math.abs(toQuantity(minor)));
  return rounded === 0 ? 0 : rounded;
}

/** Item ids that name the pieces of a line in stock: of a configurable or bundle its parts (magento-measured 22, 54). */
export function stockItemIds(line: Pick<ShopLine, 'itemId' | 'childItemIds'>): number[] {
  return line.childItemIds.length > 0 ? [...line.childItemIds] : [line.itemId];
}
