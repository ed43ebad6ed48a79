import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#agent/journal/canonical.ts';

describe('canonical JSON', () => {
  test('one spelling whatever the order the keys were set in', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, 'x'], c: null } })).toBe('{"a":{"c":null,"d":[1,"x"]},"b":1}');
    expect(canonicalJson({ a: { c: null, d: [1, 'x'] }, b: 1 })).toBe('{"a":{"c":null,"d":[1,"x"]},"b":1}');
  });

  test('members that are undefined are left out, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  test('minus zero is zero', () => {
    expect(canonicalJson([-0, 1e21, 0.1])).toBe('[0,1e+21,0.1]');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, new Date(0), new Map(), Symbol('x'), () => 1, [undefined]])(
    'refuses what JSON cannot carry: %o',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );

  test('any JSON value comes back as it was, and spells the same again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        const back = JSON.parse(text) as unknown;
        expect(canonicalJson(back)).toBe(text);
        expect(JSON.stringify(back)).toBe(JSON.stringify(JSON.parse(JSON.stringify(value)), sortedKeys));
      }),
    );
  });
});

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
