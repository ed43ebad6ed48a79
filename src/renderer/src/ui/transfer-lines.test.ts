import { expect, test } from 'vitest';
import { readLines, writeLines } from '#renderer/ui/transfer-lines.ts';

test('lines come back from an address as they went in', () => {
  const lines = [
    { sku: 'MUG-001', quantity: 2 },
    { sku: 'A*B,C %', quantity: 1.5 },
  ];
  expect(readLines(writeLines(lines))).toEqual(lines);
});

test.each(['', 'MUG', 'MUG*0', '*3', 'MUG*x', '%*1'])('“%s” is no line', (text) => {
  expect(readLines(text)).toEqual([]);
});
