import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { storeId } from '#contract/ids.ts';

/**
 * What can go wrong on purpose in the training world.
 * - answersLost: the next changes are done, their answers are lost. - orderCancelled, orderHeld, saleVoided: the newest open pickup's.
 * - over: connections, access keys and answers are as they should be again.
 */
export const trouble = z.enum([
  'networkCut',
  'shopDown',
  'tillDown',
  'keyRevoked',
  'answersLost',
  'shipmentsRefused',
  'orderCancelled',
  'orderHeld',
  'saleVoided',
  'over',
]);
export type Trouble = z.infer<typeof trouble>;

export const training = {
  /** Makes trouble at the model shop and till. `order` is the one it concerns. REFUSED outside the training world, NOT_NOW without an open pickup. */
  makeTrouble: oc
    .input(z.object({ storeId, trouble }))
    .output(z.object({ order: z.string().nullable() }))
    .errors(errors),
};
