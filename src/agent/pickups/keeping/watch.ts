import type { Topic } from '#contract/events.ts';
import { isOpen } from '#core/opening-hours.ts';
import { remindAt } from '#core/pickups/keep.ts';
import { pickupTable } from '#core/pickups/states.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { forgetCustomers } from '#agent/pickups/keeping/forget.ts';
import { mailAgain, mailing } from '#agent/pickups/keeping/keep.ts';
import { pickupColumns, updatePickup, type PickupRecord } from '#agent/pickups/records.ts';
import type { Acting } from '#agent/sync/acting.ts';
import { every } from '#agent/sync/every.ts';
import { raise } from '#agent/sync/raise.ts';

/** Nothing here is due to the second. */
const lookEveryMs = 10_000;
const tidyEveryMs = 3_600_000;
const reminderReachMs = 16 * 86_400_000;
/** How long the till may take to show a payment that was noted by its receipt. */
const receiptPatienceMs = 24 * 3_600_000;

/**
 * What time alone does to pickups: customers are reminded once, orders nobody fetched are given up at the end of business,
 * receipts that never showed at the till are put before a person, customers of long ago are forgotten (DESIGN §4 no-show, §7).
 */
export function keepWatch(): (acting: Acting) => readonly Topic[] {
  const look = every(lookEveryMs);
  const tidy = every(tidyEveryMs);
  return (acting) => {
    const soon = look(acting.at) ? [expire(acting), remind(acting)] : [];
    const seldom = tidy(acting.at) ? [missReceipts(acting), forgetCustomers(acting)] : [];
    return [...soon, ...seldom].some((count) => count > 0) ? ['pickups', 'outbox', 'exceptions'] : [];
  };
}

/** An order whose mail is still owed waits on: its customer does not know. */
function expire({ journal, ids, at }: Acting): number {
  const due = ready(journal, 0, at).filter((pickup) => mailing(journal, pickup.id) === null);
  if (due.length === 0) return 0;
  journal.write(() => {
    for (const pickup of due) {
      const outcome = pickupTable[pickup.state].expire;
      if (typeof outcome !== 'object' || !('to' in outcome)) continue;
      appendEntry(journal, { kind: 'pickup.expired', subject: pickup.id, person: null, data: {}, requestId: null, at });
      updatePickup(journal, pickup.id, { state: outcome.to }, at);
      raise(journal, ids, {
        kind: 'notCollected',
        subject: pickup.incrementId,
        params: { order: pickup.incrementId, bin: pickup.bin ?? '' },
        pickupId: pickup.id,
        at,
      });
    }
  });
  return due.length;
}

/** In opening hours, so that whoever calls back reaches somebody. */
function remind(acting: Acting): number {
  const { journal, store, at } = acting;
  const { openingHours, timeZone, clickAndCollect } = store.config;
  if (clickAndCollect.remindDaysBefore === 0 || !isOpen(at, openingHours, timeZone)) return 0;
  const due = ready(journal, at, at + reminderReachMs).filter((pickup) => {
    if (pickup.remindedAt !== null || pickup.keptUntil === null) return false;
    const remind = remindAt(pickup.keptUntil, pickup.updatedAt, clickAndCollect.remindDaysBefore, openingHours, timeZone);
    return remind !== null && remind <= at && mailing(journal, pickup.id) === null;
  });
  if (due.length === 0) return 0;
  journal.write(() => {
    for (const pickup of due) {
      mailAgain(acting, pickup, 'reminder', null);
      updatePickup(journal, pickup.id, { remindedAt: at }, at);
    }
  });
  return due.length;
}

function missReceipts({ journal, ids, at }: Acting): number {
  const unpaid = journal
    .sql<[number], PickupRecord>(
      `SELECT ${pickupColumns} FROM pickups p WHERE p.state = 'collected' AND +p.payment <> 'paid' AND p.collected_at < ? LIMIT 100`,
    )
    .all(at - receiptPatienceMs);
  if (unpaid.length === 0) return 0;
  return journal.write(
    () =>
      unpaid.filter((pickup) =>
        raise(journal, ids, {
          kind: 'receiptNotFound',
          subject: pickup.incrementId,
          params: { order: pickup.incrementId },
          pickupId: pickup.id,
          at,
        }),
      ).length,
  );
}

function ready(journal: Journal, after: number, until: number): PickupRecord[] {
  return journal
    .sql<[number, number], PickupRecord>(
      `SELECT ${pickupColumns} FROM pickups p WHERE p.state = 'ready' AND p.kept_until >= +? AND p.kept_until < +? ORDER BY p.kept_until LIMIT 500`,
    )
    .all(after, until);
}
