import type { PaperAsk } from '#contract/printing.ts';
import { refuse } from '#agent/door.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { Asked } from '#agent/printing/facts.ts';

interface Return {
  id: string;
  order: string;
  tender: 'web' | 'till';
  currency: string;
  totalMinor: number;
  shippingMinor: number;
  person: string;
  at: number;
  state: 'open' | 'withdrawn';
}

interface Line {
  sku: string;
  name: string;
  quantity: number;
  minor: number;
  goes: 'sell' | 'damaged' | 'quarantine' | 'vendor';
}

/** What was taken back; with `prices` null on a gift's. Refuses one that was taken back whole. */
export function returnSlipFacts(journal: Journal, ask: Extract<PaperAsk, { paper: 'returnSlip' }>): Asked {
  const { back, lines } = takenBack(journal, ask.returnId);
  const { id, order, tender, currency, totalMinor, shippingMinor, person, at } = back;
  const prices = ask.prices ? { currency, totalMinor, shippingMinor } : null;
  const bySku = [...Map.groupBy(lines, (line) => line.sku).values()].map((same) => ({
    sku: same[0]?.sku ?? '',
    name: same[0]?.name ?? '',
    quantity: same.reduce((sum, line) => sum + line.quantity, 0),
    minor: same.reduce((sum, line) => sum + line.minor, 0),
  }));
  return { subject: id, label: order, facts: { paper: 'returnSlip', order, at, takenBackBy: person, tender, lines: bySku, prices } };
}

/** What of it goes elsewhere than back on the shelf. */
export function putAwayFacts(journal: Journal, returnId: string): Asked {
  const { back } = takenBack(journal, returnId);
  const aside = journal
    .sql<[string], Omit<Line, 'minor' | 'goes'> & { goes: Exclude<Line['goes'], 'sell'> }>(
      `SELECT g.sku, g.name, g.quantity, l.disposition AS goes FROM desk_return_lines l
       JOIN desk_return_goods g ON g.return_id = l.return_id AND g.position = l.position
       WHERE l.return_id = ? AND l.disposition <> 'sell' ORDER BY g.position, g.part`,
    )
    .all(returnId);
  if (aside.length === 0)
    return refuse('NOT_NOW', {
      reason: 'nothingToPutAway',
      message: 'Every piece of this return goes back on the shelf, so there is nothing to put away.',
      cure: 'Put the pieces back on the shelf.',
    });
  return { subject: back.id, label: back.order, facts: { paper: 'putAwayList', order: back.order, lines: aside } };
}

function takenBack(journal: Journal, id: string): { back: Return; lines: Line[] } {
  const back = journal
    .sql<[string], Return>(
      `SELECT id, increment_id AS "order", tender, currency, total_minor AS totalMinor, shipping_minor AS shippingMinor, person, at, state
       FROM desk_returns WHERE id = ?`,
    )
    .get(id);
  if (back === undefined)
    return refuse('NOT_FOUND', {
      reason: 'returnUnknown',
      message: 'This return is not in this store’s journal.',
      cure: 'Go back to the list and open it again.',
    });
  if (back.state === 'withdrawn')
    return refuse('NOT_NOW', {
      reason: 'returnWithdrawn',
      message: 'This return was taken back: the goods went back to the customer.',
      cure: 'Print a paper of the return that took them.',
    });
  const lines = journal
    .sql<[string], Line>(
      `SELECT sku, name, quantity, amount_minor AS minor, disposition AS goes FROM desk_return_lines WHERE return_id = ? ORDER BY position`,
    )
    .all(id);
  return { back, lines };
}
