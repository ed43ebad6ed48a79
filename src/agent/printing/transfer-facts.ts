import type { PaperAsk } from '#contract/printing.ts';
import { transferLabel, transferReference } from '#core/transfer-label.ts';
import { refuse } from '#agent/door.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { Asked } from '#agent/printing/facts.ts';
import { settingsOf } from '#agent/replica/till.ts';

interface Packed {
  id: string;
  state: string;
  origin: string;
  destination: string;
  note: string;
  needBy: number | null;
  boxes: number;
  order: string | null;
}

/** What is in the boxes: what was picked, or, once it left, what the till says left. */
export function packingSlipFacts(journal: Journal, transferId: string): Asked {
  const packed = packedTransfer(journal, transferId);
  const left = ['sent', 'receiving', 'closed'].includes(packed.state);
  const lines = journal
    .sql<[string], { sku: string; name: string; picked: number; sent: number }>(
      'SELECT sku, name, picked, sent FROM transfer_lines WHERE transfer_id = +? ORDER BY position, sku',
    )
    .all(transferId)
    .map(({ sku, name, picked, sent }) => ({ sku, name, quantity: left ? sent : picked }))
    .filter((line) => line.quantity > 0);
  if (lines.length === 0) return refuse('NOT_NOW', nothingPacked);
  const { id: _id, state: _state, ...facts } = packed;
  return { ...about(transferId), facts: { paper: 'packingSlip', ...facts, ...names(transferId), lines } };
}

export function boxLabelFacts(journal: Journal, { transferId, box }: Extract<PaperAsk, { paper: 'boxLabel' }>): Asked {
  const { origin, destination, order, boxes: of } = packedTransfer(journal, transferId);
  if (box !== null && box > of)
    return refuse('NOT_NOW', {
      reason: 'noSuchBox',
      params: { box, boxes: of },
      message: `There is no box ${box} of ${of}.`,
      cure: 'Check how many boxes the transfer has.',
    });
  const boxes = box === null ? Array.from({ length: of }, (_, index) => index + 1) : [box];
  return { ...about(transferId), facts: { paper: 'boxLabel', origin, destination, order, ...names(transferId), boxes, of } };
}

function about(transferId: string): Pick<Asked, 'subject' | 'label'> {
  return { subject: transferId, label: transferLabel(transferId) };
}

function names(transferId: string): { transfer: string; reference: string } {
  return { transfer: transferLabel(transferId), reference: transferReference(transferId) };
}

function packedTransfer(journal: Journal, id: string): Packed {
  const row = journal
    .sql<[string], Packed>(
      `SELECT t.id, t.state, t.origin_outlet AS origin, t.destination_outlet AS destination, t.note, t.need_by AS needBy, t.boxes,
         p.increment_id AS "order" FROM transfers t LEFT JOIN pickups p ON p.id = t.pickup_id WHERE t.id = ?`,
    )
    .get(id);
  if (row === undefined)
    return refuse('NOT_FOUND', {
      reason: 'transfer.unknown',
      message: 'This transfer is not in this store’s journal.',
      cure: 'Go back to the list and open it again.',
    });
  const outlets = settingsOf(journal, 'outlet');
  const named = (outlet: string): string => outlets.find((one) => one.id === outlet)?.name ?? outlet;
  return { ...row, origin: named(row.origin), destination: named(row.destination) };
}

const nothingPacked = {
  reason: 'nothingPacked',
  message: 'Nothing of this transfer is picked yet, so there is nothing to put on the slip.',
  cure: 'Pick it first.',
};
