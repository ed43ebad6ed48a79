import { largestPhotoBytes } from '#contract/photos.ts';

/** Why a picture is not kept. */
export type PhotoRefusal = 'notJpeg' | 'tooLarge' | 'saysMore';

/** Nobody named what it shows for so long: it is not wanted. */
export const unnamedPhotoMs = 86_400_000;

const startOfScan = 0xda;
/** Exif and XMP: where and when it was taken, and by which camera. */
const saysMore = 0xe1;
const comment = 0xfe;

/** Null for a JPEG that is small enough and carries nothing but the picture: its segments are walked to where the picture begins. */
export function photoRefusal(bytes: Uint8Array): PhotoRefusal | null {
  if (bytes.length > largestPhotoBytes) return 'tooLarge';
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes.at(-2) !== 0xff || bytes.at(-1) !== 0xd9) return 'notJpeg';
  for (let at = 2; at + 4 <= bytes.length;) {
    const [mark, kind = 0, high = 0, low = 0] = bytes.subarray(at, at + 4);
    if (mark !== 0xff) return 'notJpeg';
    if (kind === saysMore || kind === comment) return 'saysMore';
    if (kind === startOfScan) return null;
    at += 2 + Math.max(2, high * 256 + low);
  }
  return 'notJpeg';
}
