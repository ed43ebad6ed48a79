import type { ShortReason } from '#contract/short-reason.ts';
import { toQuantity } from '#core/money.ts';
import { pickupTable, refusalWords } from '#core/pickups/states.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import type { Refused } from '#agent/pickups/act.ts';
import { setBatchHolder, type BatchRecord } from '#agent/pickups/picking/batches.ts';
import { heldByOther, isHeldByOther } from '#agent/pickups/picking/held.ts';
import type { OrderInRound } from '#agent/pickups/picking/round.ts';
import { linesOf, pickupById, setLine, updatePickup, type PickupRecord } from '#agent/pickups/records.ts';
import { noteReport } from '#agent/pickups/short/report.ts';
import type { Acting } from '#agent/sync/acting.ts';

/** What a person does with a whole round. Each is one transaction of the caller's; the same request twice is one act. */

export interface RoundClick {
  person: string;
  requestId: string;
  batch: BatchRecord | null;
  orders: readonly OrderInRound[];
}

export type RoundActed = { ok: true; journal: number } | Refused;

/** Orders of the round that are still picked. */
function inPicking({ orders }: RoundClick): PickupRecord[] {
  return orders.map((order) => order.pickup).filter((pickup) => pickup.state === 'picking' || pickup.state === 'short');
}

function notPicking(): Refused {
  return { ok: false, code: 'NOT_NOW', reason: 'notPicking', ...refusalWords.notPicking };
}

/** An entry per order; the first one written carries the request. */
function journaled(
  { journal, at }: Acting,
  click: RoundClick,
  facts: readonly { kind: string; subject: string; data: object }[],
): RoundActed {
  let first: number | null = null;
  for (const { kind, subject, data } of facts) {
    const requestId = first === null ? click.requestId : null;
    const { seq } = appendEntry(journal, { kind, subject, person: click.person, data, requestId, at });
    first ??= seq;
  }
  return first === null ? notPicking() : { ok: true, journal: first };
}

/** Laid aside: nobody holds the round. Inside write(). */
export function pauseRound(acting: Acting, click: RoundClick): RoundActed {
  const { journal, at } = acting;
  const done = entryByRequest(journal, click.requestId);
  if (done !== null) return { ok: true, journal: done.seq };
  const pickups = inPicking(click);
  for (const pickup of pickups) updatePickup(journal, pickup.id, { holder: null }, at);
  if (click.batch !== null) setBatchHolder(journal, click.batch.id, null);
  return journaled(
    acting,
    click,
    pickups.map((pickup) => ({ kind: 'pickup.pickingPaused', subject: pickup.id, data: {} })),
  );
}

/** Goes on with what was laid aside, or with what a colleague has when it is taken over. Inside write(). */
export function resumeRound(acting: Acting, click: RoundClick, takeOver: boolean): RoundActed {
  const { journal, store, at } = acting;
  const done = entryByRequest(journal, click.requestId);
  if (done !== null) return { ok: true, journal: done.seq };
  const pickups = inPicking(click);
  const held = pickups.find((pickup) => isHeldByOther(pickup, click.person));
  if (held !== undefined && !takeOver) return heldByOther(journal, held, store.config.timeZone);
  for (const pickup of pickups) updatePickup(journal, pickup.id, { holder: click.person }, at);
  if (click.batch !== null) setBatchHolder(journal, click.batch.id, click.person);
  return journaled(
    acting,
    click,
    pickups.map((pickup) =>
      isHeldByOther(pickup, click.person)
        ? { kind: 'pickup.pickingTakenOver', subject: pickup.id, data: { from: pickup.holder } }
        : { kind: 'pickup.pickingResumed', subject: pickup.id, data: {} },
    ),
  );
}

export interface Count {
  pickupId: string;
  lineId: string;
  picked: number;
  short?: { missing: number; reason: ShortReason } | null;
}

/** Quantities counted by hand or keyed back from the printed list: all of them or none. Inside write(). */
export function countRound(acting: Acting, click: RoundClick, counts: readonly Count[]): RoundActed {
  const { journal, at } = acting;
  const done = entryByRequest(journal, click.requestId);
  if (done !== null) return { ok: true, journal: done.seq };
  for (const count of counts) {
    const refused = countRefused(acting, click, count);
    if (refused !== null) return refused;
  }
  const byOrder = Map.groupBy(counts, (count) => count.pickupId);
  for (const { pickupId, lineId, picked } of counts) setLine(journal, pickupId, lineId, { picked: toQuantity(picked), skipped: false });
  for (const pickupId of byOrder.keys()) updatePickup(journal, pickupId, { holder: click.person }, at);
  const answer = journaled(
    acting,
    click,
    [...byOrder].map(([subject, own]) => ({
      kind: 'pickup.picked',
      subject,
      // One line as every other count says it, so that the timeline names it.
      data:
        own.length === 1
          ? { lineId: own[0]?.lineId, picked: own[0]?.picked }
          : { lines: own.map(({ lineId, picked }) => ({ lineId, picked })) },
    })),
  );
  for (const [pickupId, own] of byOrder) reportCounted(acting, click, pickupId, own);
  return answer;
}

/** What the same count says is not there; the orders then wait for a decision. */
function reportCounted(acting: Acting, click: RoundClick, pickupId: string, counts: readonly Count[]): void {
  const lines = counts.flatMap(({ lineId, short }) => (short === null || short === undefined ? [] : [{ lineId, ...short }]));
  const pickup = pickupById(acting.journal, pickupId);
  if (lines.length > 0 && pickup !== null) noteReport(acting, { person: click.person, requestId: null }, pickup, { lines }, 'short');
}

function countRefused({ journal, store }: Acting, click: RoundClick, count: Count): Refused | null {
  const pickup = click.orders.find((order) => order.pickup.id === count.pickupId)?.pickup;
  const line = linesOf(journal, count.pickupId).find((one) => one.lineId === count.lineId && one.physical);
  if (pickup === undefined || line === undefined)
    return {
      ok: false,
      code: 'NOT_FOUND',
      reason: 'lineUnknown',
      message: 'This line is not in the order any more.',
      cure: 'Open the order again.',
    };
  const outcome = pickupTable[pickup.state].setPicked;
  if (typeof outcome !== 'object') throw new Error('counting always leads somewhere or is refused');
  if ('refuse' in outcome) return { ok: false, code: 'NOT_NOW', reason: outcome.refuse, ...refusalWords[outcome.refuse] };
  if (isHeldByOther(pickup, click.person)) return heldByOther(journal, pickup, store.config.timeZone);
  const most = toQuantity(line.quantity - (count.short?.missing ?? line.short));
  if (count.picked <= most) return null;
  return {
    ok: false,
    code: 'NOT_NOW',
    reason: 'tooMany',
    params: { quantity: most, sku: line.sku },
    message: `Only ${most} of ${line.sku} are wanted.`,
    cure: 'Put the rest back on the shelf.',
  };
}

/** A line is passed over for now, or back in its place. Inside write(). */
export function skipLine(
  acting: Acting,
  click: RoundClick,
  { pickupId, lineId, skipped }: { pickupId: string; lineId: string; skipped: boolean },
): RoundActed {
  const { journal } = acting;
  const done = entryByRequest(journal, click.requestId);
  if (done !== null) return { ok: true, journal: done.seq };
  const line = linesOf(journal, pickupId).find((one) => one.lineId === lineId);
  const refused = countRefused(acting, click, { pickupId, lineId, picked: line?.picked ?? 0 });
  if (refused !== null) return refused;
  setLine(journal, pickupId, lineId, { skipped });
  return journaled(acting, click, [{ kind: skipped ? 'pickup.lineSkipped' : 'pickup.lineBack', subject: pickupId, data: { lineId } }]);
}
