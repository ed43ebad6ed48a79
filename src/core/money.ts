import Big from 'big.js';
import type { Money } from '#contract/money.ts';

const digitsOf = new Map<string, number>();

/** Decimals of a currency by ISO 4217 (EUR 2, JPY 0, KWD 3). */
export function currencyDigits(currency: string): number {
  let digits = digitsOf.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digitsOf.set(currency, digits);
  }
  return digits;
}

/** Minor units of a decimal amount, half away from zero. Takes JSON numbers with float artefacts (29.949999999999999) and decimal text. */
export function toMinor(amount: Big | number | string, currency: string): number {
  return Number(
    Big(amount)
      .times(Big(10).pow(currencyDigits(currency)))
      .round(0, Big.roundHalfUp)
      .toString(),
  );
}

/** Decimal amount of minor units, exact. */
export function toDecimal(minor: number, currency: string): Big {
  return Big(minor).div(Big(10).pow(currencyDigits(currency)));
}

export function moneyOf(minor: number, currency: string): Money {
  return { minor, currency };
}

/** Four decimals, the precision of Magento's quantities; keeps sums of halves and tenths comparable. */
export function toQuantity(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
