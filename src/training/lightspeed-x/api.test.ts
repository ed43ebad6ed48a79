import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '#training/json.ts';
import { isObject, listAt, numberAt, objectAt, textAt } from '#training/json.ts';
import { levelOf } from '#training/lightspeed-x/state.ts';
import { paymentTypeNamed } from '#training/operations.ts';
import { testWorld } from '#training/testing.ts';
import type { TestAnswer, TestWorld } from '#training/testing.ts';

const api = '/api/2026-07';
const productId = ({ world }: TestWorld, sku = 'MUG-001'): string => world.till.productIds.get(sku.toLowerCase()) ?? '';
const level = (given: TestWorld, sku = 'MUG-001'): number =>
  levelOf(given.world.till, productId(given, sku), given.world.stores[0]?.outletId ?? '');
const author = ({ world }: TestWorld): string => textAt(world.till.lists.users[0], 'id') ?? '';
const dataOf = (answer: TestAnswer): JsonObject => objectAt(answer.body, 'data');

function line(given: TestWorld, quantity: number, more: JsonObject = {}): JsonObject {
  const tax = given.world.till.taxes[0];
  return {
    product: { id: productId(given) },
    quantity,
    pricing: { price: 10, discount: 0 },
    tax: { id: tax?.id ?? '', amount: 2 },
    ...more,
  };
}

function sale(given: TestWorld, more: JsonObject = {}): JsonObject {
  const { world } = given;
  return {
    id: '0190c0de-0000-7000-8000-000000000001',
    state: 'pending',
    attributes: ['pickup'],
    source: {
      author_id: author(given),
      register_id: world.stores[0]?.registerIds[0] ?? '',
      id: '000000042',
      type: 'Magento',
    },
    fulfillment_outlet_id: world.stores[0]?.outletId ?? '',
    line_items: [line(given, 2)],
    payments: [payment(given, 'Web', 24)],
    ...more,
  };
}

const payment = ({ world }: TestWorld, name: string, amount: number): JsonObject => ({
  amount,
  type: { config_id: paymentTypeNamed(world, name) },
});
const create = (given: TestWorld, more: JsonObject = {}): Promise<TestAnswer> => given.till('POST', `${api}/sales`, sale(given, more));
const put = (given: TestWorld, id: string, more: JsonObject): Promise<TestAnswer> =>
  given.till('PUT', `${api}/sales/${id}`, {
    source: { author_id: author(given) },
    state: 'pending',
    ...more,
  });

async function fulfillment(given: TestWorld, saleId: string): Promise<Json> {
  return listAt((await given.till('GET', `${api}/fulfillments?sale_id=${saleId}`)).body, 'data')[0] ?? null;
}

async function step(given: TestWorld, saleId: string, action: string, quantity: number, version?: number): Promise<TestAnswer> {
  const row = await fulfillment(given, saleId);
  const item = listAt(row, 'line_items')[0];
  return given.till('POST', `${api}/fulfillments/${textAt(row, 'id') ?? ''}/${action}`, {
    version: version ?? numberAt(row, 'version'),
    line_items: [{ sale_line_item_id: textAt(item, 'sale_line_item_id'), quantity }],
  });
}

describe('lists', () => {
  test('A.5: after is exclusive, rows ascend, an empty page has no version', async () => {
    const given = testWorld();
    const first = await given.till('GET', `${api}/products?page_size=100`);
    const max = numberAt(objectAt(first.body, 'version'), 'max') ?? 0;
    const second = await given.till('GET', `${api}/products?after=${max}&page_size=1000`);
    expect([listAt(first.body, 'data').length, listAt(second.body, 'data').length]).toEqual([100, 200]);
    expect(numberAt(objectAt(second.body, 'version'), 'min')).toBeGreaterThan(max);
    const end = await given.till('GET', `${api}/products?after=${given.world.till.version}`);
    expect(end.body).toEqual({ data: [], version: { min: null, max: null } });
    expect(given.world.till.version).toBeGreaterThan(27_561_014_304);
  });

  test('A.5.7–8: deleted rows only when asked for', async () => {
    const given = testWorld();
    const outlet = given.world.till.lists.outlets[1];
    if (outlet !== undefined) outlet['deleted_at'] = '2026-11-22T13:00:00+00:00';
    const count = async (query: string): Promise<number> => listAt((await given.till('GET', `${api}/outlets${query}`)).body, 'data').length;
    expect([await count(''), await count('?deleted=true')]).toEqual([1, 2]);
  });

  test('A.9: a family has no header row; its first variant is the parent and is sold', async () => {
    const given = testWorld();
    const rows = listAt((await given.till('GET', `${api}/products?name=${encodeURIComponent('Organic tee classic')}`)).body, 'data');
    expect(rows).toHaveLength(6);
    expect(rows.filter((row) => isObject(row) && row['has_variants'] === true)).toHaveLength(1);
    expect(new Set(rows.map((row) => textAt(row, 'family_id'))).size).toBe(1);
  });

  test('A.2.14: internal payment types are not shown; the other lists answer under 2.0 as well', async () => {
    const given = testWorld();
    const names = listAt((await given.till('GET', `${api}/payment_types`)).body, 'data').map((type) => textAt(type, 'name'));
    expect(names).toEqual(['Cash', 'Card', 'Web']);
    for (const path of ['outlets', 'registers', 'users', 'taxes']) expect((await given.till('GET', `/api/2.0/${path}`)).status).toBe(200);
    expect((await given.till('GET', '/api/2.0/sales')).status).toBe(404);
    expect((await given.till('GET', '/api/2026-04/retailer')).status).toBe(200);
    expect(dataOf(await given.till('GET', `${api}/user`))).toMatchObject({ account_type: 'admin' });
  });
});

describe('access', () => {
  test('A.4: 300 calls per register and 50 in five minutes, then 429 with a date', async () => {
    const given = testWorld();
    const first = await given.till('GET', `${api}/user`);
    expect([first.headers.get('x-ratelimit-limit'), first.headers.get('x-ratelimit-remaining')]).toEqual(['950', '949']);
    const token = given.world.till.tokens.get(given.world.till.token);
    if (token !== undefined) token.calls = 950;
    const limited = await given.till('GET', `${api}/user`);
    expect([limited.status, limited.body]).toEqual([429, { error: 'Too Many Requests', message: 'Rate limiting enforced' }]);
    expect(Date.parse(limited.headers.get('retry-after') ?? '')).toBe(given.clock.now + 300_000);
    given.clock.now += 300_000;
    expect((await given.till('GET', `${api}/user`)).status).toBe(200);
    expect(Date.parse(first.headers.get('date') ?? '')).toBe(given.clock.now - 300_000);
  });

  test('a wrong token is 401, a missing scope 403 with its name', async () => {
    const given = testWorld();
    expect(await given.till('GET', `${api}/sales`, undefined, { authorization: 'Bearer nope' })).toMatchObject({
      status: 401,
      body: { error: 'Access token is not valid' },
    });
    given.world.till.tokens.get(given.world.till.token)?.scopes.delete('sales:read');
    const answer = await given.till('GET', `${api}/sales`);
    expect([answer.status, textAt(answer.body, 'error')]).toEqual([403, expect.stringContaining('sales:read')]);
  });
});

describe('sales', () => {
  test('A.11–A.13: a paid pickup is pending, has a fulfilment, moves no stock until it is fulfilled, then closes', async () => {
    const given = testWorld();
    const before = level(given);
    const answer = await create(given);
    const body = dataOf(answer);
    expect(body).toMatchObject({ state: 'pending', attributes: ['pickup'], totals: { price: 20, tax: 4, price_incl_tax: 24 } });
    expect(objectAt(body, 'source')).toMatchObject({ id: '000000042', type: 'Magento', outlet_id: given.world.stores[0]?.outletId });
    const id = textAt(body, 'id') ?? '';
    expect(await fulfillment(given, id)).toMatchObject({
      type: 'PICKUP',
      state: 'OPEN',
      version: 1,
      outlet_id: given.world.stores[0]?.outletId,
    });
    expect(dataOf(await step(given, id, 'pick', 1))).toMatchObject({ version: 2 });
    expect(await fulfillment(given, id)).toMatchObject({ state: 'STARTED' });
    await step(given, id, 'pick', 2);
    await step(given, id, 'pack', 2);
    expect(await fulfillment(given, id)).toMatchObject({ state: 'PACKED' });
    expect(level(given)).toBe(before);
    await step(given, id, 'fulfill', 2);
    expect(level(given)).toBe(before - 2);
    expect(given.world.truth.goods.get('store-01|mug-001')).toBe(before - 2);
    expect(dataOf(await given.till('GET', `${api}/sales/${id}`))).toMatchObject({ state: 'closed' });
    expect((await step(given, id, 'fulfill', 2)).status).toBe(200);
    expect(level(given)).toBe(before - 2);
  });

  test('A.13.4: another version is a conflict', async () => {
    const given = testWorld();
    const id = textAt(dataOf(await create(given)), 'id') ?? '';
    expect((await step(given, id, 'pick', 2, 7)).status).toBe(409);
    expect((await step(given, id, 'pick', 3)).status).toBe(422);
  });

  test('an unpaid pickup stays open until the counter was paid', async () => {
    const given = testWorld();
    const id = textAt(dataOf(await create(given, { payments: [] })), 'id') ?? '';
    await given.till('POST', `${api}/fulfillments/fulfill`, { sale_id: id });
    expect(given.world.till.sales.get(id)?.state).toBe('pending');
    await put(given, id, { payments: [payment(given, 'Card', 24)] });
    expect(given.world.till.sales.get(id)?.state).toBe('closed');
    expect(given.world.truth.money.get('Card')).toBe(2400);
  });

  test('A.12.6–7: the same id is the same sale; without row ids its rows come twice, with them they are changed', async () => {
    const given = testWorld();
    const first = dataOf(await create(given));
    await create(given);
    expect(given.world.till.sales.size).toBe(1);
    const twice = given.world.till.sales.get(textAt(first, 'id') ?? '');
    expect([twice?.lines.length, twice?.payments.length]).toEqual([2, 2]);
    const [row] = twice?.lines ?? [];
    const [paid] = twice?.payments ?? [];
    await create(given, {
      line_items: [line(given, 1, { id: row?.id ?? '' })],
      payments: [{ ...payment(given, 'Web', 12), id: paid?.id ?? '' }],
    });
    expect(twice?.lines.map(({ quantity }) => quantity)).toEqual([1]);
    expect(twice?.payments.map(({ amount }) => amount)).toEqual([12]);
    expect(given.world.truth.recorded.get('Web')).toBe(1200);
    expect(given.world.truth.money.get('Web')).toBeUndefined();
  });

  test('A.10.14 and A.12.9: a closed sale moves stock at once, can only be voided, and then gives everything back', async () => {
    const given = testWorld();
    const before = level(given);
    const closed = await create(given, { state: 'closed', attributes: [], payments: [payment(given, 'Cash', 24)] });
    const id = textAt(dataOf(closed), 'id') ?? '';
    expect(level(given)).toBe(before - 2);
    expect((await put(given, id, { state: 'parked' })).status).toBe(422);
    expect(dataOf(await put(given, id, { state: 'voided' }))).toMatchObject({ state: 'voided' });
    expect([level(given), given.world.truth.money.get('Cash')]).toEqual([before, 0]);
    expect((await put(given, id, { state: 'pending' })).status).toBe(422);
  });

  test('a voided pickup loses its fulfilment', async () => {
    const given = testWorld();
    const id = textAt(dataOf(await create(given)), 'id') ?? '';
    await put(given, id, { state: 'voided' });
    expect(await fulfillment(given, id)).toBeNull();
  });

  test('A.12.11: adjustments are part of the total with tax; a discount takes off whatever its sign', async () => {
    const given = testWorld();
    const adjustments = [
      { type: 'NON_CASH_FEE', name: 'rounding', amount: { type: 'FIXED', value: '0.02' } },
      { type: 'DISCOUNT', name: 'rounding', amount: { type: 'FIXED', value: '-0.01' } },
    ];
    const body = dataOf(await create(given, { pricing: { adjustments } }));
    expect(body).toMatchObject({ totals: { price_incl_tax: 24.01, tax: 4, price: 20.01 } });
    expect(listAt(body, 'adjustments').map((row) => [textAt(row, 'adjustment_type'), numberAt(row, 'total')])).toEqual([
      ['NON_CASH_FEE', 0.02],
      ['DISCOUNT', -0.01],
    ]);
  });

  test('A.12.1: what does not exist is refused in words', async () => {
    const given = testWorld();
    const nobody = '00000000-0000-4000-8000-000000000000';
    const cases: JsonObject[] = [
      { line_items: [line(given, 1, { product: { id: nobody } })] },
      { line_items: [line(given, 1, { tax: { id: nobody, amount: 0 } })] },
      { source: { author_id: author(given), register_id: nobody } },
      { source: { author_id: nobody } },
      { payments: [{ amount: 1, type: { config_id: nobody } }] },
      { state: 'open' },
    ];
    for (const more of cases) expect(await create(given, more)).toMatchObject({ status: 422, body: { error: expect.any(String) } });
    expect(given.world.till.sales.size).toBe(0);
    expect((await given.till('GET', `${api}/sales/${nobody}`)).status).toBe(404);
    expect((await given.till('POST', `${api}/sales`, '{bad')).status).toBe(400);
  });

  test('A.14: a return is parked and negative; a second one voids the first; closing it restocks; foreign goods are refused', async () => {
    const given = testWorld();
    const before = level(given);
    const id = textAt(dataOf(await create(given, { state: 'closed', attributes: [], payments: [payment(given, 'Cash', 24)] })), 'id') ?? '';
    const start = async (): Promise<JsonObject> => dataOf(await given.till('POST', `${api}/sales/${id}/actions/return`));
    const first = await start();
    const second = await start();
    expect(given.world.till.sales.get(textAt(first, 'id') ?? '')?.state).toBe('voided');
    expect(second).toMatchObject({
      state: 'parked',
      payments: [],
      return: { is_return: true, original_sale_id: id },
      totals: { price_incl_tax: -24 },
    });
    const returnId = textAt(second, 'id') ?? '';
    const strange = line(given, -1, { product: { id: productId(given, 'BOWL-001') } });
    expect((await put(given, returnId, { state: 'closed', line_items: [strange] })).status).toBe(422);
    const row = listAt(second, 'line_items')[0];
    await put(given, returnId, {
      state: 'closed',
      line_items: [line(given, -1, { id: textAt(row, 'id') })],
      payments: [payment(given, 'Cash', -12)],
    });
    expect(level(given)).toBe(before - 1);
    expect(given.world.truth.money.get('Cash')).toBe(1200);
    expect((await given.till('POST', `${api}/sales/${textAt(first, 'id') ?? ''}/actions/return`)).status).toBe(422);
  });

  test('A.11: the list is by version and a change gives a new one', async () => {
    const given = testWorld();
    const id = textAt(dataOf(await create(given)), 'id') ?? '';
    const page = await given.till('GET', `${api}/sales`);
    const max = numberAt(objectAt(page.body, 'version'), 'max') ?? 0;
    expect(listAt((await given.till('GET', `${api}/sales?after=${max}`)).body, 'data')).toEqual([]);
    await step(given, id, 'pick', 2);
    expect(listAt((await given.till('GET', `${api}/sales?after=${max}`)).body, 'data').map((row) => textAt(row, 'id'))).toEqual([id]);
  });
});

describe('inventory', () => {
  test('A.10.3–4: POST lists, newest first unless asked; GET is one product, oldest first', async () => {
    const given = testWorld();
    const rows = (await given.till('POST', `${api}/inventory`, { size: 3 })).body;
    const versions = (Array.isArray(rows) ? rows : []).map((row) => numberAt(row, 'version') ?? 0);
    expect(versions).toEqual(versions.toSorted((a, b) => b - a));
    const ascending = (await given.till('POST', `${api}/inventory`, { size: 3, sort_direction: 'asc', after: versions[2] ?? 0 })).body;
    expect((Array.isArray(ascending) ? ascending : []).map((row) => numberAt(row, 'version'))).toEqual([versions[1], versions[0]]);
    const one = (await given.till('GET', `${api}/inventory/${productId(given)}`)).body;
    expect(Array.isArray(one) ? one.length : 0).toBe(2);
  });

  test('A.10.9–10: adjustments are signed steps as text with reasons; repeated they count again', async () => {
    const given = testWorld();
    const before = level(given);
    const row = { product_id: productId(given), outlet_id: given.world.stores[0]?.outletId ?? '', quantity: '-3', reason: 'DAMAGE' };
    const adjust = (more: JsonObject = {}): Promise<TestAnswer> =>
      given.till('POST', `${api}/stock_adjustments`, { stock_adjustments: [{ ...row, ...more }] });
    expect((await adjust()).status).toBe(201);
    await adjust();
    expect(level(given)).toBe(before - 6);
    expect((await adjust({ quantity: '3' })).status).toBe(422);
    expect((await adjust({ quantity: -3 })).status).toBe(400);
    expect((await adjust({ client_id: 'x' })).status).toBe(400);
    expect((await adjust({ reason: 'CUSTOM' })).status).toBe(422);
    const reason = dataOf(await given.till('POST', `${api}/custom_inventory_adjustment_reasons`, { name: 'Missing', type: 'NEGATIVE' }));
    expect((await adjust({ reason: 'CUSTOM', custom_inventory_adjustment_reason_id: reason['id'] ?? null })).status).toBe(201);
    expect(listAt((await given.till('GET', `${api}/stock_adjustments`)).body, 'data')).toHaveLength(3);
  });
});
