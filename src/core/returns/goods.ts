import { toQuantity } from '#core/money.ts';
import { piecesOf, shared } from '#core/pieces.ts';
import type { ShopLine } from '#core/shop.ts';

/** What lies on the desk: the pieces the till and the shelf know. */
export interface Goods {
  sku: string;
  name: string;
  quantity: number;
  /** Its share of what goes back for it, minor units. */
  amountMinor: number;
}

/**
 * The pieces of so many of an order line, which give back `amountMinor` together, to the cent: the line itself; of a set that has one
 * price its parts, since nobody else knows the set. What lies on no shelf does not come back.
 */
export function goodsOf(line: ShopLine, quantity: number, amountMinor: number): Goods[] {
  const pieces = piecesOf(line).filter((piece) => piece.physical);
  const amounts = shared(
    amountMinor,
    pieces.map((piece) => piece.totalMinor || piece.perLine),
  );
  return pieces.map(({ sku, name, perLine }, index) => ({
    sku,
    name,
    quantity: toQuantity(quantity * perLine),
    amountMinor: amounts[index] ?? 0,
  }));
}
