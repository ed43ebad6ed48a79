import type { Stop } from '#core/walk-order.ts';

/** How a round through the shelves is put together and which line of it a scanned piece belongs to. */

/** One line of one order of a round. */
export interface RoundLine {
  pickupId: string;
  lineId: string;
  sku: string;
  name: string;
  quantity: number;
  picked: number;
  /** Reported short and not decided on. */
  short: number;
  /** Of its order, ms UTC. */
  promisedAt: number;
  /** Place of its order in the round, from 1. */
  slot: number;
  /** Place of the line in its order. */
  position: number;
}

export type PieceDecision<T> =
  | { kind: 'pick'; line: T; picked: number }
  /** The code fits several SKUs of the round that are still wanted. */
  | { kind: 'several'; lines: T[] }
  /** Sold by weight or length: the quantity is keyed. */
  | { kind: 'weigh'; line: T }
  /** Everything of it is there already. */
  | { kind: 'over'; line: T }
  /** What is left of it was reported short. */
  | { kind: 'short'; line: T }
  | { kind: 'notInRound' };

/** Which line takes one piece of `skus`: of the orders that still need it, the most urgent one. */
export function lineForPiece<T extends RoundLine>(lines: readonly T[], skus: readonly string[]): PieceDecision<T> {
  const fitting = lines.filter((line) => skus.includes(line.sku)).toSorted(byUrgency);
  const [first] = fitting;
  if (first === undefined) return { kind: 'notInRound' };
  const wanted = fitting.filter(isOpen);
  const [line] = wanted;
  if (line === undefined) {
    const short = fitting.find((one) => one.short > 0);
    return short === undefined ? { kind: 'over', line: first } : { kind: 'short', line: short };
  }
  const perSku = wanted.filter((one, index) => wanted.findIndex((other) => other.sku === one.sku) === index);
  if (perSku.length > 1) return { kind: 'several', lines: perSku };
  return isWeighed(line) ? { kind: 'weigh', line } : { kind: 'pick', line, picked: line.picked + 1 };
}

/** True while pieces of the line are still to be fetched. */
export function isOpen(line: Pick<RoundLine, 'quantity' | 'picked' | 'short'>): boolean {
  return line.picked + line.short < line.quantity;
}

/** Half a metre and 0.35 kg are measured, not counted. */
export function isWeighed(line: Pick<RoundLine, 'quantity'>): boolean {
  return !Number.isInteger(line.quantity);
}

function byUrgency(a: RoundLine, b: RoundLine): number {
  return a.promisedAt - b.promisedAt || a.slot - b.slot || a.position - b.position;
}

/** An order that may join a round. */
export interface Candidate {
  id: string;
  /** ms UTC. */
  promisedAt: number;
  /** What there is to fetch of it. */
  stops: readonly Pick<Stop, 'place' | 'name'>[];
}

/** Due within this time, an order is suggested whatever way it makes. */
const urgentMs = 60 * 60_000;

/**
 * Up to `size` orders for one round. What is late or due within the hour comes first, by promise; the rest of the round is filled with
 * orders that lead to the fewest new shelves, the earlier promise first.
 */
export function suggestRound(candidates: readonly Candidate[], size: number, now: number): string[] {
  const left = candidates.toSorted((a, b) => a.promisedAt - b.promisedAt || a.id.localeCompare(b.id));
  const chosen = left.splice(0, Math.min(size, Math.max(1, left.filter((one) => one.promisedAt < now + urgentMs).length)));
  const visited = new Set(chosen.flatMap((one) => one.stops.map(shelfOf)));
  while (chosen.length < size && left.length > 0) {
    const ways = left.map((one) => new Set(one.stops.map(shelfOf).filter((shelf) => !visited.has(shelf))).size);
    const [next] = left.splice(ways.indexOf(Math.min(...ways)), 1);
    if (next === undefined) break;
    chosen.push(next);
    for (const stop of next.stops) visited.add(shelfOf(stop));
  }
  return chosen.map((one) => one.id);
}

/** Its category; without one, what begins with the same two words stands together. */
function shelfOf({ place, name }: Pick<Stop, 'place' | 'name'>): string {
  return place ?? name.toLowerCase().split(/\s+/).slice(0, 2).join(' ');
}

/** Letters and digits that a keyboard wedge types the same on most layouts and nobody misreads. */
const codeSigns = '2346789BCDFGHJKLNPRTVX';

/** Four signs that name a round on paper; `random` is any whole number from 0. */
export function roundCode(random: number): string {
  let rest = random;
  return Array.from({ length: 4 }, () => {
    const sign = codeSigns[rest % codeSigns.length];
    rest = Math.floor(rest / codeSigns.length);
    return sign;
  }).join('');
}
