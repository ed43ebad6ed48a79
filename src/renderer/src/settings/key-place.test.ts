import { expect, test } from 'vitest';
import { keyPlace } from '#renderer/settings/key-place.ts';

test('the place of the access key is read from the agent’s words', () => {
  expect(keyPlace('file /etc/backroom/magento.token')).toEqual({ kind: 'file', name: '/etc/backroom/magento.token' });
  expect(keyPlace('variable MAGENTO_TOKEN')).toEqual({ kind: 'variable', name: 'MAGENTO_TOKEN' });
  expect(keyPlace('this app’s vault')).toEqual({ kind: 'vault', name: '' });
  expect(keyPlace('missing (file /etc/gone)')).toEqual({ kind: 'missing', name: '' });
});
