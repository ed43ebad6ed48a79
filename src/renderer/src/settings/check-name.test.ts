import { expect, test } from 'vitest';
import { checkOf } from '#renderer/settings/check-name.ts';

test('a line of the connection test says what it is about', () => {
  expect(checkOf('permission Magento_Sales::ship')).toEqual({ kind: 'permission', about: 'Magento_Sales::ship' });
  expect(checkOf('source of Paris Rivoli')).toEqual({ kind: 'source', about: 'Paris Rivoli' });
  expect(checkOf('outlet and register of Paris Rivoli')).toEqual({ kind: 'outlet', about: 'Paris Rivoli' });
  expect(checkOf('clock')).toEqual({ kind: 'clock', about: '' });
});

test('a line of a newer agent keeps its own name', () => {
  expect(checkOf('moon phase')).toEqual({ kind: null, about: '' });
});
