import { expect, test } from 'vitest';
import { timeText } from '#renderer/settings/time-text.ts';

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9.30', '09:30'],
  ['9h30', '09:30'],
  ['18h', '18:00'],
  [' 23:59 ', '23:59'],
])('%s is %s', (typed, time) => {
  expect(timeText(typed)).toBe(time);
});

test.each(['', '24:00', '9:60', '9:5', 'noon', '12345', '-1'])('“%s” is no time', (typed) => {
  expect(timeText(typed)).toBeNull();
});
