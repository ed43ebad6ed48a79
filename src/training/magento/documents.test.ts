import { describe, expect, test } from 'vitest';
import type { Json } from '#training/json.ts';
import { listAt, textAt } from '#training/json.ts';
import { onlineMethod } from '#training/magento/invoice.ts';
import { reserved, sourceItem, sourceQuantity } from '#training/magento/stock.ts';
import type { OrderRow } from '#training/magento/order-row.ts';
import { order, testWorld } from '#training/testing.ts';
import type { TestAnswer, TestWorld } from '#training/testing.ts';

const notifyPath = '/rest/V1/order/notify-orders-are-ready-for-pickup';
const id = (made: OrderRow): number => made.document.entity_id;
const itemId = (made: OrderRow, index = 0): number => made.document.items[index]?.item_id ?? 0;
const notify = (given: TestWorld, ...ids: Json[]): Promise<TestAnswer> => given.shop('POST', notifyPath, { orderIds: ids });
const refund = (given: TestWorld, made: OrderRow, body: Json): Promise<TestAnswer> =>
  given.shop('POST', `/rest/V1/order/${id(made)}/refund`, body);
const setSource = (given: TestWorld, sku: string, quantity: number, source = 'store-01'): Promise<TestAnswer> =>
  given.shop('POST', '/rest/V1/inventory/source-items', {
    sourceItems: [{ sku, source_code: source, quantity, status: quantity > 0 ? 1 : 0 }],
  });

describe('invoice, ship, refund', () => {
  test('fact 12: comments and partial shipments do not move updated_at, invoices and refunds do', async () => {
    const given = testWorld();
    const made = order(given.world, { store: null });
    const moved = async (path: string, body: Json): Promise<boolean> => {
      const before = made.document.updated_at;
      given.clock.now += 60_000;
      expect((await given.shop('POST', path, body)).status).toBe(200);
      return made.document.updated_at !== before;
    };
    const ship = { items: [{ order_item_id: itemId(made), qty: 1 }], arguments: { extension_attributes: { source_code: 'warehouse' } } };
    expect(
      await moved(`/rest/V1/orders/${id(made)}/comments`, {
        statusHistory: { comment: 'hello', is_customer_notified: 0, is_visible_on_front: 0 },
      }),
    ).toBe(false);
    expect(await moved(`/rest/V1/order/${id(made)}/ship`, ship)).toBe(false);
    expect(await moved(`/rest/V1/order/${id(made)}/ship`, ship)).toBe(true);
    expect(await moved(`/rest/V1/order/${id(made)}/refund`, { items: [{ order_item_id: itemId(made), qty: 1 }] })).toBe(true);
  });

  test('fact 16: cancelling twice answers false; a comment with a foreign status is refused', async () => {
    const given = testWorld();
    const made = order(given.world, { paid: false });
    const cancel = async (): Promise<Json> => (await given.shop('POST', `/rest/V1/orders/${id(made)}/cancel`)).body;
    expect([await cancel(), await cancel()]).toEqual([true, false]);
    const comment = await given.shop('POST', `/rest/V1/orders/${id(made)}/comments`, {
      statusHistory: { comment: 'x', status: 'processing' },
    });
    expect(comment.status).toBe(400);
  });

  test('fact 17: saving a status changes it and answers nulls for the rest', async () => {
    const given = testWorld();
    const made = order(given.world, { paid: false });
    const { body } = await given.shop('POST', '/rest/V1/orders', { entity: { entity_id: id(made), status: 'processing' } });
    expect(body).toMatchObject({ status: 'processing', grand_total: null, customer_email: null });
    expect(made.document).toMatchObject({ state: 'new', status: 'processing' });
  });

  test('fact 18: a discount is taken without tax and lowers the row with tax by as much', () => {
    const { world } = testWorld();
    Object.assign(world.catalog.get('mug-001') ?? {}, { price: 18.4 });
    const { document } = order(world, { lines: [{ sku: 'MUG-001', quantity: 3 }], coupon: { code: 'PROMO10', percent: 10 } });
    expect(document.items[0]).toMatchObject({
      row_total_incl_tax: 50.6,
      discount_amount: 4.6,
      price_incl_tax: 18.4,
      tax_amount: 8.43,
      discount_tax_compensation_amount: 0.77,
    });
    expect(document).toMatchObject({ grand_total: 50.6, discount_amount: -4.6, coupon_code: 'PROMO10' });
  });

  test('fact 19: a new document answers its id as text; a repeat is refused in several lines', async () => {
    const given = testWorld();
    const made = order(given.world, { paid: false });
    const invoice = async (): Promise<TestAnswer> => given.shop('POST', `/rest/V1/order/${id(made)}/invoice`, {});
    expect((await invoice()).body).toBe('1');
    expect(textAt((await invoice()).body, 'message')).toMatch(/^Invoice Document Validation Error\(s\):\n.+\n/);
  });

  test('fact 20: without a source it ships from default; unknown and short sources read alike', async () => {
    const given = testWorld();
    const made = order(given.world, { store: null });
    const ship = async (args: Json): Promise<TestAnswer> => given.shop('POST', `/rest/V1/order/${id(made)}/ship`, { arguments: args });
    const text = { message: 'Could not save a shipment, see error log for details' };
    expect((await ship({})).body).toEqual(text);
    expect((await ship({ extension_attributes: { source_code: 'nope' } })).body).toEqual(text);
    await setSource(given, 'MUG-001', 5, 'default');
    expect((await ship({})).status).toBe(200);
    expect(sourceQuantity(given.world, 'default', 'MUG-001')).toBe(3);
  });

  test('fact 21: no items refunds everything, lines with 0 only the adjustment', async () => {
    const given = testWorld();
    const [all, adjusted] = [order(given.world), order(given.world)];
    await refund(given, all, { items: [], arguments: { adjustment_negative: 0.5 } });
    expect(all.document.items[0]?.qty_refunded).toBe(2);
    await given.shop('POST', `/rest/V1/order/${id(adjusted)}/refund`, {
      items: [{ order_item_id: itemId(adjusted), qty: 0 }],
      arguments: { shipping_amount: 0, adjustment_positive: 2 },
    });
    expect(adjusted.document.items[0]?.qty_refunded).toBe(0);
    expect(given.world.shop.creditmemos.at(-1)).toMatchObject({ grand_total: 2, items: [] });
  });

  test('fact 22: unshipped and not named goes out of a source by priority; the parent of a variant restocks nothing', async () => {
    const given = testWorld();
    const lost = order(given.world);
    const before = sourceQuantity(given.world, 'store-01', 'MUG-001');
    await refund(given, lost, { items: [{ order_item_id: itemId(lost), qty: 1 }] });
    expect(sourceQuantity(given.world, 'store-01', 'MUG-001')).toBe(before - 1);
    expect(reserved(given.world, 'MUG-001')).toBe(-1);

    const variant = order(given.world, { lines: [{ sku: 'TEE1-INDIGO-S', quantity: 2 }] });
    await notify(given, id(variant));
    const there = sourceQuantity(given.world, 'store-01', 'TEE1-INDIGO-S');
    const one = (restock: number): Json => ({
      items: [{ order_item_id: itemId(variant), qty: 1 }],
      arguments: { extension_attributes: { return_to_stock_items: [restock] } },
    });
    await refund(given, variant, one(itemId(variant)));
    expect(sourceQuantity(given.world, 'store-01', 'TEE1-INDIGO-S')).toBe(there);
    await refund(given, variant, one(itemId(variant, 1)));
    expect(sourceQuantity(given.world, 'store-01', 'TEE1-INDIGO-S')).toBe(there + 1);
  });

  test('fact 22: shipped from two sources, both refunds go to the first by priority', async () => {
    const given = testWorld();
    const made = order(given.world, { store: null });
    const before = sourceQuantity(given.world, 'store-01', 'MUG-001');
    for (const source of ['warehouse', 'store-01']) {
      await given.shop('POST', `/rest/V1/order/${id(made)}/ship`, {
        items: [{ order_item_id: itemId(made), qty: 1 }],
        arguments: { extension_attributes: { source_code: source } },
      });
    }
    for (const _ of [1, 2])
      await refund(given, made, {
        items: [{ order_item_id: itemId(made), qty: 1 }],
        arguments: { extension_attributes: { return_to_stock_items: [itemId(made)] } },
      });
    expect(sourceQuantity(given.world, 'store-01', 'MUG-001')).toBe(before + 1);
  });

  test('fact 23: shipping is refunded whole unless said, without its tax', async () => {
    const given = testWorld();
    const made = order(given.world, { store: null });
    const tooMuch = await refund(given, made, { arguments: { shipping_amount: 10 } });
    expect(tooMuch.body).toEqual({ message: 'Maximum shipping amount allowed to refund is: %1', parameters: ['€8.33'] });
    await refund(given, made, {});
    expect(given.world.shop.creditmemos[0]).toMatchObject({
      shipping_amount: 8.33,
      shipping_tax_amount: 1.67,
      grand_total: made.document.grand_total,
    });
  });

  test('fact 24: what is too much is said in these words', async () => {
    const given = testWorld();
    const [made, unpaid] = [order(given.world), order(given.world, { paid: false })];
    const quantity = async (qty: number): Promise<Json> =>
      (await refund(given, made, { items: [{ order_item_id: itemId(made), qty }] })).body;
    expect(await quantity(3)).toEqual({
      message: 'We found an invalid quantity to refund item "%1".',
      parameters: ['Stoneware mug Indigo'],
    });
    await quantity(1);
    expect(textAt(await quantity(2), 'message')).toContain('The quantity to refund must not be greater than the unrefunded quantity.');
    expect(textAt((await refund(given, unpaid, {})).body, 'message')).toContain('The most money available to refund is 0.');
    await quantity(1);
    expect(textAt((await refund(given, made, {})).body, 'message')).toContain('has a status of closed');
  });

  test('facts 25 and 53: of four refunds at once two succeed; the comment is kept with the memo', async () => {
    const given = testWorld();
    const made = order(given.world);
    const body = { items: [{ order_item_id: itemId(made), qty: 1 }], comment: { comment: 'ref 42', is_visible_on_front: 0 } };
    const answers = await Promise.all([1, 2, 3, 4].map(async () => refund(given, made, body)));
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 200, 400, 400]);
    const { body: list } = await given.shop(
      'GET',
      `/rest/V1/creditmemos?searchCriteria[filterGroups][0][filters][0][field]=order_id&searchCriteria[filterGroups][0][filters][0][value]=${id(made)}`,
    );
    expect(listAt(list, 'items').map((memo) => textAt(listAt(memo, 'comments')[0], 'comment'))).toEqual(['ref 42', 'ref 42']);
  });

  test('through an invoice: no more pieces than it still holds, without a word, and no more money than it took', async () => {
    const given = testWorld();
    const made = order(given.world, { paid: false });
    made.document.payment['method'] = onlineMethod;
    for (const qty of [1, 1])
      await given.shop('POST', `/rest/V1/order/${id(made)}/invoice`, { items: [{ order_item_id: itemId(made), qty }] });
    const [first, second] = given.world.shop.invoices.map((invoice) => Number(invoice['entity_id']));
    const through = async (invoiceId: number | undefined, qty: number, more = {}) =>
      given.shop('POST', `/rest/V1/invoice/${invoiceId}/refund`, {
        isOnline: true,
        items: [{ order_item_id: itemId(made), qty }],
        arguments: { shipping_amount: 0, ...more },
      });
    expect(textAt((await through(second, 1, { adjustment_positive: 5 })).body, 'message')).toContain('more than this payment took');
    expect((await through(first, 2)).status).toBe(200);
    expect(given.world.shop.creditmemos[0]).toMatchObject({ invoice_id: first, items: [{ qty: 1 }] });
    expect((await through(first, 1)).status).toBe(400);
    expect((await through(second, 1)).status).toBe(200);
  });

  test('fact 51: a shipped line that is not named moves nothing', async () => {
    const given = testWorld();
    const made = order(given.world);
    await notify(given, id(made));
    const before = [sourceQuantity(given.world, 'store-01', 'MUG-001'), reserved(given.world, 'MUG-001')];
    await refund(given, made, { items: [{ order_item_id: itemId(made), qty: 1 }] });
    expect([sourceQuantity(given.world, 'store-01', 'MUG-001'), reserved(given.world, 'MUG-001')]).toEqual(before);
  });

  test('one of parallel invoices wins', async () => {
    const given = testWorld();
    const made = order(given.world, { paid: false });
    const answers = await Promise.all([1, 2, 3, 4].map(async () => given.shop('POST', `/rest/V1/order/${id(made)}/invoice`, {})));
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 400, 400, 400]);
  });

  test('an order that is shipped but not invoiced can still be cancelled', async () => {
    const given = testWorld();
    const made = order(given.world, { paid: false });
    await notify(given, id(made));
    expect((await given.shop('POST', `/rest/V1/orders/${id(made)}/cancel`)).body).toBe(true);
    expect(made.document.state).toBe('canceled');
    expect(reserved(given.world, 'MUG-001')).toBe(0);
    expect(sourceItem(given.world, 'store-01', 'MUG-001')?.status).toBe(1);
  });
});
