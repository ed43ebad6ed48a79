import type { DeskDetail } from '#contract/return-desk.ts';

/**
 * Where a return that the cashier pays out stands: `parked` there and nothing more is owed to the till, `voided` there, `closed` with the
 * payment. Null while it is on its way, and for one that the till closes by itself.
 */
export function tillStands({ tender, legs, canParkAgain }: DeskDetail): 'parked' | 'voided' | 'closed' | null {
  const till = legs.find((leg) => leg.leg === 'till');
  if (tender === 'web' || till === undefined) return null;
  if (canParkAgain) return 'voided';
  if (till.state === 'done') return 'closed';
  return till.state === 'waiting' && till.effectId === null ? 'parked' : null;
}
