import { transferLabel } from '#core/transfer-label.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** A transfer as a scan finds it. Reads only. */
export interface ScannedTransfer {
  transferId: string;
  label: string;
}

/** By the reference its papers hold. */
export function transfersReferred(journal: Journal, reference: string): ScannedTransfer[] {
  return journal
    .sql<[string], { id: string }>('SELECT t.id FROM transfers t WHERE upper(substr(t.id, -12)) = ? ORDER BY t.id')
    .all(reference)
    .map(({ id }) => shown(id));
}

export function transferOfId(journal: Journal, id: string): ScannedTransfer | null {
  const row = journal.sql<[string], { id: string }>('SELECT t.id FROM transfers t WHERE t.id = ?').get(id);
  return row === undefined ? null : shown(row.id);
}

function shown(id: string): ScannedTransfer {
  return { transferId: id, label: transferLabel(id) };
}
