import { pickingSteps } from '#renderer/app/i18n/picking/en.ts';
import { shortSteps } from '#renderer/app/i18n/short/en.ts';
import { transferSteps } from '#renderer/app/i18n/transfers/en.ts';

/** What was done and what is owed, in the timeline of a record. */
export const steps = {
  paper: { printed: 'Printed' },
  pickup: {
    ...shortSteps.pickup,
    arrived: 'Order arrived',
    orderChanged: 'Order changed at Magento',
    released: 'Released for picking',
    onHold: 'Put on hold at Magento',
    paymentChanged: 'Payment changed',
    paid: 'Paid',
    pickingStarted: 'Picking started',
    picked: 'Counted',
    ...pickingSteps,
    staged: 'Put in the bin',
    ready: 'Marked ready',
    customerHere: 'Customer is here',
    customerLeft: 'Customer has left again',
    readyUndone: 'Ready taken back',
    extended: 'Kept longer',
    mailedAgain: 'Customer mailed again',
    reminded: 'Customer reminded',
    expired: 'Not collected in time',
    handOverUndone: 'Hand-over taken back',
    shippedInMagento: 'Shipped in Magento itself',
    handedOver: 'Handed over',
    cancelledOnline: 'Cancelled online',
    putBack: 'Goods put back',
  },
  customer: { forgotten: 'Customer forgotten' },
  sale: { paidAtTill: 'Paid at the till', state: 'Till sale changed' },
  order: { state: 'Order changed at Magento' },
  exception: { raised: 'Question for a person', cleared: 'Question settled', resolved: 'Question answered' },
  magento: {
    sourceItems: 'Publish stock',
    ...shortSteps.magento,
    notifyReady: 'Ship and mail the customer',
    resendReady: 'Mail the customer again',
    comment: 'Note the hand-over',
    invoice: 'Invoice the payment',
  },
  lightspeed: {
    ...shortSteps.lightspeed,
    ...transferSteps,
    createSale: 'Pickup sale',
    pack: 'Picked and packed',
    fulfil: 'Take out of stock',
    voidSale: 'Void the pickup sale',
  },
};
