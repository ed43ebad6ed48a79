import type { Round, RoundLine, RoundOrder } from '#contract/picking.ts';

/** What pick mode reads out of a round. Pure. */

export function lineKey(line: Pick<RoundLine, 'pickupId' | 'id'>): string {
  return `${line.pickupId} ${line.id}`;
}

export function isPicking(order: Pick<RoundOrder, 'state'> | undefined): boolean {
  return order?.state === 'picking' || order?.state === 'short';
}

export function isOpenLine(line: Pick<RoundLine, 'picked' | 'short' | 'quantity'>): boolean {
  return line.picked + line.short < line.quantity;
}

export interface RoundView {
  orderOf: (line: RoundLine) => RoundOrder | undefined;
  /** Lines of orders that are still picked: what is to be fetched in the order of the walk, what was passed over behind it. */
  toFetch: RoundLine[];
  /** Nothing of these is left to fetch. */
  fetched: RoundLine[];
  pieces: number;
  picked: number;
}

export function viewOf(round: Round): RoundView {
  const orders = new Map(round.orders.map((order) => [order.id, order]));
  const lines = round.lines.filter((line) => isPicking(orders.get(line.pickupId)));
  const open = lines.filter(isOpenLine);
  return {
    orderOf: (line) => orders.get(line.pickupId),
    toFetch: [...open.filter((line) => !line.skipped), ...open.filter((line) => line.skipped)],
    fetched: lines.filter((line) => !isOpenLine(line)),
    pieces: sum(round.lines.map((line) => line.quantity)),
    picked: sum(round.lines.map((line) => line.picked)),
  };
}

/** The line in hand: the chosen one while it is open, else the next of the walk. */
export function currentLine(view: RoundView, chosen: string | null, lines: readonly RoundLine[]): RoundLine | undefined {
  const open = view.toFetch.find((line) => lineKey(line) === chosen);
  if (open !== undefined) return open;
  const place = lines.findIndex((line) => lineKey(line) === chosen);
  const ahead = lines.slice(place + 1).find((line) => !line.skipped && view.toFetch.includes(line));
  return ahead ?? view.toFetch[0];
}

/** The round with one line counted, until the agent's own answer comes. */
export function withPicked(round: Round, pickupId: string, lineId: string, picked: number): Round {
  const before = round.lines.find((line) => line.pickupId === pickupId && line.id === lineId);
  if (before === undefined) return round;
  return {
    ...round,
    lines: round.lines.map((line) => (line === before ? { ...line, picked, skipped: false } : line)),
    orders: round.orders.map((order) => (order.id === pickupId ? { ...order, picked: order.picked + picked - before.picked } : order)),
  };
}

function sum(quantities: readonly number[]): number {
  return Math.round(quantities.reduce((total, each) => total + each, 0) * 10_000) / 10_000;
}
