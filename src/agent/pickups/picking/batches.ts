import { entryBySeq } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** Statements of pick_batches. A batch is closed by a trigger once none of its orders is picked any more (migration 6). */

export interface BatchRecord {
  id: string;
  code: string;
  holder: string | null;
  /** ms UTC. */
  startedAt: number;
  closedAt: number | null;
  entrySeq: number;
}

const columns = 'b.id, b.code, b.holder, b.started_at AS startedAt, b.closed_at AS closedAt, b.entry_seq AS entrySeq';

/** Inside write(). */
export function insertBatch(journal: Journal, batch: Omit<BatchRecord, 'closedAt'>): void {
  journal.expectWriting();
  journal
    .sql('INSERT INTO pick_batches (id, code, holder, started_at, entry_seq) VALUES (@id, @code, @holder, @startedAt, @entrySeq)')
    .run(batch);
}

/** Inside write(). */
export function setBatchHolder(journal: Journal, id: string, holder: string | null): void {
  journal.expectWriting();
  journal.sql('UPDATE pick_batches SET holder = @holder WHERE id = @id').run({ id, holder });
}

export function batchById(journal: Journal, id: string): BatchRecord | null {
  return journal.sql<[string], BatchRecord>(`SELECT ${columns} FROM pick_batches b WHERE b.id = ?`).get(id) ?? null;
}

/** Letters' case does not count. */
export function batchByCode(journal: Journal, code: string): BatchRecord | null {
  return journal.sql<[string], BatchRecord>(`SELECT ${columns} FROM pick_batches b WHERE b.code = ?`).get(code.toUpperCase()) ?? null;
}

export interface OpenBatchRow extends BatchRecord {
  orders: number;
  pieces: number;
  picked: number;
}

/** Oldest first, with how far each is; pieces of orders that left the round do not count. */
export function openBatches(journal: Journal): OpenBatchRow[] {
  return journal
    .sql<[], OpenBatchRow>(
      `SELECT ${columns}, count(p.id) AS orders, coalesce(sum(p.pieces), 0) AS pieces,
         coalesce(sum((SELECT sum(l.picked) FROM pickup_lines l WHERE l.pickup_id = p.id AND l.physical = 1)), 0) AS picked
       FROM pick_batches b LEFT JOIN pickups p ON p.batch_id = b.id AND p.state IN ('picking', 'short')
       WHERE b.closed_at IS NULL GROUP BY b.id ORDER BY b.started_at, b.id`,
    )
    .all();
}

/** Ids of the orders a batch began with, in the order of their places; those that left it are still named. */
export function placesOf(journal: Journal, batch: BatchRecord): string[] {
  const entry = entryBySeq(journal, batch.entrySeq);
  return entry === null ? [] : (entry.data as { pickups: string[] }).pickups;
}
