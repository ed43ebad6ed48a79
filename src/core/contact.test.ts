import { expect, test } from 'vitest';
import { emailKey, nameKeys, phoneKey } from '#core/contact.ts';

test('an e-mail address is the same in any case and with blanks around it', () => {
  expect(emailKey('  Zoë.Martin@Example.COM ')).toBe('zoë.martin@example.com');
  expect(emailKey('Zoë Martin')).toBeNull();
});

test('a phone number is the same with the code of its country, its zero and however it is grouped', () => {
  const same = ['+33 6 12 34 56 78', '0612345678', '06.12.34.56.78', '0033 6 12-34-56-78', '(06) 12 34 56 78'];
  expect(new Set(same.map(phoneKey))).toEqual(new Set(['612345678']));
  expect(phoneKey('12345')).toBeNull();
  expect(phoneKey('SKU-0612345678')).toBeNull();
});

test('a name is its words, without accents and initials', () => {
  expect(nameKeys('Zoë  D. Martin-Legrand')).toEqual(['zoe', 'martin', 'legrand']);
});
