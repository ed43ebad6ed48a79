import { expect, test } from 'vitest';
import { optionDetail } from '#renderer/settings/option-detail.ts';

test('states of a register or source are words, addresses stay as they are', () => {
  expect(optionDetail('open')).toEqual({ word: 'open', rest: '' });
  expect(optionDetail('no pickup location, Rue de Rivoli 1')).toEqual({ word: 'noPickup', rest: 'Rue de Rivoli 1' });
  expect(optionDetail('Open Street 3')).toEqual({ word: null, rest: 'Open Street 3' });
});
