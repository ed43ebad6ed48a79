import type { TillSale } from '#core/till.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { refundLines } from '#agent/refunds/refund-lines.ts';

/** What the till took back, as the journal has it. */
export interface ReturnRecord {
  id: string;
  saleId: string;
  state: 'seen' | 'toMatch' | 'matched' | 'notWebOrder' | 'counterSale';
  at: number;
  orderId: number | null;
  incrementId: string | null;
  decidedBy: string | null;
  decidedAt: number | null;
  /** Of its credit memo; null before there is one. */
  effect: string | null;
}

const columns = `r.id, r.sale_id AS saleId, r.state, r.at, r.order_id AS orderId, r.increment_id AS incrementId,
  r.decided_by AS decidedBy, r.decided_at AS decidedAt,
  (SELECT e.state FROM effects e WHERE e.subject = r.id AND e.kind = '${refundLines.name}') AS effect`;

export function returnById(journal: Journal, id: string): ReturnRecord | null {
  return journal.sql<[string], ReturnRecord>(`SELECT ${columns} FROM till_returns r WHERE r.id = ?`).get(id) ?? null;
}

/** In these states, the newest first. */
export function returnsIn(journal: Journal, states: readonly ReturnRecord['state'][], limit: number): ReturnRecord[] {
  return journal
    .sql<[string, number], ReturnRecord>(
      `SELECT ${columns} FROM till_returns r WHERE r.state IN (SELECT value FROM json_each(+?)) ORDER BY r.at DESC, r.id LIMIT 0 + ?`,
    )
    .all(JSON.stringify(states), limit);
}

/** For the list, the newest first: so many of what was decided, and all that something is still to be done about. */
export function listedReturns(journal: Journal, limit: number): ReturnRecord[] {
  return journal
    .sql<[number], ReturnRecord>(
      `SELECT ${columns} FROM till_returns r WHERE r.state = 'toMatch'
         OR r.id IN (SELECT n.id FROM till_returns n WHERE n.state IN ('matched', 'notWebOrder') ORDER BY n.at DESC, n.id LIMIT +?)
         OR r.id IN (SELECT subject FROM effects WHERE state NOT IN ('done', 'withdrawn'))
       ORDER BY r.at DESC, r.id`,
    )
    .all(limit);
}

/** All that `listedReturns` may show. */
export function countListedReturns(journal: Journal): number {
  const found = journal.sql<[], { n: number }>(
    `SELECT count(*) AS n FROM till_returns WHERE state IN ('toMatch', 'matched', 'notWebOrder')`,
  );
  return found.get()?.n ?? 0;
}

/** Matched to this order, the oldest first. */
export function returnsOfOrder(journal: Journal, orderId: number): ReturnRecord[] {
  return journal
    .sql<[number], ReturnRecord>(`SELECT ${columns} FROM till_returns r WHERE r.order_id = +? ORDER BY r.at, r.id`)
    .all(orderId);
}

/** Inside write(). */
export function decideReturn(
  journal: Journal,
  id: string,
  to: Pick<ReturnRecord, 'state' | 'orderId' | 'incrementId' | 'decidedBy'> & { at: number | null },
): void {
  journal.expectWriting();
  journal
    .sql(
      `UPDATE till_returns SET state = @state, order_id = @orderId, increment_id = @incrementId, decided_by = @decidedBy, decided_at = @at
       WHERE id = @id`,
    )
    .run({ id, ...to });
}

/** A sale as the till last showed it; null when it never did. Decimals come back from JSON as text. */
export function saleOf(journal: Journal, saleId: string): TillSale | null {
  const row = journal.sql<[string], { body: string }>('SELECT body FROM till_sales WHERE sale_id = ?').get(saleId);
  return row === undefined ? null : (JSON.parse(row.body) as TillSale);
}
