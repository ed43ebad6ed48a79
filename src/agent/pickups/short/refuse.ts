import type { PickupEvent } from '#core/pickups/states.ts';
import { toQuantity } from '#core/money.ts';
import type { Acted, Click, Refused } from '#agent/pickups/act.ts';
import { linesOf, pickupById, type PickupRecord } from '#agent/pickups/records.ts';
import { giveUpShown } from '#agent/pickups/short/confirm.ts';
import { lineUnknown, notAtCounter, orderNotRead, tooManyShort } from '#agent/pickups/short/refusals.ts';
import { situationOf, type Gone, type Situation } from '#agent/pickups/short/situation.ts';
import type { Acting } from '#agent/sync/acting.ts';

/** Pieces the customer leaves at the counter. */
export interface RefusedPieces {
  lines: readonly { lineId: string; quantity: number; damaged: boolean }[];
}

/** What it would mean now, or why it cannot be. Reads only. */
export function refusalSituation(acting: Acting, pickup: PickupRecord, { lines }: RefusedPieces): Situation | Refused {
  if (pickup.state !== 'ready' && pickup.state !== 'expired') return notAtCounter;
  const known = linesOf(acting.journal, pickup.id);
  const gone: Gone[] = [];
  for (const one of lines) {
    const line = known.find((other) => other.lineId === one.lineId);
    if (line === undefined || !line.physical) return lineUnknown;
    gone.push({ lineId: one.lineId, quantity: toQuantity(one.quantity), reason: one.damaged ? 'refusedDamaged' : 'refused' });
    const refused = gone.filter((other) => other.lineId === one.lineId).reduce((sum, other) => sum + other.quantity, 0);
    if (refused > line.quantity) return tooManyShort(line);
  }
  return situationOf(acting, pickup, gone) ?? orderNotRead;
}

/** The pieces go back to the shelf here; Magento has shipped them, so its memo returns nothing to stock (magento-measured 51). */
export function refusePieces(acting: Acting, click: Click, pieces: RefusedPieces, fingerprint: string): Acted {
  const pickup = pickupById(acting.journal, click.pickupId);
  const seen = pickup === null ? null : refusalSituation(acting, pickup, pieces);
  const event: PickupEvent = seen !== null && !('ok' in seen) && seen.piecesLeft === 0 ? 'refuseAll' : 'refuseLines';
  return giveUpShown(acting, click, { situation: seen, event, fingerprint, kind: 'pickup.piecesRefused' });
}
