import type { Ids } from '#core/ports.ts';
import type { TillSale } from '#core/till.ts';
import { takesBack } from '#core/till-return.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { noteDeskSale } from '#agent/replica/desk-sales.ts';
import { raise } from '#agent/sync/raise.ts';

/** Notes once that a sale of this store's outlet took pieces back, or that such a one was voided; what the desk began is known there. Inside write(). */
export function noteReturn(journal: Journal, ids: Ids, sale: TillSale, at: number): void {
  journal.expectWriting();
  if (noteDeskSale(journal, ids, sale, at)) return;
  const receipt = sale.invoiceNumber ?? sale.id;
  if (sale.state === 'voided') return noteVoided(journal, ids, sale.id, receipt, at);
  if (!takesBack(sale)) return;
  const known = journal.sql<[string], { one: number }>('SELECT 1 AS one FROM till_returns WHERE sale_id = ?').get(sale.id);
  if (known !== undefined) return;
  const id = ids.uuid();
  const { seq } = appendEntry(journal, {
    kind: 'return.seenAtTill',
    subject: id,
    person: null,
    data: { saleId: sale.id, receipt },
    requestId: null,
    at,
  });
  journal
    .sql(`INSERT INTO till_returns (id, sale_id, state, at, seen_at, entry_seq) VALUES (@id, @saleId, 'seen', @soldAt, @at, @seq)`)
    .run({ id, saleId: sale.id, soldAt: sale.at, at, seq });
}

/** Nothing was taken back after all; what Magento was told meanwhile someone must know. */
function noteVoided(journal: Journal, ids: Ids, saleId: string, receipt: string, at: number): void {
  const row = journal
    .sql<[string], { id: string; state: string; incrementId: string | null }>(
      'SELECT id, state, increment_id AS incrementId FROM till_returns WHERE sale_id = ?',
    )
    .get(saleId);
  if (row === undefined) return;
  if (row.incrementId === null) {
    journal.sql<[string]>(`UPDATE till_returns SET state = 'counterSale' WHERE id = ?`).run(row.id);
    return;
  }
  raise(journal, ids, { kind: 'returnVoidedAtTill', subject: receipt, params: { receipt, order: row.incrementId }, at });
}
