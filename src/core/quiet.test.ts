import { expect, test } from 'vitest';
import type { OpeningHours } from '#contract/config.ts';
import { isQuiet } from '#core/quiet.ts';

const day = [{ from: '09:00', to: '19:00' }];
const always = [{ from: '00:00', to: '23:59' }];
const week = (hours: typeof day): OpeningHours => ({
  week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours },
  closedOn: [],
});

test.each([
  ['afternoon', '2026-11-23T14:00:00Z', false],
  ['just closed', '2026-11-23T18:30:00Z', false],
  ['late evening', '2026-11-23T21:30:00Z', true],
  ['three at night', '2026-11-23T02:00:00Z', true],
  ['early morning', '2026-11-23T05:30:00Z', false],
])('a shop with hours, %s', (_name, at, quiet) => {
  expect(isQuiet(Date.parse(at), week(day), 'Europe/Paris')).toBe(quiet);
});

test.each([
  ['2026-11-23T02:30:00Z', true],
  ['2026-11-23T00:30:00Z', false],
  ['2026-11-23T12:00:00Z', false],
])('a shop that never closes at %s', (at, quiet) => {
  expect(isQuiet(Date.parse(at), week(always), 'Europe/Paris')).toBe(quiet);
});
