import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { storeId } from '#contract/ids.ts';

/**
 * What can go wrong on purpose in the training world, by what it is about. What is named like a kind of question (SYNC.md §7) is what leads
 * to it; of the ways to both systems:
 * - answersLost: the next changes are done, their answers are lost. - over: connections, access keys, clocks and answers are as they
 *   should be again.
 */
export const troubleGroups = {
  ways: ['networkCut', 'shopDown', 'tillDown', 'keyRevoked', 'answersLost', 'shipmentsRefused'],
  orders: [
    'orderWithoutLocation',
    'sourceWithoutStore',
    'orderOnHold',
    'orderChangedOnline',
    'cancelledOnline',
    'notCollected',
    'saleVoidedAtTill',
    'fulfilledAtTill',
    'movedAfterReady',
    'goodsElsewhere',
  ],
  money: [
    'handedOverRefunded',
    'refundNotCollected',
    'receiptNotFound',
    'saleTotalDiffers',
    'refundDiffers',
    'returnVoidedAtTill',
    'deskReturnVoided',
    'deskReturnLeft',
  ],
  stock: [
    'skuUnknownOnline',
    'skuUnknownAtTill',
    'skuTwiceAtTill',
    'skuNotCounted',
    'stockRefused',
    'stockDrift',
    'stockOverPromised',
    'stockNotReserved',
    'stockLeftReserved',
  ],
  transfers: ['transferCountsDiffer', 'transferCancelledAtTill'],
  machine: ['mappingDiffers', 'clockWrong', 'rowUnreadable', 'journalRecovered', 'journalRestored', 'pinRecovered'],
} as const;

export const trouble = z.enum([
  ...troubleGroups.ways,
  ...troubleGroups.orders,
  ...troubleGroups.money,
  ...troubleGroups.stock,
  ...troubleGroups.transfers,
  ...troubleGroups.machine,
  'over',
]);
export type Trouble = z.infer<typeof trouble>;

/** What a person does now, so that the trouble shows or can be answered. */
export const troubleNext = z.enum([
  'handOverThenOver',
  'putBack',
  'refundSomething',
  'refundToWeb',
  'onceMatched',
  'onceSent',
  'receive',
  'compare',
  'compareTwice',
  'compareMapping',
  'signInAnew',
]);
export type TroubleNext = z.infer<typeof troubleNext>;

export const training = {
  /**
   * Makes trouble at the model shop and till, or on this PC. `about` is the order, SKU or receipt it concerns, or the manager with their
   * new PIN, null where it concerns none; `next` is null where nothing has to be done. REFUSED outside the training world, NOT_NOW with the
   * step that comes first.
   */
  makeTrouble: oc
    .input(z.object({ storeId, trouble }))
    .output(z.object({ about: z.string().nullable(), next: troubleNext.nullable() }))
    .errors(errors),
};
