import { keptUntil } from '#core/pickups/keep.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import { effectsOf } from '#agent/journal/effects.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { perform, type Acted, type Click } from '#agent/pickups/act.ts';
import { notifyReady } from '#agent/pickups/effects/notify-ready.ts';
import { resendReady } from '#agent/pickups/effects/resend-ready.ts';
import { refused } from '#agent/pickups/keeping/refused.ts';
import { updatePickup, type PickupRecord } from '#agent/pickups/records.ts';
import type { Acting } from '#agent/sync/acting.ts';
import { orderLane } from '#agent/sync/lanes.ts';
import { owe } from '#agent/sync/owe.ts';
import { clearRaised } from '#agent/sync/raise.ts';

/** Kept so many more days, counted from today, and never less than it was; an order that was given up waits again. */
export function extend(acting: Acting, click: Click & { days: number }): Acted {
  return perform(acting, click, 'extend', {
    take: (pickup, to) => {
      const { journal, store, at } = acting;
      const { openingHours, timeZone } = store.config;
      const until = Math.max(pickup.keptUntil ?? 0, keptUntil(at, click.days, openingHours, timeZone));
      const { seq } = appendEntry(journal, {
        kind: 'pickup.extended',
        subject: pickup.id,
        person: click.person,
        data: { until },
        requestId: click.requestId,
        at,
      });
      updatePickup(journal, pickup.id, { state: to, keptUntil: until, remindedAt: null }, at);
      clearRaised(journal, 'notCollected', pickup.incrementId, at);
      return seq;
    },
  });
}

/** Mails the customer once more; its own decision, because Magento cannot take a mail back. */
export function resend(acting: Acting, click: Click): Acted {
  return perform(acting, click, 'resendReady', {
    check: (pickup) => {
      const open = mailing(acting.journal, pickup.id);
      if (open === null) return null;
      return refused(open === resendReady.name ? 'mailOnItsWay' : 'notToldYet');
    },
    take: (pickup) => mailAgain(acting, pickup, 'asked', click),
  });
}

/** The kind of the effect that still owes this customer a mail; null when there is none. */
export function mailing(journal: Journal, pickupId: string): string | null {
  const kinds = [notifyReady.name, resendReady.name];
  const open = effectsOf(journal, pickupId).find(
    (effect) => kinds.includes(effect.kind) && effect.state !== 'done' && effect.state !== 'withdrawn',
  );
  return open?.kind ?? null;
}

/** Inside write(). `click` is null for the reminder, which nobody asked for. Answers the journal number. */
export function mailAgain(
  { journal, ids, at }: Acting,
  pickup: PickupRecord,
  why: 'asked' | 'reminder',
  click: Pick<Click, 'person' | 'requestId'> | null,
): number {
  const { seq } = appendEntry(journal, {
    kind: why === 'asked' ? 'pickup.mailedAgain' : 'pickup.reminded',
    subject: pickup.id,
    person: click?.person ?? null,
    data: {},
    requestId: click?.requestId ?? null,
    at,
  });
  owe(journal, ids, resendReady, {
    entrySeq: seq,
    subject: pickup.id,
    label: pickup.incrementId,
    payload: { pickupId: pickup.id, orderId: pickup.orderId, incrementId: pickup.incrementId, why },
    lanes: [orderLane(pickup.orderId)],
    at,
  });
  return seq;
}
