import { toQuantity } from '#core/money.ts';
import type { TillConsignment, TillConsignmentRow } from '#core/till.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** The till's consignments this store's outlet is an end of, as last read. */
export interface Consignment {
  id: string;
  name: string;
  status: 'OPEN' | 'SENT' | 'RECEIVED' | 'CANCELLED';
  originOutlet: string;
  destinationOutlet: string;
  dueAt: number | null;
  version: number;
  /** Version its rows were read at; null before they were. */
  rowsVersion: number | null;
}

const columns = `consignment_id AS id, name, status, origin_outlet AS originOutlet, destination_outlet AS destinationOutlet, due_at AS dueAt,
  version, rows_version AS rowsVersion`;

export function consignmentById(journal: Journal, id: string): Consignment | null {
  return journal.sql<[string], Consignment>(`SELECT ${columns} FROM till_consignments WHERE consignment_id = ?`).get(id) ?? null;
}

/** Its pieces by product. */
export function consignmentRows(
  journal: Journal,
  id: string,
): { productId: string; sku: string; name: string; count: number; received: number | null }[] {
  return journal
    .sql<[string], { productId: string; sku: string; name: string; count: number; received: number | null }>(
      `SELECT r.product_id AS productId, coalesce(p.sku, r.product_id) AS sku, coalesce(p.name, '') AS name, r.count, r.received
       FROM till_consignment_rows r LEFT JOIN till_products p ON p.product_id = r.product_id WHERE r.consignment_id = +? ORDER BY sku`,
    )
    .all(id);
}

/**
 * Takes what the till shows of a consignment between this outlet and another. One that was over before it was ever known is
 * passed by. `whole`: it was asked for by its id, so its rows are looked at again too. Answers whether it is kept. Inside write().
 */
export function saveConsignment(journal: Journal, outletId: string, row: TillConsignment, at: number, whole: boolean): boolean {
  journal.expectWriting();
  const status = row.deleted ? 'CANCELLED' : row.status === 'DISPATCHED' ? 'SENT' : row.status;
  if (status === 'UNKNOWN' || row.originOutletId === null) return false;
  if (row.originOutletId !== outletId && row.destinationOutletId !== outletId) return false;
  const over = status === 'RECEIVED' || status === 'CANCELLED';
  if (over && consignmentById(journal, row.id) === null && !isOurs(journal, row.id)) return false;
  journal
    .sql(
      `INSERT INTO till_consignments (consignment_id, name, status, origin_outlet, destination_outlet, due_at, version, rows_version, checked_at)
       VALUES (@id, @name, @status, @origin, @destination, @dueAt, @version, NULL, @at)
       ON CONFLICT (consignment_id) DO UPDATE SET name = @name, status = @status, due_at = @dueAt, version = @version, checked_at = @at,
         rows_version = iif(@whole, NULL, rows_version) WHERE @version >= version`,
    )
    .run({
      id: row.id,
      name: row.name,
      status,
      origin: row.originOutletId,
      destination: row.destinationOutletId,
      dueAt: row.dueAt,
      version: Number(row.version),
      at,
      whole: whole ? 1 : 0,
    });
  return true;
}

/** The till no longer knows it: it is gone for good. Inside write(). */
export function consignmentGone(journal: Journal, id: string, at: number): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO till_consignments (consignment_id, name, status, origin_outlet, destination_outlet, due_at, version, rows_version, checked_at)
         SELECT consignment_id, note, 'CANCELLED', origin_outlet, destination_outlet, need_by, 0, 0, @at FROM transfers WHERE consignment_id = @id
       ON CONFLICT (consignment_id) DO UPDATE SET status = 'CANCELLED', rows_version = version, checked_at = @at`,
    )
    .run({ id, at });
}

/** All its rows, read while it had this version. Inside write(). */
export function saveRows(journal: Journal, id: string, rows: readonly TillConsignmentRow[], version: number): void {
  journal.expectWriting();
  journal.sql<[string]>('DELETE FROM till_consignment_rows WHERE consignment_id = ?').run(id);
  const insert = journal.sql(
    'INSERT INTO till_consignment_rows (consignment_id, product_id, count, received) VALUES (@id, @productId, @count, @received)',
  );
  for (const [productId, of] of Map.groupBy(rows, (row) => row.productId)) {
    const received = of.flatMap((row) => row.received ?? []);
    insert.run({
      id,
      productId,
      count: toQuantity(of.reduce((sum, row) => sum + row.count, 0)),
      received: received.length === 0 ? null : toQuantity(received.reduce((sum, one) => sum + one, 0)),
    });
  }
  journal.sql<[number, string]>('UPDATE till_consignments SET rows_version = ? WHERE consignment_id = ?').run(version, id);
}

/** The next one whose rows are not those of its version; null when there is none. */
export function nextUnread(journal: Journal): Consignment | null {
  return (
    journal
      .sql<[], Consignment>(
        `SELECT ${columns} FROM till_consignments WHERE (rows_version IS NULL OR rows_version < version) ORDER BY consignment_id LIMIT 1`,
      )
      .get() ?? null
  );
}

/**
 * Id of an open one that nobody has looked at for `everyMs`, the longest first: a cancelled one just stops being listed, and one that was
 * cancelled at once was never listed here. What was looked at later than now was looked at by a clock that was ahead, nobody knows when.
 */
export function nextUnchecked(journal: Journal, now: number, everyMs: number): string | null {
  const row = journal
    .sql<[{ before: number; now: number }], { id: string }>(
      `SELECT consignment_id AS id, checked_at AS at FROM till_consignments
         WHERE status IN ('OPEN', 'SENT') AND (checked_at < +@before OR checked_at > +@now)
       UNION ALL SELECT t.consignment_id, t.created_at FROM transfers t
         WHERE t.consignment_id IS NOT NULL AND t.state NOT IN ('closed', 'declined', 'cancelled')
         AND (t.created_at < +@before OR t.created_at > +@now)
         AND NOT EXISTS (SELECT 1 FROM till_consignments c WHERE c.consignment_id = t.consignment_id)
       ORDER BY at LIMIT 1`,
    )
    .get({ before: now - everyMs, now });
  return row?.id ?? null;
}

function isOurs(journal: Journal, consignmentId: string): boolean {
  return journal.sql<[string], { one: number }>('SELECT 1 AS one FROM transfers WHERE consignment_id = ?').get(consignmentId) !== undefined;
}
