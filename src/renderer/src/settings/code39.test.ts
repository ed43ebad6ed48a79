import { expect, test } from 'vitest';
import { code39 } from '#renderer/settings/code39.ts';
import { testCode } from '#renderer/settings/layouts.ts';

test('every sign has five bars and three wide elements, as the standard’s name says', () => {
  const { bars, width } = code39(testCode);
  const signs = testCode.length + 2;
  expect(bars).toHaveLength(5 * signs);
  // Six narrow and three wide ones of two modules, and one module between signs.
  expect(width).toBe(signs * (6 + 3 * 2) + signs - 1);
  expect(bars.every((bar, index) => bar.at > (bars[index - 1]?.at ?? -1))).toBe(true);
});

test('the start sign is the standard’s', () => {
  expect(code39('').bars.slice(0, 5)).toEqual([
    { at: 0, width: 1 },
    { at: 3, width: 1 },
    { at: 5, width: 2 },
    { at: 8, width: 2 },
    { at: 11, width: 1 },
  ]);
});
