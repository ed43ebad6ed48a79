import type { Json } from '#training/json.ts';
import { isObject } from '#training/json.ts';

/**
 * Where a body's shape (types per key, recursively) differs from a captured one; empty when it does not. Values do not count, null
 * fits every type, a row of a list must fit one of the captured rows. Not part of the app: the conformance test compares with it.
 */
export function differences(actual: Json, expected: Json, path = '$'): string[] {
  if (actual === null || expected === null)
    return actual === expected || path !== '$' ? [] : [`${path}: ${kind(actual)} instead of ${kind(expected)}`];
  if (kind(actual) !== kind(expected)) return [`${path}: ${kind(actual)} instead of ${kind(expected)}`];
  if (Array.isArray(actual) && Array.isArray(expected)) return listDifferences(actual, expected, path);
  if (!isObject(actual) || !isObject(expected)) return [];
  const missing = Object.keys(expected)
    .filter((key) => !(key in actual))
    .map((key) => `${path}.${key}: missing`);
  const added = Object.keys(actual)
    .filter((key) => !(key in expected))
    .map((key) => `${path}.${key}: not in the capture`);
  const inner = Object.keys(expected).flatMap((key) =>
    key in actual ? differences(actual[key] ?? null, expected[key] ?? null, `${path}.${key}`) : [],
  );
  return [...missing, ...added, ...inner];
}

function listDifferences(actual: Json[], expected: Json[], path: string): string[] {
  if (expected.length === 0) return [];
  if (actual.length === 0) return [`${path}: no rows`];
  return actual.flatMap((row, index) => {
    const tries = expected.map((one) => differences(row, one, `${path}[${index}]`));
    return tries.toSorted((a, b) => a.length - b.length)[0] ?? [];
  });
}

function kind(value: Json): string {
  if (Array.isArray(value)) return 'list';
  return value === null ? 'null' : typeof value;
}
