import type { Consequence } from '#contract/consequences.ts';
import type { ShortReason } from '#contract/short-reason.ts';
import { currencyDigits, toDecimal, toQuantity } from '#core/money.ts';
import type { ShopStep } from '#core/pickups/short/steps.ts';

/** Why pieces leave an order: what happens to them in stock follows from it. */
export type GoneReason = ShortReason | 'refused' | 'refusedDamaged' | 'notCollected' | 'restOfSet';

/** How the money goes: back by itself, by a person, at the till, or not at all because nothing was paid. */
export type MoneyWay = 'online' | 'byHand' | 'atTill' | 'none';

/** Everything the sentences need of giving pieces up. Amounts in minor units, incl. tax. */
export interface GivingUp {
  orderNumber: string;
  currency: string;
  paymentMethod: string;
  steps: readonly ShopStep[];
  /** The customer is mailed about the refund by Magento. */
  mailed: boolean;
  money: MoneyWay;
  /** What goes off the order. */
  amountMinor: number;
  /** What the order, and so the till's sale, comes to afterwards. */
  totalLeftMinor: number;
  lines: readonly { sku: string; quantity: number; reason: GoneReason }[];
  piecesLeft: number;
  /** Pieces are off the shelf although nothing is left to hand over. */
  toPutBack: boolean;
}

/** One sentence for each place: Magento, the till, stock (per reason), money, the customer. */
export function consequencesOf(giving: GivingUp): Consequence[] {
  return [magento(giving), till(giving), ...stock(giving), money(giving), customer(giving)];
}

type Params = Record<string, string>;

function say(side: Consequence['side'], code: string, params: Params, text: string): Consequence {
  return { side, code, params, text };
}

function magento(giving: GivingUp): Consequence {
  const params = { order: giving.orderNumber, pieces: String(piecesOf(giving)), ...amount(giving.amountMinor, giving.currency) };
  const sum = shown(giving.amountMinor, giving.currency);
  const all = giving.piecesLeft === 0;
  const early = giving.steps.includes('invoiceAll');
  if (giving.steps.includes('cancelOrder')) return say('magento', 'cancelOrder', params, `Magento cancels order ${giving.orderNumber}.`);
  if (all && early)
    return say(
      'magento',
      'invoiceThenCloseAll',
      params,
      `Magento invoices order ${giving.orderNumber}, then notes it as given back; no money moves.`,
    );
  if (early)
    return say(
      'magento',
      'invoiceThenDrop',
      params,
      `Magento invoices the whole order, then takes ${params.pieces} × (${sum}) off it; no money moves.`,
    );
  if (giving.steps.includes('refundOnline'))
    return say(
      'magento',
      all ? 'refundAllOnline' : 'refundOnline',
      params,
      `Magento refunds ${sum} (${params.pieces} ×) through the web payment.`,
    );
  return say(
    'magento',
    all ? 'refundAllOffline' : 'refundOffline',
    params,
    `Magento notes a refund of ${sum} (${params.pieces} ×); it moves no money itself.`,
  );
}

function till(giving: GivingUp): Consequence {
  const params = { order: giving.orderNumber, ...amount(giving.totalLeftMinor, giving.currency) };
  if (giving.piecesLeft > 0)
    return say('lightspeed', 'reduceSale', params, `The till’s sale is reduced to ${shown(giving.totalLeftMinor, giving.currency)}.`);
  return giving.toPutBack
    ? say('lightspeed', 'voidAfterPutBack', params, 'The till’s sale is voided once the goods are back on the shelf.')
    : say('lightspeed', 'voidSale', params, 'The till’s sale is voided.');
}

const stockWords: Record<GoneReason, (pieces: string) => string> = {
  missing: (pieces) => `${pieces}: kept from sale as missing until they are found or counted out.`,
  damaged: (pieces) => `${pieces}: taken out of the till’s stock as damaged.`,
  wrongPlace: (pieces) => `${pieces}: stock stays as it is; they stand somewhere else.`,
  soldAtCounter: (pieces) => `${pieces}: stock stays as it is; the till’s own sale took them.`,
  refused: (pieces) => `${pieces}: back on the shelf here and for sale again.`,
  refusedDamaged: (pieces) => `${pieces}: taken out of the till’s stock as damaged.`,
  notCollected: (pieces) => `${pieces}: back on the shelf here and for sale again.`,
  restOfSet: (pieces) => `${pieces}: back on the shelf; they were sold as one set with what is not there.`,
};

function stock(giving: GivingUp): Consequence[] {
  const byReason = Map.groupBy(giving.lines, (line) => line.reason);
  return [...byReason].map(([reason, lines]) => {
    const pieces = lines.map((line) => `${line.quantity} × ${line.sku}`).join(', ');
    return say('stock', reason, { pieces }, stockWords[reason](pieces));
  });
}

function money(giving: GivingUp): Consequence {
  const params = { method: giving.paymentMethod, ...amount(giving.amountMinor, giving.currency) };
  const sum = shown(giving.amountMinor, giving.currency);
  switch (giving.money) {
    case 'online':
      return say('money', 'backOnline', params, `${sum} go back to the customer’s payment.`);
    case 'byHand':
      return say('money', 'backByHand', params, `${sum} must be paid back by hand: “${giving.paymentMethod}” cannot do it itself.`);
    case 'atTill':
      return say('money', 'backAtTill', params, `Give ${sum} back at the till: the customer paid there.`);
    case 'none':
      return giving.piecesLeft === 0
        ? say('money', 'nothingDue', params, 'Nothing was paid, nothing is due.')
        : say(
            'money',
            'lessDue',
            { ...params, ...amount(giving.totalLeftMinor, giving.currency) },
            `Nothing was paid; ${shown(giving.totalLeftMinor, giving.currency)} are due at the till.`,
          );
  }
}

function customer(giving: GivingUp): Consequence {
  const params = { pieces: String(giving.piecesLeft) };
  if (giving.piecesLeft > 0)
    return say(
      'customer',
      giving.mailed ? 'getsRestMailed' : 'getsRest',
      params,
      `Gets the rest (${params.pieces} ×)${giving.mailed ? '; Magento mails about the refund' : '. Nobody tells the customer but you'}.`,
    );
  return giving.mailed
    ? say('customer', 'getsNothingMailed', params, 'Gets nothing; Magento mails about the refund.')
    : say('customer', 'getsNothing', params, 'Gets nothing. Magento sends no mail: call the customer.');
}

function piecesOf(giving: GivingUp): number {
  return toQuantity(giving.lines.reduce((sum, line) => sum + line.quantity, 0));
}

function amount(minor: number, currency: string): Params {
  return { minor: String(minor), currency };
}

function shown(minor: number, currency: string): string {
  return `${toDecimal(minor, currency).toFixed(currencyDigits(currency))} ${currency}`;
}
