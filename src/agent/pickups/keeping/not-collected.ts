import { createHash } from 'node:crypto';
import type { NotCollectedPreview } from '#contract/keeping.ts';
import { notRefundable } from '#core/pickups/not-refundable.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import { perform, putBack, type Acted, type Click, type Refused } from '#agent/pickups/act.ts';
import { refused } from '#agent/pickups/keeping/refused.ts';
import { pickupById, updatePickup, type PickupRecord } from '#agent/pickups/records.ts';
import { changedSincePreview } from '#agent/pickups/short/refusals.ts';
import { previewOf } from '#agent/pickups/short/shown.ts';
import { dropWhole, wholeSituation } from '#agent/pickups/short/whole.ts';
import type { Acting } from '#agent/sync/acting.ts';
import { clearRaised, raise } from '#agent/sync/raise.ts';

/** What follows when the goods of an order nobody fetched are back on the shelf, or why it is not such an order. Reads only. */
export function previewNotCollected(acting: Acting, pickup: PickupRecord): NotCollectedPreview | Refused {
  if (pickup.state !== 'expired') return refused('notExpired');
  const situation = wholeSituation(acting, pickup);
  if (situation === null) return byHand(pickup);
  const { act, ...shown } = previewOf(situation);
  return { ...shown, act: act === 'cancelOrder' ? act : 'refundAll' };
}

/** The goods are back: what the preview said is owed to both systems, in one transaction with the entry. */
export function putBackNotCollected(acting: Acting, click: Click, fingerprint: string): Acted {
  const { journal, at } = acting;
  const known = pickupById(journal, click.pickupId);
  const shown = known === null ? null : previewNotCollected(acting, known);
  return perform(acting, click, 'putBackDone', {
    check() {
      if (shown === null || 'ok' in shown) return shown ?? refused('notExpired');
      return shown.fingerprint === fingerprint ? null : changedSincePreview;
    },
    take(pickup, to) {
      const { seq } = appendEntry(journal, {
        kind: 'pickup.putBack',
        subject: pickup.id,
        person: click.person,
        data: { notCollected: true },
        requestId: click.requestId,
        at,
      });
      if (!dropWhole(acting, pickup, seq)) askAPerson(acting, pickup);
      clearRaised(journal, 'notCollected', pickup.incrementId, at);
      putBack(acting, pickup, seq);
      updatePickup(journal, pickup.id, { state: to, holder: null, bin: null }, at);
      return seq;
    },
  });
}

/** Its money cannot go back from here: someone does it in Magento. Inside write(). */
function askAPerson({ journal, ids, at }: Acting, pickup: PickupRecord): void {
  raise(journal, ids, {
    kind: 'refundNotCollected',
    subject: pickup.incrementId,
    params: { order: pickup.incrementId },
    pickupId: pickup.id,
    at,
  });
}

function byHand(pickup: PickupRecord): NotCollectedPreview {
  const fingerprint = createHash('sha256').update(`${pickup.id} by hand`).digest('hex').slice(0, 32);
  return { consequences: notRefundable(pickup.incrementId), refund: null, fingerprint, act: 'byHand', pieces: pickup.pieces };
}
