import type { Consequence } from '#contract/consequences.ts';
import type { Disposition } from '#contract/return-desk.ts';
import { currencyDigits, toDecimal, toQuantity } from '#core/money.ts';
import type { DeskPlan } from '#core/returns/desk-plan.ts';

/** What a return at the desk leads to, a sentence for each place. */
export function deskConsequences(plan: DeskPlan, order: { incrementId: string; currency: string; paymentMethod: string }): Consequence[] {
  const { currency } = order;
  const pieces = String(toQuantity(plan.pieces.reduce((sum, one) => sum + one.quantity, 0)));
  const money = { minor: String(plan.totalMinor), currency };
  const sum = `${toDecimal(plan.totalMinor, currency).toFixed(currencyDigits(currency))} ${currency}`;
  const memo = { order: order.incrementId, pieces, ...money };
  const web = plan.tender === 'web';
  return [
    web
      ? say('magento', 'creditMemoOnline', memo, `Refunds ${sum} (${pieces} ×) of order ${order.incrementId} through the web payment.`)
      : say('magento', 'creditMemoAfterTill', memo, `Notes ${sum} (${pieces} ×) of order ${order.incrementId} once the till has paid.`),
    web
      ? say('lightspeed', 'returnClosed', memo, `Takes the pieces in with a return of ${sum}, without money.`)
      : say('lightspeed', 'returnParked', memo, `A return of ${sum} is parked at the till; close it there with the payment.`),
    ...stock(plan),
    say('stock', 'magentoStays', {}, 'The credit memo moves no stock: the pieces count where they are now.'),
    web
      ? say('money', 'backOnline', { ...money, method: order.paymentMethod }, `${sum} go back to the customer’s payment.`)
      : say('money', 'payAtTill', money, `Give ${sum} back at the till.`),
    web ? say('customer', 'mailed', {}, 'Magento mails about the refund.') : say('customer', 'notMailed', {}, 'Magento sends no mail.'),
  ];
}

const stockWords: Record<Disposition, (pieces: string) => string> = {
  sell: (pieces) => `${pieces}: for sale here again.`,
  damaged: (pieces) => `${pieces}: taken out of the till’s stock as damaged.`,
  quarantine: (pieces) => `${pieces}: counted here, kept from sale until somebody looks.`,
  vendor: (pieces) => `${pieces}: counted here, kept from sale for the supplier.`,
};

function stock({ pieces }: DeskPlan): Consequence[] {
  return [...Map.groupBy(pieces, (one) => one.disposition)].map(([disposition, rows]) => {
    const goods = rows.flatMap((one) => one.goods);
    const shown = goods.map((one) => `${one.quantity} × ${one.sku}`).join(', ');
    return say('stock', disposition, { pieces: shown }, stockWords[disposition](shown));
  });
}

function say(side: Consequence['side'], code: string, params: Record<string, string>, text: string): Consequence {
  return { side, code, params, text };
}
