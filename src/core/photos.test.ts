import { expect, test } from 'vitest';
import { largestPhotoBytes } from '#contract/photos.ts';
import { photoRefusal } from '#core/photos.ts';

const begin = [0xff, 0xd8];
const end = [0xff, 0xd9];
const segment = (kind: number, ...body: number[]): number[] => [0xff, kind, 0, body.length + 2, ...body];
const picture = [...segment(0xda, 1, 2, 3), 9, 9, 9, ...end];
const made = (...parts: number[][]): Uint8Array => Uint8Array.from([...begin, ...parts.flat()]);

test('a picture alone is kept, whatever tables it needs', () => {
  expect(photoRefusal(made(segment(0xe0, 74, 70), segment(0xdb, 0, 1), segment(0xe2, 5), picture))).toBeNull();
});

test('what says where and when it was taken, or who is on it, is not', () => {
  expect(photoRefusal(made(segment(0xe0, 1), segment(0xe1, 69, 120, 105, 102), picture))).toBe('saysMore');
  expect(photoRefusal(made(segment(0xfe, 65, 110, 110), picture))).toBe('saysMore');
});

test.each([
  ['nothing', new Uint8Array()],
  ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...end])],
  ['a JPEG that breaks off', made(segment(0xe0, 1)).subarray(0, 6)],
  ['a page that begins like one', made([60, 104, 116, 109, 108], end)],
  ['one without a picture', made(segment(0xe0, 1, 2), end)],
])('%s is no JPEG', (_what, bytes) => {
  expect(photoRefusal(bytes)).toBe('notJpeg');
});

test('one byte too many is too large', () => {
  const sized = (length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    bytes.set(made(segment(0xda, 1)));
    bytes.set(end, length - 2);
    return bytes;
  };
  expect(photoRefusal(sized(largestPhotoBytes))).toBeNull();
  expect(photoRefusal(sized(largestPhotoBytes + 1))).toBe('tooLarge');
});
