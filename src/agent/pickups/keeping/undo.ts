import type { PickupState } from '#contract/pickups.ts';
import { nextState } from '#core/sync/outbox.ts';
import { effectsOf, transition, type Effect } from '#agent/journal/effects.ts';
import { appendEntry, entriesOf } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { perform, type Acted, type Click } from '#agent/pickups/act.ts';
import { notifyReady } from '#agent/pickups/effects/notify-ready.ts';
import { refused } from '#agent/pickups/keeping/refused.ts';
import { updatePickup, type PickupRecord } from '#agent/pickups/records.ts';
import type { Acting } from '#agent/sync/acting.ts';

export type UndoStep = 'undoReady' | 'undoHandOver';

/** The last step of a pickup that may be taken back, and whether it still can; null when there is none. */
export function undoOf(journal: Journal, pickup: Pick<PickupRecord, 'id' | 'state'>): { step: UndoStep; possible: boolean } | null {
  const step = steps[pickup.state];
  return step === undefined ? null : { step, possible: isPossible(owedBy(journal, pickup.id, step)) };
}

const steps: Partial<Record<PickupState, UndoStep>> = { ready: 'undoReady', collected: 'undoHandOver' };

/**
 * Takes a step back while nobody was told: all of its effects are withdrawn together, or none. What was on the wire, or may have
 * arrived, cannot be taken back.
 */
export function undo(acting: Acting, click: Click & { step: UndoStep }): Acted {
  const { journal, at } = acting;
  return perform(acting, click, click.step, {
    check: (pickup) => (isPossible(owedBy(journal, pickup.id, click.step)) ? null : refused('tooLateToUndo')),
    take: (pickup, to) => {
      const kind = click.step === 'undoReady' ? 'pickup.readyUndone' : 'pickup.handOverUndone';
      const { seq } = appendEntry(journal, {
        kind,
        subject: pickup.id,
        person: click.person,
        data: {},
        requestId: click.requestId,
        at,
      });
      for (const effect of owedBy(journal, pickup.id, click.step)) withdraw(journal, effect, at);
      const back = click.step === 'undoReady' ? { keptUntil: null } : { collectedAt: null, collectedBy: null };
      updatePickup(journal, pickup.id, { state: to, ...back }, at);
      return seq;
    },
  });
}

/** What a step owes. Shipped by someone in Magento itself, a ready owes nothing of ours and cannot be taken back. */
function owedBy(journal: Journal, pickupId: string, step: UndoStep): Effect[] {
  const effects = effectsOf(journal, pickupId).filter((effect) => effect.state !== 'withdrawn');
  if (step === 'undoReady') return effects.filter((effect) => effect.kind === notifyReady.name).slice(-1);
  const handedOver = entriesOf(journal, pickupId).findLast((entry) => entry.kind === 'pickup.handedOver');
  return effects.filter((effect) => effect.entrySeq === handedOver?.seq);
}

/** Provably none of them has reached a system. What owed nothing was done elsewhere. */
function isPossible(owed: readonly Effect[]): boolean {
  return owed.length > 0 && owed.every((effect) => effect.state === 'queued' || effect.state === 'retry');
}

function withdraw(journal: Journal, effect: Effect, at: number): void {
  const event = 'supersede';
  transition(journal, effect.seq, effect.state, nextState(effect.state, event), { at, event, detail: 'taken back before it was sent' });
}
