import type { ErrorCode, Problem } from '#contract/errors.ts';
import { refusalWords, type Refusal } from '#core/transfers/states.ts';

/** Why a step is not taken; the renderer translates by reason. */
export interface Refused {
  ok: false;
  code: ErrorCode;
  reason: string;
  params?: Problem['params'];
  message: string;
  cure: string;
}

export function refusedBy(why: Refusal): Refused {
  return { ok: false, code: 'NOT_NOW', reason: `transfer.${why}`, ...refusalWords[why] };
}

export const transferUnknown: Refused = {
  ok: false,
  code: 'NOT_FOUND',
  reason: 'transfer.unknown',
  message: 'This transfer is not in this store’s journal.',
  cure: 'Go back to the list and open it again.',
};

export const changedSincePreview: Refused = {
  ok: false,
  code: 'NOT_NOW',
  reason: 'changedSincePreview',
  message: 'The transfer changed since this was shown.',
  cure: 'Look at what it leads to now, then confirm again.',
};

export const notBegun: Refused = {
  ok: false,
  code: 'NOT_NOW',
  reason: 'transfer.notBegun',
  message: 'Nobody counts it on this device.',
  cure: 'Begin counting first.',
};

export const notReadBack: Refused = {
  ok: false,
  code: 'NOT_NOW',
  reason: 'transfer.notReadBack',
  message: 'The till has not taken the last count yet.',
  cure: 'Wait until it has; then go on receiving.',
};

export const scanOnly: Refused = {
  ok: false,
  code: 'NOT_NOW',
  reason: 'transfer.scanOnly',
  message: 'Of this transfer only scans count.',
  cure: 'Scan each piece, or begin again without “only scans count”.',
};

export const belowBooked: Refused = {
  ok: false,
  code: 'NOT_NOW',
  reason: 'transfer.belowBooked',
  message: 'The till counts more pieces of it already.',
  cure: 'Correct stock at the till if they are not there.',
};

export const skuNotThere: Refused = {
  ok: false,
  code: 'NOT_FOUND',
  reason: 'transfer.skuNotThere',
  message: 'This SKU is not part of the transfer.',
  cure: 'Report it as not in this shipment.',
};

export const skuIsThere: Refused = {
  ok: false,
  code: 'NOT_NOW',
  reason: 'transfer.skuIsThere',
  message: 'This SKU is part of the transfer.',
  cure: 'Count it; what is more than was sent is noted as over.',
};

export const reportGone: Refused = {
  ok: false,
  code: 'NOT_FOUND',
  reason: 'transfer.reportGone',
  message: 'This report was taken back before, or its pieces are held already.',
  cure: 'Release held pieces in Stock.',
};

export const moreThanAsked: Refused = {
  ok: false,
  code: 'NOT_NOW',
  reason: 'transfer.moreThanAsked',
  message: 'More than was asked for cannot be picked.',
  cure: 'Make another transfer for the rest.',
};

export const moreThanReceived: Refused = {
  ok: false,
  code: 'NOT_NOW',
  reason: 'transfer.moreThanReceived',
  message: 'More pieces are damaged than were counted.',
  cure: 'Count the damaged pieces too: they arrived.',
};

export function skuUnknown(skus: readonly string[]): Refused {
  return {
    ok: false,
    code: 'NOT_NOW',
    reason: 'transfer.skuUnknown',
    params: { skus: skus.join(', ') },
    message: `The till does not know ${skus.join(', ')}, or has it several times.`,
    cure: 'Put the SKU right in Lightspeed, then ask again.',
  };
}

export const outletUnknown: Refused = {
  ok: false,
  code: 'NOT_FOUND',
  reason: 'transfer.outletUnknown',
  message: 'The till has no other store like this.',
  cure: 'Choose one of the stores in the list.',
};

/** Another device counts: with whom and since when. */
export function heldElsewhere(person: string, since: string): Refused {
  return {
    ok: false,
    code: 'NOT_NOW',
    reason: 'transfer.heldElsewhere',
    params: { person, since },
    message: `${person} has been counting it on another device since ${since}.`,
    cure: 'Ask, or take it over.',
  };
}
