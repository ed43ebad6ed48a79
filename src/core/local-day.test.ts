import { describe, expect, test } from 'vitest';
import { dayAfter, localDay } from '#core/local-day.ts';

describe('days after a day, over clock changes', () => {
  test.each([
    ['spring in Paris', 'Europe/Paris', '2026-03-27T23:30:00Z', ['2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31']],
    ['autumn in Paris', 'Europe/Paris', '2026-10-23T22:30:00Z', ['2026-10-24', '2026-10-25', '2026-10-26', '2026-10-27']],
    ['spring in Auckland', 'Pacific/Auckland', '2026-09-25T11:59:00Z', ['2026-09-25', '2026-09-26', '2026-09-27', '2026-09-28']],
    ['half an hour at Lord Howe', 'Australia/Lord_Howe', '2026-04-03T12:00:00Z', ['2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06']],
  ])('%s', (_, timeZone, at, dates) => {
    const day = localDay(Date.parse(at), timeZone);
    const days = dates.map((_date, offset) => dayAfter(day, offset, timeZone));
    expect(days.map((one) => one.date)).toEqual(dates);
    for (const [index, one] of days.slice(1).entries()) expect(one.from).toBe(days[index]?.to);
    const last = days.at(-1) ?? day;
    expect(dayAfter(last, 1 - dates.length, timeZone).date).toBe(dates[0]);
  });
});
