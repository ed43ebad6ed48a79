import Big from 'big.js';
import { toMinor, toQuantity } from '#core/money.ts';
import type { TillSale, TillSaleLine } from '#core/till.ts';

/** Pieces of one product that a till sale took back. Amounts in minor units, incl. tax. */
export interface ReturnedLine {
  productId: string;
  quantity: number;
  /** What was given back for all of them. */
  amountMinor: number;
}

/** Whether a sale took pieces back. */
export function takesBack(sale: TillSale): boolean {
  return sale.state === 'closed' && !sale.deleted && sale.lines.some((line) => isTakenBack(sale, line));
}

/**
 * A negative line alone is none: open laybys have them too, and stay so when they are closed (lightspeed.md A.12.16, A.14).
 */
function isTakenBack(sale: TillSale, line: TillSaleLine): boolean {
  return line.quantity < 0 && (line.isReturn || sale.returnFor !== null);
}

/**
 * What a closed till sale took back, by product; the positive lines of an exchange are a purchase and left out. Prices are ex tax
 * per unit, so that each product is rounded once, with its tax.
 */
export function returnedLines(sale: TillSale, currency: string): ReturnedLine[] {
  const taken = new Map<string, { quantity: number; amount: Big }>();
  for (const line of sale.lines) {
    if (!isTakenBack(sale, line)) continue;
    const before = taken.get(line.productId) ?? { quantity: 0, amount: Big(0) };
    const amount = Big(line.price).plus(line.tax).times(-line.quantity);
    taken.set(line.productId, { quantity: toQuantity(before.quantity - line.quantity), amount: before.amount.plus(amount) });
  }
  return [...taken].map(([productId, { quantity, amount }]) => ({ productId, quantity, amountMinor: toMinor(amount, currency) }));
}
