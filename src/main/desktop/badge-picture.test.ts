import { describe, expect, test } from 'vitest';
import { badgePixels, badgeSize } from '#main/desktop/badge-picture.ts';

const at = (pixels: Uint8Array, x: number, y: number) => [...pixels.subarray((y * badgeSize + x) * 4, (y * badgeSize + x) * 4 + 4)];
const white = (pixels: Uint8Array) =>
  Array.from({ length: badgeSize * badgeSize }, (_, index) => (pixels[index * 4] === 255 ? '1' : '0')).join('');

describe('the picture of a count', () => {
  test('is a disc: its corners can be seen through, its middle cannot', () => {
    const pixels = badgePixels(3);
    expect(at(pixels, 0, 0)).toEqual([0, 0, 0, 0]);
    expect(at(pixels, badgeSize - 1, badgeSize - 1)).toEqual([0, 0, 0, 0]);
    expect(at(pixels, 8, 1)[3]).toBe(255);
  });

  test('is another one for each count up to nine; from ten on one for all', () => {
    expect(new Set(Array.from({ length: 10 }, (_, index) => white(badgePixels(index + 1)))).size).toBe(10);
    expect(white(badgePixels(10))).toBe(white(badgePixels(250)));
  });
});
