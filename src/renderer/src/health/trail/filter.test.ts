import { expect, test } from 'vitest';
import { asked, noChoice } from '#renderer/health/trail/filter.ts';

test('nothing chosen asks for everything', () => {
  expect(asked({ ...noChoice, about: '  ' }, 'Europe/Amsterdam')).toEqual({});
});

test('days are the store’s own, the last one whole, also when the clock changes in it', () => {
  const { from, to } = asked({ ...noChoice, from: '2026-10-25', to: '2026-10-25' }, 'Europe/Amsterdam');
  expect(new Date(from ?? 0).toISOString()).toBe('2026-10-24T22:00:00.000Z');
  expect((to ?? 0) - (from ?? 0)).toBe(25 * 3_600_000);
});

test('a day that is half typed does not count yet', () => {
  expect(asked({ ...noChoice, person: 'Alix', from: '2026-1' }, 'Europe/Amsterdam')).toEqual({ person: 'Alix' });
});
