import { describe, expect, test } from 'vitest';
import type { WireAnswer } from '#core/ports.ts';
import { answerWith, lightspeedFixture } from '#test/conformance/captures.ts';
import { listOutlets } from '#agent/connectors/lightspeed-x/catalog.ts';
import { fulfil } from '#agent/connectors/lightspeed-x/fulfilments.ts';
import { permissionProbes } from '#agent/connectors/lightspeed-x/permissions.ts';
import { getSale, listSales } from '#agent/connectors/lightspeed-x/sales.ts';
import { judgeProbe } from '#agent/connectors/probe.ts';

const list = listOutlets(null);
const one = getSale('0e4066d7-7981-4900-b37c-627fd929ad59');
const write = fulfil('1947700198720344064', 1, []);

function page(status: number, body: string, headers: Record<string, string> = {}): WireAnswer {
  return { kind: 'answer', status, headers, body };
}

describe('429', () => {
  const body = lightspeedFixture('x_error_429');
  const serverNow = Date.UTC(2020, 6, 15, 15, 0, 0);
  const date = new Date(serverNow).toUTCString();

  test('the named date is measured against the server’s clock, whatever this PC believes', () => {
    for (const now of [serverNow, serverNow + 86_400_000, serverNow - 86_400_000]) {
      const answer = answerWith(body, 429, { 'retry-after': 'Wed, 15 Jul 2020 15:04:05 GMT', date });
      expect(list.decode(answer, now)).toMatchObject({ problem: { kind: 'limited', until: now + 245_000 } });
    }
  });

  test.each([
    ['no date at all', {}, 60_000],
    ['a date a year ahead: a window is five minutes', { 'retry-after': 'Thu, 15 Jul 2021 15:00:00 GMT', date }, 330_000],
    ['a date that has passed', { 'retry-after': 'Wed, 15 Jul 2020 14:59:00 GMT', date }, 1_000],
    ['seconds', { 'retry-after': '7' }, 7_000],
    ['no server clock and a date in the past', { 'retry-after': 'Wed, 15 Jul 2020 14:59:00 GMT' }, 60_000],
    ['no server clock and a date ahead', { 'retry-after': 'Wed, 15 Jul 2020 15:00:30 GMT' }, 30_000],
    ['nonsense', { 'retry-after': 'soon' }, 60_000],
  ])('%s', (_name, headers, wait) => {
    expect(list.decode(answerWith(body, 429, headers), serverNow)).toMatchObject({ problem: { kind: 'limited', until: serverNow + wait } });
  });

  test('the date may be in the body (A.4.4)', () => {
    const answer = answerWith({ 'retry-after': 'Wed, 15 Jul 2020 15:02:00 GMT' }, 429, { date });
    expect(list.decode(answer, serverNow)).toMatchObject({ problem: { kind: 'limited', until: serverNow + 120_000 } });
  });
});

describe('credentials', () => {
  test('a bad token', () => {
    expect(list.decode(answerWith(lightspeedFixture('x_error_401_services'), 401), 0)).toMatchObject({
      problem: { kind: 'unauthorized', permission: null, message: 'Access token is not valid' },
    });
  });

  test('a missing scope, named by the answer or else by the call', () => {
    expect(list.decode(answerWith({ error: 'requires scope products:read:price_books' }, 403), 0)).toMatchObject({
      problem: { permission: 'products:read:price_books' },
    });
    expect(write.decode(answerWith({ error: 'Forbidden' }, 403), 0)).toMatchObject({
      problem: { kind: 'forbidden', permission: 'sales:write' },
    });
    expect(listSales(null, 1).decode(page(403, ''), 0)).toMatchObject({
      problem: { permission: 'sales:read', message: 'The token lacks the scope sales:read.' },
    });
  });
});

describe('404', () => {
  test('a list that does not exist is a wrong address, a record that does not is absent', () => {
    expect(list.decode(answerWith({ error: 'Not Found' }, 404), 0)).toMatchObject({ problem: { kind: 'misdirected' } });
    expect(one.decode(answerWith({ error: 'Not Found' }, 404), 0)).toMatchObject({ problem: { kind: 'absent' } });
    expect(one.decode(page(404, '<html>no such store</html>'), 0)).toMatchObject({ problem: { kind: 'misdirected' } });
    expect(one.decode(answerWith({ error: 'route not found' }, 404), 0)).toMatchObject({ problem: { kind: 'misdirected' } });
  });
});

test.each([
  [400, lightspeedFixture('x_error_400_services'), { kind: 'refused', message: expect.stringContaining("register ID can't be empty") }],
  [
    422,
    { error: 'Invalid', fields: { quantity: 'must be negative' } },
    { kind: 'refused', status: 422, message: 'Invalid: quantity must be negative' },
  ],
  [422, { error: 'Invalid', details: ['first', 'second'] }, { kind: 'refused', message: 'Invalid: first: second' }],
  [409, { error: 'version mismatch' }, { kind: 'conflict', message: 'version mismatch' }],
  [500, { error: 'oops' }, { kind: 'unknown', message: 'oops' }],
  [503, {}, { kind: 'unknown' }],
])('%i %j', (status, body, problem) => {
  expect(write.decode(answerWith(body, status), 0)).toMatchObject({ ok: false, problem });
});

describe('probing permissions', () => {
  test('each scope has one, and none of them can change anything', () => {
    const probes = permissionProbes();
    expect(new Set(probes.map((probe) => probe.permission)).size).toBe(probes.length);
    expect(probes.filter((probe) => probe.call.request.method !== 'GET').map((probe) => probe.call.request.path)).toEqual([
      '/fulfillments/fulfill',
      '/inventory',
      '/consignments/00000000-0000-0000-0000-000000000000',
    ]);
  });

  test('turned down for the request is allowed; not reached is unclear', () => {
    const probe = permissionProbes().find((candidate) => candidate.permission === 'sales:write');
    if (probe === undefined) throw new Error('no probe');
    const judged = (answer: WireAnswer) => judgeProbe(probe.call.decode(answer, 0));
    expect(judged(answerWith({ error: 'Not Found' }, 404))).toBe('granted');
    expect(judged(answerWith({ error: 'Bad' }, 422))).toBe('granted');
    expect(judged(answerWith({ error: 'Forbidden' }, 403))).toBe('missing');
    expect(judged(answerWith({ error: 'x' }, 500))).toBe('unclear');
    expect(judged(page(200, '<html>'))).toBe('unclear');
  });
});
