import { toDecimal, toMinor } from '#core/money.ts';
import type { Ids } from '#core/ports.ts';
import type { TillSale } from '#core/till.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { clearRaised, raise } from '#agent/sync/raise.ts';

/** What is looked at of a sale. */
export type ShownSale = Pick<TillSale, 'id' | 'state' | 'sourceId' | 'invoiceNumber' | 'totalInclTax'>;

interface DeskSale {
  id: string;
  incrementId: string;
  currency: string;
  totalMinor: number;
  saleId: string;
  tillSaleId: string | null;
  tillState: 'owed' | 'parked' | 'closed' | 'voided';
  entrySeq: number;
}

/**
 * What the till shows of a return that was begun at the desk, which carries our reference: parked for the cashier, closed with its payment,
 * or voided. Answers whether the sale is one. Inside write().
 */
export function noteDeskSale(journal: Journal, ids: Ids, sale: ShownSale, at: number): boolean {
  const desk = journal
    .sql<[string, string, string | null], DeskSale>(
      `SELECT id, increment_id AS incrementId, currency, total_minor AS totalMinor, sale_id AS saleId, till_sale_id AS tillSaleId,
         till_state AS tillState, entry_seq AS entrySeq
       FROM desk_returns WHERE sale_id = ? OR till_sale_id = ? OR reference = ?`,
    )
    .get(sale.id, sale.id, sale.sourceId);
  if (desk === undefined) return false;
  if (sale.state === 'closed') closed(journal, ids, desk, sale, at);
  else if (sale.state === 'voided') voided(journal, ids, desk, sale, at);
  else if (desk.tillState === 'owed') setTill(journal, desk, 'parked', sale, null);
  return true;
}

/** The pieces are in the till's stock from now on, and the money is given where it was to be given there. Inside write(). */
function closed(journal: Journal, ids: Ids, desk: DeskSale, sale: ShownSale, at: number): void {
  if (desk.tillState === 'closed') return;
  setTill(journal, desk, 'closed', sale, at);
  clearRaised(journal, 'deskReturnVoided', desk.incrementId, at);
  journal
    .sql(
      `INSERT INTO movements (feature, subject, line_id, sku, quantity, entry_seq, shop_at, till_at, ended_at)
       SELECT 'return', return_id, iif(part = 0, position, position || '.' || part), sku, quantity, @entrySeq, NULL, @at, @at
       FROM desk_return_goods WHERE return_id = @id`,
    )
    .run({ id: desk.id, entrySeq: desk.entrySeq, at });
  const difference = toMinor(sale.totalInclTax, desk.currency) + desk.totalMinor;
  if (difference === 0) return;
  const params = { order: desk.incrementId, difference: toDecimal(difference, desk.currency).toFixed(), currency: desk.currency };
  raise(journal, ids, { kind: 'saleTotalDiffers', subject: sale.invoiceNumber ?? sale.id, params, at });
}

/** Only the sale that counts now: one that was given up before is voided for good. */
function voided(journal: Journal, ids: Ids, desk: DeskSale, sale: ShownSale, at: number): void {
  if (sale.id !== desk.tillSaleId && sale.id !== desk.saleId) return;
  const receipt = sale.invoiceNumber ?? sale.id;
  const params = { receipt, order: desk.incrementId };
  if (desk.tillState === 'closed') {
    raise(journal, ids, { kind: 'returnVoidedAtTill', subject: receipt, params, at });
    return;
  }
  if (desk.tillState === 'voided') return;
  setTill(journal, desk, 'voided', sale, null);
  raise(journal, ids, { kind: 'deskReturnVoided', subject: desk.incrementId, params, at });
}

function setTill(journal: Journal, desk: DeskSale, state: DeskSale['tillState'], sale: ShownSale, at: number | null): void {
  journal
    .sql<[string, string, string | null, number | null, string]>(
      'UPDATE desk_returns SET till_state = ?, till_sale_id = ?, receipt = ?, till_at = ? WHERE id = ?',
    )
    .run(state, sale.id, sale.invoiceNumber, at, desk.id);
}
