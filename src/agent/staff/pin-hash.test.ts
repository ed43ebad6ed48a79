import { scryptSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashPin, pinMatches } from '#agent/staff/pin-hash.ts';

test('a PIN is known again by its scrypt hash, another one is not', () => {
  const kept = hashPin('4711');
  expect(kept.cost).toBe(16_384);
  expect(kept.hash).toEqual(scryptSync('4711', kept.salt, 32, { N: 16_384, r: 8, p: 1 }));
  expect(pinMatches('4711', kept)).toBe(true);
  expect(pinMatches('4712', kept)).toBe(false);
});

test('two hashes of one PIN have nothing in common', () => {
  const [one, other] = [hashPin('4711'), hashPin('4711')];
  expect(one.salt).not.toEqual(other.salt);
  expect(one.hash).not.toEqual(other.hash);
});

test('a PIN that was kept with another cost still fits', () => {
  const kept = { ...hashPin('4711'), cost: 1_024 };
  const hash = scryptSync('4711', kept.salt, 32, { N: 1_024, r: 8, p: 1 });
  expect(pinMatches('4711', { ...kept, hash })).toBe(true);
});
