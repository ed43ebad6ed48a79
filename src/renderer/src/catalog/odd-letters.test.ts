import { expect, test } from 'vitest';
import { oddLetters } from '#renderer/catalog/odd-letters.ts';

test('what cannot be seen or told apart is shown with its code, the rest as it is', () => {
  expect(oddLetters('MUG-001')).toEqual([{ text: 'MUG-001', code: null }]);
  expect(oddLetters('МUG-\u00A01')).toEqual([
    { text: 'М', code: 'U+041C' },
    { text: 'UG-', code: null },
    { text: '␣', code: 'U+00A0' },
    { text: '1', code: null },
  ]);
});

test('beside a SKU of the same length, what is written differently stands out', () => {
  expect(oddLetters('MUG-0l', 'MUG-01')).toEqual([
    { text: 'MUG-0', code: null },
    { text: 'l', code: 'U+006C' },
  ]);
  expect(oddLetters('10482', 'MUG-001')).toEqual([{ text: '10482', code: null }]);
});
