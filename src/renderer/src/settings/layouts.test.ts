import { expect, test } from 'vitest';
import { arrivalOf } from '#renderer/settings/layouts.ts';

test.each([
  ['BIN-TEST-0123456789', { kind: 'right' }],
  ['BINßTESTß0123456789', { kind: 'layout', reader: 'english', pc: 'german' }],
  [`BIN)TEST)à&é"'(-è_ç`, { kind: 'layout', reader: 'english', pc: 'french' }],
  [`BIN)TEST)à&é"'(§è!ç`, { kind: 'layout', reader: 'english', pc: 'belgian' }],
  [`BIN'TEST'0123456789`, { kind: 'layout', reader: 'english', pc: 'italian' }],
  ['BIN+TEST+0123456789', { kind: 'layout', reader: 'english', pc: 'nordic' }],
  ['BIN6TEST6)!@#$%^&*(', { kind: 'layout', reader: 'french', pc: 'english' }],
  ['BIN/TEST/0123456789', { kind: 'layout', reader: 'german', pc: 'english' }],
  ['binßtestß0123456789', { kind: 'layout', reader: 'english', pc: 'german' }],
  ['bin-test-0123456789', { kind: 'capsLock' }],
  ['BIN-TST-012346789', { kind: 'missing' }],
  ['BINTEST', { kind: 'missing' }],
  ['4006381333931', { kind: 'odd' }],
])('“%s” is recognised', (text, arrival) => {
  expect(arrivalOf(text)).toEqual(arrival);
});
