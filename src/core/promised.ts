import { toQuantity } from '#core/money.ts';
import type { ShopLine, ShopOrder } from '#core/shop.ts';

/** Pieces of a SKU that an order keeps reserved at most: what is refunded may have been shipped before or not. */
export function mayReserve(order: Pick<ShopOrder, 'state' | 'lines'>, sku: string): number {
  if (order.state === 'complete' || order.state === 'closed' || order.state === 'canceled') return 0;
  return toQuantity(order.lines.reduce((sum, line) => sum + openOf(line) * perLine(line, sku), 0));
}

function openOf({ ordered, canceled, shipped, refunded }: ShopLine): number {
  return Math.max(0, ordered - canceled - Math.max(shipped, refunded));
}

/** Pieces of the SKU in one of a line: of a bundle, those of its parts. */
function perLine({ sku: own, parts = [], ordered }: ShopLine, sku: string): number {
  if (parts.length === 0 || ordered === 0) return own === sku ? 1 : 0;
  return parts.filter((part) => part.sku === sku).reduce((sum, part) => sum + part.ordered / ordered, 0);
}
