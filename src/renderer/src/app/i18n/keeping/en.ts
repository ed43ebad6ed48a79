/** Orders that wait for their customer, and going back to the shelf. */
export const keeping = {
  proof: {
    right: 'Code of order {{order}}: right',
  },
  together: {
    tick: 'Hand over as well',
    payFirst: 'To pay: open it',
    confirm_one: 'Hand over {{count}} order',
    confirm_other: 'Hand over {{count}} orders',
    title: 'Handed over together',
    done: 'Order {{order}}: handed over',
    busy: 'Order {{order}}: being saved',
    refused: 'Order {{order}}: {{why}}',
    open: 'Open order {{order}}',
  },
  back: {
    title: 'Put back',
    hint: 'Scan each piece as it goes back to the shelf, or tick it.',
    some: '{{back}} of {{quantity}}',
    left_one: '{{count}} piece to go',
    left_other: '{{count}} pieces to go',
    all: 'Everything is back on the shelf',
    scanned: '{{name}} is back, {{back}} of {{quantity}}',
    bag: 'Bag {{bag}} of order {{order}} is back',
    full: 'All of {{name}} are back already',
    other: '{{name}} is not of this order',
  },
  dialog: {
    title: 'Nobody fetched order {{order}}',
    hint: 'The goods are back on the shelf. This follows, and it cannot be taken back.',
    open_one: '{{count}} piece is not ticked yet. Is it back on the shelf?',
    open_other: '{{count}} pieces are not ticked yet. Are they back on the shelf?',
    act: {
      refundAll: 'Refund {{amount}} and void the sale',
      cancelOrder: 'Cancel the order and void the sale',
      byHand: 'Void the sale, refund by hand',
    },
  },
  words: {
    magento: { nothingByHand: 'Is told nothing: refund or cancel order {{order}} there.' },
    lightspeed: { voidSale: 'The sale is voided.' },
    stock: { allBack: 'The pieces are back on the shelf here, for sale again.' },
    money: { asksYou: 'What was paid stays where it is; Backroom goes on asking you for it.' },
    customer: { getsNothing: 'Gets nothing. Magento sends no mail: call the customer.' },
  },
};

export const keepingProblems = {
  lookFirst: {
    message: 'Nobody fetched this order: its money goes back together with the goods.',
    cure: 'Look at what it leads to, then confirm it.',
  },
  notExpired: { message: 'This order is not one that nobody fetched any more.', cure: 'Look at the order again.' },
};

/** Moved to another store in Magento after it was made ready. */
export const movedAfterReady = {
  message:
    'Order {{order}} was moved to {{to}} in Magento after it was made ready here. Its goods are here, and its customer was told to come here.',
  cure: 'Choose where the customer gets it. If nobody wants it any more, take the pieces back on the order.',
};

export const goodsElsewhere = {
  message: 'Order {{order}} was moved here in Magento after {{from}} had made it ready: its goods are there.',
  cure: 'Ask that store whether it brings the bag or the customer goes there. There is nothing to pick here.',
};
