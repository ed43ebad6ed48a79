import { describe, expect, test } from 'vitest';
import type { OpeningHours } from '#contract/config.ts';
import { isOpen } from '#core/opening-hours.ts';
import { promisedAt } from '#core/pickups/promise.ts';

const day = [{ from: '09:00', to: '18:00' }];
const hours: OpeningHours = {
  week: {
    mon: day,
    tue: day,
    wed: day,
    thu: day,
    fri: day,
    sat: [
      { from: '10:00', to: '12:00' },
      { from: '14:00', to: '17:00' },
    ],
  },
  closedOn: ['2026-12-25'],
};
const zone = 'Europe/Paris';
const at = (text: string) => Date.parse(text);

describe('the promise counts opening hours of the store', () => {
  test.each([
    ['within one day', '2026-11-23T10:00:00+01:00', 120, '2026-11-23T12:00:00+01:00'],
    ['ordered before opening', '2026-11-23T06:00:00+01:00', 60, '2026-11-23T10:00:00+01:00'],
    ['ordered after closing', '2026-11-23T20:00:00+01:00', 60, '2026-11-24T10:00:00+01:00'],
    ['over the night', '2026-11-23T17:30:00+01:00', 60, '2026-11-24T09:30:00+01:00'],
    ['over the lunch break of Saturday', '2026-11-28T11:30:00+01:00', 60, '2026-11-28T14:30:00+01:00'],
    ['over a closed Sunday', '2026-11-28T16:30:00+01:00', 60, '2026-11-30T09:30:00+01:00'],
    ['over a holiday', '2026-12-24T17:30:00+01:00', 60, '2026-12-26T10:30:00+01:00'],
    ['exactly until closing', '2026-11-23T17:00:00+01:00', 60, '2026-11-23T18:00:00+01:00'],
    ['no lead time while open', '2026-11-23T11:00:00+01:00', 0, '2026-11-23T11:00:00+01:00'],
  ])('%s', (_name, placed, minutes, promised) => {
    expect(new Date(promisedAt(at(placed), minutes, hours, zone) ?? 0).toISOString()).toBe(new Date(at(promised)).toISOString());
  });

  test('a clock change is an hour shorter or longer on the wall, not in the promise', () => {
    const nights: OpeningHours = { week: { sun: [{ from: '00:00', to: '06:00' }] }, closedOn: [] };
    // 2026-03-29: 02:00 becomes 03:00, so six hours of wall clock are five of time.
    expect(promisedAt(at('2026-03-29T00:00:00+01:00'), 240, nights, zone)).toBe(at('2026-03-29T05:00:00+02:00'));
    // 2026-10-25: 03:00 becomes 02:00.
    expect(promisedAt(at('2026-10-25T00:00:00+02:00'), 240, nights, zone)).toBe(at('2026-10-25T03:00:00+01:00'));
  });

  test('the day is the store’s, not UTC’s', () => {
    expect(isOpen(at('2026-11-23T22:30:00Z'), { week: { tue: [{ from: '09:00', to: '18:00' }] }, closedOn: [] }, 'Pacific/Auckland')).toBe(
      true,
    );
  });

  test('a store that never opens makes no promise', () => {
    expect(promisedAt(at('2026-11-23T10:00:00Z'), 60, { week: {}, closedOn: [] }, zone)).toBeNull();
  });
});
