import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerProblem, Call, Decoded, Wiring } from '#core/connector.ts';
import type { WireAnswer, WireFailure, WireResult } from '#core/ports.ts';
import { answerWith } from '#test/conformance/captures.ts';
import { fieldOf } from '#agent/connectors/decode.ts';

/** What every connector must hold to; run by each system's `conformance.test.ts`, not part of the app. */
export interface ConformingConnector {
  wiring: Wiring;
  /** Every address begins with it. */
  root: string;
  /** Texts that may never be in an address or in anything reported. */
  secrets: readonly string[];
  calls: readonly ConformingCall[];
}

export interface ConformingCall {
  name: string;
  call: Call<unknown>;
  /** Bodies of answers it must decode, at least one. */
  answers: readonly unknown[];
}

const now = Date.UTC(2026, 10, 22, 14, 0, 0);
const at = { now, nonce: 'a-nonce' };
const kinds: readonly AnswerProblem['kind'][] = [
  'notSent',
  'passing',
  'limited',
  'unauthorized',
  'forbidden',
  'misdirected',
  'absent',
  'refused',
  'conflict',
  'unknown',
  'malformed',
];

export function describeConformance(connector: ConformingConnector): void {
  const calls = connector.calls.map((one) => [one.name, one] as const);

  describe.each(calls)('%s', (_name, { call, answers }) => {
    test('builds a request that can be sent as it is', () => checkRequest(connector, call));

    test('decodes what the system really answers', () => {
      for (const answer of answers) {
        const decoded = call.decode(answerWith(answer), now);
        expect(decoded).toMatchObject({ ok: true });
        expect(rejectsOf(decoded)).toEqual([]);
      }
    });

    test('damaged answers are values that name the place, never a throw, and tell nothing of a person', () => {
      fc.assert(
        fc.property(fc.constantFrom(...answers), fc.array(damage, { minLength: 1, maxLength: 3 }), (answer, steps) => {
          const damaged = steps.reduce(apply, answer);
          checkReported(call.decode(answerWith(damaged), now), personalTexts(damaged).filter(notDamage));
        }),
        { numRuns: 150 },
      );
    });

    test('cut off at any place it is malformed', () => {
      const text = JSON.stringify(answers[0]);
      fc.assert(
        fc.property(fc.integer({ min: 1, max: Math.max(1, text.length - 1) }), (length) => {
          const decoded = call.decode({ ...answerWith(null), body: text.slice(0, length) }, now);
          if (text.length > 4) expect(decoded).toMatchObject({ ok: false, problem: { kind: 'malformed' } });
        }),
        { numRuns: 40 },
      );
    });

    test('anything that is JSON at all is a value', () => {
      fc.assert(
        fc.property(fc.jsonValue(), (value) => checkReported(call.decode(answerWith(value), now), [])),
        { numRuns: 100 },
      );
    });

    test('every status with every body is exactly one problem', () => checkStatuses(call));

    test('every failure of the wire is one problem that keeps what is known of sending', () => checkFailures(call));

    test('what the other side says is passed on without personal data or secrets', () => {
      const said = 'No jane.doe@example.com, +33 6 12 34 56 78, Bearer lsxs_pt_0123456789abcdefghijklmnop';
      for (const status of [400, 401, 403, 404, 409, 422, 500, 503]) {
        const decoded = call.decode(
          answerWith({ message: said, error: said, details: [said], parameters: { resources: said } }, status),
          now,
        );
        expect(JSON.stringify(decoded)).not.toMatch(/jane\.doe|12 34 56|lsxs_pt_0123/);
      }
    });
  });
}

function checkRequest(connector: ConformingConnector, call: Call<unknown>): void {
  const wire = connector.wiring.toWire(call.request, at);
  expect(wire.url.startsWith(`${connector.root}/`)).toBe(true);
  expect(new URL(wire.url).href).toBe(wire.url);
  expect(wire.url).not.toMatch(/[[\]{}\s"]/);
  for (const secret of connector.secrets) expect(wire.url).not.toContain(secret);
  expect(wire.headers).toMatchObject({ accept: 'application/json', 'user-agent': 'Backroom' });
  expect(wire.headers['authorization']).toMatch(/^(Bearer|OAuth) \S/);
  expect(wire.headers['content-type']).toBe(wire.body === null ? undefined : 'application/json');
  if (wire.body !== null) expect(JSON.parse(wire.body)).toEqual(JSON.parse(JSON.stringify(call.request.body)));
  expect(wire.method === 'GET' ? wire.body : null).toBeNull();
  expect(wire.timeoutMs).toBeGreaterThanOrEqual(10_000);
  expect(wire.maxBytes).toBeGreaterThan(100_000);
  expect(connector.wiring.toWire(call.request, at)).toEqual(wire);
}

const bodies: readonly string[] = [
  '',
  '<!doctype html><html><title>Error 503: Service Unavailable</title></html>',
  '<?xml version="1.0"?><response/>',
  'no such page',
  '{"message":"x"',
  '{"message":"No such entity."}',
  '[]',
  '"5"',
  'null',
];

function checkStatuses(call: Call<unknown>): void {
  const wrong: string[] = [];
  for (let status = 100; status <= 599; status += 1) {
    for (const body of bodies) {
      const decoded = call.decode({ kind: 'answer', status, headers: {}, body } satisfies WireAnswer, now);
      if (status >= 200 && status <= 299) continue;
      if (decoded.ok || !kinds.includes(decoded.problem.kind) || decoded.problem.message === '') wrong.push(`${status} ${body}`);
      else if (status >= 500 && !['passing', 'unknown'].includes(decoded.problem.kind))
        wrong.push(`${status} ${body}: ${decoded.problem.kind}`);
    }
  }
  expect(wrong).toEqual([]);
}

const reasons: readonly WireFailure['reason'][] = ['offline', 'refused', 'tls', 'timeout', 'reset', 'tooLarge', 'redirect', 'aborted'];

function checkFailures(call: Call<unknown>): void {
  for (const reason of reasons) {
    for (const sent of [true, false]) {
      const decoded = call.decode({ kind: 'failure', sent, reason, detail: 'x' } satisfies WireResult, now);
      expect(decoded.ok).toBe(false);
      if (decoded.ok) continue;
      const { problem } = decoded;
      if (sent)
        expect(problem.kind === 'misdirected' ? problem.sent : ['unknown', 'malformed'].includes(problem.kind), `${reason} sent`).toBe(
          true,
        );
      else expect(problem.kind === 'misdirected' ? !problem.sent : problem.kind === 'notSent', `${reason} not sent`).toBe(true);
    }
  }
}

/** A value or a problem of the closed list; nothing reported holds a person's data. */
function checkReported(decoded: Decoded<unknown>, personal: readonly string[]): void {
  if (!decoded.ok) {
    expect(kinds).toContain(decoded.problem.kind);
    if (decoded.problem.kind === 'malformed') expect(decoded.problem.path).toMatch(/^(\$|\[\d+\]|[A-Za-z_])/);
  }
  const rejects = rejectsOf(decoded);
  for (const reject of rejects) expect(fieldOf(reject, 'path')).toMatch(/\[\d+\]/);
  const reported = JSON.stringify(decoded.ok ? [decoded.drift, rejects] : decoded.problem);
  for (const text of personal) expect(reported).not.toContain(text);
}

function rejectsOf(decoded: Decoded<unknown>): unknown[] {
  const rejects = decoded.ok ? fieldOf(decoded.value, 'rejects') : undefined;
  return Array.isArray(rejects) ? rejects : [];
}

const personalKeys =
  /^(customer_email|email|telephone|phone|firstname|lastname|customer_firstname|customer_lastname|display_name|username|street|physical_address_1)$/;

function personalTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    ...(typeof child === 'string' && personalKeys.test(key) && child.length >= 4 ? [child] : []),
    ...(Array.isArray(child) && personalKeys.test(key)
      ? child.filter((part): part is string => typeof part === 'string' && part.length >= 4)
      : []),
    ...personalTexts(child),
  ]);
}

type Damage = { pick: number[]; put: unknown; remove: boolean };

const replacements: readonly unknown[] = [
  null,
  '',
  'x',
  -1,
  0,
  1e300,
  2 ** 60,
  true,
  [],
  {},
  [null],
  ['x'],
  { x: 1 },
  '<p>no</p>',
  '2026-99-99',
  'jane.doe@example.com',
  '0611223344',
];
const replacement = fc.constantFrom(...replacements);
const damage: fc.Arbitrary<Damage> = fc.record({
  pick: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 6 }),
  put: replacement,
  remove: fc.boolean(),
});

/** A damage text is nobody's; the same text may also have been put where it is rightly reported, an id for one. */
const notDamage = (text: string): boolean => !replacements.includes(text);

/** Walks down by the picks and replaces or removes what it reaches. */
function apply(value: unknown, { pick, put, remove }: Damage): unknown {
  const [first, ...rest] = pick;
  if (typeof value !== 'object' || value === null || first === undefined) return put;
  const keys = Object.keys(value);
  const key = keys[first % Math.max(1, keys.length)];
  if (key === undefined) return put;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  const last = rest.length === 0 || typeof fieldOf(value, key) !== 'object';
  if (last && remove && !Array.isArray(copy)) delete copy[key];
  else Object.assign(copy, { [key]: last ? put : apply(fieldOf(value, key), { pick: rest, put, remove }) });
  return copy;
}
