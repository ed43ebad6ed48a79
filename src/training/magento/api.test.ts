import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Json } from '#training/json.ts';
import { listAt, textAt } from '#training/json.ts';
import { salableQuantity, sourceQuantity } from '#training/magento/stock.ts';
import { order, testWorld } from '#training/testing.ts';
import type { TestWorld } from '#training/testing.ts';

const filter = (field: string, value: string, condition = 'eq'): string => {
  const at = 'searchCriteria[filterGroups][0][filters][0]';
  return `${at}[field]=${field}&${at}[value]=${encodeURIComponent(value)}&${at}[conditionType]=${condition}`;
};
const orders = async (given: TestWorld, query: string): Promise<Json> => (await given.shop('GET', `/rest/V1/orders?${query}`)).body;
const ids = (body: Json): Json[] => listAt(body, 'items').map((item) => (item as { entity_id: number }).entity_id);
const post = (given: TestWorld, rows: Json): Promise<{ status: number; body: Json }> =>
  given.shop('POST', '/rest/V1/inventory/source-items', { sourceItems: rows });
const row = (sku: string, quantity: Json, status: Json = 1, source = 'store-01'): Json => ({ sku, source_code: source, quantity, status });

describe('lists', () => {
  test('fact 10: criteria are compulsory; no page size, 0 and pages below 1', async () => {
    const given = testWorld();
    for (let count = 0; count < 3; count += 1) order(given.world);
    expect(await orders(given, '')).toEqual({
      message: '"%fieldName" is required. Enter and try again.',
      parameters: { fieldName: 'searchCriteria' },
    });
    expect(ids(await orders(given, 'searchCriteria='))).toEqual([1, 2, 3]);
    expect(ids(await orders(given, 'searchCriteria[pageSize]=0'))).toEqual([1, 2, 3]);
    expect(ids(await orders(given, 'searchCriteria[pageSize]=2&searchCriteria[currentPage]=-1'))).toEqual([1, 2]);
    expect(ids(await orders(given, 'search_criteria[page_size]=2&search_criteria[current_page]=2'))).toEqual([3]);
  });

  test('fact 11: past the last page nothing, with the right count; fields make null of it and [] of an empty object', async () => {
    const given = testWorld();
    order(given.world, { store: null });
    expect(await orders(given, 'searchCriteria[pageSize]=5&searchCriteria[currentPage]=9')).toMatchObject({ items: [], total_count: 1 });
    expect(await orders(given, 'searchCriteria[currentPage]=9&searchCriteria[pageSize]=5&fields=items[entity_id],total_count')).toEqual({
      items: null,
      total_count: 1,
    });
    expect(await orders(given, 'searchCriteria=&fields=items[extension_attributes[pickup_location_code]]')).toEqual({
      items: [{ extension_attributes: [] }],
    });
  });

  test('fact 13: dates, conditions, fields and directions that go wrong', async () => {
    const given = testWorld();
    order(given.world);
    const count = async (query: string): Promise<Json> => orders(given, `${query}&fields=total_count`);
    expect(await count(filter('updated_at', '2026-11-22 13:00:00', 'gteq'))).toEqual({ total_count: 1 });
    expect(await count(filter('updated_at', '2026-11-22T13:00:00.000Z', 'gteq'))).toEqual({ total_count: 1 });
    expect(await count(filter('updated_at', '2026-11-22T14:00:00+01:00', 'gteq'))).toEqual({ total_count: 0 });
    expect(await count(filter('updated_at', '2026-11-22 13:00:01', 'gteq'))).toEqual({ total_count: 0 });
    expect(await count(filter('entity_id', '1', 'moreq'))).toEqual({ total_count: 0 });
    const unknown = await given.shop('GET', `/rest/V1/orders?${filter('nope', 'x')}`);
    expect([unknown.status, textAt(unknown.body, 'message')]).toEqual([500, expect.stringMatching(/Report ID: webapi-[0-9a-f]{13}$/)]);
    expect((await given.shop('GET', `/rest/V1/inventory/source-items?${filter('nope', 'x')}`)).status).toBe(500);
    expect((await given.shop('GET', `/rest/V1/products?${filter('nope', 'x')}`)).status).toBe(400);
    expect((await given.shop('GET', '/rest/V1/orders?searchCriteria[sortOrders][0][field]=nope')).status).toBe(500);
    expect(
      (
        await given.shop(
          'GET',
          '/rest/V1/orders?searchCriteria[sortOrders][0][field]=entity_id&searchCriteria[sortOrders][0][direction]=up',
        )
      ).status,
    ).toBe(400);
  });

  test('fact 9: pickup location, shipping method and the other conditions select', async () => {
    const given = testWorld();
    order(given.world);
    order(given.world, { store: 'lyon-bellecour', paid: false });
    order(given.world, { store: null, coupon: { code: 'TEN', percent: 10 } });
    expect(ids(await orders(given, filter('pickup_location_code', 'store-02')))).toEqual([2]);
    expect(ids(await orders(given, filter('shipping_method', 'instore_pickup')))).toEqual([1, 2]);
    expect(ids(await orders(given, filter('entity_id', '1,3', 'in')))).toEqual([1, 3]);
    expect(ids(await orders(given, filter('entity_id', '1,3', 'nin')))).toEqual([2]);
    expect(ids(await orders(given, filter('coupon_code', '', 'null')))).toEqual([1, 2]);
    expect(ids(await orders(given, filter('coupon_code', '', 'notnull')))).toEqual([3]);
    expect(ids(await orders(given, filter('increment_id', '%003', 'like')))).toEqual([3]);
    expect(ids(await orders(given, filter('state', 'processing', 'neq')))).toEqual([2]);
    expect(ids(await orders(given, filter('entity_id', '2', 'lt')))).toEqual([1]);
  });

  test('fact 58: two sort orders', async () => {
    const given = testWorld();
    for (const minutes of [0, 1, 1]) {
      given.clock.now += minutes * 60_000;
      order(given.world, { paid: false });
    }
    await given.shop('POST', '/rest/V1/orders/1/hold');
    const sort = (index: number, field: string, direction: string): string =>
      `searchCriteria[sortOrders][${index}][field]=${field}&searchCriteria[sortOrders][${index}][direction]=${direction}`;
    expect(ids(await orders(given, `${sort(0, 'updated_at', 'ASC')}&${sort(1, 'entity_id', 'DESC')}`))).toEqual([2, 3, 1]);
  });
});

describe('stock', () => {
  test('fact 27: absolute, unvalidated, all or nothing', async () => {
    const given = testWorld();
    expect((await post(given, [row('NOPE', 5), row('MUG-001', -3), row('MUG-001', 2.5), row('mug-002', 7)])).body).toEqual([]);
    expect(sourceQuantity(given.world, 'store-01', 'NOPE')).toBe(5);
    expect(sourceQuantity(given.world, 'store-01', 'MUG-001')).toBe(2.5);
    expect(sourceQuantity(given.world, 'store-01', 'MUG-002')).toBe(7);
    expect((await post(given, [row('MUG-001', 9), row('MUG-002', 9, 1, 'nope')])).body).toEqual({ message: 'Could not save Source Item' });
    expect(sourceQuantity(given.world, 'store-01', 'MUG-001')).toBe(2.5);
    expect((await post(given, [])).body).toEqual({ message: 'Input data is empty' });
    expect(textAt((await post(given, [row(' MUG-001', 1)])).body, 'message')).toContain('leading or trailing spaces');
    expect(textAt((await post(given, [row('MUG-001', 1, null)])).body, 'message')).toContain('"status" should be numeric.');
    await post(given, [row('MUG-001', 5, 0)]);
    expect(salableQuantity(given.world, 'MUG-001', 2)).toBe(
      sourceQuantity(given.world, 'store-02', 'MUG-001') + sourceQuantity(given.world, 'warehouse', 'MUG-001'),
    );
  });

  test('fact 28: every simple product has a row at source default', async () => {
    const { world } = testWorld();
    expect([...world.shop.sourceItems.values()].filter((item) => item.source_code === 'default')).toHaveLength(300);
  });

  test('fact 29: salable quantity is a bare number; an unknown SKU a 500 in plain text; a configurable a 400', async () => {
    const given = testWorld();
    const salable = (sku: string): ReturnType<TestWorld['shop']> =>
      given.shop('GET', `/rest/V1/inventory/get-product-salable-quantity/${encodeURIComponent(sku)}/2`);
    expect((await salable('MUG-001')).body).toBe(salableQuantity(given.world, 'MUG-001', 2));
    const unknown = await salable('NOPE');
    expect([unknown.status, unknown.headers.get('content-type')]).toEqual([500, 'text/plain']);
    expect((await salable('TEE1')).status).toBe(400);
    await post(given, [row('MUG-001', -10)]);
    expect((await salable('MUG-001')).body).toBe(
      sourceQuantity(given.world, 'store-02', 'MUG-001') + sourceQuantity(given.world, 'warehouse', 'MUG-001') - 10,
    );
  });

  test('fact 43: a bulk is accepted, done later, each operation alone and out of order', async () => {
    const given = testWorld();
    const body = [
      { sourceItems: [row('MUG-001', 31)] },
      { sourceItems: [row('MUG-001', 32, 1, 'nope')] },
      { sourceItems: [row('MUG-002', 33)] },
    ];
    const accepted = await given.shop('POST', '/rest/async/bulk/V1/inventory/source-items', body);
    expect(accepted.status).toBe(202);
    const status = async (): Promise<Json> =>
      (await given.shop('GET', `/rest/V1/bulk/${textAt(accepted.body, 'bulk_uuid') ?? ''}/status`)).body;
    const states = async (): Promise<Json[]> =>
      listAt(await status(), 'operations_list').map((one) => (one as { id: number; status: number }).status);
    expect(await states()).toEqual([4, 4, 4]);
    given.clock.now += 10_000;
    expect(listAt(await status(), 'operations_list').map((one) => (one as { id: number }).id)).toEqual([0, 2, 1]);
    expect(await states()).toEqual([1, 1, 3]);
    expect(sourceQuantity(given.world, 'store-01', 'MUG-001')).toBe(31);
  });
});

describe('products', () => {
  test('fact 32: a store view hides the global value', async () => {
    const given = testWorld();
    await given.shop('PUT', '/rest/V1/products/MUG-001', { product: { status: 2 } });
    await given.shop('PUT', '/rest/all/V1/products/MUG-001', { product: { status: 1 } });
    const status = async (store: string): Promise<Json> =>
      (await given.shop('GET', `/rest/${store}V1/products/MUG-001?fields=status`)).body;
    expect([await status(''), await status('all/')]).toEqual([{ status: 2 }, { status: 1 }]);
  });

  test('facts 33–35: odd values are kept, unknown SKUs not made, legacy stock is source default, children are bare', async () => {
    const given = testWorld();
    expect((await given.shop('PUT', '/rest/all/V1/products/MUG-001', { product: { status: 9 } })).body).toMatchObject({ status: 9 });
    expect((await given.shop('PUT', '/rest/V1/products/NOPE', { product: { status: 2 } })).body).toEqual({
      message: 'Invalid product data: %1',
      parameters: ['Invalid attribute set entity type'],
    });
    expect((await given.shop('POST', '/rest/V1/products', { product: { sku: 'MUG-001', price: 3 } })).status).toBe(200);
    const before = sourceQuantity(given.world, 'store-01', 'MUG-001');
    await given.shop('PUT', '/rest/V1/products/MUG-001', { product: { extension_attributes: { stock_item: { qty: 999 } } } });
    expect([sourceQuantity(given.world, 'default', 'MUG-001'), sourceQuantity(given.world, 'store-01', 'MUG-001')]).toEqual([999, before]);
    const { body } = await given.shop('GET', '/rest/V1/configurable-products/TEE1/children');
    expect(Array.isArray(body) ? body.length : 0).toBe(6);
    expect(JSON.stringify(body)).not.toContain('extension_attributes');
    expect((await given.shop('GET', '/rest/V1/configurable-products/MUG-001/children')).body).toEqual([]);
  });

  test('a SKU with a slash, a space and a plus', async () => {
    const given = testWorld();
    const sku = 'A/B é&+';
    expect((await given.shop('POST', '/rest/all/V1/products', { product: { sku, attribute_set_id: 4, name: 'odd' } })).status).toBe(200);
    expect((await given.shop('GET', `/rest/V1/products/${encodeURIComponent(sku)}?fields=sku`)).body).toEqual({ sku });
  });
});

describe('access and errors', () => {
  test('fact 38: no token, wrong token and a missing permission all read alike and name the resource', async () => {
    const given = testWorld();
    const expected = {
      message: "The consumer isn't authorized to access %resources.",
      parameters: { resources: 'Magento_Sales::actions_view' },
    };
    const read = (authorization: string): ReturnType<TestWorld['shop']> =>
      given.shop('GET', '/rest/V1/orders?searchCriteria=', undefined, { authorization });
    const bearer = `Bearer ${given.world.shop.integration.token}`;
    for (const header of ['', 'Bearer nope']) expect([(await read(header)).status, (await read(header)).body]).toEqual([401, expected]);
    given.world.shop.integration.acl = new Set(['Magento_Sales::comment']);
    expect([(await read(bearer)).status, (await read(bearer)).body]).toEqual([401, expected]);
    given.world.shop.integration.acl = null;
    expect((await read(bearer)).status).toBe(200);
    given.world.shop.integration.bearerEnabled = false;
    expect((await read(bearer)).status).toBe(401);
  });

  test('fact 39: routes, methods, JSON, content types and store codes', async () => {
    const given = testWorld();
    const noRoute = { message: 'Request does not match any route.' };
    expect((await given.shop('GET', '/rest/V1/nope')).body).toEqual(noRoute);
    expect((await given.shop('DELETE', '/rest/V1/orders/1')).body).toEqual(noRoute);
    expect((await given.shop('HEAD', '/rest/V1/orders/1')).status).toBe(405);
    expect((await given.shop('POST', '/rest/V1/inventory/source-items', '{bad')).body).toEqual({ message: 'Decoding error.' });
    expect((await given.shop('POST', '/rest/V1/inventory/source-items', '{}', { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await given.shop('GET', '/rest/nope/V1/orders/1')).status).toBe(400);
    const html = await given.shop('GET', '/rest/V1/orders/1', undefined, { accept: 'text/html' });
    expect([html.status, html.headers.get('content-type')]).toEqual([500, 'text/html; charset=UTF-8']);
  });

  test('fact 40: maintenance is an HTML page without Retry-After; answers set a session cookie and are not stored', async () => {
    const given = testWorld();
    const answer = await given.shop('GET', '/rest/V1/store/websites');
    expect([answer.headers.get('cache-control'), answer.headers.get('set-cookie')]).toEqual([
      'no-store',
      expect.stringContaining('PHPSESSID='),
    ]);
    given.world.shop.maintenance = true;
    const page = await given.shop('GET', '/rest/V1/store/websites');
    expect([page.status, page.headers.get('retry-after'), page.text.startsWith('<!doctype html>')]).toEqual([503, null, true]);
  });

  test('fact 41: OAuth 1.0a with HMAC-SHA256 over the address without its port', async () => {
    const given = testWorld();
    const query = 'searchCriteria[pageSize]=1';
    const read = async (host: string, method = 'HMAC-SHA256'): Promise<{ status: number; body: Json }> =>
      given.shop('GET', `/rest/V1/orders?${query}`, undefined, { authorization: oauth(given, host, query, method) });
    expect((await read('127.0.0.1')).status).toBe(200);
    expect(await read('127.0.0.1:8080')).toMatchObject({
      status: 401,
      body: { message: 'The signature is invalid. Verify and try again.' },
    });
    expect((await read('127.0.0.1', 'HMAC-SHA1')).status).toBe(400);
  });

  test('fact 42: input limits, when they are on', async () => {
    const given = testWorld();
    given.world.shop.limits = { pageSize: 300, arraySize: 20 };
    expect(await orders(given, 'searchCriteria[pageSize]=301')).toEqual({
      message: 'Maximum SearchCriteria pageSize is %max',
      parameters: { max: 300 },
    });
    const answer = await post(
      given,
      Array.from({ length: 21 }, () => row('MUG-001', 1)),
    );
    expect(textAt(answer.body, 'message')).toBe('Maximum items of type "%type" is %max');
  });

  test('pickup locations need no token', async () => {
    const given = testWorld();
    const { body } = await given.shop(
      'GET',
      '/rest/V1/inventory/in-store-pickup/pickup-locations?searchRequest[scopeCode]=base',
      undefined,
      { authorization: '' },
    );
    expect(listAt(body, 'items').map((place) => textAt(place, 'pickup_location_code'))).toEqual(['store-01', 'store-02', 'warehouse']);
  });
});

/** A header of its own making, so that the server is not tested with itself. */
function oauth({ world }: TestWorld, host: string, query: string, method: string): string {
  const { consumerKey, consumerSecret, token, tokenSecret } = world.shop.integration;
  const params: Record<string, string> = {
    oauth_consumer_key: consumerKey,
    oauth_nonce: 'n1',
    oauth_signature_method: method,
    oauth_timestamp: '1795352400',
    oauth_token: token,
    oauth_version: '1.0',
  };
  const [name = '', value = ''] = query.split('=');
  const pairs = Object.entries({ ...params, [name]: value }).map(([key, text]) => `${encodeURIComponent(key)}=${encodeURIComponent(text)}`);
  const base = ['GET', `http://${host}/rest/V1/orders`, pairs.toSorted().join('&')].map(encodeURIComponent).join('&');
  const signature = createHmac('sha256', `${consumerSecret}&${tokenSecret}`).update(base).digest('base64');
  return `OAuth ${Object.entries({ ...params, oauth_signature: signature })
    .map(([key, text]) => `${key}="${encodeURIComponent(text)}"`)
    .join(', ')}`;
}
