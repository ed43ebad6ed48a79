import Big from 'big.js';

/** Two decimals, half away from zero: how Magento rounds money. */
export function round2(amount: Big | number): number {
  return Number(Big(amount).round(2, Big.roundHalfUp).toString());
}

/** Five decimals, the precision Lightspeed keeps prices with (lightspeed.md A.7.5). */
export function round5(amount: Big | number): number {
  return Number(Big(amount).round(5, Big.roundHalfUp).toString());
}

/** Exact sum of decimal amounts. */
export function sum(amounts: readonly number[]): number {
  return Number(amounts.reduce((total, amount) => total.plus(amount), Big(0)).toString());
}

export function times(amount: number, factor: number): Big {
  return Big(amount).times(factor);
}

/** Price without tax of a price with tax; `rate` 0.2 is 20 %. */
export function withoutTax(amount: Big | number, rate: number): Big {
  return Big(amount).div(Big(1).plus(rate));
}

/**
 * What a step from `before` to `after` of `of` pieces takes of a row's amount: rounded on the running total,
 * so that the last step takes the remainder.
 */
export function share(amount: number, before: number, after: number, of: number): number {
  if (of === 0) return 0;
  const until = (pieces: number): number => round2(Big(amount).times(pieces).div(of));
  return round2(Big(until(after)).minus(until(before)));
}

/** Minor units of a two-decimal amount. */
export function minor(amount: number): number {
  return Number(Big(amount).times(100).round(0, Big.roundHalfUp).toString());
}
