import { expect, test } from 'vitest';
import type { OpeningHours } from '#contract/config.ts';
import { addSpan, badSpans, openDay, withSpans } from '#renderer/settings/opening-hours.ts';

const hours: OpeningHours = { week: { mon: [{ from: '10:00', to: '19:00' }] }, closedOn: ['2026-12-25'] };

test('opening a day copies the nearest open day before it', () => {
  expect(openDay(hours, 'wed').week.wed).toEqual([{ from: '10:00', to: '19:00' }]);
  expect(openDay({ week: {}, closedOn: [] }, 'mon').week.mon).toEqual([{ from: '09:00', to: '18:00' }]);
});

test('a day without spans is left out, closed days stay', () => {
  expect(withSpans(hours, 'mon', [])).toEqual({ week: {}, closedOn: ['2026-12-25'] });
});

test('a span that closes before it opens, or overlaps the one before, is named', () => {
  expect(badSpans(hours)).toEqual([]);
  expect(badSpans(withSpans(hours, 'tue', [{ from: '18:00', to: '09:00' }]))).toEqual([{ day: 'tue', index: 0 }]);
  expect(badSpans(addSpan(hours, 'mon'))).toEqual([{ day: 'mon', index: 1 }]);
});
