import { describe, expect, test } from 'vitest';
import type { PickupState } from '#contract/pickups.ts';
import { promiseOf, stepOf } from '#renderer/ui/promise.ts';

const at = Date.UTC(2026, 1, 4, 13, 30);
const minute = 60_000;

describe('promiseOf', () => {
  test.each<PickupState>(['new', 'picking', 'staged'])('%s runs against the clock', (state) => {
    expect(promiseOf({ state, promisedAt: at }, at + 12 * minute)).toEqual({ kind: 'late', ms: 12 * minute, at });
    expect(promiseOf({ state, promisedAt: at }, at)).toEqual({ kind: 'soon', ms: 0, at });
    expect(promiseOf({ state, promisedAt: at }, at - 30 * minute)).toEqual({ kind: 'soon', ms: 30 * minute, at });
    expect(promiseOf({ state, promisedAt: at }, at - 31 * minute)).toEqual({ kind: 'later', ms: 31 * minute, at });
    expect(promiseOf({ state, promisedAt: null }, at)).toEqual({ kind: 'none' });
  });

  test('ready says until when it is kept, however late it was', () => {
    expect(promiseOf({ state: 'ready', promisedAt: at, keptUntil: at + 9_999 * minute }, at + 999 * minute)).toEqual({
      kind: 'ready',
      at: at + 9_999 * minute,
    });
  });

  test.each<PickupState>(['waiting', 'putBack', 'collected', 'cancelled'])('%s has no clock', (state) => {
    expect(promiseOf({ state, promisedAt: at }, at + 999 * minute)).toEqual({ kind: state });
  });
});

test('five steps from arrival to hand-over; what is off the way has none', () => {
  expect((['new', 'picking', 'staged', 'ready', 'collected'] as const).map(stepOf)).toEqual([1, 2, 3, 4, 5]);
  expect((['waiting', 'putBack', 'cancelled'] as const).map(stepOf)).toEqual([0, 0, 0]);
});
