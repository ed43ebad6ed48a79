import { goodsElsewhere, movedAfterReady } from '#renderer/app/i18n/keeping/en.ts';
import { mappingDiffers } from '#renderer/app/i18n/mapping/en.ts';
import { returnVoidedAtTill } from '#renderer/app/i18n/returns/en.ts';
import { deskReturnExceptions } from '#renderer/app/i18n/returns/exceptions/en.ts';
import { refundDiffers } from '#renderer/app/i18n/short/en.ts';
import { pinRecovered } from '#renderer/app/i18n/staff/en.ts';
import { fulfilledAtTill, stockLeftReserved } from '#renderer/app/i18n/stock/en.ts';
import { transferExceptions } from '#renderer/app/i18n/transfers/en.ts';

/** What a person must decide or know: its message, its consequence and its cure. */
export const exceptions = {
  orderWithoutLocation: {
    message: 'Order {{order}} is for pickup but names no store.',
    cure: 'Set its pickup location in Magento, or call the customer.',
  },
  sourceWithoutStore: {
    message: 'Pickup orders arrive for the Magento source “{{source}}”, which belongs to no store here (first: {{order}}).',
    cure: 'Add the store, or leave it if another PC works that store.',
  },
  orderOnHold: {
    message: 'Order {{order}} was put on hold in Magento while it was being picked.',
    cure: 'Keep the goods aside until the hold is lifted; it cannot be made ready before.',
  },
  orderChangedOnline: {
    message: 'Order {{order}} was changed online after picking began: {{skus}}.',
    cure: 'Compare the bag with the order and put back what is no longer wanted.',
  },
  handedOverRefunded: {
    message: 'Order {{order}} was handed over although pieces of it had been refunded online: {{skus}}.',
    cure: 'Ask the customer to bring the pieces back or to pay for them, and correct the sale at the till.',
  },
  cancelledOnline: {
    message: 'Order {{order}} was cancelled or refunded online after its goods had left the shelf.',
    cure: 'Put the goods back on the shelf and confirm it on the order.',
  },
  notCollected: {
    message: 'Nobody came for order {{order}} in the time it is kept.',
    cure: 'Put the goods back and confirm it on the order, or keep it longer.',
  },
  refundNotCollected: {
    message: 'The goods of order {{order}} are back on the shelf; its customer still has to get the money back.',
    cure: 'Refund the order in Magento.',
  },
  receiptNotFound: {
    message: 'Order {{order}} was handed over against a till receipt, and the till shows no payment of it.',
    cure: 'Look for the receipt at the till; take the payment on the order’s sale there.',
  },
  fulfilledAtTill,
  saleVoidedAtTill: {
    message: 'The sale of order {{order}} was voided at the till, so the counter does not find it there.',
    cure: 'The order can still be handed over here; move its stock at the till by hand.',
  },
  refundDiffers,
  returnVoidedAtTill,
  ...transferExceptions,
  ...deskReturnExceptions,
  saleTotalDiffers: {
    message: 'The till’s sale of order {{order}} differs from the web order by {{difference}} {{currency}}.',
    cure: 'Compare both; usually a price or tax rule of the till was applied on top.',
  },
  rowUnreadable: {
    message: 'A record of {{stream}} ({{record}}) could not be read: {{path}}.',
    cure: 'Everything else was read. Look at this record in the other system.',
  },
  mappingDiffers,
  clockWrong: {
    message: 'The clock of this PC is {{minutes}} minutes off.',
    cure: 'Let this PC keep its clock by itself; promises and times are wrong until then.',
  },
  skuUnknownOnline: {
    message: '{{sku}} is counted at the till, and this store’s source in Magento has no such SKU.',
    cure: 'Give both the same SKU and assign it to the source in Magento, or leave it if it is not sold online.',
  },
  skuUnknownAtTill: {
    message: 'Magento sells {{sku}} from this store, and the till does not know that SKU.',
    cure: 'Give the product this SKU at the till, or unassign it from the source in Magento.',
  },
  skuTwiceAtTill: {
    message: 'Several products at the till have the SKU {{sku}}, so nobody can say how many there are.',
    cure: 'Give each its own SKU at the till, or archive all but one.',
  },
  skuNotCounted: {
    message: 'The till does not count {{sku}}, so its quantity online is not kept right.',
    cure: 'Switch its inventory tracking on at the till, or manage its stock in Magento.',
  },
  stockRefused: {
    message: 'Magento does not take a quantity for {{sku}}. {{said}}',
    cure: 'Look at the product in Magento; it is tried again at its next change.',
  },
  stockLeftReserved,
  stockOverPromised: {
    message: 'Magento has promised more pieces of {{sku}} than it has: it may sell {{salable}}.',
    cure: 'Check the open orders of this SKU. On the shop’s server inventory:reservation:list-inconsistencies lists reservations that do not add up, and inventory:reservation:create-compensations puts them right.',
  },
  stockNotReserved: {
    message: 'Magento has reserved {{reserved}} pieces of {{sku}}; the open pickups of this store alone need {{open}}.',
    cure: 'Check the open orders of this SKU. On the shop’s server inventory:reservation:list-inconsistencies lists reservations that do not add up, and inventory:reservation:create-compensations puts them right.',
  },
  stockDrift: {
    message: 'Magento holds another quantity than it should for {{count}} SKUs of this store.',
    cure: 'See Stock, Differences: look at them and mend them.',
  },
  pinRecovered,
  movedAfterReady,
  goodsElsewhere,
  journalRestored: {
    message: 'A backup of this store’s journal was put back. {{report}}',
    cure: 'Compare the orders since then with Magento, the till and the shelf once.',
  },
  journalRecovered: {
    message: 'The journal of this store was damaged and has been replaced. {{report}}',
    cure: 'Compare today’s orders with Magento and the till once; the damaged file was kept.',
  },
};
