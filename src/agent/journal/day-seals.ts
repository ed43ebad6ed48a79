import type { Journal } from '#agent/journal/journal.ts';

export interface DaySeal {
  /** `2026-11-23`, by the store's calendar. */
  day: string;
  entrySeq: number;
  /** Hex. */
  hash: string;
  /** The entry of that number still has this hash. */
  holds: boolean;
}

/** Seals a day that ended before `until` (ms UTC) with its last entry; a day without entries has no seal. True when it is new. Inside write(). */
export function sealDay(journal: Journal, day: string, until: number, now: number): boolean {
  journal.expectWriting();
  const { changes } = journal
    .sql<[string, number, number]>(
      `INSERT INTO day_seals (day, entry_seq, hash, sealed_at)
       SELECT ?, seq, hash, ? FROM (SELECT seq, hash FROM entries WHERE at < ? ORDER BY seq DESC LIMIT 1) WHERE TRUE ON CONFLICT DO NOTHING`,
    )
    .run(day, now, until);
  return changes === 1;
}

export function isSealed(journal: Journal, day: string): boolean {
  return journal.sql<[string], { day: string }>('SELECT day FROM day_seals WHERE day = ?').get(day) !== undefined;
}

/** Newest first. */
export function listSeals(journal: Journal, limit: number): DaySeal[] {
  return journal
    .sql<[number], Omit<DaySeal, 'holds'> & { holds: 0 | 1 }>(
      `SELECT s.day, s.entry_seq AS entrySeq, lower(hex(s.hash)) AS hash, e.hash IS s.hash AS holds
       FROM day_seals s LEFT JOIN entries e ON e.seq = s.entry_seq ORDER BY s.day DESC LIMIT +?`,
    )
    .all(limit)
    .map((row) => ({ ...row, holds: row.holds === 1 }));
}
