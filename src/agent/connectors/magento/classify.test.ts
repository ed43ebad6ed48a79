import { describe, expect, test } from 'vitest';
import { answerWith, capture, publicFixture, wireAnswer } from '#test/conformance/captures.ts';
import { fieldOf } from '#agent/connectors/decode.ts';
import { invoiceOrder, listShipments, notifyReady } from '#agent/connectors/magento/documents.ts';
import { magentoCall } from '#agent/connectors/magento/api.ts';
import { learnLimit } from '#agent/connectors/magento/limits.ts';
import { getOrder } from '#agent/connectors/magento/orders.ts';

const read = getOrder(1);
const write = notifyReady(1);

describe('answers measured on a real shop', () => {
  test.each([
    [
      'err-401-no-token',
      {
        kind: 'unauthorized',
        permission: 'Magento_Sales::actions_view',
        message: "The consumer isn't authorized to access Magento_Sales::actions_view.",
      },
    ],
    ['err-401-bad-token', { kind: 'unauthorized', permission: 'Magento_Sales::actions_view' }],
    ['err-401-limited-acl', { kind: 'unauthorized', permission: 'Magento_Sales::actions_view' }],
    ['err-no-index-path', { kind: 'absent' }],
    ['err-store-code-unknown', { kind: 'misdirected', sent: true }],
    ['err-400-missing-param', { kind: 'refused', status: 400, message: expect.stringContaining('"sourceItems" is required') }],
    ['err-400-invalid-json', { kind: 'refused', status: 400 }],
    ['lowercase-v1', { kind: 'misdirected' }],
    ['nginx-403-html', { kind: 'misdirected' }],
    ['maintenance-503', { kind: 'passing', status: 503 }],
    ['fpm-down-502', { kind: 'passing', status: 502 }],
    ['orders-filter-unknown-field', { kind: 'unknown', message: expect.stringContaining('Report ID: webapi-') }],
    ['limit-pagesize-over', { kind: 'refused', message: 'Maximum SearchCriteria pageSize is 300' }],
  ])('reading: %s', (name, problem) => {
    expect(read.decode(wireAnswer(capture(name)), 0)).toMatchObject({ ok: false, problem });
  });

  test.each([
    ['maintenance-503-post', { kind: 'passing', status: 503 }],
    ['fpm-down-502', { kind: 'unknown' }],
    ['ship-configurable', { kind: 'passing', status: 400, message: 'Could not save a shipment, see error log for details' }],
    ['ship-again', { kind: 'refused' }],
    ['invoice-again', { kind: 'refused', message: expect.stringContaining('Invoice Document Validation Error(s)') }],
    ['invoice-bad-order', { kind: 'absent' }],
  ])('writing: %s', (name, problem) => {
    expect(invoiceOrder({ orderId: 9, comment: '' }).decode(wireAnswer(capture(name)), 0)).toMatchObject({ ok: false, problem });
  });

  test('an unknown source is no passing failure, although it reads alike', () => {
    const body = fieldOf(publicFixture('error_400_source_items_sku_empty'), 'body') ?? { message: 'Could not save Source Item' };
    expect(write.decode(answerWith({ message: 'Could not save Source Item' }, 400), 0)).toMatchObject({ problem: { kind: 'refused' } });
    expect(write.decode(answerWith(body, 400), 0)).toMatchObject({ problem: { kind: 'refused' } });
  });

  test('messages are filled by name and by position (37)', () => {
    const positional = { message: 'Maximum shipping amount allowed to refund is: %1', parameters: ['€8.33'] };
    expect(write.decode(answerWith(positional, 400), 0)).toMatchObject({
      problem: { message: 'Maximum shipping amount allowed to refund is: €8.33' },
    });
    expect(
      read.decode(
        answerWith({ message: 'No such entity with %fieldName = %fieldValue', parameters: { fieldName: 'id', fieldValue: 7 } }, 404),
        0,
      ),
    ).toMatchObject({
      problem: { kind: 'absent', message: 'No such entity with id = 7' },
    });
  });
});

test('204 with nothing in it is a yes without words: the call says whether that is enough', () => {
  const done = { kind: 'answer' as const, status: 204, headers: {}, body: '' };
  const ask = { method: 'DELETE', path: '/V1/anything/1' } as const;
  expect(magentoCall(ask, () => ({ ok: true, value: true })).decode(done, 0)).toMatchObject({ ok: true, value: true });
  expect(read.decode(done, 0)).toMatchObject({ ok: false, problem: { kind: 'malformed' } });
  expect(read.decode({ ...done, status: 200 }, 0)).toMatchObject({ ok: false, problem: { kind: 'malformed' } });
});

describe('what stands in front of a shop', () => {
  const page = (text: string, status: number) => ({
    kind: 'answer' as const,
    status,
    headers: {},
    body: `<html><body>${text}</body></html>`,
  });

  test.each([200, 401, 403, 404, 405])('a web page with %i is not the API', (status) => {
    expect(read.decode(page('Please log in', status), 0)).toMatchObject({ ok: false, problem: { kind: 'misdirected' } });
  });

  test('a cache that gave up waiting may hide a write that went on; a maintenance page does not', () => {
    expect(write.decode(page('Error 503 first byte timeout. Varnish cache server', 503), 0)).toMatchObject({
      problem: { kind: 'unknown' },
    });
    expect(write.decode(page('503 Backend fetch failed', 503), 0)).toMatchObject({ problem: { kind: 'unknown' } });
    expect(write.decode(page('Service Temporarily Unavailable', 503), 0)).toMatchObject({ problem: { kind: 'passing' } });
    expect(write.decode(page('Gateway Time-out', 504), 0)).toMatchObject({ problem: { kind: 'unknown' } });
    expect(read.decode(page('Gateway Time-out', 504), 0)).toMatchObject({ problem: { kind: 'passing' } });
  });

  test('429 waits as asked', () => {
    expect(read.decode(answerWith({}, 429, { 'retry-after': '20' }), 1_000)).toMatchObject({ problem: { kind: 'limited', until: 21_000 } });
  });

  test('a redirect names where to', () => {
    const answer = { kind: 'answer' as const, status: 302, headers: { location: 'https://www.shop.example/login?token=x' }, body: '' };
    expect(read.decode(answer, 0)).toMatchObject({
      problem: { kind: 'misdirected', message: expect.stringContaining('www.shop.example;') },
    });
  });
});

describe('notify', () => {
  test.each([
    ['notify-store-empty', { kind: 'refused', status: 200, message: 'The order is not ready for pickup' }],
    ['notify-canceled', { kind: 'refused', message: 'The order is not ready for pickup' }],
    ['notify-bad-id', { kind: 'refused', message: expect.stringContaining("doesn't exist") }],
    ['notify-flatrate-order', { kind: 'passing', message: 'Could not save a shipment, see error log for details' }],
  ])('%s is 200 and a failure', (name, problem) => {
    expect(write.decode(wireAnswer(capture(name)), 0)).toMatchObject({ ok: false, problem });
  });

  test('an error that is an object, and one that says nothing certain', () => {
    expect(
      write.decode(answerWith({ successful: false, errors: [{ id: 1, message: 'The order is not ready for pickup' }] }), 0),
    ).toMatchObject({ problem: { kind: 'refused' } });
    expect(
      write.decode(answerWith({ successful: false, errors: ['{"id":1,"message":"We can\'t notify the customer right now."}'] }), 0),
    ).toMatchObject({ problem: { kind: 'unknown' } });
  });

  test.each([
    ['errors[0]', { successful: false, errors: [] }],
    ['errors[0]', { successful: false, errors: ['not json'] }],
    ['errors[0].message', { successful: false, errors: ['{"id":1}'] }],
    ['successful', { errors: [] }],
  ])('a failure without a reason names %s', (path, body) => {
    expect(write.decode(answerWith(body), 0)).toMatchObject({ problem: { kind: 'malformed', path } });
  });
});

test('a shipment that cannot be read fails the search for it: "none" would be a lie', () => {
  const body = capture('shipments-of-order1').body as { items: Record<string, unknown>[] };
  expect(listShipments(1).decode(answerWith({ ...body, items: [{ ...body.items[0], entity_id: 'x' }] }), 0)).toMatchObject({
    ok: false,
    problem: { path: 'items[0].entity_id' },
  });
});

describe('learnLimit', () => {
  test.each([
    ['limit-pagesize-over', { kind: 'pageSize', max: 300 }],
    ['limit-array-over', { kind: 'items', max: 20 }],
    ['invoice-again', null],
    ['maintenance-503', null],
  ])('%s', (name, limit) => expect(learnLimit(wireAnswer(capture(name)))).toEqual(limit));

  test('rendered by the shop, or no answer at all', () => {
    expect(learnLimit(answerWith({ message: 'Maximum SearchCriteria pageSize is 50' }, 400))).toEqual({ kind: 'pageSize', max: 50 });
    expect(learnLimit({ kind: 'failure', sent: true, reason: 'timeout', detail: '' })).toBeNull();
  });
});
