import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanScan } from '#renderer/ui/scan/clean.ts';

test.each([
  ['\u001d 000000031\r\n', '000000031'],
  [']C10104006381333931\u001d10LOT7', '010400638133393110LOT7'],
  [']E04006381333931', '4006381333931'],
  [']Q3https://example.com/a', 'https://example.com/a'],
  ['\u001d]d2010400638133393110L', '010400638133393110L'],
  ['BIN-A-3', 'BIN-A-3'],
  [']C1', ']C1'],
  ['x'.repeat(500), 'x'.repeat(120)],
])('%j becomes %j', (text, clean) => {
  expect(cleanScan(text)).toBe(clean);
});

test('printable text without an identifier stays as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9][ -~]{0,60}[A-Za-z0-9]$/), (text) => {
      expect(cleanScan(text)).toBe(text);
    }),
  );
});
