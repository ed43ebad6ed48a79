import { expect, test } from 'vitest';
import { optionsOf } from '#renderer/settings/options.ts';

const gone = (id: string) => `${id} (gone)`;
const outlets = [
  { id: 'a', name: 'Paris', detail: 'Rue de Rivoli 1' },
  { id: 'b', name: 'Lyon', detail: '' },
];

test('choices are offered by name, with their detail where there is one', () => {
  expect(optionsOf(outlets, 'a', gone)).toEqual([
    { value: 'a', label: 'Paris · Rue de Rivoli 1' },
    { value: 'b', label: 'Lyon' },
  ]);
});

test('a value the other system no longer has stays visible and says so', () => {
  expect(optionsOf(outlets, 'x', gone)[0]).toEqual({ value: 'x', label: 'x (gone)' });
});

test('before the choices are read the present value is not called gone', () => {
  expect(optionsOf(undefined, 'x', gone)).toEqual([{ value: 'x', label: 'x' }]);
});
