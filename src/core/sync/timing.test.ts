import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newBudget, spend, xSeriesLimit } from '#core/sync/budget.ts';
import { gateAnswered, gateFailed, newGate } from '#core/sync/gate.ts';
import { retryDelay, usualRetry } from '#core/sync/retry.ts';
import { nextProbeIn, probeEvent } from '#core/sync/settle.ts';

test('retry delays grow, stay within the cap and never reach zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, random) => {
      const delay = retryDelay(usualRetry, attempt, random);
      expect(delay).toBeGreaterThanOrEqual(1_000);
      expect(delay).toBeLessThanOrEqual(usualRetry.capMs);
    }),
  );
  expect(retryDelay(usualRetry, 5, 0)).toBeGreaterThan(retryDelay(usualRetry, 1, 0.99));
});

test('a window never holds more calls than the limit, and background leaves room for people', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ gap: fc.integer({ min: 0, max: 400 }), background: fc.boolean() }), { maxLength: 300 }), (calls) => {
      let budget = newBudget(20, 10_000);
      let now = 0;
      const taken: { at: number; background: boolean }[] = [];
      for (const call of calls) {
        now += call.gap;
        const answer = spend(budget, now, call.background);
        budget = answer.budget;
        if (answer.ok) taken.push({ at: now, background: call.background });
        else expect(answer.at).toBeGreaterThan(now);
        const within = taken.filter((one) => one.at > now - 10_000);
        expect(within.length).toBeLessThanOrEqual(20);
      }
    }),
  );
  let budget = newBudget(10, 1_000);
  for (let index = 0; index < 6; index += 1) budget = spend(budget, 0, true).budget;
  expect(spend(budget, 0, true).ok).toBe(false);
  expect(spend(budget, 0, false).ok).toBe(true);
  expect(xSeriesLimit(2)).toBe(650);
});

test('a probe that finds nothing proves nothing before the request can no longer be running', () => {
  const sent = { since: 1_000, settleMs: 60_000 };
  expect(probeEvent('absent', { now: 30_000, ...sent })).toBe('probeLater');
  expect(probeEvent('absent', { now: 61_000, ...sent })).toBe('absent');
  expect(probeEvent('found', { now: 1_001, ...sent })).toBe('found');
  let now = 1_000;
  for (; now < 61_000; now += nextProbeIn({ now, ...sent })) expect(nextProbeIn({ now, ...sent })).toBeGreaterThan(0);
  expect(now).toBe(61_000);
});

test('the next probe is due after whole milliseconds, as a journal keeps them, however finely time is measured', () => {
  const sent = { since: 21_991.486485, settleMs: 30_000 };
  for (const now of [23_389.154487, 29_918.714205, 48_887.242043, 51_990.119919, 51_991.4]) {
    const wait = nextProbeIn({ now, ...sent });
    expect(wait).toBe(Math.round(wait));
    expect(wait).toBeGreaterThan(0);
  }
  expect(probeEvent('absent', { now: 51_990.119919 + nextProbeIn({ now: 51_990.119919, ...sent }), ...sent })).toBe('absent');
});

test('the gate closes for failures of the way and opens with the first answer', () => {
  const off = gateFailed(newGate, { kind: 'notSent', message: 'no route' }, 1_000);
  expect(off).toMatchObject({ state: 'offline', since: 1_000, closedUntil: 2_000 });
  const longer = gateFailed(off, { kind: 'notSent', message: 'no route' }, 2_000);
  expect(longer).toMatchObject({ since: 1_000, closedUntil: 4_000 });
  expect(gateAnswered(longer, 5_000)).toMatchObject({ state: 'online', since: 5_000, closedUntil: 0, problem: null });
  expect(gateFailed(newGate, { kind: 'limited', until: 90_000, message: 'wait' }, 1)).toMatchObject({
    state: 'limited',
    closedUntil: 90_000,
  });
  expect(gateFailed(newGate, { kind: 'refused', status: 400, message: '' }, 1).state).toBe('online');
  expect(gateFailed(newGate, { kind: 'forbidden', permission: 'inventory:read', message: '' }, 1)).toMatchObject({
    state: 'online',
    closedUntil: 0,
  });
});
