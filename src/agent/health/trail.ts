import type { TrailRow } from '#contract/health.ts';
import { csvOf } from '#core/csv.ts';
import { labelOf } from '#agent/health/record-link.ts';
import type { Journal } from '#agent/journal/journal.ts';

export interface TrailFilter {
  person?: string | undefined;
  device?: string | undefined;
  about?: string | undefined;
  from?: number | undefined;
  to?: number | undefined;
}

interface Asked {
  person: string | null;
  device: string | null;
  about: string | null;
  from: number;
  to: number;
  before: number;
}

/** An order's number finds what was done to its pickup and its returns; a number alone also the entry of that number. */
const condition = `(@person IS NULL OR e.person = @person) AND (@device IS NULL OR e.device = @device) AND e.at >= @from AND e.at < @to
  AND (@about IS NULL OR e.subject = @about OR e.kind = @about OR CAST(e.seq AS TEXT) = @about
    OR e.subject IN (SELECT id FROM pickups WHERE increment_id = @about)
    OR e.subject IN (SELECT id FROM desk_returns WHERE increment_id = @about)
    OR e.subject IN (SELECT id FROM till_returns WHERE increment_id = @about))`;

/** More than a day of a busy store; a longer time is exported in parts. */
const mostInFile = 50_000;

export function trail(
  journal: Journal,
  filter: TrailFilter,
  page: { before?: number | undefined; limit: number },
): { rows: TrailRow[]; total: number } {
  const asked = askedOf(filter, page.before);
  const rows = journal
    .sql<[Asked & { limit: number }], TrailRow>(
      `SELECT e.seq, e.at, e.kind, e.subject, e.person, e.device FROM entries e WHERE e.seq < @before AND ${condition} ORDER BY e.seq DESC LIMIT @limit`,
    )
    .all({ ...asked, limit: page.limit });
  const { before: _, ...all } = asked;
  const total =
    journal.sql<[Omit<Asked, 'before'>], { n: number }>(`SELECT count(*) AS n FROM entries e WHERE ${condition}`).get(all)?.n ?? 0;
  return { rows: rows.map((row) => ({ ...row, subject: labelOf(journal, row.subject) })), total };
}

/** People and devices that stand in the journal. */
export function trailNames(journal: Journal): { people: string[]; devices: string[] } {
  const names = (column: 'person' | 'device') =>
    journal
      .sql<[], { name: string }>(`SELECT DISTINCT ${column} AS name FROM entries WHERE ${column} IS NOT NULL ORDER BY 1 LIMIT 200`)
      .all()
      .map(({ name }) => name);
  return { people: names('person'), devices: names('device') };
}

/** Oldest first, with each entry's hash, so that the file can be compared with the journal. */
export function trailCsv(journal: Journal, filter: TrailFilter): string {
  const rows = journal
    .sql<[Asked & { limit: number }], TrailRow & { hash: string }>(
      `SELECT e.seq, e.at, e.kind, e.subject, e.person, e.device, lower(hex(e.hash)) AS hash FROM entries e
       WHERE e.seq < @before AND ${condition} ORDER BY e.seq LIMIT @limit`,
    )
    .all({ ...askedOf(filter, undefined), limit: mostInFile });
  return csvOf(
    ['number', 'time', 'kind', 'about', 'person', 'device', 'hash'],
    rows.map((row) => [row.seq, new Date(row.at).toISOString(), row.kind, labelOf(journal, row.subject), row.person, row.device, row.hash]),
  );
}

function askedOf(filter: TrailFilter, before: number | undefined): Asked {
  return {
    person: filter.person ?? null,
    device: filter.device ?? null,
    about: filter.about ?? null,
    from: filter.from ?? 0,
    to: filter.to ?? Number.MAX_SAFE_INTEGER,
    before: before ?? Number.MAX_SAFE_INTEGER,
  };
}
