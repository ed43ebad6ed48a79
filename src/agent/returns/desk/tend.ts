import type { Topic } from '#contract/events.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import { oweDamaged, oweMemo } from '#agent/returns/desk/owe.ts';
import { changeDeskReturn, deskLines, leftUncounted, paidAtTill, type DeskRecord } from '#agent/returns/desk/records.ts';
import type { Acting } from '#agent/sync/acting.ts';
import { raise } from '#agent/sync/raise.ts';

/** What the cashier has paid out is owed to Magento from now on; a return whose refund was left is put to a person. Answers what changed. */
export function tendDesk(acting: Acting): readonly Topic[] {
  const { journal, ids, at } = acting;
  const paid = paidAtTill(journal);
  const left = leftUncounted(journal);
  if (paid.length + left.length === 0) return [];
  journal.write(() => {
    for (const desk of paid) owedToShop(acting, desk);
    for (const { incrementId } of left)
      raise(journal, ids, { kind: 'deskReturnLeft', subject: incrementId, params: { order: incrementId }, at });
    for (const desk of left) changeDeskReturn(journal, desk, { state: 'withdrawn' });
  });
  return ['returns', 'outbox', 'exceptions', 'status'];
}

function owedToShop(acting: Acting, desk: DeskRecord): void {
  const { journal, at } = acting;
  const { seq } = appendEntry(journal, {
    kind: 'return.paidAtTill',
    subject: desk.id,
    person: null,
    data: { order: desk.incrementId, receipt: desk.receipt ?? '', minor: desk.totalMinor, currency: desk.currency },
    requestId: null,
    at,
  });
  changeDeskReturn(journal, desk, { memoOwed: 1 });
  const lines = deskLines(journal, desk.id);
  oweMemo(acting, desk, lines, seq);
  oweDamaged(acting, desk, lines, seq, null);
}
