import type { ErrorCode } from '#contract/errors.ts';
import type { PhotoRefusal } from '#core/photos.ts';

/** Why a picture is not taken, or not there; the renderer translates by reason. */
export interface PhotoRefused {
  ok: false;
  code: ErrorCode;
  reason: string;
  message: string;
  cure: string;
}

export const photoRefused: Record<PhotoRefusal, PhotoRefused> = {
  notJpeg: {
    ok: false,
    code: 'NOT_NOW',
    reason: 'photo.notJpeg',
    message: 'This is no picture that can be kept.',
    cure: 'Choose a JPEG.',
  },
  tooLarge: {
    ok: false,
    code: 'NOT_NOW',
    reason: 'photo.tooLarge',
    message: 'This picture is too large to be kept.',
    cure: 'Make it smaller than 200 kB.',
  },
  saysMore: {
    ok: false,
    code: 'NOT_NOW',
    reason: 'photo.saysMore',
    message: 'This picture says where and when it was taken, so it is not kept.',
    cure: 'Save it without these details.',
  },
};

export const photoGone: PhotoRefused = {
  ok: false,
  code: 'NOT_FOUND',
  reason: 'photo.gone',
  message: 'This photo is not here any more.',
  cure: 'Take it again, or go on without it.',
};
