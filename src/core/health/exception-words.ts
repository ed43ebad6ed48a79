import type { ExceptionKind } from '#core/exception-kind.ts';

/** Every kind of exception (SYNC.md §7): what it says to a person, in store words, and what can be done. English; the renderer has the other languages by kind. */

/** Reservations are Magento's own (DESIGN §4 Stock): reported, never overwritten. */
const reservationsCure =
  'Check the open orders of this SKU. On the shop’s server inventory:reservation:list-inconsistencies lists reservations that do not add up and inventory:reservation:create-compensations puts them right.';

interface Words {
  message: (params: Readonly<Record<string, string>>) => string;
  cure: string;
  /** Action → what it leads to. */
  actions: Readonly<Record<string, string>>;
}

const leave = (consequence: string) => ({ ignore: consequence });

export const exceptionWords: Record<ExceptionKind, Words> = {
  orderWithoutLocation: {
    message: (p) => `Order ${p['order'] ?? ''} is for pickup but names no store.`,
    cure: 'Set its pickup location in Magento, or call the customer.',
    actions: leave('The order stays out of every store’s queue.'),
  },
  sourceWithoutStore: {
    message: (p) =>
      `Pickup orders arrive for the Magento source “${p['source'] ?? ''}”, which belongs to no store here (first: ${p['order'] ?? ''}).`,
    cure: 'Add the store in Settings → Stores, or leave it if another PC works that store.',
    actions: leave('Orders of this source are left to another PC; you are not told again.'),
  },
  orderOnHold: {
    message: (p) => `Order ${p['order'] ?? ''} was put on hold in Magento while it was being picked.`,
    cure: 'Keep the goods aside until the hold is lifted; it cannot be made ready before.',
    actions: leave('You are not reminded of the hold.'),
  },
  orderChangedOnline: {
    message: (p) => `Order ${p['order'] ?? ''} was changed online after picking began: ${p['skus'] ?? ''}.`,
    cure: 'Compare the bag with the order and put back what is no longer wanted.',
    actions: { done: 'The bag agrees with the order again.' },
  },
  handedOverRefunded: {
    message: (p) => `Order ${p['order'] ?? ''} was handed over although pieces of it had been refunded online: ${p['skus'] ?? ''}.`,
    cure: 'Ask the customer to bring the pieces back or to pay for them, and correct the sale at the till.',
    actions: leave('The customer keeps the pieces and the money.'),
  },
  cancelledOnline: {
    message: (p) =>
      `Order ${p['order'] ?? ''} was cancelled or refunded online; its goods are ${(p['bin'] ?? '') === '' ? 'off the shelf' : `in ${p['bin'] ?? ''}`}.`,
    cure: 'Put the goods back on the shelf and confirm it on the order.',
    actions: {},
  },
  notCollected: {
    message: (p) =>
      `Nobody came for order ${p['order'] ?? ''} in the time it is kept${(p['bin'] ?? '') === '' ? '' : `; its goods are in ${p['bin'] ?? ''}`}.`,
    cure: 'Put the goods back and confirm it on the order, or keep it longer.',
    actions: {},
  },
  refundNotCollected: {
    message: (p) => `The goods of order ${p['order'] ?? ''} are back on the shelf; its customer still has to get the money back.`,
    cure: 'Refund the order in Magento.',
    actions: { done: 'The order is refunded in Magento.' },
  },
  receiptNotFound: {
    message: (p) => `Order ${p['order'] ?? ''} was handed over against a till receipt, and the till shows no payment of it.`,
    cure: 'Look for the receipt at the till; take the payment on the order’s sale there.',
    actions: leave('The order stays unpaid in Magento.'),
  },
  saleVoidedAtTill: {
    message: (p) => `The sale of order ${p['order'] ?? ''} was voided at the till, so the counter does not find it there.`,
    cure: 'The order can still be handed over here; move its stock at the till by hand.',
    actions: leave('The till keeps no sale of this order.'),
  },
  fulfilledAtTill: {
    message: (p) => `The pieces of order ${p['order'] ?? ''} were handed out at the till, and here the order is still open.`,
    cure: 'Ask the cashier. If the customer has them, make the order ready and hand it over here: the till is not asked twice.',
    actions: leave('The order stays open here and in Magento.'),
  },
  returnVoidedAtTill: {
    message: (p) =>
      `Return ${p['receipt'] ?? ''} was voided at the till after it was matched to order ${p['order'] ?? ''}, which Magento notes as refunded.`,
    cure: 'Look at the till and the order’s credit memo: Magento cannot take a credit memo back.',
    actions: leave('Magento goes on showing the pieces as refunded.'),
  },
  deskReturnVoided: {
    message: (p) =>
      `The parked return ${p['receipt'] ?? ''} of order ${p['order'] ?? ''} was voided at the till before its money was given.`,
    cure: 'Open the return and park it again, unless the money was given another way.',
    actions: leave('The customer gets nothing by this return; the pieces stay reserved for it.'),
  },
  deskReturnLeft: {
    message: (p) => `The refund of a return of order ${p['order'] ?? ''} was left, so the till did not take its pieces in.`,
    cure: 'Count the pieces in at the till if they are here, and look at what is held.',
    actions: { done: 'The pieces are counted at the till, or are not here.' },
  },
  transferCountsDiffer: {
    message: (p) =>
      `Transfer ${p['transfer'] ?? ''} was received at the till with other counts than were made here (here / till): ${p['counts'] ?? ''}.`,
    cure: 'The till’s counts moved the stock. Count the pieces again and correct the stock at the till where they are wrong.',
    actions: leave('The till’s counts stay.'),
  },
  transferCancelledAtTill: {
    message: (p) => `Transfer ${p['transfer'] ?? ''} was cancelled at the till while it was being worked on.`,
    cure: 'Ask the other store. Goods that are set aside or on their way belong to the store that gave them.',
    actions: leave('It stays cancelled.'),
  },
  saleTotalDiffers: {
    message: (p) =>
      `The till’s sale of order ${p['order'] ?? ''} differs from the web order by ${p['difference'] ?? ''} ${p['currency'] ?? ''}.`,
    cure: 'Compare both; usually a price or tax rule of the till was applied on top.',
    actions: leave('The difference stays in the till’s figures.'),
  },
  refundDiffers: {
    message: (p) =>
      `Magento refunded ${p['difference'] ?? ''} ${p['currency'] ?? ''} more (or less, with a minus) than was shown for order ${p['order'] ?? ''}.`,
    cure: 'Compare the credit memo with the order; usually rounding or a discount rule.',
    actions: leave('The difference stays in Magento’s figures.'),
  },
  skuUnknownOnline: {
    message: (p) => `${p['sku'] ?? ''} is counted at the till, and this store’s source in Magento has no such SKU.`,
    cure: 'Give both the same SKU and assign it to the source in Magento, or leave it if it is not sold online.',
    actions: leave('It is not published; you are not told again.'),
  },
  skuUnknownAtTill: {
    message: (p) => `Magento sells ${p['sku'] ?? ''} from this store, and the till does not know that SKU.`,
    cure: 'Give the product this SKU at the till, or unassign it from the source in Magento. Its quantity online is not kept right until then.',
    actions: leave('Its quantity online stays as it is in Magento.'),
  },
  skuTwiceAtTill: {
    message: (p) => `Several products at the till have the SKU ${p['sku'] ?? ''}, so nobody can say how many there are.`,
    cure: 'Give each its own SKU at the till, or archive all but one.',
    actions: leave('Its quantity online stays as it is in Magento.'),
  },
  skuNotCounted: {
    message: (p) => `The till does not count ${p['sku'] ?? ''}, so its quantity online is not kept right.`,
    cure: 'Switch its inventory tracking on at the till, or manage its stock in Magento.',
    actions: leave('Its quantity online stays as it is in Magento.'),
  },
  stockRefused: {
    message: (p) => `Magento does not take a quantity for ${p['sku'] ?? ''}${(p['said'] ?? '') === '' ? '' : `: “${p['said'] ?? ''}”`}.`,
    cure: 'Look at the product in Magento; it is tried again at its next change.',
    actions: leave('Its quantity online stays as it is in Magento.'),
  },
  stockDrift: {
    message: (p) => `Magento holds another quantity than it should for ${p['count'] ?? ''} SKUs of this store.`,
    cure: 'See Stock → Drift: look at them and mend them.',
    actions: leave('They stay different until they change or are mended.'),
  },
  stockOverPromised: {
    message: (p) => `Magento has promised more pieces of ${p['sku'] ?? ''} than it has: it may sell ${p['salable'] ?? ''}.`,
    cure: reservationsCure,
    actions: leave('Customers may have bought pieces that are not there.'),
  },
  stockNotReserved: {
    message: (p) =>
      `Magento has reserved ${p['reserved'] ?? ''} pieces of ${p['sku'] ?? ''}; the open pickups of this store alone need ${p['open'] ?? ''}.`,
    cure: reservationsCure,
    actions: leave('Magento may sell pieces that are promised to pickups.'),
  },
  stockLeftReserved: {
    message: (p) =>
      `Magento keeps ${p['reserved'] ?? ''} pieces of ${p['sku'] ?? ''} reserved; the open orders that are known need ${p['open'] ?? ''}.`,
    cure: reservationsCure,
    actions: leave('Magento sells fewer pieces than there are.'),
  },
  rowUnreadable: {
    message: (p) => `A record of ${p['stream'] ?? ''} (${p['record'] ?? ''}) could not be read: ${p['path'] ?? ''}.`,
    cure: 'Everything else was read. Look at this record in the other system; a copy without personal data is kept for support.',
    actions: leave('This record is not worked with here.'),
  },
  mappingDiffers: {
    message: (p) => `What this store is linked with at the till and in Magento does not fit any more (${p['count'] ?? ''}).`,
    cure: 'See Sync health → Catalog audit → Mapping: each line says what it means and what to do.',
    actions: leave('Orders, money or stock of this store may go wrong; you are not told again of the same.'),
  },
  clockWrong: {
    message: (p) => `This PC’s clock is ${p['minutes'] ?? ''} minutes ${p['direction'] ?? 'off'}.`,
    cure: 'Set the clock of this PC to be kept by itself; promises and times are wrong until then.',
    actions: {},
  },
  journalRecovered: {
    message: (p) => `This store’s journal was damaged and has been replaced. ${p['report'] ?? ''}`,
    cure: 'Compare today’s orders with Magento and the till once; the damaged file was kept.',
    actions: { done: 'You have compared.' },
  },
  journalRestored: {
    message: (p) => `A backup of this store’s journal was put back. ${p['report'] ?? ''}`,
    cure: 'Compare the orders since then with Magento, the till and the shelf once.',
    actions: { done: 'You have compared.' },
  },
  pinRecovered: {
    message: (p) =>
      `The PIN of ${p['name'] ?? ''} was set anew on the PC ${p['device'] ?? ''} itself, by its user ${p['by'] ?? ''}, without a manager.`,
    cure: 'Ask who did it. If it was not a manager, set another PIN in Settings → Staff and look at what was done since.',
    actions: { known: 'A manager knows who did it and why.' },
  },
  movedAfterReady: {
    message: (p) =>
      `Order ${p['order'] ?? ''} was moved to ${p['to'] ?? ''} in Magento after it was made ready here. Its goods are here, and its customer was told to come here.`,
    cure: 'Choose where the customer gets it. If nobody wants it any more, take the pieces back on the order.',
    actions: {
      here: 'The customer collects it here: tell them, and set the store back in Magento.',
      carry: 'You bring the bag there and hand it over here when it leaves; the other store has nothing to book.',
    },
  },
  goodsElsewhere: {
    message: (p) => `Order ${p['order'] ?? ''} was moved here in Magento after ${p['from'] ?? ''} had made it ready: its goods are there.`,
    cure: 'Ask that store whether it brings the bag or the customer goes there. There is nothing to pick here.',
    actions: leave('The order stays out of this store’s queue.'),
  },
};

export function isExceptionKind(kind: string): kind is ExceptionKind {
  return kind in exceptionWords;
}
