import type { TransferDetail } from '#contract/transfers.ts';

type Line = TransferDetail['lineList'][number];
export type LineColumn = 'asked' | 'picked' | 'sent' | 'received' | 'difference';

/** The numbers that say something about its lines at this point of its way. */
export function columnsOf({ state, role, lineList }: TransferDetail): LineColumn[] {
  switch (state) {
    case 'requested':
    case 'approved':
    case 'declined':
    case 'cancelled':
      return lineList.some((line) => line.picked > 0) ? ['asked', 'picked'] : ['asked'];
    case 'picking':
    case 'packed':
      return ['asked', 'picked'];
    case 'sent':
    case 'receiving':
      return [...askedToo(lineList), 'sent', ...(role === 'destination' ? (['received'] as const) : [])];
    case 'closed':
      return [...askedToo(lineList), 'sent', 'received', 'difference'];
  }
}

/** What was asked for, where something else was sent. */
function askedToo(lines: readonly Line[]): LineColumn[] {
  return lines.some((line) => line.asked > 0 && line.asked !== line.sent) ? ['asked'] : [];
}

/** Pieces of the line that this end has still to count; null where that is not what the column shows. */
export function missingOf({ role, state }: TransferDetail, line: Line, column: LineColumn): number | null {
  if (role === 'origin' && column === 'picked') return Math.max(0, line.asked - line.picked);
  if (column === 'received' && (role === 'destination' || state === 'closed')) return Math.max(0, line.sent - line.received);
  return null;
}

/** A line that is not as it should be yet: to count, or, once closed, different. */
export function isLeft(transfer: TransferDetail, line: Line): boolean {
  const { state, role } = transfer;
  if (state === 'closed') return line.sent !== line.received;
  return role === 'origin' ? line.picked < line.asked : line.received < line.sent;
}

/** How far counting has come: pieces and lines. */
export function progressOf(transfer: TransferDetail): { counted: number; wanted: number; linesDone: number } {
  const pieces = transfer.lineList.map((line) =>
    transfer.role === 'origin' ? { counted: line.picked, wanted: line.asked } : { counted: line.received, wanted: line.sent },
  );
  const total = (of: 'counted' | 'wanted'): number => pieces.reduce((sum, one) => sum + one[of], 0);
  return {
    counted: total('counted'),
    wanted: total('wanted'),
    linesDone: transfer.lineList.filter((line) => !isLeft(transfer, line)).length,
  };
}
