import type { Consequence } from '#contract/consequences.ts';
import { currencyDigits, toDecimal, toQuantity } from '#core/money.ts';
import type { Allotted } from '#core/returns/allot.ts';

/** Everything the sentences need of a match. Amounts in minor units, incl. tax. */
export interface Matching {
  orderNumber: string;
  receipt: string;
  currency: string;
  allotted: readonly Allotted[];
  tillMinor: number;
  shopMinor: number;
  /** SKUs the till took back beside them. */
  leftAlone: readonly string[];
  /** Pieces that Magento has shipped: they go back into no source by the credit memo. */
  shipped: boolean;
}

/** What a match leads to, a sentence for each place. */
export function matchConsequences(match: Matching): Consequence[] {
  const { orderNumber: order, receipt, currency } = match;
  const pieces = String(toQuantity(match.allotted.reduce((sum, one) => sum + one.quantity, 0)));
  const memo = { order, pieces, ...amount(match.shopMinor, currency) };
  const till = { receipt, ...amount(match.tillMinor, currency) };
  const skus = match.leftAlone.join(', ');
  const differs = match.shopMinor - match.tillMinor;
  return [
    say('magento', 'creditMemo', memo, `Notes ${shown(match.shopMinor, currency)} (${pieces} ×) as refunded for order ${order}, offline.`),
    skus === ''
      ? say('lightspeed', 'stays', { receipt }, `Receipt ${receipt} stays as it is.`)
      : say('lightspeed', 'leftAlone', { receipt, skus }, `Receipt ${receipt} stays as it is; ${skus} is left alone.`),
    match.shipped
      ? say('stock', 'atTill', {}, 'Counted where the till took the pieces back; the credit memo moves none.')
      : say('stock', 'released', {}, 'Magento stops reserving the pieces; they were not shipped.'),
    say('money', 'paidAtTill', till, `The till has given back ${shown(match.tillMinor, currency)}; no more money moves.`),
    ...(differs === 0
      ? []
      : [
          say(
            'money',
            'differs',
            amount(differs, currency),
            `The credit memo says ${shown(differs, currency)} more (or less, with a minus).`,
          ),
        ]),
    say('customer', 'notMailed', {}, 'Magento sends no mail.'),
  ];
}

function say(side: Consequence['side'], code: string, params: Record<string, string>, text: string): Consequence {
  return { side, code, params, text };
}

function amount(minor: number, currency: string): Record<string, string> {
  return { minor: String(minor), currency };
}

function shown(minor: number, currency: string): string {
  return `${toDecimal(minor, currency).toFixed(currencyDigits(currency))} ${currency}`;
}
