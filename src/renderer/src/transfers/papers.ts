import type { TransferDetail } from '#contract/transfers.ts';
import type { Ask } from '#renderer/ui/printing/queries.ts';

/** What there is to print of it: nothing before anything of it is packed. */
export function papersOf({ id, state, whereabouts }: TransferDetail): readonly Ask[] {
  const packed = state === 'packed' || state === 'sent' || state === 'receiving' || state === 'closed';
  if (!packed && !(state === 'picking' && whereabouts.atOrigin > 0)) return [];
  return [
    { paper: 'packingSlip', transferId: id },
    { paper: 'boxLabel', transferId: id },
  ];
}
