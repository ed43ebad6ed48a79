import { fault } from '#training/faults.ts';
import type { Json } from '#training/json.ts';
import { listAt, objectAt, textAt } from '#training/json.ts';
import type { OrderRow } from '#training/magento/order-row.ts';
import { addProduct } from '#training/new-product.ts';
import { capture, importCapture, order } from '#training/testing.ts';
import type { TestWorld } from '#training/testing.ts';

/** What a capture needs before it is replayed, and where its request names something that has another number here. */
export interface Change {
  path?: string;
  body?: Json;
}
type Setup = (given: TestWorld) => Change | Promise<Change>;

const one = [{ sku: 'MUG-001', quantity: 2 }];
const two = [...one, { sku: 'BOWL-001', quantity: 1 }];
const variant = [{ sku: 'TEE1-INDIGO-S', quantity: 2 }];
const child = 'TEE1-INDIGO-S';

const pickup = ({ world }: TestWorld, paid = false, lines = one): OrderRow => order(world, { paid, lines });
const flat = ({ world }: TestWorld, paid = false, lines = one): OrderRow => order(world, { store: null, paid, lines });
const id = (made: OrderRow): number => made.document.entity_id;
const itemId = (made: OrderRow, index = 0): number => made.document.items[index]?.item_id ?? 0;
const notify = (given: TestWorld, made: OrderRow): Promise<unknown> =>
  given.shop('POST', '/rest/V1/order/notify-orders-are-ready-for-pickup', { orderIds: [id(made)] });
const call = (given: TestWorld, made: OrderRow, action: string, body: Json = {}): Promise<unknown> =>
  given.shop('POST', `/rest/V1/order/${id(made)}/${action}`, body);
const on = (made: OrderRow, action: string, body?: Json): Change => ({
  path: `/rest/V1/order/${id(made)}/${action}`,
  ...(body === undefined ? {} : { body }),
});
const goodsOnly = { shipping_amount: 0 };

/** Orders and products under the numbers of the capturing shop. */
export const base: Setup = ({ world }) => {
  for (const name of [
    'order-pickup-simple-full',
    'order-pickup-full',
    'order-flatrate-full',
    'order15-after-post-orders',
    'order-customer-pickup-full',
  ])
    importCapture(world, name);
  for (let number = 1; number <= 30; number += 1) {
    const sku = `SIMPLE-${String(number).padStart(3, '0')}`;
    if (world.catalog.has(sku.toLowerCase())) continue;
    addProduct(
      world,
      { sku, name: sku, type: 'simple', price: 10, taxRate: 0.2, weight: 1, parentSku: null, options: [], ean: '' },
      () => 20,
    );
  }
  return {};
};

const configurable =
  (path: string): Setup =>
  () => ({ path: path.replace('TSHIRT', 'TEE1') });
const pathOf = (name: string): string => textAt(objectAt(capture(name), 'request'), 'path') ?? '';
const bodyOf = (name: string): Json => objectAt(capture(name), 'request')['body'] ?? null;
const withNumber = (name: string, number: number): string => pathOf(name).replace(/=\d+(&fields|$)/, `=${number}$1`);

function notifyOf(prepare: (given: TestWorld) => OrderRow | Promise<OrderRow>, asText = false): Setup {
  return async (given) => {
    const made = await prepare(given);
    return { body: { orderIds: [asText ? String(id(made)) : id(made)] } };
  };
}

async function pickupWithEmptyStore(given: TestWorld): Promise<OrderRow> {
  const made = pickup(given);
  await given.shop('POST', '/rest/V1/inventory/source-items', {
    sourceItems: [{ sku: 'MUG-001', source_code: 'store-01', quantity: 0, status: 0 }],
  });
  return made;
}

/** An order sent to the shopper, invoiced; `shipped` from the warehouse as well. */
async function soldOrder(given: TestWorld, lines = two, shipped = true): Promise<OrderRow> {
  const made = flat(given, true, lines);
  if (shipped) await call(given, made, 'ship', { arguments: { extension_attributes: { source_code: 'warehouse' } } });
  return made;
}

function refundOf(body: (made: OrderRow) => Json, lines = two, shipped = true): Setup {
  return async (given) => {
    const made = await soldOrder(given, lines, shipped);
    return on(made, 'refund', body(made));
  };
}

const firstLine = (made: OrderRow, quantity: number, args: Json = goodsOnly): Json => ({
  items: [{ order_item_id: itemId(made), qty: quantity }],
  arguments: args,
});
const returning = (...ids: number[]): Json => ({ ...goodsOnly, extension_attributes: { return_to_stock_items: ids } });

async function refundedOrder(given: TestWorld): Promise<OrderRow> {
  const made = await soldOrder(given);
  await call(given, made, 'refund', {
    ...(firstLine(made, 1, { shipping_amount: 0, adjustment_positive: 0, adjustment_negative: 0 }) as object),
    comment: { comment: 'returned in store', is_visible_on_front: 0 },
  });
  await call(given, made, 'refund', firstLine(made, 1));
  await call(given, made, 'refund', {});
  return made;
}

async function bulk(given: TestWorld, seconds: number, name: string): Promise<Change> {
  await base(given);
  const made = await given.shop('POST', '/rest/async/bulk/V1/inventory/source-items', bodyOf('async-bulk-source-items'));
  given.clock.now += seconds * 1000;
  return { path: pathOf(name).replace(/bulk\/[0-9a-f-]{36}/, `bulk/${textAt(made.body, 'bulk_uuid') ?? ''}`) };
}

const limited: Setup = (given) => {
  given.world.shop.limits = { pageSize: 300, arraySize: 20 };
  return base(given);
};

const maintenance: Setup = ({ world }) => {
  world.shop.maintenance = true;
  return {};
};

/** Setup by capture; `base` is the one of all others. */
export const setups: Record<string, Setup> = {
  'async-single-status': async (given) => {
    await base(given);
    const made = await given.shop('PUT', '/rest/async/V1/products/SIMPLE-029', { product: { status: 2 } });
    given.clock.now += 60_000;
    return { path: `/rest/V1/bulk/${textAt(made.body, 'bulk_uuid') ?? ''}/status` };
  },
  'bulk-detailed-status-done': (given) => bulk(given, 60, 'bulk-detailed-status-done'),
  'bulk-list': async (given) => {
    await bulk(given, 60, 'bulk-status-done');
    return {};
  },
  'bulk-operation-count-complete': (given) => bulk(given, 60, 'bulk-operation-count-complete'),
  'bulk-operation-count-open': (given) => bulk(given, 1, 'bulk-operation-count-open'),
  'bulk-status-done': (given) => bulk(given, 60, 'bulk-status-done'),
  'configurable-options-all': configurable('/rest/V1/configurable-products/TSHIRT/options/all'),
  'creditmemo-discounted': async (given) => {
    const made = order(given.world, { store: null, paid: true, coupon: { code: 'PROMO10', percent: 10 } });
    await call(given, made, 'refund', { ...(firstLine(made, 1) as object) });
    return { path: '/rest/V1/creditmemo/1' };
  },
  'creditmemo-one': async (given) => {
    await refundedOrder(given);
    return {};
  },
  'creditmemos-list': async (given) => {
    await refundedOrder(given);
    return {};
  },
  'creditmemos-of-order': async (given) => ({ path: withNumber('creditmemos-of-order', id(await refundedOrder(given))) }),
  'creditmemos-updated_at': async (given) => {
    await refundedOrder(given);
    return {};
  },
  'err-401-bad-token': ({ world }) => {
    world.shop.integration.revoked = true;
    return {};
  },
  'err-401-limited-acl': ({ world }) => {
    world.shop.integration.acl = new Set(['Magento_Catalog::products']);
    return {};
  },
  'fpm-down-502': ({ world }) => {
    world.faults.push(fault('magento', 'status', { status: 502 }));
    return {};
  },
  'invoice-after-complete-by-notify': async (given) => {
    const made = pickup(given);
    await notify(given, made);
    return on(made, 'invoice');
  },
  'invoice-again': async (given) => {
    const made = flat(given);
    await call(given, made, 'invoice');
    return on(made, 'invoice');
  },
  'invoice-before-notify': (given) => on(pickup(given), 'invoice'),
  'invoice-configurable': (given) => on(pickup(given, false, variant), 'invoice'),
  'invoice-full': (given) => on(flat(given), 'invoice'),
  'invoice-partial': (given) => {
    const made = flat(given);
    return on(made, 'invoice', {
      capture: true,
      items: [{ order_item_id: itemId(made), qty: 1 }],
      comment: { comment: 'part', is_visible_on_front: 0 },
    });
  },
  'invoice-refund-endpoint': async (given) => {
    await call(given, flat(given), 'invoice');
    return {};
  },
  'invoice-too-many': (given) => {
    const made = flat(given);
    return on(made, 'invoice', { capture: true, items: [{ order_item_id: itemId(made), qty: 99 }] });
  },
  'invoice-wrong-item': (given) => on(flat(given), 'invoice', { capture: true, items: [{ order_item_id: 99_999, qty: 1 }] }),
  'invoices-of-order9': async (given) => {
    const made = flat(given);
    await call(given, made, 'invoice');
    return { path: withNumber('invoices-of-order9', id(made)) };
  },
  'limit-array-over': limited,
  'limit-async-bulk-array-over': limited,
  'limit-pagesize-absent': limited,
  'limit-pagesize-over': limited,
  'maintenance-503': maintenance,
  'maintenance-503-post': maintenance,
  'notify-after-invoice': notifyOf((given) => pickup(given, true)),
  'notify-canceled': notifyOf(async (given) => {
    const made = pickup(given);
    await given.shop('POST', `/rest/V1/orders/${id(made)}/cancel`);
    return made;
  }),
  'notify-coupon-order': notifyOf(({ world }) => order(world, { coupon: { code: 'PROMO10', percent: 10 } })),
  'notify-customer-order': notifyOf((given) => pickup(given)),
  'notify-flatrate-order': notifyOf((given) => flat(given)),
  'notify-mixed-good-bad': (given) => ({ body: { orderIds: [id(pickup(given)), 999_999] } }),
  'notify-not-enough-at-store': notifyOf(pickupWithEmptyStore),
  'notify-repeat': notifyOf(async (given) => {
    const made = pickup(given);
    await notify(given, made);
    return made;
  }),
  'notify-store-empty': notifyOf(pickupWithEmptyStore),
  'notify-store-restocked': notifyOf((given) => pickup(given)),
  'notify-string-id': notifyOf((given) => pickup(given), true),
  'notify-success': notifyOf((given) => pickup(given)),
  'order-cancel': (given) => ({ path: `/rest/V1/orders/${id(pickup(given))}/cancel` }),
  'order-unhold': async (given) => {
    const made = pickup(given);
    await given.shop('POST', `/rest/V1/orders/${id(made)}/hold`);
    return { path: `/rest/V1/orders/${id(made)}/unhold` };
  },
  'order-pickup-after-notify': async (given) => {
    importCapture(given.world, 'order-pickup-simple-full');
    const orderIds = { orderIds: [1] };
    await given.shop('POST', '/rest/V1/order/notify-orders-are-ready-for-pickup', orderIds);
    await given.shop('POST', '/rest/V1/order/notify-orders-are-ready-for-pickup', orderIds);
    return {};
  },
  'orders-list-page1': (given) => {
    pickup(given, false, two);
    pickup(given, false, [...one, { sku: child, quantity: 1 }]);
    pickup(given);
    return {};
  },
  'orders-page2': (given) => {
    for (let number = 0; number < 20; number += 1)
      pickup(given, false, [{ sku: `MUG-0${String((number % 15) + 1).padStart(2, '0')}`, quantity: 1 }]);
    return {};
  },
  'product-configurable': configurable('/rest/V1/products/TSHIRT'),
  'race-notify-shipments': async (given) => {
    const made = pickup(given);
    await Promise.all([notify(given, made), notify(given, made), notify(given, made), notify(given, made)]);
    return { path: withNumber('race-notify-shipments', id(made)) };
  },
  'refund-adjustment-negative-too-big': refundOf((made) => ({
    items: [
      { order_item_id: itemId(made), qty: 1 },
      { order_item_id: itemId(made, 1), qty: 1 },
    ],
    arguments: { shipping_amount: 0, adjustment_negative: 9999 },
  })),
  'refund-adjustment-only': refundOf(() => ({ items: [], arguments: { shipping_amount: 0, adjustment_positive: 3.5 } }), two, true),
  'refund-closed-order': async (given) => on(await refundedOrder(given), 'refund'),
  'refund-configurable-child-id-in-return': refundOf((made) => firstLine(made, 1, returning(itemId(made, 1))), variant),
  'refund-configurable-parent-id-in-return': refundOf((made) => firstLine(made, 1, returning(itemId(made))), variant),
  'refund-discounted-line': async (given) => {
    const made = order(given.world, { store: null, paid: true, coupon: { code: 'PROMO10', percent: 10 } });
    return on(made, 'refund', firstLine(made, 1));
  },
  'refund-invoiced-not-shipped': refundOf((made) => firstLine(made, 1, returning(itemId(made))), two, false),
  'refund-items-zero-plus-adjustment': refundOf((made) => firstLine(made, 0, { shipping_amount: 0, adjustment_positive: 3.5 })),
  'refund-more-than-invoiced': (given) => {
    const made = flat(given);
    return on(made, 'refund', firstLine(made, 1));
  },
  'refund-no-return': refundOf((made) => firstLine(made, 1)),
  'refund-one-of-two-lines': refundOf((made) => firstLine(made, 1)),
  'refund-over-qty': refundOf((made) => firstLine(made, 5)),
  'refund-rest-without-items': refundOf(() => ({ notify: false })),
  'refund-same-again-sequential': async (given) => {
    const made = await soldOrder(given);
    await call(given, made, 'refund', { items: [{ order_item_id: itemId(made), qty: 1 }] });
    return on(made, 'refund', { items: [{ order_item_id: itemId(made), qty: 1 }] });
  },
  'refund-shipping-too-much': refundOf((made) => firstLine(made, 1, { shipping_amount: 99 })),
  'refund-two-sources-return': refundOf((made) => firstLine(made, 1, { ...(returning(itemId(made)) as object), shipping_amount: 8.33 })),
  'refund-two-sources-return-2': refundOf((made) => firstLine(made, 1, returning(itemId(made)))),
  'refund-unshipped-without-list-default-shipping': refundOf((made) => ({ items: [{ order_item_id: itemId(made), qty: 1 }] }), two, false),
  'refund-zero-qty-plus-adjustment-2': refundOf((made) => firstLine(made, 0, { shipping_amount: 0, adjustment_positive: 2 })),
  'salable-qty-configurable': configurable('/rest/V1/inventory/get-product-salable-quantity/TSHIRT/2'),
  'ship-again': async (given) => on(await soldOrder(given), 'ship'),
  'ship-configurable': (given) => on(pickup(given, true, [{ sku: child, quantity: 1 }]), 'ship'),
  'ship-no-source_code-default-has-stock': async (given) => {
    await given.shop('POST', '/rest/V1/inventory/source-items', {
      sourceItems: [{ sku: 'MUG-001', source_code: 'default', quantity: 50, status: 1 }],
    });
    return on(flat(given), 'ship');
  },
  'ship-over-qty': (given) => {
    const made = flat(given);
    return on(made, 'ship', {
      items: [{ order_item_id: itemId(made), qty: 9 }],
      arguments: { extension_attributes: { source_code: 'warehouse' } },
    });
  },
  'ship-rest-without-items': (given) => on(flat(given), 'ship'),
  'ship-source-lacks-stock': (given) => on(flat(given), 'ship'),
  'ship-unknown-carrier-track': (given) => {
    const made = flat(given);
    const body = bodyOf('ship-unknown-carrier-track');
    return on(made, 'ship', { ...(body as object), tracks: listAt(body, 'tracks'), items: [{ order_item_id: itemId(made), qty: 1 }] });
  },
  'ship-unknown-source': (given) => on(flat(given), 'ship'),
  'ship-with-source_code': (given) => {
    const made = flat(given);
    return on(made, 'ship', { ...(bodyOf('ship-with-source_code') as object), items: [{ order_item_id: itemId(made), qty: 1 }] });
  },
  'shipments-list': async (given) => {
    await notify(given, pickup(given, false, two));
    await notify(given, pickup(given));
    return {};
  },
  'shipments-of-order1': async (given) => {
    const made = pickup(given, false, two);
    await notify(given, made);
    return { path: withNumber('shipments-of-order1', id(made)) };
  },
  'source-items-unknown-sku-then-read': async (given) => {
    await given.shop('POST', '/rest/V1/inventory/source-items', {
      sourceItems: [{ sku: 'NOPE-XYZ', source_code: 'store-01', quantity: 5, status: 1 }],
    });
    return {};
  },
};
