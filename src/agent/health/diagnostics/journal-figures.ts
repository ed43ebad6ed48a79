import type { JournalFigures } from '#contract/diagnostics.ts';
import type { SystemName } from '#contract/ids.ts';
import { timeText } from '#agent/health/diagnostics/time-text.ts';
import { listDrift } from '#agent/journal/drift.ts';
import type { Journal } from '#agent/journal/journal.ts';

interface Counted {
  count: number;
  oldestAt: number;
}

/** What lies in a journal, by kind and state. Reads only: the file may be one that nobody works with. */
export function journalFigures(journal: Journal): JournalFigures {
  const one = (sql: string): number => journal.sql<[], { n: number }>(sql).get()?.n ?? 0;
  const effects = journal
    .sql<[], Counted & { kind: string; system: SystemName; state: string; attempts: number }>(
      `SELECT kind, system, state, count(*) AS count, sum(attempts) AS attempts, min(created_at) AS oldestAt FROM effects
       GROUP BY kind, system, state ORDER BY kind, system, state`,
    )
    .all();
  const exceptions = journal
    .sql<[], Counted & { kind: string; state: 'open' | 'resolved' }>(
      `SELECT kind, iif(resolved_at IS NULL, 'open', 'resolved') AS state, count(*) AS count, min(opened_at) AS oldestAt FROM exceptions
       GROUP BY kind, state ORDER BY kind, state`,
    )
    .all();
  const unreadable = journal
    .sql<[], { source: string; path: string; count: number; newestAt: number }>(
      `SELECT source, path, count(*) AS count, max(at) AS newestAt FROM quarantine GROUP BY source, path ORDER BY source, path LIMIT 200`,
    )
    .all();
  return {
    entries: one('SELECT count(*) AS n FROM entries'),
    effects: effects.map((row) => ({ ...row, oldestAt: timeText(row.oldestAt) })),
    exceptions: exceptions.map((row) => ({ ...row, oldestAt: timeText(row.oldestAt) })),
    unreadable: unreadable.map((row) => ({ ...row, path: fieldPath(row.path), newestAt: timeText(row.newestAt) })),
    drift: listDrift(journal).map(({ firstAt, ...row }) => ({ ...row, firstAt: timeText(firstAt) })),
    staff: one('SELECT count(*) AS n FROM staff WHERE active = 1'),
  };
}

/** A path of field names; of anything else only that there was something. */
function fieldPath(path: string): string {
  return /^[\w.[\]$-]{1,120}$/.test(path) ? path : '?';
}
