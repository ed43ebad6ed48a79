import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { journalNumber, person, requestId, storeId, uuid } from '#contract/ids.ts';
import { instant } from '#contract/time.ts';

/** Pictures of goods: of a piece that came back, of what was wrong with a transfer. They stay in the store's journal. */

/** What a window shrinks a picture to before it is kept. */
export const longestPhotoSide = 1_280;
export const largestPhotoBytes = 200_000;

/** A JPEG. Beyond what may be kept, so that one that is too large is refused with words. */
const jpeg = z.base64().max(800_000);

const kept = z.object({
  photoId: uuid,
  /** When it is deleted by itself, if it belongs to something by then. */
  deletedAt: instant,
});

export const photos = {
  /**
   * Keeps a picture for a day, in which what it belongs to names it. `photoId` is made by the caller once for each picture: sent twice it
   * is one. NOT_NOW for what is no JPEG, is too large, or says more than it shows (where and when it was taken).
   */
  keep: oc
    .input(z.object({ storeId, photoId: uuid, person, jpeg }))
    .output(kept)
    .errors(errors),
  get: oc
    .input(z.object({ storeId, photoId: uuid }))
    .output(kept.extend({ jpeg: z.base64() }))
    .errors(errors),
  /** Deletes it now; the journal keeps that it was there, and its SHA-256. */
  forget: oc
    .input(z.object({ storeId, photoId: uuid, person, requestId }))
    .output(z.object({ journal: journalNumber }))
    .errors(errors),
};
