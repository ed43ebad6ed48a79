import { desk, deskProblems } from '#renderer/app/i18n/returns/desk/en.ts';
import { ledger, method } from '#renderer/app/i18n/returns/ledger/en.ts';
import { returnSettings } from '#renderer/app/i18n/returns/settings/en.ts';

export const returns = {
  title: 'Returns',
  toDecide_one: '{{count}} to match',
  toDecide_other: '{{count}} to match',
  tab: {
    find: 'Find',
    open: 'Open',
    toMatch: 'To match',
    moneyNotSent: 'Money not sent',
    done: 'Done',
  },
  empty: {
    open: 'No return is open',
    toMatch: 'Nothing to match',
    moneyNotSent: 'Every refund is confirmed',
    done: 'Nothing decided yet',
  },
  emptyHint: {
    open: 'Returns taken at the desk whose money is still to be given at the till appear here.',
    toMatch: 'Refunds made at the till of goods from the web appear here.',
    moneyNotSent: 'Refunds that Magento has not confirmed yet appear here.',
    done: 'Returns that are finished appear here.',
  },
  receipt: 'Receipt {{receipt}}',
  atDesk: 'Taken at the desk',
  desk,
  ledger,
  method,
  settings: returnSettings,
  exchange: 'Exchange',
  held: 'Needs a person in Sync health',
  waiting: 'Credit memo on its way',
  automatic: 'Matched by itself',
  by: 'Decided by {{person}}',
  notWeb: 'Bought over the counter',
  order: 'Order {{order}}',
  choose: 'Choose a return on the left to see its web orders.',
  atTill: 'Refunded at the till',
  candidates: 'Web orders it may be of',
  noCandidate: 'No web order fits',
  noCandidateHint: 'Look for it by its number, or say that it is not a web order.',
  find: 'Another order, by its number',
  notWebOrder: 'Not a web order',
  match: 'Match to {{order}}',
  see: 'See what it leads to',
  back: 'Back',
  placed: 'Placed {{time}}, {{amount}}',
  difference: 'Magento would refund {{refund}}: {{amount}} apart from the till',
  line: '{{returned}} of {{refundable}} still refundable',
  agrees: 'agrees',
  differs: 'differs',
  reason: {
    reference: 'Named by the till',
    skus: 'All products',
    quantity: 'Pieces',
    price: 'Price after tax',
    wholeOrder: 'The whole order',
    date: 'Usual time',
    store: 'This store',
  },
  words: {
    magento: {
      creditMemo: 'Notes {{amount}} ({{pieces}} ×) as refunded for order {{order}}, offline.',
    },
    lightspeed: {
      stays: 'Receipt {{receipt}} stays as it is.',
      leftAlone: 'Receipt {{receipt}} stays as it is; {{skus}} is left alone.',
    },
    stock: {
      atTill: 'Counted where the till took the pieces back; the credit memo moves none.',
      released: 'Magento stops reserving the pieces; they were not shipped.',
    },
    money: {
      paidAtTill: 'The till has given back {{amount}}; no more money moves.',
      differs: 'The credit memo differs from the till by {{amount}}.',
    },
    customer: {
      notMailed: 'Magento sends no mail.',
    },
  },
};

export const returnProblems = {
  ...deskProblems,
  returnUnknown: {
    message: 'This return is not in this store’s journal.',
    cure: 'Open it from the list again.',
  },
  returnDecided: {
    message: 'Somebody has decided this return already.',
    cure: 'Look at it under Done.',
  },
  nothingToRefund: {
    message: 'Nothing of these pieces can still be refunded for this order.',
    cure: 'Choose another order, or look at its credit memos in Magento.',
  },
};

/** Words of the exception. */
export const returnVoidedAtTill = {
  message: 'Return {{receipt}} was voided at the till after it was matched to order {{order}}, which Magento notes as refunded.',
  cure: 'Look at the till and the order’s credit memo: Magento cannot take a credit memo back.',
};
