import { expect, test } from 'vitest';
import { reservationFault } from '#core/stock/reservations.ts';

const quiet = { openOnline: null, reservedBefore: null };

test.each([
  ['nothing promised, nothing open', { onShelves: 10, salable: 10, openHere: 0, ...quiet }, null],
  ['as much reserved as is open here', { onShelves: 10, salable: 8, openHere: 2, ...quiet }, null],
  ['other stores reserve as well', { onShelves: 10, salable: 3, openHere: 2, openOnline: 7, reservedBefore: 7 }, null],
  ['an open pickup that nothing is reserved for', { onShelves: 10, salable: 9, openHere: 2, ...quiet }, 'missing'],
  ['more promised than there is', { onShelves: 1, salable: -2, openHere: 0, ...quiet }, 'overPromised'],
  [
    'more reserved than every open order needs, twice',
    { onShelves: 10, salable: 3, openHere: 2, openOnline: 4, reservedBefore: 7 },
    'leftOver',
  ],
  ['the first look at it', { onShelves: 10, salable: 3, openHere: 2, openOnline: 4, reservedBefore: null }, null],
  ['an order that came a moment ago', { onShelves: 10, salable: 3, openHere: 2, openOnline: 4, reservedBefore: 4 }, null],
  ['not every order was read', { onShelves: 10, salable: 3, openHere: 2, openOnline: null, reservedBefore: 7 }, null],
])('%s', (_name, look, fault) => {
  expect(reservationFault(look)).toBe(fault);
});
