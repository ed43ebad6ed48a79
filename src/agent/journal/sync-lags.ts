import type { Journal } from '#agent/journal/journal.ts';

/** A change at the other side by its own time, ms UTC of this PC's clock. */
export interface SeenChange {
  record: string;
  at: number;
}

/** A week of a busy store, and no more. */
const kept = 20_000;

/**
 * Notes when changes of a stream were seen; read again they count once. What happened before the stream was first read is left out:
 * nobody waited for it. Inside write().
 */
export function noteLags(journal: Journal, stream: string, changes: readonly SeenChange[], now: number): void {
  journal.expectWriting();
  const began = beganAt(journal, stream, now);
  const insert = journal.sql<[string, string, number, number]>(
    'INSERT INTO sync_lags (stream, record, event_at, seen_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  let added = 0;
  for (const { record, at } of changes) if (at >= began) added += insert.run(stream, record, at, now).changes;
  if (added > 0) journal.sql<[number]>('DELETE FROM sync_lags WHERE id <= (SELECT max(id) FROM sync_lags) - ?').run(kept);
}

function beganAt(journal: Journal, stream: string, now: number): number {
  const row = journal.sql<[string], { at: number }>('SELECT began_at AS at FROM sync_streams WHERE stream = ?').get(stream);
  if (row !== undefined) return row.at;
  journal.sql<[string, number]>('INSERT INTO sync_streams (stream, began_at) VALUES (?, ?)').run(stream, now);
  return now;
}

/** A delay and when it ended, ms. */
export interface Delay {
  at: number;
  ms: number;
}

/** Delays of changes seen from `since` on, of one stream or of those whose name starts so. */
export function lagsSince(journal: Journal, streams: string, since: number): Delay[] {
  return journal
    .sql<[number, string], Delay>(
      'SELECT seen_at AS at, max(0, seen_at - event_at) AS ms FROM sync_lags WHERE seen_at >= ? AND stream GLOB ?',
    )
    .all(since, streams);
}
