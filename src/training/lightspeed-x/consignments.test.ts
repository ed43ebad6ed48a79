import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '#training/json.ts';
import { isObject, objectAt, parseJson, textAt } from '#training/json.ts';
import { inTransit } from '#training/lightspeed-x/consignments.ts';
import { levelOf } from '#training/lightspeed-x/state.ts';
import { differences } from '#training/shape.ts';
import { testWorld } from '#training/testing.ts';
import type { TestWorld } from '#training/testing.ts';
import { goodsKey } from '#training/truth.ts';

const api = '/api/2026-07/consignments';
const fixture = (name: string): JsonObject => {
  const json = parseJson(readFileSync(new URL(`../../../test/fixtures/lightspeed/${name}.json`, import.meta.url), 'utf8'));
  if (!isObject(json)) throw new Error(`${name} is no fixture`);
  return json;
};
const mug = ({ world }: TestWorld): string => world.till.productIds.get('mug-001') ?? '';

function levels({ world }: TestWorld): { origin: number; destination: number; transit: number } {
  const [destination, origin] = world.till.outlets.map((outlet) =>
    levelOf(world.till, world.till.productIds.get('mug-001') ?? '', outlet.id),
  );
  return { origin: origin ?? 0, destination: destination ?? 0, transit: world.truth.goods.get(goodsKey(inTransit, 'MUG-001')) ?? 0 };
}

async function opened(given: TestWorld, more: JsonObject = {}): Promise<string> {
  const [destination, origin] = given.world.till.outlets;
  const body: JsonObject = {
    name: 'Stock Transfer',
    type: 'OUTLET',
    outlet_id: destination?.id ?? '',
    source_outlet_id: origin?.id ?? '',
    ...more,
  };
  const made = await given.till('POST', api, body);
  expect(made.status).toBe(201);
  return textAt(objectAt(made.body, 'data'), 'id') ?? '';
}

/** Which scalar key is there depends on the consignment; only types and unknown keys count. */
const wrong = (found: string[]): string[] => found.filter((one) => !one.endsWith(': missing'));

test('its answers look like the documented ones', async () => {
  const given = testWorld();
  const id = await opened(given, { due_at: '2026-12-01T00:00:00+00:00' });
  await given.till('POST', `${api}/${id}/products`, { product_id: mug(given), count: '4' });
  await given.till('PUT', `${api}/${id}`, { status: 'SENT' });
  await given.till('PUT', `${api}/${id}/products/${mug(given)}`, { received: '4' });
  const received = await given.till('PUT', `${api}/${id}`, { status: 'RECEIVED' });
  expect(differences(received.body, fixture('x_consignment_update_2.0'))).toEqual([]);
  const rows = await given.till('GET', `${api}/${id}/products`);
  expect(wrong(differences(rows.body, fixture('x_consignment_products_2.0')))).toEqual([]);
  const totals = await given.till('GET', `${api}/${id}/totals`);
  expect(differences(totals.body, fixture('x_consignment_totals_2.0'))).toEqual([]);
});

test('pieces leave the origin when it is sent and reach the destination as received; between them they are nowhere', async () => {
  const given = testWorld();
  const before = levels(given);
  const id = await opened(given);
  await given.till('POST', `${api}/${id}/products`, { product_id: mug(given), count: '4.00000' });
  expect(levels(given)).toEqual(before);
  await given.till('PUT', `${api}/${id}`, { status: 'SENT' });
  expect(levels(given)).toEqual({ origin: before.origin - 4, destination: before.destination, transit: 4 });
  await given.till('PUT', `${api}/${id}/products/${mug(given)}`, { received: '3' });
  expect(levels(given).destination).toBe(before.destination);
  await given.till('PUT', `${api}/${id}`, { status: 'RECEIVED' });
  expect(levels(given)).toEqual({ origin: before.origin - 4, destination: before.destination + 3, transit: 1 });
  expect((await given.till('PUT', `${api}/${id}`, { status: 'CANCELLED' })).status).toBe(422);
});

test('cancelled after it was sent, the origin has its pieces again and the list no longer has it', async () => {
  const given = testWorld();
  const before = levels(given);
  const id = await opened(given);
  expect((await given.till('PUT', `${api}/${id}`, { status: 'SENT' })).status).toBe(422);
  await given.till('POST', `${api}/${id}/products`, { product_id: mug(given), count: '4' });
  await given.till('PUT', `${api}/${id}`, { status: 'SENT' });
  expect((await given.till('DELETE', `${api}/${id}/products/${mug(given)}`)).status).toBe(422);
  await given.till('PUT', `${api}/${id}`, { status: 'CANCELLED' });
  expect(levels(given)).toEqual(before);
  expect(objectAt((await given.till('GET', `${api}?type=OUTLET`)).body, 'version')).toEqual({ min: null, max: null });
  expect(textAt(objectAt((await given.till('GET', `${api}/${id}`)).body, 'data'), 'status')).toBe('CANCELLED');
});

test('bulk adds each time; a product added twice has two rows', async () => {
  const given = testWorld();
  const id = await opened(given);
  const bulk: Json = [{ product_id: mug(given), count: 4 }];
  await given.till('POST', `${api}/${id}/bulk`, bulk);
  const again = await given.till('POST', `${api}/${id}/bulk`, bulk);
  expect(objectAt(again.body, 'data')).toEqual({ [mug(given)]: { count: '8.00000' } });
  await given.till('POST', `${api}/${id}/products`, { product_id: mug(given), count: '1' });
  expect(given.world.till.consignments.get(id)?.products.map((one) => one.count)).toEqual([8, 1]);
  expect((await given.till('POST', `${api}/${id}/products`, { product_id: mug(given), count: '-1' })).status).toBe(422);
});
