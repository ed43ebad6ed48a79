/** Pieces that are not there, or not wanted at the counter. */
export const short = {
  report: 'Pieces missing…',
  decide: 'Decide on the short pieces…',
  refuse: 'Customer leaves pieces here…',
  card: 'Short',
  cardHint_one: '{{count}} piece is reported short. Nothing was sent: decide what becomes of it.',
  cardHint_other: '{{count}} pieces are reported short. Nothing was sent: decide what becomes of them.',
  title: 'What is missing of order {{order}}?',
  refuseTitle: 'What does the customer of order {{order}} leave here?',
  line: '{{sku}} · {{quantity}} wanted',
  missing: 'Missing of {{name}}',
  refused: 'Left here of {{name}}',
  why: 'Reason for {{name}}',
  damagedToo: 'Damaged: {{name}}',
  damagedShort: 'damaged',
  reason: { missing: 'Not found', damaged: 'Damaged', wrongPlace: 'In another place', soldAtCounter: 'Sold at the counter' },
  reportNow: 'Report',
  reported: 'Reported. Nothing was sent: somebody decides what becomes of the pieces.',
  decideNow: 'Decide now',
  later: 'Pick on',
  next: 'See what it leads to',
  back: 'Back',
  wait: 'Let the customer wait',
  waitNote: 'Who said so, and until when',
  elsewhere: 'Before money goes back: other stores have it',
  elsewhereAll: '{{store}} has everything that is short',
  elsewhereSome: '{{store}} has {{pieces}}',
  elsewhereHint: 'The order stays open until the pieces are here; its promise may be late.',
  nowhere: 'No other store on this PC has it.',
  table: 'What happens',
  act: {
    refundLines: 'Refund {{pieces}} × {{amount}} and go on',
    dropLines: 'Take {{pieces}} off the order and go on',
    refundAll: 'Refund the whole order, {{amount}}',
    cancelOrder: 'Cancel the whole order',
  },
  one: 'Refund {{amount}} and go on',
  side: { magento: 'Magento', lightspeed: 'Lightspeed', stock: 'Stock', money: 'Money', customer: 'Customer' },
  words: {
    magento: {
      cancelOrder: 'Cancels order {{order}}.',
      invoiceThenCloseAll: 'Invoices order {{order}}, then notes it as given back; no money moves.',
      invoiceThenDrop: 'Invoices the whole order, then takes {{pieces}} × ({{amount}}) off it; no money moves.',
      refundOnline: 'Refunds {{amount}} ({{pieces}} ×) through the web payment.',
      refundAllOnline: 'Refunds the whole order, {{amount}}, through the web payment.',
      refundOffline: 'Notes a refund of {{amount}} ({{pieces}} ×); it moves no money itself.',
      refundAllOffline: 'Notes a refund of the whole order, {{amount}}; it moves no money itself.',
    },
    lightspeed: {
      reduceSale: 'The sale is reduced to {{amount}}.',
      voidSale: 'The sale is voided.',
      voidAfterPutBack: 'The sale is voided once the goods are back on the shelf.',
    },
    stock: {
      missing: '{{pieces}}: kept from sale as missing until found.',
      damaged: '{{pieces}}: taken out of stock as damaged.',
      wrongPlace: '{{pieces}}: stays as it is; they stand somewhere else.',
      soldAtCounter: '{{pieces}}: stays as it is; the till’s own sale took them.',
      refused: '{{pieces}}: back on the shelf here, for sale again.',
      refusedDamaged: '{{pieces}}: taken out of stock as damaged.',
      notCollected: '{{pieces}}: back on the shelf here, for sale again.',
      restOfSet: '{{pieces}}: back on the shelf here; sold as one set with the piece that goes.',
    },
    money: {
      backOnline: '{{amount}} go back to the customer’s payment.',
      backByHand: '{{amount}} must be paid back by hand: “{{method}}” cannot do it itself.',
      backAtTill: 'Give {{amount}} back at the till: the customer paid there.',
      nothingDue: 'Nothing was paid, nothing is due.',
      lessDue: 'Nothing was paid; {{amount}} are due at the till.',
    },
    customer: {
      getsRest: 'Gets the rest ({{pieces}} ×). Nobody tells the customer but you.',
      getsRestMailed: 'Gets the rest ({{pieces}} ×); Magento mails about the refund.',
      getsNothing: 'Gets nothing. Magento sends no mail: call the customer.',
      getsNothingMailed: 'Gets nothing; Magento mails about the refund.',
    },
  },
};

export const shortProblems = {
  tooManyShort: { message: 'More pieces than are wanted.', cure: 'Correct the number.' },
  nothingShort: { message: 'Nothing of this order is reported short.', cure: 'Report what is not there first.' },
  changedSincePreview: {
    message: 'The order or its payment changed since this was shown.',
    cure: 'Look at what it leads to now, then confirm again.',
  },
  orderNotRead: { message: 'This order has not been read from Magento yet.', cure: 'Wait until Magento is reached again.' },
};

export const shortReasons = {
  refundedOnline:
    'Somebody refunded or cancelled pieces of this order in Magento meanwhile, so nothing was refunded again. If it was for the same pieces, leave this; if not, have it made anew.',
  refundRefused:
    'Magento does not refund these pieces. Look at the order in Magento; refund there by hand and leave this, or send it again.',
  cancelRefused: 'Magento does not cancel this order. Look at it there (a hold must be lifted first), then send it again.',
  paidMeanwhile: 'The order was paid meanwhile, so Magento cannot cancel it. Refund it in Magento, then leave this.',
};

export const shortSkips = {
  magento: {
    refundLines: 'Magento refunds nothing: the money stays where it is. Do it by hand if it is owed.',
    invoiceAll: 'Magento cannot take pieces off this order: the refund that follows is refused.',
    cancelOrder: 'Magento keeps this order open and its pieces reserved.',
  },
  lightspeed: {
    reduceSale: 'The till’s sale keeps pieces and money that are not in the order any more.',
    adjustStock: 'The till goes on counting the damaged pieces as on hand; they stay held here.',
  },
};

export const shortSteps = {
  pickup: {
    shortReported: 'Pieces reported short',
    shortDecided: 'Short pieces given up',
    shortWaits: 'Customer waits for pieces',
    piecesRefused: 'Pieces left at the counter',
  },
  magento: { refundLines: 'Refund', invoiceAll: 'Invoice before pieces leave', cancelOrder: 'Cancel the order' },
  lightspeed: { reduceSale: 'Reduce the sale', adjustStock: 'Take damaged pieces out' },
};

export const refundDiffers = {
  message: 'Magento’s refund of order {{order}} differs by {{difference}} {{currency}} from what was shown.',
  cure: 'Compare the credit memo with the order; usually rounding or a discount rule.',
};
export const refundDiffersLeft = { ignore: 'The difference stays in Magento’s figures.' };
