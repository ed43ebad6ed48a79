import { oc } from '@orpc/contract';
import { z } from 'zod';
import { preview } from '#contract/consequences.ts';
import { errors } from '#contract/errors.ts';
import { storeId, uuid } from '#contract/ids.ts';
import { quantity } from '#contract/money.ts';
import { pickupClick, pickupDurable, pickupRow, proof } from '#contract/pickups.ts';

/** What putting back an order nobody fetched does, for the button that names it. */
export const notCollectedAct = z.enum([
  'refundAll',
  /** Nothing was paid. */
  'cancelOrder',
  /** Backroom cannot give the money back; a person does it in Magento. */
  'byHand',
]);

export const notCollectedPreview = preview.extend({ act: notCollectedAct, pieces: quantity });
export type NotCollectedPreview = z.infer<typeof notCollectedPreview>;

/** Ready orders while they wait for their customer, and afterwards. Every step answers after COMMIT. */
export const keeping = {
  /** Mails the customer once more. Its own decision: Magento cannot take a mail back. */
  resendReady: oc.input(pickupClick).output(pickupDurable).errors(errors),
  /** Kept so many more days from today, to the close of business. */
  extend: oc
    .input(pickupClick.extend({ days: z.int().min(1).max(60) }))
    .output(pickupDurable)
    .errors(errors),
  /** Takes the last step back while no system was told of it. */
  undo: oc
    .input(pickupClick.extend({ step: z.enum(['undoReady', 'undoHandOver']) }))
    .output(pickupDurable)
    .errors(errors),
  /** Hands over without the proof the store has chosen; a manager's decision. */
  handOverUnproven: oc
    .input(
      pickupClick.extend({
        collectedBy: z.enum(['customer', 'other']),
        proof,
        ageChecked: z.boolean().default(false),
        receipt: z.string().trim().max(40).nullable().default(null),
        note: z.string().max(500).default(''),
      }),
    )
    .output(pickupDurable)
    .errors(errors),
  /** What follows when the goods of an expired order are back on the shelf. */
  previewNotCollected: oc
    .input(z.object({ storeId, pickupId: uuid }))
    .output(notCollectedPreview)
    .errors(errors),
  /** The goods of an expired order are back: its money goes back and the till lets go of its sale, exactly as the preview said. */
  notCollected: oc
    .input(pickupClick.extend({ fingerprint: z.string() }))
    .output(pickupDurable)
    .errors(errors),
  /** Other orders of the same customer, by e-mail or phone, that could be handed over with this one. */
  sameCustomer: oc
    .input(z.object({ storeId, pickupId: uuid }))
    .output(z.object({ rows: z.array(pickupRow) }))
    .errors(errors),
  /** Removes the customer of a pickup that is over; the facts stay. */
  forgetCustomer: oc.input(pickupClick).output(pickupDurable).errors(errors),
};
