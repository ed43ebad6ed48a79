import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fault } from '#training/faults.ts';
import type { Json, JsonObject } from '#training/json.ts';
import { isObject, objectAt, textAt } from '#training/json.ts';
import { base, setups } from '#training/conformance-setups.ts';
import { differences } from '#training/shape.ts';
import { capture, testWorld } from '#training/testing.ts';

/** Captures that are not replayed here, with the reason. */
const excluded: Record<string, string> = {
  'attribute-color': 'attribute metadata is not modelled',
  'err-accept-xml': 'XML answers are not modelled',
  'stockStatuses-get': 'the legacy stock status is not modelled',
  'product-weird-sku-double-encoded': 'its request was double-encoded by the capturing client',
  'race-invoice': 'several answers; the rule tests have it',
  'race-notify': 'several answers; the rule tests have it',
  'race-refund': 'several answers; the rule tests have it',
  'race-ship': 'several answers; the rule tests have it',
};

const names = readdirSync(new URL('../../test/fixtures/magento-2.4.7/', import.meta.url))
  .filter((file) => file.endsWith('.json') && !file.startsWith('_'))
  .map((file) => file.replace('.json', ''));
const replayed = names.filter((name) => excluded[name] === undefined);

describe('a real Magento answered so, and the model answers alike', () => {
  test('nearly every capture is replayed', () => {
    expect(replayed.length).toBeGreaterThanOrEqual(130);
    expect(Object.keys(excluded).filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(replayed)('%s', async (name) => {
    const captured = capture(name);
    const request = objectAt(captured, 'request');
    const expected = objectAt(captured, 'response');
    const shop = testWorld();
    const change = await (setups[name] ?? base)(shop);
    const sent = request['body'];
    const headers = authOf(request, shop.world.shop.integration.token);
    const answer = await shop.shop(
      textAt(request, 'method') ?? 'GET',
      change.path ?? textAt(request, 'path') ?? '',
      change.body ?? (sent === null ? undefined : sent),
      headers,
    );
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status: expected['status'] });
    const type = textAt(objectAt(expected, 'headers'), 'content-type') ?? '';
    if (type.startsWith('text/html')) expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    if (expected['body'] !== undefined) expect(differences(answer.body, expected['body'] ?? null)).toEqual([]);
  });
});

/** The token of this world where the capture had a right one. */
function authOf(request: JsonObject, token: string): Record<string, string> {
  const given = textAt(objectAt(request, 'headers'), 'Authorization');
  if (given === null) return { authorization: '' };
  return { authorization: given.replace(/<[^>]*token[^>]*>/, token) };
}

test('a page of another kind is no JSON', async () => {
  const given = testWorld();
  given.world.faults.push(fault('magento', 'html'));
  const body: Json = (await given.shop('GET', '/rest/V1/orders/1')).body;
  expect(isObject(body)).toBe(false);
});
