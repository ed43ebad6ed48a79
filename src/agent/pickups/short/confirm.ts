import type { PickupEvent } from '#core/pickups/states.ts';
import { toDecimal, toQuantity } from '#core/money.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import { perform, type Acted, type Click, type Refused } from '#agent/pickups/act.ts';
import { pickupById } from '#agent/pickups/records.ts';
import { giveUp } from '#agent/pickups/short/give-up.ts';
import { changedSincePreview, nothingShort, orderNotRead } from '#agent/pickups/short/refusals.ts';
import { previewOf } from '#agent/pickups/short/shown.ts';
import { openShorts } from '#agent/pickups/short/shorts.ts';
import { situationOf, type Gone, type Situation } from '#agent/pickups/short/situation.ts';
import type { PickupRecord } from '#agent/pickups/records.ts';
import type { Acting } from '#agent/sync/acting.ts';

/** What giving up the reported pieces would mean now, or why nothing can be given up. Reads only. */
export function shortSituation(acting: Acting, pickup: PickupRecord): Situation | Refused {
  const gone = openShorts(acting.journal, pickup.id);
  if (gone.length === 0) return nothingShort;
  return situationOf(acting, pickup, gone) ?? orderNotRead;
}

/** Gives the reported pieces up as the preview said: one transaction with everything that is owed for it. */
export function confirmShort(acting: Acting, click: Click, fingerprint: string): Acted {
  const pickup = pickupById(acting.journal, click.pickupId);
  const seen = pickup === null ? null : shortSituation(acting, pickup);
  return giveUpShown(acting, click, { situation: seen, event: eventOf(seen), fingerprint, kind: 'pickup.shortDecided' });
}

function eventOf(situation: Situation | Refused | null): PickupEvent {
  if (situation === null || 'ok' in situation || situation.piecesLeft > 0) return 'dropLines';
  return situation.toPutBack ? 'dropAllTaken' : 'dropAll';
}

/** The common end of every confirmation. Nothing else happens between looking and writing: both are one synchronous turn. */
export function giveUpShown(
  acting: Acting,
  click: Click,
  shown: { situation: Situation | Refused | null; event: PickupEvent; fingerprint: string; kind: string },
): Acted {
  const { situation } = shown;
  return perform(acting, click, shown.event, {
    check() {
      if (situation === null) return orderNotRead;
      if ('ok' in situation) return situation;
      return previewOf(situation).fingerprint === shown.fingerprint ? null : changedSincePreview;
    },
    take(pickup, to) {
      if (situation === null || 'ok' in situation) throw new Error('checked before');
      const { seq } = appendEntry(acting.journal, {
        kind: shown.kind,
        subject: pickup.id,
        person: click.person,
        data: entryData(situation),
        requestId: click.requestId,
        at: acting.at,
      });
      giveUp(acting, situation, { person: click.person, entrySeq: seq, to });
      return seq;
    },
  });
}

function entryData(situation: Situation): object {
  const { lines, amountMinor, money, steps, pickup } = situation;
  return {
    act: previewOf(situation).act,
    pieces: toQuantity(lines.reduce((sum, line) => sum + line.quantity, 0)),
    skus: lines.map((line) => `${line.quantity} × ${line.sku}`).join(', '),
    amount: toDecimal(amountMinor, pickup.currency).toFixed(),
    currency: pickup.currency,
    money,
    steps: [...steps],
    lines: lines.map(({ lineId, sku, quantity, reason }: Gone & { sku: string }) => ({ lineId, sku, quantity, reason })),
  };
}
