import { describe, expect, test } from 'vitest';
import { inQuietHours } from '#core/health/alerts/quiet-hours.ts';

const at = (text: string) => Date.parse(text);

describe('quiet hours by the store’s clock', () => {
  const night = { from: '21:00', to: '07:00' };
  const noon = { from: '12:00', to: '13:30' };
  test.each([
    ['before the evening', '2026-11-23T19:59:59Z', night, false],
    ['from their first instant', '2026-11-23T20:00:00Z', night, true],
    ['over midnight', '2026-11-23T23:30:00Z', night, true],
    ['until their last', '2026-11-24T05:59:59Z', night, true],
    ['not at their end', '2026-11-24T06:00:00Z', night, false],
    ['within a day', '2026-11-23T11:30:00Z', noon, true],
    ['after it', '2026-11-23T12:30:00Z', noon, false],
    ['in summer an hour earlier by UTC', '2026-07-01T19:00:00Z', night, true],
    ['none', '2026-11-23T23:30:00Z', null, false],
  ])('%s', (_what, instant, quiet, expected) => {
    expect(inQuietHours(at(instant), quiet, 'Europe/Paris')).toBe(expected);
  });

  test('belong to the store, not to the PC: the same instant is night in Paris and day in Auckland', () => {
    const instant = at('2026-11-23T21:00:00Z');
    expect(inQuietHours(instant, night, 'Europe/Paris')).toBe(true);
    expect(inQuietHours(instant, night, 'Pacific/Auckland')).toBe(false);
  });
});
