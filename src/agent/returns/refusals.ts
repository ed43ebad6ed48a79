import type { ErrorCode } from '#contract/errors.ts';

/** Why a return is not decided; the renderer translates by reason. */
export interface Refused {
  ok: false;
  code: ErrorCode;
  reason: string;
  params?: Record<string, string>;
  message: string;
  cure: string;
}

export const returnUnknown: Refused = {
  ok: false,
  code: 'NOT_FOUND',
  reason: 'returnUnknown',
  message: 'This return is not in this store’s journal.',
  cure: 'Go back to the list and open it again.',
};

export const orderUnknown: Refused = {
  ok: false,
  code: 'NOT_FOUND',
  reason: 'orderUnknown',
  message: 'This order is not known here.',
  cure: 'Look for it again, or ask Magento for it.',
};

export const decidedBefore: Refused = {
  ok: false,
  code: 'NOT_NOW',
  reason: 'returnDecided',
  message: 'Somebody has decided this return already.',
  cure: 'Look at it under Done.',
};

export const nothingToRefund: Refused = {
  ok: false,
  code: 'NOT_NOW',
  reason: 'nothingToRefund',
  message: 'Nothing of these pieces can still be refunded for this order.',
  cure: 'Choose another order, or look at its credit memos in Magento.',
};

export const changedSincePreview: Refused = {
  ok: false,
  code: 'NOT_NOW',
  reason: 'changedSincePreview',
  message: 'The order or its payment changed since this was shown.',
  cure: 'Look at what it leads to now, then confirm again.',
};

export const tooLateToWithdraw: Refused = {
  ok: false,
  code: 'NOT_NOW',
  reason: 'tooLateToWithdraw',
  message: 'A part of this return was sent already.',
  cure: 'Decide about what is left of it in Sync health.',
};

export const notVoidedAtTill: Refused = {
  ok: false,
  code: 'NOT_NOW',
  reason: 'notVoidedAtTill',
  message: 'The till still has this return.',
  cure: 'Close it there with the payment.',
};
