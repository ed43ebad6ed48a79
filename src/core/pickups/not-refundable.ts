import type { Consequence } from '#contract/consequences.ts';

/** What follows when the goods of an order are back, but its money cannot go back from here. */
export function notRefundable(order: string): Consequence[] {
  const say = (side: Consequence['side'], code: string, text: string): Consequence => ({ side, code, params: { order }, text });
  return [
    say('magento', 'nothingByHand', `Magento is told nothing: refund or cancel order ${order} there.`),
    say('lightspeed', 'voidSale', 'The till’s sale is voided.'),
    say('stock', 'allBack', 'The pieces are back on the shelf here and for sale again.'),
    say('money', 'asksYou', 'What was paid stays where it is until then; Backroom puts it before you.'),
    say('customer', 'getsNothing', 'Gets nothing. Magento sends no mail: call the customer.'),
  ];
}
