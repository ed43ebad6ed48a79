import { expect, test } from 'vitest';
import { isNumericAddress, isPrivateAddress } from '#core/printing/private-address.ts';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.254',
  '192.168.1.50',
  '169.254.1.1',
  '::1',
  'fd12:3456::1',
  'fe80::1',
  '::ffff:192.168.0.2',
])('%s stays in the house', (address) => {
  expect([isNumericAddress(address), isPrivateAddress(address)]).toEqual([true, true]);
});

test.each([
  '8.8.8.8',
  '172.15.0.1',
  '172.32.0.1',
  '192.169.0.1',
  '11.0.0.1',
  '10.0.0.256',
  '0.0.0.0',
  '2001:db8::1',
  'fec0::1',
  '::ffff:1.1.1.1',
])('%s does not', (address) => {
  expect([isNumericAddress(address), isPrivateAddress(address)]).toEqual([true, false]);
});

test('a name is no numeric address', () => {
  expect(isNumericAddress('printer-1.local')).toBe(false);
});
