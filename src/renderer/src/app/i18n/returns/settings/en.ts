/** What a store sets for returns, and why each matters. */
export const returnSettings = {
  title: 'Returns',
  reasons: 'Reasons a customer may give',
  reasonsHint: 'Asked for every piece. They tell what to stop buying and what to describe better. “Does not say” can always be chosen.',
  window: 'Days for a return',
  windowHint: 'Counted from the day the order was placed. Later a manager has to approve.',
  final: 'Final sales',
  finalHint: 'SKUs, or beginnings of SKUs with * at the end, that do not come back. A manager may approve one.',
  noReceipt: 'When the customer shows nothing',
  noReceiptHint: 'Goods without a number, mail or matching contact may be somebody else’s.',
  never: 'Take nothing back',
  manager: 'A manager approves',
  webRefund: 'Payment type for money that goes back online',
  webRefundHint:
    'The till notes returns with it whose money goes back to the web payment, so that the drawer still adds up. No money leaves the till.',
  same: 'The same as for web orders',
};
