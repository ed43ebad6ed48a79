import { expect, test } from 'vitest';
import type { RoundLine } from '#contract/picking.ts';
import { amountOf, countOf, missingOf, notKeyed } from '#renderer/pickups/pick/keyed.ts';

const line: RoundLine = {
  id: 'l1',
  pickupId: 'p1',
  slot: 1,
  place: 'Bowls',
  sku: 'BOWL',
  name: 'Bowl',
  options: [],
  quantity: 3,
  picked: 0,
  short: 0,
  setName: null,
  skipped: false,
  weighed: false,
  ageRestricted: false,
  physical: true,
};

test('a number is taken with a comma or a point, whole where pieces are counted, and never more than wanted', () => {
  expect([' 2 ', '3', '4', '1.5', '-1', 'two', ''].map((text) => amountOf(text, line))).toEqual([2, 3, null, null, null, null, null]);
  const cloth = { ...line, weighed: true, quantity: 1.5 };
  expect(['0,35', '1.5', '1.6'].map((text) => amountOf(text, cloth))).toEqual([0.35, 1.5, null]);
});

test('fewer than wanted asks why; what is still to be fetched is only counted', () => {
  expect(missingOf({ text: '1', why: null }, line)).toBe('why');
  expect(countOf({ text: '1', why: null }, line)).toBeNull();
  expect(countOf({ text: '1', why: 'damaged' }, line)).toEqual({
    pickupId: 'p1',
    lineId: 'l1',
    picked: 1,
    short: { missing: 2, reason: 'damaged' },
  });
  expect(countOf({ text: '1', why: 'later' }, line)).toEqual({ pickupId: 'p1', lineId: 'l1', picked: 1 });
  expect(countOf({ text: '3', why: null }, line)).toEqual({ pickupId: 'p1', lineId: 'l1', picked: 3 });
});

test('what was reported before stays reported, and a line left empty is no part of it', () => {
  expect(countOf({ text: '1', why: 'missing' }, { ...line, short: 1 })).toMatchObject({ picked: 1, short: { missing: 2 } });
  expect([missingOf(notKeyed, line), countOf(notKeyed, line)]).toEqual([null, null]);
});
