import type { Tender } from '#contract/return-desk.ts';
import type { PlannedPiece } from '#core/returns/desk-plan.ts';
import type { Goods } from '#core/returns/goods.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** A return of the counter, as the journal has it. Amounts in minor units, incl. tax. */
export interface DeskRecord {
  id: string;
  state: 'open' | 'withdrawn';
  orderId: number;
  incrementId: string;
  tender: Tender;
  currency: string;
  totalMinor: number;
  shippingMinor: number;
  refundedMinorBefore: number;
  notes: string;
  /** Its papers show no price. */
  gift: 0 | 1;
  person: string;
  at: number;
  entrySeq: number;
  /** What the till's sale carries as its source. */
  reference: string;
  /** Id of the till's sale where this app chooses it. */
  saleId: string;
  originalSaleId: string | null;
  /** voided: a parked return of ours that somebody voided at the till. */
  tillState: 'owed' | 'parked' | 'closed' | 'voided';
  /** The till's sale, once it is known. */
  tillSaleId: string | null;
  receipt: string | null;
  tillAt: number | null;
  /** Whether Magento is owed its credit memo, or has it. */
  memoOwed: 0 | 1;
}

/** What lies on the desk; `heldId`: what keeps it from sale, null for what is sold. */
export type DeskGoods = Goods & { heldId: string | null };

export interface DeskLineRecord extends Omit<PlannedPiece, 'goods'> {
  position: number;
  goods: DeskGoods[];
}

const columns = `id, state, order_id AS orderId, increment_id AS incrementId, tender, currency, total_minor AS totalMinor,
  shipping_minor AS shippingMinor, refunded_minor_before AS refundedMinorBefore, notes, gift, person, at, entry_seq AS entrySeq, reference,
  sale_id AS saleId, original_sale_id AS originalSaleId, till_state AS tillState, till_sale_id AS tillSaleId, receipt, till_at AS tillAt,
  memo_owed AS memoOwed`;

export function deskReturnById(journal: Journal, id: string): DeskRecord | null {
  return journal.sql<[string], DeskRecord>(`SELECT ${columns} FROM desk_returns WHERE id = ?`).get(id) ?? null;
}

/** The newest first: so many, and all that something is still to be done about. */
export function deskReturns(journal: Journal, limit: number): DeskRecord[] {
  return journal
    .sql<[number], DeskRecord>(
      `SELECT ${columns} FROM desk_returns WHERE id IN (SELECT id FROM desk_returns ORDER BY at DESC, id LIMIT +?)
         OR (state = 'open' AND (till_state <> 'closed' OR memo_owed = 0))
         OR id IN (SELECT subject FROM effects WHERE state NOT IN ('done', 'withdrawn'))
       ORDER BY at DESC, id`,
    )
    .all(limit);
}

export function countDeskReturns(journal: Journal): number {
  return journal.sql<[], { n: number }>('SELECT count(*) AS n FROM desk_returns').get()?.n ?? 0;
}

/** All of one order, the oldest first. */
export function deskReturnsOf(journal: Journal, orderId: number): DeskRecord[] {
  return journal.sql<[number], DeskRecord>(`SELECT ${columns} FROM desk_returns WHERE order_id = +? ORDER BY at, id`).all(orderId);
}

/** Paid out at the till, while Magento is owed nothing yet. */
export function paidAtTill(journal: Journal): DeskRecord[] {
  return journal
    .sql<[], DeskRecord>(
      `SELECT ${columns} FROM desk_returns WHERE memo_owed = 0 AND tender = 'till' AND till_state = 'closed' AND state = 'open' ORDER BY at`,
    )
    .all();
}

export function deskLines(journal: Journal, returnId: string): DeskLineRecord[] {
  const goods = journal
    .sql<[string], DeskGoods & { position: number }>(
      `SELECT position, sku, name, quantity, amount_minor AS amountMinor, held_id AS heldId FROM desk_return_goods
       WHERE return_id = +? ORDER BY position, part`,
    )
    .all(returnId);
  return journal
    .sql<[string], Omit<DeskLineRecord, 'stockItemIds' | 'goods'> & { stockItemIds: string }>(
      `SELECT position, item_id AS itemId, sku, name, quantity, amount_minor AS amountMinor, refunded_before AS refundedBefore,
         stock_item_ids AS stockItemIds, reason, condition, disposition
       FROM desk_return_lines WHERE return_id = +? ORDER BY position`,
    )
    .all(returnId)
    .map((row) => ({
      ...row,
      stockItemIds: JSON.parse(row.stockItemIds) as number[],
      goods: goods.filter((one) => one.position === row.position).map(({ position: _position, ...one }) => one),
    }));
}

/** Inside write(). */
export function addDeskReturn(journal: Journal, record: DeskRecord, lines: readonly DeskLineRecord[]): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO desk_returns (id, state, order_id, increment_id, tender, currency, total_minor, shipping_minor, refunded_minor_before, notes, gift,
         person, at, entry_seq, reference, sale_id, original_sale_id, till_state, till_sale_id, receipt, till_at, memo_owed)
       VALUES (@id, @state, @orderId, @incrementId, @tender, @currency, @totalMinor, @shippingMinor, @refundedMinorBefore, @notes, @gift,
         @person, @at, @entrySeq, @reference, @saleId, @originalSaleId, @tillState, @tillSaleId, @receipt, @tillAt, @memoOwed)`,
    )
    .run({ ...record });
  const add = journal.sql(
    `INSERT INTO desk_return_lines (return_id, position, item_id, sku, name, quantity, amount_minor, refunded_before, stock_item_ids, reason,
       condition, disposition)
     VALUES (@returnId, @position, @itemId, @sku, @name, @quantity, @amountMinor, @refundedBefore, @stockItemIds, @reason,
       @condition, @disposition)`,
  );
  const addGoods = journal.sql(
    `INSERT INTO desk_return_goods (return_id, position, part, sku, name, quantity, amount_minor, held_id)
     VALUES (@returnId, @position, @part, @sku, @name, @quantity, @amountMinor, @heldId)`,
  );
  for (const { goods, ...line } of lines) {
    add.run({ returnId: record.id, ...line, stockItemIds: JSON.stringify(line.stockItemIds) });
    for (const [part, one] of goods.entries()) addGoods.run({ returnId: record.id, position: line.position, part, ...one });
  }
}

/** Inside write(). */
export function changeDeskReturn(
  journal: Journal,
  record: DeskRecord,
  change: Partial<Pick<DeskRecord, 'state' | 'memoOwed' | 'saleId' | 'tillState' | 'tillSaleId' | 'receipt'>>,
): void {
  journal.expectWriting();
  journal
    .sql(
      `UPDATE desk_returns SET state = @state, memo_owed = @memoOwed, sale_id = @saleId, till_state = @tillState, till_sale_id = @tillSaleId,
         receipt = @receipt WHERE id = @id`,
    )
    .run({ ...record, ...change });
}

/** To the web payment, whose refund a person left: the till does not count its pieces. */
export function leftUncounted(journal: Journal): DeskRecord[] {
  return journal
    .sql<[], DeskRecord>(
      `SELECT ${columns} FROM desk_returns d WHERE state = 'open' AND tender = 'web' AND till_state <> 'closed'
       AND EXISTS (SELECT 1 FROM effects e WHERE e.subject = d.id AND e.kind = 'lightspeed.returnSale' AND e.state = 'withdrawn')
       AND NOT EXISTS (SELECT 1 FROM effects e WHERE e.subject = d.id AND e.kind = 'lightspeed.returnSale' AND e.state <> 'withdrawn')
       ORDER BY at`,
    )
    .all();
}
