import type { Journal } from '#agent/journal/journal.ts';
import type { Refused } from '#agent/pickups/act.ts';
import type { PickupRecord } from '#agent/pickups/records.ts';

/** Since when its holder has a pickup, ms UTC; null when nobody has it. */
export function heldSince(journal: Journal, pickup: Pick<PickupRecord, 'id' | 'holder'>): number | null {
  if (pickup.holder === null) return null;
  return (
    journal
      .sql<[string, string], { at: number | null }>(
        `SELECT max(at) AS at FROM entries WHERE subject = ? AND person = ?
         AND kind IN ('pickup.pickingStarted', 'pickup.pickingResumed', 'pickup.pickingTakenOver')`,
      )
      .get(pickup.id, pickup.holder)?.at ?? null
  );
}

/** True while a colleague is picking it. */
export function isHeldByOther(pickup: Pick<PickupRecord, 'state' | 'holder'>, person: string): boolean {
  const picked = pickup.state === 'picking' || pickup.state === 'short';
  return picked && pickup.holder !== null && pickup.holder !== person;
}

/** Refuses a step on what a colleague is picking, with the person and since when. */
export function heldByOther(journal: Journal, pickup: PickupRecord, timeZone: string): Refused {
  const at = heldSince(journal, pickup);
  const since = at === null ? '—' : new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  const holder = pickup.holder ?? '';
  return {
    ok: false,
    code: 'NOT_NOW',
    reason: 'heldByOther',
    params: { person: holder, since, order: pickup.incrementId },
    message: `${holder} has been picking order ${pickup.incrementId} since ${since}.`,
    cure: 'Ask, or take it over.',
  };
}
