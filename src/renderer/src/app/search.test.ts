import { expect, test } from 'vitest';
import { healthSearch, parseAddress, pickupsSearch, stockSearch, writeAddress } from '#renderer/app/search.ts';

test('an order number keeps its leading zeros through the address', () => {
  expect(pickupsSearch(parseAddress(writeAddress({ q: '000000031' })))).toEqual({ q: '000000031' });
});

test('everything a person set comes back', () => {
  const search = {
    tab: 'ready',
    q: 'Müller & Söhne',
    sort: 'customer',
    desc: true,
    pickup: '0197',
    pay: 'toPay',
    here: true,
    by: 'Léa',
  } as const;
  expect(pickupsSearch(parseAddress(writeAddress(search)))).toEqual(search);
});

test('unknown and empty values are left out', () => {
  expect(pickupsSearch(parseAddress('?tab=nonsense&sort=up&q=%20&desc=no&pickup=&pay=later&here=no&by='))).toEqual({});
});

test('nothing set is a bare address', () => {
  expect(writeAddress({})).toBe('');
  expect(writeAddress({ q: undefined })).toBe('');
});

test('the Stock screen comes back as it was left; what nobody knows is left out', () => {
  const search = { view: 'drift', q: '0123 456', only: 'low', sku: 'BOWL-001' } as const;
  expect(stockSearch(parseAddress(writeAddress(search)))).toEqual(search);
  expect(stockSearch({ view: 'moon', only: 'all', q: ' ', sku: 7 })).toEqual({});
});

test('a view of Sync health has its own address', () => {
  expect(healthSearch(parseAddress('?show=open'))).toEqual({ show: 'open' });
  expect(healthSearch(parseAddress('?show=moon'))).toEqual({});
});
