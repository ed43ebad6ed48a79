import { expect, test } from 'vitest';
import { csvOf } from '#core/csv.ts';

test('quotes what needs it and leaves empty cells empty', () => {
  expect(
    csvOf(
      ['sku', 'name', 'n'],
      [
        ['A', 'Mug, "large"', 1.5],
        ['B', 'two\nlines', null],
      ],
    ),
  ).toBe('sku,name,n\r\nA,"Mug, ""large""",1.5\r\nB,"two\nlines",\r\n');
});

test('a cell never runs as a formula; a negative number stays a number', () => {
  expect(csvOf(['sku', 'n'], [['=1+1', -3]])).toBe("sku,n\r\n'=1+1,-3\r\n");
});
