import type { Scanned } from '#contract/picking.ts';
import { codeKey, codeReadings } from '#core/item-codes.ts';
import { toQuantity } from '#core/money.ts';
import { isOpen, lineForPiece, type PieceDecision, type RoundLine } from '#core/pickups/round.ts';
import { pickupTable } from '#core/pickups/states.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { heldSince, isHeldByOther } from '#agent/pickups/picking/held.ts';
import type { OrderInRound } from '#agent/pickups/picking/round.ts';
import { setLine, updatePickup } from '#agent/pickups/records.ts';
import { skusOfCode } from '#agent/replica/item-codes.ts';
import { productOfSku } from '#agent/replica/till.ts';
import type { Acting } from '#agent/sync/acting.ts';

interface Scan {
  person: string;
  requestId: string;
  code: string;
}

interface Line extends RoundLine {
  order: OrderInRound;
}

/** One piece was scanned: what it is, and whether it was picked. The same request twice is one piece. Inside write(). */
export function scanPiece(acting: Acting, orders: readonly OrderInRound[], scan: Scan): Scanned {
  const lines = orders.flatMap(linesIn);
  const before = pickedBefore(acting.journal, lines, scan.requestId);
  if (before !== null) return before;
  const skus = skusIn(acting.journal, lines, scan.code);
  if (skus.length === 0) return { kind: 'unknownCode', code: scan.code };
  const open = lines.filter(({ order }) => mayPick(order));
  const [mine, theirs] = [
    open.filter(({ order }) => !isHeldByOther(order.pickup, scan.person)),
    open.filter(({ order }) => isHeldByOther(order.pickup, scan.person)),
  ];
  const decision = lineForPiece(mine, skus);
  if (decision.kind === 'pick') return pick(acting, lines, decision.line, scan);
  if (decision.kind !== 'several' && decision.kind !== 'weigh') {
    const held = theirs.find((line) => skus.includes(line.sku) && isOpen(line));
    if (held !== undefined) return heldAnswer(acting.journal, held);
  }
  return refusal(acting.journal, decision, lines, skus, scan.code);
}

function linesIn(order: OrderInRound): Line[] {
  const { pickup, slot, lines } = order;
  return lines.map((line) => ({
    pickupId: pickup.id,
    lineId: line.lineId,
    sku: line.sku,
    name: line.name,
    quantity: line.quantity,
    picked: line.picked,
    short: line.short,
    promisedAt: pickup.promisedAt,
    slot,
    position: line.position,
    order,
  }));
}

function mayPick({ pickup }: OrderInRound): boolean {
  const outcome = pickupTable[pickup.state].setPicked;
  return typeof outcome === 'object' && 'to' in outcome;
}

/** SKUs the code means: as the till knows it or a person taught it, else the SKU of a line itself, which the till may not have. */
function skusIn(journal: Journal, lines: readonly Line[], code: string): string[] {
  const known = skusOfCode(journal, code).map((meaning) => meaning.sku);
  const readings = codeReadings(code);
  const typed = lines.filter((line) => readings.includes(codeKey(line.sku))).map((line) => line.sku);
  return [...new Set([...known, ...typed])];
}

function pick({ journal, at }: Acting, lines: readonly Line[], line: Line, scan: Scan): Scanned {
  const { pickup } = line.order;
  const picked = toQuantity(line.picked + 1);
  const { seq } = appendEntry(journal, {
    kind: 'pickup.picked',
    subject: pickup.id,
    person: scan.person,
    data: { lineId: line.lineId, picked, code: scan.code },
    requestId: scan.requestId,
    at,
  });
  setLine(journal, pickup.id, line.lineId, { picked, skipped: false });
  updatePickup(journal, pickup.id, { holder: scan.person }, at);
  return pickedAnswer(lines, { ...line, picked }, seq);
}

function pickedAnswer(lines: readonly Line[], line: Line, journal: number): Scanned {
  const left = lines.filter((one) => mayPick(one.order) && isOpen(one === findSame(lines, line) ? line : one));
  return {
    kind: 'picked',
    ...lineFacts(line),
    journal,
    lineDone: !isOpen(line),
    orderDone: left.every((one) => one.pickupId !== line.pickupId),
    roundDone: left.length === 0,
  };
}

function findSame(lines: readonly Line[], line: Line): Line | undefined {
  return lines.find((one) => one.pickupId === line.pickupId && one.lineId === line.lineId);
}

/** What the first of two equal requests did; its line may have moved on since. */
function pickedBefore(journal: Journal, lines: readonly Line[], requestId: string): Scanned | null {
  const entry = entryByRequest(journal, requestId);
  if (entry === null) return null;
  const { lineId, picked } = entry.data as { lineId: string; picked: number };
  const line = lines.find((one) => one.pickupId === entry.subject && one.lineId === lineId);
  return line === undefined ? null : pickedAnswer(lines, { ...line, picked }, entry.seq);
}

function refusal(
  journal: Journal,
  decision: Exclude<PieceDecision<Line>, { kind: 'pick' }>,
  lines: readonly Line[],
  skus: readonly string[],
  code: string,
): Scanned {
  switch (decision.kind) {
    case 'several':
      return { kind: 'several', items: decision.lines.map(({ sku, name }) => ({ sku, name })) };
    case 'weigh':
      return { kind: 'keyQuantity', ...lineFacts(decision.line) };
    case 'over':
      return { kind: 'overScan', ...lineFacts(decision.line) };
    case 'short':
      return { kind: 'reportedShort', ...lineFacts(decision.line) };
    case 'notInRound':
      return notInRound(journal, lines, skus, code);
  }
}

function notInRound(journal: Journal, lines: readonly Line[], skus: readonly string[], code: string): Scanned {
  const gone = lines.find((line) => skus.includes(line.sku) && !mayPick(line.order));
  if (gone !== undefined) return { kind: 'notPicking', ...placeOf(gone), state: gone.order.pickup.state, name: gone.name };
  const [sku] = skus;
  if (sku === undefined) return { kind: 'unknownCode', code };
  const product = productOfSku(journal, sku);
  return { kind: 'wrongItem', sku, name: product.kind === 'one' ? product.name : sku };
}

function heldAnswer(journal: Journal, line: Line): Scanned {
  const { pickup } = line.order;
  return { kind: 'heldByOther', ...placeOf(line), person: pickup.holder ?? '', since: heldSince(journal, pickup) };
}

function placeOf({ order }: Line): { pickupId: string; incrementId: string; slot: number } {
  return { pickupId: order.pickup.id, incrementId: order.pickup.incrementId, slot: order.slot };
}

function lineFacts(line: Line) {
  const { lineId, sku, name, picked, quantity } = line;
  return { ...placeOf(line), lineId, sku, name, picked, quantity };
}
