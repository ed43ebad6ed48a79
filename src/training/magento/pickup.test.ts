import { describe, expect, test } from 'vitest';
import type { Json } from '#training/json.ts';
import { listAt, objectAt, textAt } from '#training/json.ts';
import { reserved, salableQuantity, sourceQuantity } from '#training/magento/stock.ts';
import type { OrderRow } from '#training/magento/order-row.ts';
import { differences } from '#training/shape.ts';
import { capture, order, testWorld } from '#training/testing.ts';
import type { TestAnswer, TestWorld } from '#training/testing.ts';

const notifyPath = '/rest/V1/order/notify-orders-are-ready-for-pickup';
const done = { successful: true, errors: [] };
const id = (made: OrderRow): number => made.document.entity_id;
const itemId = (made: OrderRow, index = 0): number => made.document.items[index]?.item_id ?? 0;
const notify = (given: TestWorld, ...ids: Json[]): Promise<TestAnswer> => given.shop('POST', notifyPath, { orderIds: ids });
const refund = (given: TestWorld, made: OrderRow, body: Json): Promise<TestAnswer> =>
  given.shop('POST', `/rest/V1/order/${id(made)}/refund`, body);
const setSource = (given: TestWorld, sku: string, quantity: number, source = 'store-01'): Promise<TestAnswer> =>
  given.shop('POST', '/rest/V1/inventory/source-items', {
    sourceItems: [{ sku, source_code: source, quantity, status: quantity > 0 ? 1 : 0 }],
  });

function notReady(made: OrderRow): Json {
  return { successful: false, errors: [JSON.stringify({ id: id(made), message: 'The order is not ready for pickup' })] };
}

describe('pickup', () => {
  test('fact 1: failures are 200 with errors as JSON text; a mixed list does the good ones; text ids count', async () => {
    const given = testWorld();
    const made = order(given.world);
    const answer = await notify(given, String(id(made)), 999_999);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      successful: false,
      errors: ['{"id":999999,"message":"The entity that was requested doesn\'t exist. Verify the entity and try again."}'],
    });
    expect(given.world.shop.shipments).toHaveLength(1);
    expect((await notify(given)).body).toEqual(done);
  });

  test('fact 2: notify ships from the pickup source, lowers it and compensates the reservation', async () => {
    const given = testWorld();
    const before = sourceQuantity(given.world, 'store-01', 'MUG-001');
    const made = order(given.world, { paid: false });
    expect(reserved(given.world, 'MUG-001')).toBe(-2);
    expect((await notify(given, id(made))).body).toEqual(done);
    expect(sourceQuantity(given.world, 'store-01', 'MUG-001')).toBe(before - 2);
    expect(reserved(given.world, 'MUG-001')).toBe(0);
    expect(made.document).toMatchObject({ state: 'processing', status: 'complete' });
    expect(textAt(made.document.status_histories[0], 'comment')).toBe('Order notified for pickup at: November 22, 2026 at 2:00:00 PM');
    const paid = order(given.world);
    await notify(given, id(paid));
    expect(paid.document).toMatchObject({ state: 'complete', status: 'complete' });
  });

  test('fact 3: a repeat ships nothing, adds a comment and does not move updated_at; parallel ones ship each', async () => {
    const given = testWorld();
    const made = order(given.world);
    await notify(given, id(made));
    const { updated_at: updatedAt } = made.document;
    given.clock.now += 60_000;
    expect((await notify(given, id(made))).body).toEqual(done);
    expect(given.world.shop.shipments).toHaveLength(1);
    expect(made.document.status_histories.filter((row) => (textAt(row, 'comment') ?? '').startsWith('Order notified'))).toHaveLength(2);
    expect(made.document.updated_at).toBe(updatedAt);

    const raced = order(given.world);
    const before = sourceQuantity(given.world, 'store-01', 'MUG-001');
    const answers = await Promise.all([1, 2, 3, 4].map(async () => notify(given, id(raced))));
    expect(answers.map((answer) => answer.body)).toEqual([done, done, done, done]);
    expect(given.world.shop.shipments.filter((shipment) => shipment['order_id'] === id(raced))).toHaveLength(4);
    expect(sourceQuantity(given.world, 'store-01', 'MUG-001')).toBe(before - 8);
  });

  test('facts 5 and 48: shipping a pickup order is refused', async () => {
    const given = testWorld();
    const made = order(given.world);
    const ship = await given.shop('POST', `/rest/V1/order/${id(made)}/ship`, {
      arguments: { extension_attributes: { source_code: 'store-01' } },
    });
    expect([ship.status, ship.body]).toEqual([400, { message: 'Could not save a shipment, see error log for details' }]);
    const raw = await given.shop('POST', '/rest/V1/shipment', { entity: { order_id: id(made) } });
    expect(raw.status).toBe(400);
    expect(textAt(raw.body, 'message')).toMatch(/^Not able to create shipment with 'In Store Pick-Up'/);
  });

  test('fact 6: not enough at the store is not ready until it is restocked; a flat-rate order cannot be saved', async () => {
    const given = testWorld();
    const made = order(given.world);
    await setSource(given, 'MUG-001', 0);
    expect((await notify(given, id(made))).body).toEqual(notReady(made));
    await setSource(given, 'MUG-001', 2);
    expect((await notify(given, id(made))).body).toEqual(done);
    const sent = order(given.world, { store: null, lines: [{ sku: 'MUG-002', quantity: 1 }] });
    expect(JSON.stringify((await notify(given, id(sent))).body)).toContain('Could not save a shipment, see error log for details');
  });

  test('facts 7 and 31: placing looks at the whole stock and changes no source', async () => {
    const given = testWorld();
    await setSource(given, 'MUG-001', 0);
    const salable = salableQuantity(given.world, 'MUG-001', 2);
    order(given.world);
    expect(sourceQuantity(given.world, 'store-01', 'MUG-001')).toBe(0);
    expect(salableQuantity(given.world, 'MUG-001', 2)).toBe(salable - 2);
    expect(given.world.shop.reservations.at(-1)).toMatchObject({ event: 'order_placed', objectId: '', incrementId: '000000001' });
  });

  test('facts 8 and 14: a placed order has the shape of a real one, the variant as parent and child of one SKU', async () => {
    const given = testWorld();
    const made = order(given.world, {
      paid: false,
      lines: [
        { sku: 'TEE1-INDIGO-S', quantity: 1 },
        { sku: 'MUG-001', quantity: 3 },
      ],
    });
    const { body } = await given.shop('GET', `/rest/V1/orders/${id(made)}`);
    expect(differences(body, objectAt(capture('order-pickup-full'), 'response')['body'] ?? null)).toEqual([]);
    const [parent, child] = listAt(body, 'items');
    expect(parent).toMatchObject({ product_type: 'configurable', sku: 'TEE1-INDIGO-S' });
    expect(child).toMatchObject({ product_type: 'simple', sku: 'TEE1-INDIGO-S', price: 0, parent_item_id: itemId(made) });
    expect(objectAt(child, 'parent_item')).toEqual(parent);
    await notify(given, id(made));
    expect(made.document.items.map((item) => item.qty_shipped)).toEqual([1, 0, 3]);
  });

  test('fact 50: the last unit goes to the first notify; cancelling the other releases its reservation', async () => {
    const given = testWorld();
    const lines = [{ sku: 'BOWL-001', quantity: 1 }];
    const [first, second] = [order(given.world, { lines }), order(given.world, { lines, paid: false })];
    await setSource(given, 'BOWL-001', 1);
    await notify(given, id(first));
    expect((await notify(given, id(second))).body).toEqual(notReady(second));
    expect((await given.shop('POST', `/rest/V1/orders/${id(second)}/cancel`)).body).toBe(true);
    expect(reserved(given.world, 'BOWL-001')).toBe(0);
  });

  test('facts 56 and 6: on hold or cancelled is not ready', async () => {
    const given = testWorld();
    const [held, canceled] = [order(given.world), order(given.world, { paid: false })];
    await given.shop('POST', `/rest/V1/orders/${id(held)}/hold`);
    await given.shop('POST', `/rest/V1/orders/${id(canceled)}/cancel`);
    expect((await notify(given, id(held))).body).toEqual(notReady(held));
    expect((await notify(given, id(canceled))).body).toEqual(notReady(canceled));
  });

  test('fact 57: a virtual line is not shipped', async () => {
    const given = testWorld();
    given.world.catalog.set('voucher', {
      sku: 'VOUCHER',
      name: 'Voucher',
      type: 'virtual',
      price: 10,
      taxRate: 0,
      weight: 0,
      parentSku: null,
      options: [],
      ean: '',
    });
    const lines = [
      { sku: 'MUG-001', quantity: 1 },
      { sku: 'VOUCHER', quantity: 1 },
    ];
    const unpaid = order(given.world, { lines, paid: false });
    expect((await notify(given, id(unpaid))).body).toEqual(done);
    expect(unpaid.document.items.map((item) => item.qty_shipped)).toEqual([1, 0]);
    expect(unpaid.document).toMatchObject({ state: 'processing', status: 'complete' });
  });

  test('fact 59: a quantity written while a notify works wins over its deduction', async () => {
    const given = testWorld();
    const made = order(given.world);
    given.world.sleep = async () => {
      if (given.world.shop.shipments.length > 0) await setSource(given, 'MUG-001', 50);
    };
    await notify(given, id(made));
    expect(sourceQuantity(given.world, 'store-01', 'MUG-001')).toBe(50);
  });
});

describe('the short pick', () => {
  test('fact 44: refunded before notify, the rest ships and the order is complete; also a part of a line', async () => {
    const given = testWorld();
    const made = order(given.world, {
      lines: [
        { sku: 'MUG-001', quantity: 3 },
        { sku: 'BOWL-001', quantity: 1 },
      ],
    });
    await refund(given, made, {
      items: [{ order_item_id: itemId(made), qty: 2 }],
      arguments: { extension_attributes: { return_to_stock_items: [itemId(made)] } },
    });
    expect((await notify(given, id(made))).body).toEqual(done);
    expect(made.document.items.map((item) => item.qty_shipped)).toEqual([1, 1]);
    expect(made.document.state).toBe('complete');
  });

  test('facts 45 and 46: readiness looks at the ordered quantity; bridging the source works and its row is not touched', async () => {
    const given = testWorld();
    const made = order(given.world, {
      lines: [
        { sku: 'MUG-001', quantity: 2 },
        { sku: 'BOWL-001', quantity: 1 },
      ],
    });
    await setSource(given, 'MUG-001', 1);
    await refund(given, made, {
      items: [{ order_item_id: itemId(made), qty: 2 }],
      arguments: { extension_attributes: { return_to_stock_items: [itemId(made)] } },
    });
    expect((await notify(given, id(made))).body).toEqual(notReady(made));
    await setSource(given, 'MUG-001', 2);
    expect((await notify(given, id(made))).body).toEqual(done);
    expect(sourceQuantity(given.world, 'store-01', 'MUG-001')).toBe(2);
    expect(listAt(given.world.shop.shipments[0], 'items')).toHaveLength(1);
  });

  test('fact 47: notify ships lines that were never invoiced', async () => {
    const given = testWorld();
    const made = order(given.world, {
      paid: false,
      lines: [
        { sku: 'MUG-001', quantity: 1 },
        { sku: 'BOWL-001', quantity: 1 },
      ],
    });
    await given.shop('POST', `/rest/V1/order/${id(made)}/invoice`, { items: [{ order_item_id: itemId(made), qty: 1 }] });
    await notify(given, id(made));
    expect(made.document.items.map((item) => [item.qty_invoiced, item.qty_shipped])).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  test('facts 49 and 54: an unshipped line that is named releases only its reservation; a configurable by its child', async () => {
    const given = testWorld();
    const made = order(given.world, { lines: [{ sku: 'TEE1-INDIGO-S', quantity: 1 }] });
    const before = sourceQuantity(given.world, 'store-01', 'TEE1-INDIGO-S');
    await refund(given, made, {
      items: [{ order_item_id: itemId(made), qty: 1 }],
      arguments: { extension_attributes: { return_to_stock_items: [itemId(made, 1)] } },
    });
    expect(reserved(given.world, 'TEE1-INDIGO-S')).toBe(0);
    expect(sourceQuantity(given.world, 'store-01', 'TEE1-INDIGO-S')).toBe(before);
  });

  test('fact 52: shipped but not invoiced cannot be refunded until it is', async () => {
    const given = testWorld();
    const made = order(given.world, { paid: false });
    await notify(given, id(made));
    const body = { items: [{ order_item_id: itemId(made), qty: 1 }] };
    expect(textAt((await refund(given, made, body)).body, 'message')).toContain('must not be greater than the unrefunded quantity');
    expect((await given.shop('POST', `/rest/V1/order/${id(made)}/invoice`, {})).status).toBe(200);
    expect((await refund(given, made, body)).status).toBe(200);
  });

  test('fact 55: refunded whole before notify is closed, cancelled unpaid is canceled', async () => {
    const given = testWorld();
    const [paid, unpaid] = [order(given.world), order(given.world, { paid: false })];
    await refund(given, paid, {});
    await given.shop('POST', `/rest/V1/orders/${id(unpaid)}/cancel`);
    expect([paid.document.state, unpaid.document.state]).toEqual(['closed', 'canceled']);
  });
});
