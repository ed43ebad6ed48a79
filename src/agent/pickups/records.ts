import type { PickupState } from '#contract/pickups.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** Statements of pickups, pickup_lines and pickup_customers. Amounts in minor units, instants ms UTC. */

/** A promise that never comes due (the store does not open): sorts last. */
export const noPromise = Number.MAX_SAFE_INTEGER;

export interface PickupRecord {
  id: string;
  orderId: number;
  incrementId: string;
  state: PickupState;
  pieces: number;
  lineCount: number;
  placedAt: number;
  promisedAt: number;
  bin: string | null;
  bags: number;
  /** Pieces reported short and not decided on. */
  short: number;
  keptUntil: number | null;
  remindedAt: number | null;
  batchId: string | null;
  /** Magento has its invoice although the customer still pays at the till (magento-measured 47). */
  invoicedEarly: 0 | 1;
  payment: 'paid' | 'toPay' | 'waiting';
  paymentMethod: string;
  totalMinor: number;
  toPayMinor: number;
  currency: string;
  holder: string | null;
  saleId: string;
  saleNumber: string | null;
  collectedAt: number | null;
  collectedBy: string | null;
  arrivedAt: number;
  updatedAt: number;
}

export interface PickupLineRecord {
  lineId: string;
  position: number;
  itemId: number;
  sku: string;
  name: string;
  options: { label: string; value: string }[];
  quantity: number;
  /** Pieces in one of the order's line: of a set, how many of this part it holds. */
  perLine: number;
  /** The set it is a part of. */
  setName: string | null;
  picked: number;
  short: number;
  skipped: boolean;
  physical: boolean;
  unitPriceMinor: number;
}

/** What every view tells of a line as it is. */
export function lineFacts({ lineId: id, sku, name, options, setName, quantity, picked, short, skipped, physical }: PickupLineRecord) {
  return { id, sku, name, options, setName, quantity, picked, short, skipped, physical };
}

type ContactOfCustomer = Pick<PickupCustomer, 'name' | 'label' | 'email' | 'phone'>;

export interface PickupCustomer {
  name: string;
  label: string;
  sortName: string;
  email: string | null;
  phone: string | null;
}

export const pickupColumns = `p.id, p.order_id AS orderId, p.increment_id AS incrementId, p.state, p.pieces, p.line_count AS lineCount,
  p.placed_at AS placedAt, p.promised_at AS promisedAt, p.bin, p.bags, p.short, p.kept_until AS keptUntil,
  p.reminded_at AS remindedAt, p.batch_id AS batchId, p.invoiced_early AS invoicedEarly, p.payment, p.payment_method AS paymentMethod, p.total_minor AS totalMinor,
  p.to_pay_minor AS toPayMinor, p.currency, p.holder, p.sale_id AS saleId, p.sale_number AS saleNumber, p.collected_at AS collectedAt,
  p.collected_by AS collectedBy, p.arrived_at AS arrivedAt, p.updated_at AS updatedAt`;

// Put together once: at each call SQL text would be copied and hashed anew, which takes as long as a small read.
const byId = `SELECT ${pickupColumns} FROM pickups p WHERE p.id = ?`;
const byOrder = `SELECT ${pickupColumns} FROM pickups p WHERE p.order_id = ?`;

/** Inside write(). */
export function insertPickup(journal: Journal, pickup: PickupRecord, lines: readonly PickupLineRecord[], customer: PickupCustomer): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO pickups (id, order_id, increment_id, sort_name, state, pieces, line_count, placed_at, promised_at, bin, bags, short, kept_until, reminded_at,
         batch_id, invoiced_early, payment, payment_method, total_minor, to_pay_minor, currency, holder, sale_id, sale_number, collected_at, collected_by, arrived_at, updated_at)
       VALUES (@id, @orderId, @incrementId, @sortName, @state, @pieces, @lineCount, @placedAt, @promisedAt, @bin, @bags, @short, @keptUntil, @remindedAt,
         @batchId, @invoicedEarly, @payment, @paymentMethod, @totalMinor, @toPayMinor, @currency, @holder, @saleId, @saleNumber, @collectedAt, @collectedBy, @arrivedAt, @updatedAt)`,
    )
    .run({ ...pickup, sortName: customer.sortName });
  for (const line of lines) insertLine(journal, pickup.id, line);
  journal
    .sql('INSERT INTO pickup_customers (pickup_id, name, label, email, phone) VALUES (@pickupId, @name, @label, @email, @phone)')
    .run({ pickupId: pickup.id, name: customer.name, label: customer.label, email: customer.email, phone: customer.phone });
}

function insertLine(journal: Journal, pickupId: string, line: PickupLineRecord): void {
  journal
    .sql(
      `INSERT INTO pickup_lines (pickup_id, line_id, position, item_id, sku, name, options, quantity, per_line, set_name, picked, short, skipped, physical, unit_price_minor)
       VALUES (@pickupId, @lineId, @position, @itemId, @sku, @name, @options, @quantity, @perLine, @setName, @picked, @short, @skipped, @physical, @unitPriceMinor)`,
    )
    .run({ pickupId, ...line, options: JSON.stringify(line.options), skipped: line.skipped ? 1 : 0, physical: line.physical ? 1 : 0 });
}

export function pickupById(journal: Journal, id: string): PickupRecord | null {
  return journal.sql<[string], PickupRecord>(byId).get(id) ?? null;
}

export function pickupByOrder(journal: Journal, orderId: number): PickupRecord | null {
  return journal.sql<[number], PickupRecord>(byOrder).get(orderId) ?? null;
}

/** By the order's number. */
export function pickupNumbered(journal: Journal, incrementId: string): PickupRecord | null {
  return journal.sql<[string], PickupRecord>(`SELECT ${pickupColumns} FROM pickups p WHERE p.increment_id = ?`).get(incrementId) ?? null;
}

export function pickupBySale(journal: Journal, saleId: string): PickupRecord | null {
  return journal.sql<[string], PickupRecord>(`SELECT ${pickupColumns} FROM pickups p WHERE p.sale_id = ?`).get(saleId) ?? null;
}

/** Order ids of pickups that still move, oldest promise first: what is re-read by id (magento-measured 12). */
export function openOrderIds(journal: Journal, after: number, limit: number): number[] {
  return journal
    .sql<[number, number], { orderId: number }>(
      `SELECT p.order_id AS orderId FROM pickups p WHERE p.state IN ('waiting', 'new', 'picking', 'short', 'staged', 'ready', 'expired') AND p.order_id > +? ORDER BY p.order_id LIMIT 0 + ?`,
    )
    .all(after, limit)
    .map((row) => row.orderId);
}

export function linesOf(journal: Journal, pickupId: string): PickupLineRecord[] {
  return journal
    .sql<[string], Omit<PickupLineRecord, 'options' | 'skipped' | 'physical'> & { options: string; skipped: number; physical: number }>(
      `SELECT line_id AS lineId, position, item_id AS itemId, sku, name, options, quantity, per_line AS perLine, set_name AS setName, picked, short, skipped, physical, unit_price_minor AS unitPriceMinor
       FROM pickup_lines WHERE pickup_id = +? ORDER BY position`,
    )
    .all(pickupId)
    .map((row) => ({
      ...row,
      options: row.options === '[]' ? [] : (JSON.parse(row.options) as { label: string; value: string }[]),
      skipped: row.skipped === 1,
      physical: row.physical === 1,
    }));
}

export function customerOf(journal: Journal, pickupId: string): ContactOfCustomer | null {
  return (
    journal.sql<[string], ContactOfCustomer>('SELECT name, label, email, phone FROM pickup_customers WHERE pickup_id = ?').get(pickupId) ??
    null
  );
}

const changeColumns = {
  state: 'state',
  pieces: 'pieces',
  bin: 'bin',
  bags: 'bags',
  short: 'short',
  keptUntil: 'kept_until',
  remindedAt: 'reminded_at',
  batchId: 'batch_id',
  invoicedEarly: 'invoiced_early',
  payment: 'payment',
  toPayMinor: 'to_pay_minor',
  totalMinor: 'total_minor',
  holder: 'holder',
  saleNumber: 'sale_number',
  collectedAt: 'collected_at',
  collectedBy: 'collected_by',
} as const satisfies Partial<Record<keyof PickupRecord, string>>;

type Change = Partial<Pick<PickupRecord, keyof typeof changeColumns>>;

/** Changes the given columns and no index of another. Inside write(). */
export function updatePickup(journal: Journal, id: string, change: Change, at: number): void {
  journal.expectWriting();
  const set = Object.keys(change).map((name) => `${changeColumns[name as keyof typeof changeColumns]} = @${name}, `);
  const { changes } = journal.sql(`UPDATE pickups SET ${set.join('')}updated_at = @at WHERE id = @id`).run({ ...change, id, at });
  if (changes !== 1) throw new Error(`pickup ${id} is gone`);
}

export interface LineChange {
  picked?: number;
  quantity?: number;
  short?: number;
  skipped?: boolean;
}

/** Inside write(). */
export function setLine(journal: Journal, pickupId: string, lineId: string, change: LineChange): void {
  journal.expectWriting();
  const { changes } = journal
    .sql(
      `UPDATE pickup_lines SET picked = coalesce(@picked, picked), quantity = coalesce(@quantity, quantity),
         short = coalesce(@short, short), skipped = coalesce(@skipped, skipped) WHERE pickup_id = @pickupId AND line_id = @lineId`,
    )
    .run({
      pickupId,
      lineId,
      picked: change.picked ?? null,
      quantity: change.quantity ?? null,
      short: change.short ?? null,
      skipped: change.skipped === undefined ? null : Number(change.skipped),
    });
  if (changes !== 1) throw new Error(`line ${lineId} of pickup ${pickupId} is gone`);
}

/** Mails of the order that Magento had noted before a further one was asked for; null before the first time. */
export function mailsSeen(journal: Journal, id: string): number | null {
  return journal.sql<[string], { mails: number | null }>('SELECT mails_seen AS mails FROM pickups WHERE id = ?').get(id)?.mails ?? null;
}

/** Inside write(). */
export function seeMails(journal: Journal, id: string, mails: number): void {
  journal.expectWriting();
  journal.sql('UPDATE pickups SET mails_seen = ? WHERE id = ?').run(mails, id);
}
