import { expect, test } from 'vitest';
import type { OpeningHours } from '#contract/config.ts';
import { keptUntil, remindAt } from '#core/pickups/keep.ts';

const zone = 'Europe/Paris';
const shop: OpeningHours = {
  week: {
    mon: [{ from: '09:00', to: '19:00' }],
    tue: [{ from: '09:00', to: '19:00' }],
    wed: [{ from: '09:00', to: '19:00' }],
    thu: [{ from: '09:00', to: '19:00' }],
    fri: [
      { from: '09:00', to: '12:00' },
      { from: '14:00', to: '20:00' },
    ],
    sat: [{ from: '10:00', to: '18:00' }],
  },
  closedOn: ['2026-12-25'],
};
const at = (text: string) => Date.parse(text);
const text = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

test.each([
  // Monday afternoon, seven days: next Monday's close, 19:00 in Paris.
  ['a week', '2026-11-23T14:00:00Z', 7, '2026-11-30T18:00:00.000Z'],
  ['ends on a Sunday, so on Monday', '2026-11-23T14:00:00Z', 6, '2026-11-30T18:00:00.000Z'],
  ['the last of two spans', '2026-11-23T14:00:00Z', 4, '2026-11-27T19:00:00.000Z'],
  ['a holiday, so the day after', '2026-12-24T10:00:00Z', 1, '2026-12-26T17:00:00.000Z'],
  ['over the end of summer time', '2026-10-22T10:00:00Z', 4, '2026-10-26T18:00:00.000Z'],
  ['over its beginning', '2027-03-26T10:00:00Z', 3, '2027-03-29T17:00:00.000Z'],
])('kept %s', (_name, from, days, expected) => {
  expect(text(keptUntil(at(from), days, shop, zone))).toBe(expected);
});

test('a store that never opens counts plain days', () => {
  expect(keptUntil(1_000, 2, { week: {}, closedOn: [] }, zone)).toBe(1_000 + 2 * 86_400_000);
});

test.each([
  ['two days before, at opening', '2026-11-30T18:00:00Z', '2026-11-23T14:00:00Z', 2, '2026-11-28T09:00:00.000Z'],
  ['a closed day is passed over', '2026-11-30T18:00:00Z', '2026-11-23T14:00:00Z', 1, null],
  ['three days before', '2026-11-30T18:00:00Z', '2026-11-23T14:00:00Z', 3, '2026-11-27T08:00:00.000Z'],
  ['never', '2026-11-30T18:00:00Z', '2026-11-23T14:00:00Z', 0, null],
  ['not when the customer was told after that', '2026-11-30T18:00:00Z', '2026-11-29T14:00:00Z', 2, null],
])('reminded %s', (_name, until, since, days, expected) => {
  expect(text(remindAt(at(until), at(since), days, shop, zone))).toBe(expected);
});
