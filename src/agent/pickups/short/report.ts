import type { ShortReason } from '#contract/short-reason.ts';
import { toQuantity } from '#core/money.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import { perform, type Acted, type Click, type Refused } from '#agent/pickups/act.ts';
import { linesOf, setLine, updatePickup, type PickupRecord } from '#agent/pickups/records.ts';
import { countShort, noteShort } from '#agent/pickups/short/shorts.ts';
import { lineUnknown, tooManyShort } from '#agent/pickups/short/refusals.ts';
import type { Acting } from '#agent/sync/acting.ts';

export interface Report {
  lines: readonly { lineId: string; missing: number; reason: ShortReason }[];
}

/** Pieces are not there: the pickup waits for a decision. Nothing is sent. */
export function reportShort(acting: Acting, click: Click, report: Report): Acted {
  return perform(acting, click, 'reportShort', {
    check: (pickup) => checked(acting, pickup, report),
    take: (pickup, to) => noteReport(acting, click, pickup, report, to),
  });
}

function checked({ journal }: Acting, pickup: PickupRecord, { lines }: Report): Refused | null {
  const known = linesOf(journal, pickup.id);
  for (const { lineId, missing } of lines) {
    const line = known.find((one) => one.lineId === lineId);
    if (line === undefined || !line.physical) return lineUnknown;
    if (missing > line.quantity) return tooManyShort(line);
  }
  return null;
}

/** Writes down what was reported; `to` is the state of an order with pieces short. Answers its entry's number. Inside write(). */
export function noteReport(
  acting: Acting,
  click: { person: string; requestId: string | null },
  pickup: PickupRecord,
  report: Report,
  to: PickupRecord['state'],
): number {
  const { journal, at } = acting;
  const known = linesOf(journal, pickup.id);
  const { seq } = appendEntry(journal, {
    kind: 'pickup.shortReported',
    subject: pickup.id,
    person: click.person,
    data: {
      pieces: toQuantity(report.lines.reduce((sum, line) => sum + line.missing, 0)),
      lines: report.lines.map(({ lineId, missing, reason }) => ({ lineId, missing: toQuantity(missing), reason })),
    },
    requestId: click.requestId,
    at,
  });
  for (const { lineId, missing, reason } of report.lines) {
    const line = known.find((one) => one.lineId === lineId);
    const short = toQuantity(missing);
    if (line === undefined) continue;
    if (short > 0) noteShort(journal, { pickupId: pickup.id, lineId, quantity: short, reason, entrySeq: seq });
    setLine(journal, pickup.id, lineId, { short, picked: Math.min(line.picked, toQuantity(line.quantity - short)) });
  }
  const short = countShort(journal, pickup.id, at);
  updatePickup(journal, pickup.id, { state: short > 0 ? to : found(pickup), holder: click.person }, at);
  return seq;
}

/** Everything turned up again. */
function found(pickup: PickupRecord): PickupRecord['state'] {
  return pickup.state === 'short' ? 'picking' : pickup.state;
}
