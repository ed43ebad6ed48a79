import { expect, test } from 'vitest';
import { afterFailure, attemptsLeft, lockedMs, noAttempts, onThisClock } from '#core/staff/attempts.ts';

const wrong = (times: number, now = 0) =>
  Array.from({ length: times }).reduce<typeof noAttempts>((so) => afterFailure(so, now), noAttempts);

test('four wrong PINs are free, the fifth locks for 30 s', () => {
  expect(lockedMs(wrong(4), 0)).toBe(0);
  expect(attemptsLeft(wrong(4))).toBe(1);
  expect(lockedMs(wrong(5), 0)).toBe(30_000);
  expect(attemptsLeft(wrong(5))).toBe(0);
});

test('each further one doubles the lock, up to 15 minutes', () => {
  expect([6, 7, 8, 9, 10, 11, 500].map((times) => lockedMs(wrong(times), 0) / 1_000)).toEqual([60, 120, 240, 480, 900, 900, 900]);
});

test('a lock runs out with the clock', () => {
  const locked = wrong(5, 1_000);
  expect(lockedMs(locked, 30_999)).toBe(1);
  expect(lockedMs(locked, 31_000)).toBe(0);
});

test('a clock set back does not shorten the lock, and lengthens it by no more than itself', () => {
  const locked = wrong(5, 100_000);
  expect(lockedMs(locked, 50_000)).toBe(30_000);
  const seen = onThisClock(locked, 50_000);
  expect(lockedMs(seen, 79_999)).toBe(1);
  expect(lockedMs(seen, 80_000)).toBe(0);
  expect(onThisClock(locked, 110_000)).toBe(locked);
});
