import { largestPhotoBytes, longestPhotoSide } from '#contract/photos.ts';

/** Tried one after the other until it is small enough: the longest side in px, and the quality of the JPEG. */
const tries = [longestPhotoSide, 960, 640].flatMap((side) => [0.85, 0.7, 0.5].map((quality) => ({ side, quality })));

/**
 * A picture as it may be kept: a JPEG of at most 1280 px and 200 kB, drawn anew, so that nothing but the picture is left of the file
 * (where and when it was taken goes). Null when this browser cannot read it.
 */
export async function shrunk(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  try {
    for (const { side, quality } of tries) {
      const jpeg = await drawn(picture, side).convertToBlob({ type: 'image/jpeg', quality });
      if (jpeg.size <= largestPhotoBytes) return jpeg;
    }
    return null;
  } finally {
    picture.close();
  }
}

function drawn(picture: ImageBitmap, longest: number): OffscreenCanvas {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw on');
  // What is transparent would become black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The bytes as the contract takes them. */
export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const pieces: string[] = [];
  // One call takes so many arguments and no more.
  for (let at = 0; at < bytes.length; at += 8_192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return btoa(pieces.join(''));
}
