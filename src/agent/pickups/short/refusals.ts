import type { Refused } from '#agent/pickups/act.ts';
import type { PickupLineRecord } from '#agent/pickups/records.ts';

/** Why giving pieces up is refused; the renderer translates by reason. */

function refusal(reason: string, message: string, cure: string): Refused {
  return { ok: false, code: 'NOT_NOW', reason, message, cure };
}

export const lineUnknown: Refused = {
  ok: false,
  code: 'NOT_FOUND',
  reason: 'lineUnknown',
  message: 'This line is not in the order any more.',
  cure: 'Open the order again.',
};

export function tooManyShort(line: PickupLineRecord): Refused {
  return refusal('tooManyShort', `Only ${line.quantity} of ${line.sku} are wanted.`, 'Correct the number.');
}

export const nothingShort = refusal('nothingShort', 'Nothing of this order is reported short.', 'Report what is not there first.');

export const changedSincePreview = refusal(
  'changedSincePreview',
  'The order or its payment changed since this was shown.',
  'Look at what it leads to now, then confirm again.',
);

export const orderNotRead = refusal(
  'orderNotRead',
  'This order has not been read from Magento yet.',
  'Wait until Magento is reached again.',
);

export const notAtCounter = refusal('notReadyYet', 'This order is not marked ready yet.', 'Report the pieces as short instead.');
