/** What giving up pieces asks of Magento, by what the money, the goods and the payment method are (magento-measured 44–55). */

/** - toPay: Magento has no invoice. - invoiced: it has, but the customer still pays at the till (47). - paid. */
export type Owed = 'toPay' | 'invoiced' | 'paid';
export type Goods = 'notShipped' | 'shipped';
export type Extent = 'some' | 'all';
/** Whether the method can pay back by itself. */
export type Method = 'online' | 'offline';
export type ShopStep = 'invoiceAll' | 'refundOnline' | 'refundOffline' | 'cancelOrder';

type Steps = readonly ShopStep[];
type ByMethod = Record<Method, Steps>;

const noted: Steps = ['refundOffline'];
const paidBack: Steps = ['refundOnline'];
/** A line cannot leave an order that is not invoiced: invoice everything first (magento-measured 47, 52). */
const invoicedThenNoted: Steps = ['invoiceAll', 'refundOffline'];
const cancelled: Steps = ['cancelOrder'];
const whatever = (steps: Steps): ByMethod => ({ online: steps, offline: steps });
const byMethod: ByMethod = { online: paidBack, offline: noted };

/** In the order they are sent. Every case is named; a new one does not compile until it is. */
export const shopSteps: Record<Owed, Record<Goods, Record<Extent, ByMethod>>> = {
  toPay: {
    notShipped: { some: whatever(invoicedThenNoted), all: whatever(cancelled) },
    shipped: { some: whatever(invoicedThenNoted), all: whatever(invoicedThenNoted) },
  },
  invoiced: {
    notShipped: { some: whatever(invoicedThenNoted), all: whatever(invoicedThenNoted) },
    shipped: { some: whatever(invoicedThenNoted), all: whatever(invoicedThenNoted) },
  },
  paid: {
    notShipped: { some: byMethod, all: byMethod },
    shipped: { some: byMethod, all: byMethod },
  },
};
