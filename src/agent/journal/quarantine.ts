import type { Journal } from '#agent/journal/journal.ts';

/** An answer or row that did not decode. `raw` comes in redacted. */
export interface Quarantined {
  /** Stream or effect kind it came from. */
  source: string;
  /** The record's id, or the request when there is none. */
  record: string;
  /** Field that did not decode. */
  path: string;
  message: string;
  raw: string;
  /** ms UTC; the newest time it was seen. */
  at: number;
}

/** A system gone wrong must not fill the disk: the oldest make room, and a huge body is cut. */
export const maxQuarantined = 1_000;
export const maxRawLength = 20_000;

/** Keeps it, or refreshes what is kept of the same (source, record, path). Inside write(). */
export function quarantine(journal: Journal, item: Quarantined): void {
  journal.expectWriting();
  journal
    .sql<[Quarantined]>(
      `INSERT INTO quarantine (at, source, record, path, message, raw) VALUES (@at, @source, @record, @path, @message, @raw)
       ON CONFLICT (source, record, path) DO UPDATE SET at = excluded.at, message = excluded.message, raw = excluded.raw`,
    )
    .run({ ...item, raw: item.raw.slice(0, maxRawLength).toWellFormed() });
  journal
    .sql<[number]>('DELETE FROM quarantine WHERE id IN (SELECT id FROM quarantine ORDER BY at DESC, id DESC LIMIT -1 OFFSET ?)')
    .run(maxQuarantined);
}

/** The record decodes now (or is gone). Answers how many rows went. Inside write(). */
export function releaseQuarantined(journal: Journal, source: string, record: string): number {
  journal.expectWriting();
  return journal.sql<[string, string]>('DELETE FROM quarantine WHERE source = ? AND record = ?').run(source, record).changes;
}

/** Newest first. */
export function listQuarantined(journal: Journal, limit: number): Quarantined[] {
  return journal
    .sql<[number], Quarantined>('SELECT source, record, path, message, raw, at FROM quarantine ORDER BY at DESC, id DESC LIMIT +?')
    .all(limit);
}

/** What could not be read of one record. */
export function quarantinedOf(journal: Journal, source: string, record: string): Quarantined[] {
  return journal
    .sql<[string, string], Quarantined>(
      'SELECT source, record, path, message, raw, at FROM quarantine WHERE source = ? AND record = ? ORDER BY id LIMIT 10',
    )
    .all(source, record);
}

export function countQuarantined(journal: Journal): number {
  return journal.sql<[], { n: number }>('SELECT count(*) AS n FROM quarantine').get()?.n ?? 0;
}
