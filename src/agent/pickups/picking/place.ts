import { appendEntry } from '#agent/journal/entries.ts';
import { packed, perform, type Acted, type Click, type Refused } from '#agent/pickups/act.ts';
import { bagsOf, binText, placeBags, type PlacedBag } from '#agent/pickups/picking/bags.ts';
import { updatePickup, type PickupRecord } from '#agent/pickups/records.ts';
import type { Acting } from '#agent/sync/acting.ts';

export interface Placing extends Click {
  /** Bags of the whole order. */
  of: number;
  bags: readonly PlacedBag[];
}

/** Bags into bins. With the last of them the order is staged; one that is staged already is moved. */
export function place(acting: Acting, placing: Placing): Acted {
  return perform(acting, placing, 'stage', {
    check: (pickup) => objection(acting, pickup, placing),
    take: (pickup) => take(acting, pickup, placing),
  });
}

function isBeingPicked(pickup: PickupRecord): boolean {
  return pickup.state === 'new' || pickup.state === 'picking';
}

function objection({ journal }: Acting, pickup: PickupRecord, { of, bags }: Placing): Refused | null {
  const beyond = bags.find((each) => each.bag > of);
  if (beyond !== undefined)
    return {
      ok: false,
      code: 'NOT_NOW',
      reason: 'noSuchBag',
      params: { bag: beyond.bag, of },
      message: `There is no bag ${beyond.bag} of ${of}.`,
      cure: 'Say how many bags there are first.',
    };
  const placed = new Set([...bagsOf(journal, pickup.id), ...bags].map((each) => each.bag).filter((bag) => bag <= of));
  if (isBeingPicked(pickup) || placed.size === of) return null;
  return {
    ok: false,
    code: 'NOT_NOW',
    reason: 'placeAllBags',
    params: { placed: placed.size, of },
    message: `Only ${placed.size} of ${of} bags have a bin.`,
    cure: 'Put every bag into a bin.',
  };
}

function take(acting: Acting, pickup: PickupRecord, { person, requestId, of, bags }: Placing): number {
  const { journal, at } = acting;
  const placed = placeBags(journal, pickup.id, of, bags, at);
  const bin = binText(placed);
  const complete = placed.length === of;
  const picking = isBeingPicked(pickup);
  const kind = complete && picking ? 'pickup.staged' : picking ? 'pickup.bagPlaced' : 'pickup.bagMoved';
  const what =
    kind === 'pickup.staged' ? { bin, bags: of } : { bin: binText(bags), bag: bags.map((each) => each.bag).join(', '), bags: of };
  const { seq } = appendEntry(journal, { kind, subject: pickup.id, person, data: what, requestId, at });
  if (complete && picking) packed(acting, pickup, seq);
  const moved = picking ? (complete ? { state: 'staged' as const, holder: null } : { state: 'picking' as const, holder: person }) : {};
  updatePickup(journal, pickup.id, { ...moved, bin, bags: of }, at);
  return seq;
}
