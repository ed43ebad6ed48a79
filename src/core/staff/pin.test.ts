import { expect, test } from 'vitest';
import { simplePin } from '#core/staff/pin.ts';

test.each([
  ['0000', 'repeated'],
  ['1212', 'repeated'],
  ['123123', 'repeated'],
  ['77777', 'repeated'],
  ['1234', 'sequence'],
  ['87654321', 'sequence'],
  ['7890', 'sequence'],
  ['2109', 'sequence'],
] as const)('%s is too simple: %s', (pin, why) => {
  expect(simplePin(pin)).toBe(why);
});

test.each(['4711', '1357', '12345671', '90210', '2580', '112233'])('%s will do', (pin) => {
  expect(simplePin(pin)).toBeNull();
});
