import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickupState, type PickupState } from '#contract/pickups.ts';
import { decideArrival, isShipped, payability, paymentOf } from '#core/pickups/arrival.ts';
import { customerLabel, customerName, fold } from '#core/pickups/customer.ts';
import { reactToOrder } from '#core/pickups/react.ts';
import { pickupTable, refusalWords, type PickupEvent } from '#core/pickups/states.ts';
import type { ShopLine, ShopOrder } from '#core/shop.ts';

const rules = { readyStates: ['processing'], offlineMethods: ['checkmo'] };
const lineOf = (change: Partial<ShopLine> = {}): ShopLine => ({
  itemId: 1,
  childItemIds: [],
  sku: 'A',
  name: 'A',
  options: [],
  type: 'simple',
  physical: true,
  ordered: 2,
  invoiced: 0,
  shipped: 0,
  refunded: 0,
  canceled: 0,
  decimalQuantity: false,
  unitPriceMinor: 100,
  lineTotalMinor: 200,
  discountMinor: 0,
  taxPercent: 20,
  ...change,
});
const orderOf = (change: Partial<ShopOrder> = {}): ShopOrder => ({
  orderId: 1,
  incrementId: '000000001',
  state: 'processing',
  rawState: 'processing',
  status: 'processing',
  currency: 'EUR',
  createdAt: 0,
  updatedAt: 0,
  grandTotalMinor: 200,
  paidMinor: 200,
  dueMinor: 0,
  refundedMinor: 0,
  shippingMinor: 0,
  paymentMethod: 'card',
  shippingMethod: 'instore_pickup',
  pickupLocation: 'store-01',
  customer: { firstName: 'Alix', lastName: 'Martin', email: null, phone: null },
  lines: [lineOf()],
  comments: [],
  ...change,
});

function after(state: PickupState, ...events: PickupEvent[]): PickupState {
  return events.reduce<PickupState>((now, event) => {
    const outcome = pickupTable[now][event];
    return typeof outcome === 'object' && 'to' in outcome ? outcome.to : now;
  }, state);
}

describe('the pickup table', () => {
  test('the way of a normal order, scanned or in one go', () => {
    expect(after('new', 'startPicking', 'setPicked', 'stage', 'markReady', 'handOver')).toBe('collected');
    expect(after('new', 'markReady', 'handOver')).toBe('collected');
  });

  test('cancelled online: nothing to put back before picking, everything after', () => {
    expect(after('new', 'shopCancels')).toBe('cancelled');
    for (const state of ['picking', 'staged', 'ready'] as const) {
      expect(after(state, 'shopCancels')).toBe('putBack');
      expect(after(state, 'shopCancels', 'putBackDone')).toBe('cancelled');
    }
    expect(after('collected', 'shopCancels')).toBe('collected');
  });

  test('short: nothing is made ready until someone decided; what is given up leaves the rest or nothing', () => {
    expect(after('picking', 'reportShort')).toBe('short');
    expect(pickupTable.short.markReady).toMatchObject({ refuse: 'decideShortFirst' });
    expect(after('short', 'dropLines', 'stage', 'markReady')).toBe('ready');
    expect(after('short', 'dropAll')).toBe('cancelled');
    expect(after('short', 'dropAllTaken', 'putBackDone')).toBe('cancelled');
    expect(after('short', 'shopCancels')).toBe('putBack');
  });

  test('not collected in time: put back, kept longer, or the customer comes after all', () => {
    expect(after('ready', 'expire', 'putBackDone')).toBe('cancelled');
    expect(after('ready', 'expire', 'extend')).toBe('ready');
    expect(after('ready', 'expire', 'handOver')).toBe('collected');
    for (const state of pickupState.options.filter((one) => one !== 'ready')) expect(pickupTable[state].expire).toBe('nothing');
  });

  test('goods never leave the store before Magento was told, nor after the order was cancelled', () => {
    for (const state of pickupState.options.filter((one) => !['ready', 'expired', 'collected'].includes(one))) {
      expect(pickupTable[state].handOver).toMatchObject({ refuse: expect.any(String) });
    }
  });

  test('what the shop reports is never refused', () => {
    for (const state of pickupState.options) {
      for (const event of ['shopAllows', 'shopHolds', 'shopCancels', 'shopShipped'] as const)
        expect(pickupTable[state][event]).not.toHaveProperty('refuse');
    }
  });

  test('every refusal has its words and a cure', () => {
    for (const words of Object.values(refusalWords)) expect([words.message, words.cure].every((text) => text.endsWith('.'))).toBe(true);
  });

  test('whatever happens in whatever order, an end is an end', () => {
    const events = fc.array(
      fc.constantFrom<PickupEvent>(
        'startPicking',
        'setPicked',
        'stage',
        'markReady',
        'handOver',
        'putBackDone',
        'shopAllows',
        'shopHolds',
        'shopCancels',
        'shopShipped',
      ),
    );
    fc.assert(
      fc.property(events, (happened) => {
        expect(after('collected', ...happened)).toBe('collected');
        expect(after('cancelled', ...happened)).toBe('cancelled');
      }),
    );
  });
});

describe('arrival', () => {
  const store = { sourceCode: 'store-01' };
  const mapped = ['store-01', 'store-02'];

  test.each([
    ['ours', orderOf(), { kind: 'pickup' }],
    ['a sister store’s', orderOf({ pickupLocation: 'store-02' }), { kind: 'ignore' }],
    ['for a source nobody mapped', orderOf({ pickupLocation: 'store-09' }), { kind: 'unmappedSource', sourceCode: 'store-09' }],
    ['without a location', orderOf({ pickupLocation: null }), { kind: 'noLocation' }],
    ['to be delivered', orderOf({ shippingMethod: 'flatrate_flatrate', pickupLocation: null }), { kind: 'ignore' }],
    ['cancelled before we saw it', orderOf({ state: 'canceled' }), { kind: 'ignore' }],
    ['shipped before we saw it', orderOf({ state: 'complete', lines: [lineOf({ shipped: 2 })] }), { kind: 'shipped' }],
    [
      'of a sister store, shipped before we saw it',
      orderOf({ state: 'complete', pickupLocation: mapped[1] ?? '', lines: [lineOf({ shipped: 2 })] }),
      { kind: 'ignore' },
    ],
  ])('an order %s', (_name, order, arrival) => {
    expect(decideArrival(order, store, mapped, rules)).toEqual(arrival);
  });

  test.each([
    ['processing', 'card', 'pick'],
    ['new', 'checkmo', 'pick'],
    ['new', 'card', 'waiting'],
    ['pending_payment', 'card', 'waiting'],
    ['payment_review', 'card', 'waiting'],
    ['holded', 'checkmo', 'waiting'],
    ['canceled', 'card', 'cancelled'],
    ['closed', 'card', 'cancelled'],
    ['complete', 'card', 'finished'],
  ] as const)('state %s with %s: %s', (state, paymentMethod, expected) => {
    expect(payability(orderOf({ state, rawState: state, paymentMethod }), rules)).toBe(expected);
  });

  test('a state of the shop’s own counts when the configuration names it', () => {
    expect(payability(orderOf({ state: 'unknown', rawState: 'paid_in_store' }), { ...rules, readyStates: ['paid_in_store'] })).toBe('pick');
    expect(payability(orderOf({ state: 'unknown', rawState: 'paid_in_store' }), rules)).toBe('waiting');
  });

  test('paid, to be paid at the counter, or still waiting for a payment', () => {
    expect(paymentOf(orderOf(), rules).payment).toBe('paid');
    expect(paymentOf(orderOf({ dueMinor: 200, paymentMethod: 'checkmo' }), rules)).toEqual({ payment: 'toPay', toPayMinor: 200 });
    expect(paymentOf(orderOf({ dueMinor: 200 }), rules).payment).toBe('waiting');
  });
});

describe('what an order read again means', () => {
  test('notified without invoice: state processing, status complete (magento-measured 2) is shipped', () => {
    const order = orderOf({ status: 'complete', lines: [lineOf({ shipped: 2 }), lineOf({ itemId: 2, physical: false })] });
    expect(isShipped(order)).toBe(true);
    expect(reactToOrder('staged', order, rules)).toEqual({ event: 'shopShipped', to: 'ready' });
    expect(reactToOrder('ready', order, rules)).toBeNull();
  });

  test('a partial shipment is not ready', () => {
    expect(isShipped(orderOf({ lines: [lineOf({ shipped: 1 })] }))).toBe(false);
    expect(isShipped(orderOf({ lines: [lineOf({ shipped: 1 }), lineOf({ itemId: 2, shipped: 2 })] }))).toBe(false);
  });

  test('what was refunded before it shipped never ships: the rest shipped is all (magento-measured 44)', () => {
    expect(isShipped(orderOf({ lines: [lineOf({ shipped: 1, refunded: 1 }), lineOf({ itemId: 2, shipped: 2 })] }))).toBe(true);
    expect(isShipped(orderOf({ lines: [lineOf({ refunded: 2 }), lineOf({ itemId: 2, shipped: 2 })] }))).toBe(true);
    expect(isShipped(orderOf({ lines: [lineOf({ refunded: 2 }), lineOf({ itemId: 2 })] }))).toBe(false);
  });

  test('put on hold and released', () => {
    expect(reactToOrder('new', orderOf({ state: 'holded' }), rules)?.to).toBe('waiting');
    expect(reactToOrder('waiting', orderOf(), rules)?.to).toBe('new');
    expect(reactToOrder('picking', orderOf({ state: 'holded' }), rules)).toBeNull();
  });
});

describe('the customer on a list', () => {
  test.each([
    ['Alix', 'Martin', 'A. Martin'],
    ['', 'Martin', 'Martin'],
    ['Alix', '', 'Alix'],
    ['', '', '—'],
    ['élodie', 'Dupré', 'É. Dupré'],
    ['𝒜da', 'X', '𝒜. X'],
    ['Al\u0000ix\u202e', 'Mar\ntin', 'A. Mar tin'],
  ])('%j %j', (first, last, label) => {
    expect(customerLabel(first, last)).toBe(label);
  });

  test('HTML in a name stays text, and a search folds accents', () => {
    expect(customerName('<b>Bob</b>', 'O’Neil')).toBe('<b>Bob</b> O’Neil');
    expect(fold('Müller-Łódź')).toBe('muller-łodz');
  });
});
