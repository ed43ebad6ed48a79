import { expect, test } from 'vitest';
import type { ShopOrder } from '#core/shop.ts';
import { ordersOfContact } from '#agent/replica/order-contacts.ts';
import { orderSeenAt, ordersHolding, replicaOrder, saveOrder } from '#agent/replica/shop-orders.ts';
import { tempJournal } from '#test/journal/support/temp-journal.ts';

const order: ShopOrder = {
  orderId: 7,
  incrementId: '000000007',
  state: 'processing',
  rawState: 'processing',
  status: 'processing',
  currency: 'EUR',
  createdAt: 1_000,
  updatedAt: 2_000,
  grandTotalMinor: 4_200,
  paidMinor: 4_200,
  dueMinor: 0,
  refundedMinor: 0,
  shippingMinor: 0,
  paymentMethod: 'checkmo',
  shippingMethod: 'instore_pickup',
  pickupLocation: 'store-01',
  customer: { firstName: 'Ada', lastName: 'Martin', email: 'ada@example.com', phone: null },
  lines: [],
  comments: [],
};

const mug: ShopOrder['lines'][number] = {
  itemId: 70,
  childItemIds: [],
  sku: 'MUG',
  name: 'Mug',
  options: [],
  type: 'simple',
  physical: true,
  ordered: 1,
  invoiced: 1,
  shipped: 0,
  refunded: 0,
  canceled: 0,
  decimalQuantity: false,
  unitPriceMinor: 4_200,
  lineTotalMinor: 4_200,
  discountMinor: 0,
  taxPercent: 20,
};

test('an order that comes again as it was is seen again, whatever its instant; an older state of it is not kept', () => {
  const journal = tempJournal();
  const save = (newest: ShopOrder, at: number) => journal.write(() => saveOrder(journal, newest, at));
  expect(save(order, 1)).toEqual({ kept: true, placeBefore: undefined });
  expect(save(order, 2)).toEqual({ kept: true, placeBefore: 'store-01' });
  expect(save({ ...order, updatedAt: 3_000 }, 3)).toEqual({ kept: true, placeBefore: 'store-01' });
  expect(orderSeenAt(journal, 7)).toBe(3);
  // The same words as are kept, and a state before them: neither is news.
  expect(save(order, 4).kept).toBe(false);
  expect(save({ ...order, state: 'new', updatedAt: 2_500 }, 5).kept).toBe(false);
  expect(replicaOrder(journal, 7)?.state).toBe('processing');
  expect(orderSeenAt(journal, 7)).toBe(3);
});

test('what changed replaces it, with the place it had before and the SKUs it has now', () => {
  const journal = tempJournal();
  const save = (newest: ShopOrder, at: number) => journal.write(() => saveOrder(journal, newest, at));
  save(order, 1);
  expect(save({ ...order, pickupLocation: 'store-02', lines: [mug] }, 2)).toEqual({ kept: true, placeBefore: 'store-01' });
  expect(replicaOrder(journal, 7)?.pickupLocation).toBe('store-02');
  expect(ordersHolding(journal, ['MUG'], 10).map((one) => one.orderId)).toEqual([7]);
  expect(ordersOfContact(journal, 'email', ['ada@example.com'])).toEqual([7]);
});
