import { oc } from '@orpc/contract';
import { z } from 'zod';
import { preview } from '#contract/consequences.ts';
import { errors } from '#contract/errors.ts';
import { storeId, uuid } from '#contract/ids.ts';
import { quantity } from '#contract/money.ts';
import { pickupClick, pickupDurable } from '#contract/pickups.ts';
import { shortReason } from '#contract/short-reason.ts';

/** What a confirmation does in one word, for the button that names it. */
export const shortAct = z.enum([
  /** Paid: the pieces are refunded, the rest goes on. */
  'refundLines',
  /** To pay: the pieces leave the bill, the rest goes on. */
  'dropLines',
  /** Nothing is left, and money goes back. */
  'refundAll',
  /** Nothing is left, and nothing was paid. */
  'cancelOrder',
]);
export type ShortAct = z.infer<typeof shortAct>;

/** The preview with what its button says. */
export const shortPreview = preview.extend({ act: shortAct, pieces: quantity });
export type ShortPreview = z.infer<typeof shortPreview>;

const refusedLine = z.object({ lineId: z.string(), quantity: quantity.positive(), damaged: z.boolean().default(false) });
const refusedLines = z.array(refusedLine).min(1).max(500);

export const short = {
  /** Pieces that are not there: the pickup waits for a decision, nothing is sent. `missing` 0 takes a report back. */
  report: oc
    .input(
      pickupClick.extend({
        lines: z
          .array(z.object({ lineId: z.string(), missing: quantity.min(0), reason: shortReason }))
          .min(1)
          .max(500),
      }),
    )
    .output(pickupDurable)
    .errors(errors),
  /** What giving up the reported pieces leads to. */
  preview: oc
    .input(z.object({ storeId, pickupId: uuid }))
    .output(shortPreview)
    .errors(errors),
  /** Gives the reported pieces up, exactly as the preview with this fingerprint said. */
  confirm: oc
    .input(pickupClick.extend({ fingerprint: z.string() }))
    .output(pickupDurable)
    .errors(errors),
  /** Before money goes back: other stores on this PC that have what is short. */
  alternatives: oc
    .input(z.object({ storeId, pickupId: uuid }))
    .output(
      z.object({
        stores: z.array(
          z.object({
            storeId,
            name: z.string(),
            /** Has every short piece. */
            all: z.boolean(),
            lines: z.array(z.object({ sku: z.string(), wanted: quantity, free: quantity })),
          }),
        ),
      }),
    )
    .errors(errors),
  /** The customer waits for the pieces: it stays short, with a note. */
  wait: oc
    .input(pickupClick.extend({ note: z.string().trim().min(1).max(500) }))
    .output(pickupDurable)
    .errors(errors),
  /** What it leads to when the customer leaves these pieces at the counter. */
  previewRefusal: oc
    .input(z.object({ storeId, pickupId: uuid, lines: refusedLines }))
    .output(shortPreview)
    .errors(errors),
  /** The customer does not want these pieces: they go back to the shelf here, and the money as the preview said. */
  refusePieces: oc
    .input(pickupClick.extend({ lines: refusedLines, fingerprint: z.string() }))
    .output(pickupDurable)
    .errors(errors),
};
