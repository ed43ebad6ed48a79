import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ShopOrder } from '#core/shop.ts';
import { answerWith, capture, findAll, publicFixture } from '#test/conformance/captures.ts';
import { getOrder, listPickupOrders } from '#agent/connectors/magento/orders.ts';

function decoded(raw: unknown): ShopOrder {
  const result = getOrder(1).decode(answerWith(raw), 0);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const isWholeOrder = (value: Record<string, unknown>) =>
  'grand_total' in value && 'payment' in value && Array.isArray(value['items']) && 'increment_id' in value;
const captures = readdirSync('test/fixtures/magento-2.4.7')
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5));
const recorded = [
  'order_get_cod_multicurrency_2021',
  'order_get_configurable_refunded_closed',
  'constructed_order_get_instore_pickup_configurable',
];

describe('every order in the captures', () => {
  const orders = [
    ...captures.flatMap((name) => findAll(capture(name).body, isWholeOrder).map((raw) => [name, raw] as const)),
    ...recorded.map((name) => [name, publicFixture(name)] as const),
  ];

  test('there are some', () => expect(orders.length).toBeGreaterThan(15));

  test.each(orders)('%s: lines and shipping add up to the grand total, to the cent', (_name, raw) => {
    const order = decoded(raw);
    const sum = order.lines.reduce((total, line) => total + line.lineTotalMinor, order.shippingMinor);
    expect(sum).toBe(order.grandTotalMinor);
    expect(order.lines.every((line) => line.discountMinor === 0)).toBe(true);
  });

  test.each(orders)('%s: no field of it is unknown', (_name, raw) => {
    const result = getOrder(1).decode(answerWith(raw), 0);
    expect(result.ok && result.drift.filter((drift) => !drift.path.endsWith('_trimmed'))).toEqual([]);
  });
});

describe('a pickup order as captured', () => {
  const order = decoded(capture('order-pickup-full').body);

  test('who, where, how much', () => {
    expect(order).toMatchObject({
      orderId: 2,
      incrementId: '000000002',
      state: 'new',
      rawState: 'new',
      status: 'pending',
      currency: 'EUR',
      createdAt: Date.UTC(2026, 10, 22, 13, 51, 42),
      grandTotalMinor: 4675,
      paidMinor: 0,
      dueMinor: 4675,
      refundedMinor: 0,
      paymentMethod: 'checkmo',
      paymentTitle: 'Check / Money order',
      refundedOnlineMinor: 0,
      shippingMethod: 'instore_pickup',
      pickupLocation: 'store-01',
      customer: { firstName: 'Jean', lastName: 'Dupont', email: 'b@example.com', phone: '0611223344' },
    });
  });

  test('a configurable is one line with its child beneath, told apart by what the child adds to the name', () => {
    expect(order.lines).toHaveLength(2);
    expect(order.lines[0]).toMatchObject({
      itemId: 3,
      childItemIds: [4],
      sku: 'TSHIRT-NOIR-M',
      name: 'T-shirt coton',
      options: [{ label: '', value: 'Noir M' }],
      type: 'configurable',
      physical: true,
      ordered: 1,
      unitPriceMinor: 1990,
      lineTotalMinor: 1990,
      taxPercent: 20,
      decimalQuantity: false,
    });
  });

  test('after the notify: shipped, and the comments newest first', () => {
    const after = decoded(capture('order-pickup-after-notify').body);
    expect(after).toMatchObject({ state: 'processing', status: 'complete' });
    expect(after.lines.map((line) => [line.ordered, line.shipped])).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(after.comments[0]).toContain('2:54:59');
  });
});

function orderWith(change: Record<string, unknown>, items?: Record<string, unknown>[]): unknown {
  const base = capture('order-pickup-simple-full').body as Record<string, unknown>;
  return { ...base, ...change, ...(items === undefined ? {} : { items }) };
}

function item(change: Record<string, unknown>): Record<string, unknown> {
  return {
    item_id: 1,
    sku: 'A',
    name: 'A',
    product_type: 'simple',
    qty_ordered: 1,
    price: 10,
    price_incl_tax: 12,
    row_total: 10,
    tax_amount: 2,
    tax_percent: 20,
    ...change,
  };
}

describe('money of a line', () => {
  test('a discount on the price without tax: 3 × 18.40, 10 % off (magento-measured 18)', () => {
    const [line] = decoded(
      orderWith({}, [
        item({
          qty_ordered: 3,
          price: 15.33,
          price_incl_tax: 18.4,
          row_total: 46,
          discount_amount: 4.6,
          tax_amount: 8.28,
          row_total_incl_tax: 50.6,
        }),
      ]),
    ).lines;
    expect(line).toMatchObject({ unitPriceMinor: 1840, lineTotalMinor: 4968, discountMinor: 552 });
  });

  test('a discount on the price with tax, with its compensation', () => {
    const [line] = decoded(
      orderWith({}, [item({ qty_ordered: 1, discount_amount: 1.2, tax_amount: 1.8, discount_tax_compensation_amount: 0.2 })]),
    ).lines;
    expect(line).toMatchObject({ lineTotalMinor: 1080, discountMinor: 120 });
  });

  test('2.4.8 says the price of one piece for the row: the pieces are counted again', () => {
    const [line] = decoded(orderWith({}, [item({ qty_ordered: 3, price: 10, row_total: 10, tax_amount: 6 })])).lines;
    expect(line?.lineTotalMinor).toBe(3600);
  });

  test('float artefacts and numbers as text', () => {
    const [line] = decoded(
      orderWith({}, [
        item({
          qty_ordered: '2.5000',
          price: '29.949999999999999',
          price_incl_tax: 29.949999999999999,
          row_total: '74.8750',
          tax_amount: 0,
          is_qty_decimal: 1,
        }),
      ]),
    ).lines;
    expect(line).toMatchObject({ ordered: 2.5, unitPriceMinor: 2995, lineTotalMinor: 7488, decimalQuantity: true });
  });

  test('yen have no decimals', () => {
    expect(
      decoded(orderWith({ order_currency_code: 'JPY', grand_total: 1200 }, [item({ row_total: 1000, tax_amount: 200 })])).lines[0]
        ?.lineTotalMinor,
    ).toBe(1200);
  });

  test('shipping counts incl. tax and after its discount', () => {
    expect(decoded(orderWith({ shipping_amount: 8.33, shipping_tax_amount: 1.5, shipping_discount_amount: 0.83 })).shippingMinor).toBe(900);
  });
});

describe('lines that are several rows', () => {
  const set = (more: object) =>
    item({
      item_id: 1,
      product_type: 'bundle',
      sku: 'SET',
      name: 'Breakfast set',
      price: 0,
      price_incl_tax: 0,
      row_total: 0,
      tax_amount: 0,
      ...more,
    });
  const part = (more: object) => item({ parent_item_id: 1, price: 0, price_incl_tax: 0, row_total: 0, tax_amount: 0, ...more });

  test('the parts of a bundle that are paid one by one are lines: Magento refunds them and refuses their parent', () => {
    const rows = [
      set({ qty_ordered: 1, qty_shipped: 0, row_total: 20, tax_amount: 3.8 }),
      part({
        item_id: 2,
        sku: 'X',
        qty_ordered: 2,
        price: 5,
        price_incl_tax: 6,
        row_total: 10,
        tax_amount: 2,
        qty_shipped: 2,
        qty_invoiced: 2,
      }),
      part({ item_id: 3, sku: 'Y', price: 10, price_incl_tax: 12, row_total: 10, discount_amount: 1, tax_amount: 1.8, qty_shipped: 1 }),
    ];
    expect(decoded(orderWith({}, rows)).lines).toMatchObject([
      {
        itemId: 2,
        sku: 'X',
        childItemIds: [],
        lineTotalMinor: 1200,
        shipped: 2,
        invoiced: 2,
        set: { itemId: 1, name: 'Breakfast set', perSet: 2 },
      },
      { itemId: 3, sku: 'Y', lineTotalMinor: 1080, discountMinor: 120, shipped: 1, set: { perSet: 1 } },
    ]);
  });

  test('shipped as one with its parent, a part is shipped as far as the parent is', () => {
    const rows = [
      set({ qty_ordered: 2, qty_shipped: 1 }),
      part({ item_id: 2, sku: 'X', qty_ordered: 4, price: 5, row_total: 20, qty_shipped: 0 }),
      part({ item_id: 3, sku: 'Y', qty_ordered: 2, price: 10, row_total: 20, qty_shipped: 0 }),
    ];
    expect(decoded(orderWith({}, rows)).lines.map((line) => [line.sku, line.shipped])).toEqual([
      ['X', 2],
      ['Y', 1],
    ]);
  });

  test('a bundle with a price of its own is one line; a voucher in it is never shipped and does not hold it up', () => {
    const rows = [
      set({ qty_ordered: 2, price: 20, price_incl_tax: 24, row_total: 40, tax_amount: 8 }),
      part({ item_id: 2, sku: 'X', name: 'Cup', qty_ordered: 4, qty_shipped: 4, original_price: 6 }),
      part({ item_id: 3, sku: 'Y', name: 'Tea', qty_ordered: 2, qty_shipped: 2, original_price: 10 }),
      part({ item_id: 4, sku: 'V', name: 'Voucher', qty_ordered: 2, product_type: 'virtual', is_virtual: 1, original_price: 2 }),
    ];
    const [line, ...more] = decoded(orderWith({}, rows)).lines;
    expect(more).toEqual([]);
    expect(line).toMatchObject({ itemId: 1, sku: 'SET', childItemIds: [2, 3, 4], lineTotalMinor: 4800, shipped: 2, physical: true });
    expect(line?.parts).toMatchObject([
      { itemId: 2, sku: 'X', name: 'Cup', ordered: 4, physical: true, worth: 6 },
      { itemId: 3, sku: 'Y', ordered: 2 },
      { itemId: 4, physical: false },
    ]);
  });

  test('virtual and downloadable are nothing to fetch', () => {
    const rows = [
      item({ item_id: 1, product_type: 'virtual', is_virtual: 1 }),
      item({ item_id: 2, product_type: 'downloadable' }),
      item({ item_id: 3 }),
    ];
    expect(decoded(orderWith({}, rows)).lines.map((line) => line.physical)).toEqual([false, false, true]);
  });

  test('400 lines, and a child whose parent is not there stands alone', () => {
    const rows = Array.from({ length: 400 }, (_, index) => item({ item_id: index + 1 }));
    expect(decoded(orderWith({}, [...rows, item({ item_id: 900, parent_item_id: 899 })])).lines).toHaveLength(401);
  });
});

describe('text from outside', () => {
  test('control characters go, HTML stays text', () => {
    const order = decoded(
      orderWith(
        { customer_firstname: 'Je\u0000an\u202E', status_histories: [{ comment: '<b>bell\u0007</b>\r\nline' }, { comment: null }] },
        [item({ name: 'T\u001b[31m-shirt' })],
      ),
    );
    expect(order.customer.firstName).toBe('Jean');
    expect(order.comments).toEqual(['<b>bell</b>\nline']);
    expect(order.lines[0]?.name).toBe('T[31m-shirt');
  });

  test('an unknown state is kept and shown as drift; an empty list stands for empty attributes', () => {
    const raw = orderWith({ state: 'on_the_moon', extension_attributes: [], some_module: { secret: 'x' } });
    const result = getOrder(1).decode(answerWith(raw), 0);
    expect(result).toMatchObject({
      ok: true,
      value: { state: 'unknown', rawState: 'on_the_moon', pickupLocation: null, shippingMethod: null },
    });
    expect(result.ok && result.drift).toEqual([
      { kind: 'field', path: 'order.some_module', sample: 'object{secret}' },
      { kind: 'value', path: 'order.state', sample: 'on_the_moon' },
    ]);
  });
});

describe('what does not decode is named', () => {
  test.each([
    ['items[1].qty_ordered', orderWith({}, [item({}), item({ item_id: 2, qty_ordered: 'many' })])],
    ['order_currency_code', orderWith({ order_currency_code: 'euro' })],
    ['updated_at', orderWith({ updated_at: '0000-00-00 00:00:00' })],
    ['grand_total', orderWith({ grand_total: 1e300 })],
    ['entity_id', orderWith({ entity_id: null })],
    ['extension_attributes.shipping_assignments', orderWith({ extension_attributes: { shipping_assignments: 'none' } })],
    ['$', 'an order'],
  ])('%s', (path, raw) => {
    expect(getOrder(1).decode(answerWith(raw), 0)).toMatchObject({ ok: false, problem: { kind: 'malformed', path } });
  });

  test('in a list it is set aside without personal data, and the rest counts', () => {
    const body = capture('orders-list-page1').body as { items: Record<string, unknown>[] };
    const page = { ...body, items: body.items.map((row, index) => (index === 1 ? { ...row, updated_at: 'yesterday' } : row)) };
    const result = listPickupOrders({ shippingMethod: 'instore_pickup', updatedFrom: 0, page: 1, pageSize: 3 }).decode(answerWith(page), 0);
    if (!result.ok) throw new Error(result.problem.message);
    expect(result.value.items).toHaveLength(body.items.length - 1);
    expect(result.value.rejects).toMatchObject([{ id: '2', path: 'items[1].updated_at' }]);
    expect(result.value.rejects[0]?.raw).not.toMatch(/Dupont|example\.com|0611223344|avenue/);
  });
});
