import { describe, expect, test } from 'vitest';
import type { FitRow } from '#contract/fit-check.ts';
import { breaksFirst, callsNeeded, commitsNeeded, fitRowOf, flagOf, lightOf, roomOf } from '#core/health/fit-check/rules.ts';

test.each<[FitRow['row'], number, string]>([
  ['stores', 3, 'green'],
  ['stores', 4, 'amber'],
  ['stores', 5, 'amber'],
  ['stores', 6, 'red'],
  ['skus', 10_000, 'green'],
  ['skus', 10_001, 'amber'],
  ['skus', 20_000, 'amber'],
  ['skus', 20_001, 'red'],
  ['dailyOrders', 1_000, 'green'],
  ['dailyOrders', 5_000, 'amber'],
  ['dailyOrders', 5_000.5, 'red'],
])('%s %d is %s', (row, value, light) => {
  expect(lightOf(row, value)).toBe(light);
});

describe('a row of two systems', () => {
  const told = (value: number | null) => ({ value, problem: value === null ? 'no connection' : null });
  test('sizes: the greater one is judged; orders and sales are added up', () => {
    expect(fitRowOf('stores', told(2), told(6))).toMatchObject({ value: 6, light: 'red', green: 3, red: 5 });
    expect(fitRowOf('dailyOrders', told(600), told(500))).toMatchObject({ value: 1_100, light: 'amber' });
  });
  test('one system down: the other one is judged', () => {
    expect(fitRowOf('skus', told(null), told(12_000))).toMatchObject({ value: 12_000, light: 'amber' });
    expect(fitRowOf('skus', told(null), told(null))).toMatchObject({ value: null, light: null });
  });
});

test('what a busy hour needs grows with the orders, on top of what is read by the clock', () => {
  expect(commitsNeeded(0)).toBe(0);
  expect(commitsNeeded(3_600)).toBe(5);
  expect(callsNeeded('lightspeed', { dailyOrders: 1_000, measured: 90, windowMs: 300_000 })).toBeCloseTo(90 + 83.3, 1);
});

test.each([
  [1, 2, 'green'],
  [51, 100, 'amber'],
  [90, 100, 'red'],
  [1, 0, 'red'],
  [null, 100, null],
])('%s of %s is %s', (needed, available, light) => {
  expect(roomOf('commits', needed, available).light).toBe(light);
});

test('one bundle needs care, one website does not, a hundred configurables do not', () => {
  expect(flagOf('bundles', 'magento', 1).raised).toBe(true);
  expect(flagOf('bundles', 'magento', 0).raised).toBe(false);
  expect(flagOf('websites', 'magento', 1).raised).toBe(false);
  expect(flagOf('websites', 'magento', 2).raised).toBe(true);
  expect(flagOf('configurables', 'magento', 100).raised).toBe(false);
  expect(flagOf('laybys', 'lightspeed', null)).toMatchObject({ count: null, raised: false });
});

test('what breaks first is what can grow the least', () => {
  const rows = [fitRowOf('stores', { value: 2, problem: null }, { value: 2, problem: null })];
  expect(breaksFirst(rows, [roomOf('commits', 10, 100)])).toEqual({ what: 'stores', growth: 2.5 });
  expect(breaksFirst(rows, [roomOf('lightspeedCalls', 300, 350)])).toEqual({ what: 'lightspeedCalls', growth: 350 / 300 });
  expect(breaksFirst([], [roomOf('memory', null, 8)])).toBeNull();
});
