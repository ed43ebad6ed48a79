import { roundCode } from '#core/pickups/round.ts';
import { pickupTable, refusalWords } from '#core/pickups/states.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { Refused } from '#agent/pickups/act.ts';
import { batchByCode, batchById, insertBatch, type BatchRecord } from '#agent/pickups/picking/batches.ts';
import { heldByOther, isHeldByOther } from '#agent/pickups/picking/held.ts';
import { pickupById, updatePickup, type PickupRecord } from '#agent/pickups/records.ts';
import type { Acting } from '#agent/sync/acting.ts';

interface Start {
  person: string;
  requestId: string;
  pickupIds: readonly string[];
  takeOver: boolean;
}

export interface LeftOut {
  incrementId: string;
  reason: string;
  why: string;
}

export type Started = { ok: true; batch: BatchRecord; leftOut: LeftOut[] } | Refused;

/** Begins a round of the orders that can still be picked. The same request twice is one round. Inside write(). */
export function startBatch(acting: Acting, start: Start): Started {
  const { journal, store } = acting;
  const done = entryByRequest(journal, start.requestId);
  const before = done === null ? null : batchById(journal, done.subject);
  if (before !== null) return { ok: true, batch: before, leftOut: [] };
  const wanted = [...new Set(start.pickupIds)].flatMap((id) => pickupById(journal, id) ?? []);
  const leftOut = wanted.flatMap((pickup) => whyNot(pickup) ?? []);
  const pickups = wanted.filter((pickup) => whyNot(pickup) === null).toSorted((a, b) => a.promisedAt - b.promisedAt);
  if (pickups.length === 0) return nothingToPick(leftOut);
  const held = pickups.find((pickup) => isHeldByOther(pickup, start.person));
  if (held !== undefined && !start.takeOver) return heldByOther(journal, held, store.config.timeZone);
  return { ok: true, batch: begin(acting, start, pickups), leftOut };
}

/** Null when it may join a round. */
function whyNot({ state, incrementId }: PickupRecord): LeftOut | null {
  const outcome = pickupTable[state].startPicking;
  if (typeof outcome === 'object' && 'refuse' in outcome)
    return { incrementId, reason: outcome.refuse, why: refusalWords[outcome.refuse].message };
  if (state === 'short') return { incrementId, reason: 'decideShortFirst', why: refusalWords.decideShortFirst.message };
  if (state === 'staged') return { incrementId, reason: 'alreadyStaged', why: 'This order is picked and in its bin.' };
  return null;
}

function nothingToPick(leftOut: readonly LeftOut[]): Refused {
  const [first] = leftOut;
  return {
    ok: false,
    code: first === undefined ? 'NOT_FOUND' : 'NOT_NOW',
    reason: 'nothingToPick',
    params: { orders: leftOut.map((each) => each.incrementId).join(', ') },
    message: first === undefined ? 'None of these orders is here any more.' : `None of these orders can be picked now. ${first.why}`,
    cure: 'Choose others in the queue.',
  };
}

function begin(acting: Acting, start: Start, pickups: readonly PickupRecord[]): BatchRecord {
  const { journal, ids, at } = acting;
  const { person, requestId } = start;
  const id = ids.uuid();
  const code = freeCode(acting);
  const { seq } = appendEntry(journal, {
    kind: 'batch.started',
    subject: id,
    person,
    data: { code, pickups: pickups.map((pickup) => pickup.id) },
    requestId,
    at,
  });
  insertBatch(journal, { id, code, holder: person, startedAt: at, entrySeq: seq });
  for (const pickup of pickups) join(journal, pickup, { id, code, person, at });
  return { id, code, holder: person, startedAt: at, closedAt: null, entrySeq: seq };
}

function join(
  journal: Journal,
  pickup: PickupRecord,
  { id, code, person, at }: { id: string; code: string; person: string; at: number },
): void {
  const taken = isHeldByOther(pickup, person);
  appendEntry(journal, {
    kind: taken ? 'pickup.pickingTakenOver' : 'pickup.pickingStarted',
    subject: pickup.id,
    person,
    data: { batch: code, ...(taken && { from: pickup.holder }) },
    requestId: null,
    at,
  });
  updatePickup(journal, pickup.id, { ...(pickup.state === 'new' && { state: 'picking' }), holder: person, batchId: id }, at);
}

/** A code no batch of this store ever had: a list on paper stays its own. */
function freeCode({ journal, ids }: Acting): string {
  for (;;) {
    const code = roundCode(Number.parseInt(ids.uuid().slice(-8), 16));
    if (batchByCode(journal, code) === null) return code;
  }
}
