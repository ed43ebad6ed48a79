import type { DeskRefusal } from '#core/returns/desk-plan.ts';
import type { Refused } from '#agent/returns/refusals.ts';

/** Why the desk does not take it, for the command line and logs; the renderer has the words by reason. */
export function deskRefused(refusal: DeskRefusal): Refused {
  const { reason } = refusal;
  const params: Record<string, string> =
    reason === 'orderNotReturnable' ? { why: refusal.why } : 'sku' in refusal ? { sku: refusal.sku } : {};
  const [message, cure] = words[reason];
  return { ok: false, code: 'NOT_NOW', reason, params, message: message(params), cure };
}

const words: Record<DeskRefusal['reason'], [(params: Record<string, string>) => string, string]> = {
  orderNotReturnable: [
    (p) => `This order cannot come back here (${p['why'] ?? ''}).`,
    'See the reason on the order; a manager may allow a late one.',
  ],
  tenderNotPossible: [() => 'The money cannot go back this way.', 'Choose the other way.'],
  noShippingLeft: [() => 'There is no shipping left to give back.', 'Leave the shipping out.'],
  moreThanPaid: [() => 'That is more than is left of what was paid.', 'Take fewer pieces back, or refund the rest in Magento.'],
  nothingToGiveBack: [() => 'These pieces cost nothing, so there is nothing to give back.', 'Take them in at the till.'],
  noReceipt: [() => 'This store takes nothing back when the customer shows nothing of the order.', 'Ask for the order’s number or mail.'],
  reasonUnknown: [() => 'This is no reason of this store.', 'Choose one from the list.'],
  lineUnknown: [() => 'This piece is not on the order.', 'Open the order again.'],
  tooManyPieces: [(p) => `More of ${p['sku'] ?? ''} than may still come back.`, 'Look at what is returnable of the line now.'],
  finalSale: [(p) => `${p['sku'] ?? ''} was a final sale.`, 'A manager may allow it.'],
  wholePiecesOnly: [(p) => `${p['sku'] ?? ''} comes back in whole pieces.`, 'Enter whole pieces.'],
};
