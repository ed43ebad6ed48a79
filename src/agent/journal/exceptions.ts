import type { Journal } from '#agent/journal/journal.ts';

/** Something a person must decide or know (kinds: SYNC.md §7). */
export interface NewException {
  /** UUIDv7. */
  id: string;
  kind: string;
  subject: string;
  params: Readonly<Record<string, string>>;
  pickupId: string | null;
  effectId: string | null;
  /** The entry that made it. */
  entrySeq: number;
  /** ms UTC. */
  at: number;
}

export interface OpenException {
  id: string;
  kind: string;
  subject: string;
  params: Record<string, string>;
  pickupId: string | null;
  effectId: string | null;
  openedAt: number;
  openedBy: number;
}

export interface StoredException extends OpenException {
  resolvedAt: number | null;
  resolvedBy: number | null;
  resolution: string | null;
}

type Row = Omit<StoredException, 'params'> & { params: string };

const columns = `id, kind, subject, params, pickup_id AS pickupId, effect_id AS effectId, opened_at AS openedAt,
  opened_by AS openedBy, resolved_at AS resolvedAt, resolved_by AS resolvedBy, resolution`;

/** Asked of every order of a page, so put together once. */
const openSql = `SELECT ${columns} FROM exceptions WHERE kind = ? AND subject = ? AND resolved_at IS NULL`;

/**
 * Opens an exception unless one of the same kind and subject is open already; answers the id of the open one and whether
 * it is new. Inside write().
 */
export function openException(journal: Journal, exception: NewException): { id: string; opened: boolean } {
  journal.expectWriting();
  const { changes } = journal
    .sql<[Omit<NewException, 'params'> & { params: string }]>(
      `INSERT INTO exceptions (id, kind, subject, params, pickup_id, effect_id, opened_at, opened_by)
       VALUES (@id, @kind, @subject, @params, @pickupId, @effectId, @at, @entrySeq)
       ON CONFLICT (kind, subject) WHERE resolved_at IS NULL DO NOTHING`,
    )
    .run({ ...exception, params: JSON.stringify(exception.params) });
  if (changes === 1) return { id: exception.id, opened: true };
  const open = findOpenException(journal, exception.kind, exception.subject);
  if (open === null) throw new Error(`exception ${exception.id} exists already`);
  return { id: open.id, opened: false };
}

/** Closes an open exception. False when it is not open (any more). Inside write(). */
export function resolveException(journal: Journal, id: string, by: { entrySeq: number; resolution: string; at: number }): boolean {
  journal.expectWriting();
  const { changes } = journal
    .sql<[number, number, string, string]>(
      'UPDATE exceptions SET resolved_at = ?, resolved_by = ?, resolution = ? WHERE id = ? AND resolved_at IS NULL',
    )
    .run(by.at, by.entrySeq, by.resolution, id);
  return changes === 1;
}

/** The open exception of this kind about this subject, or null. */
export function findOpenException(journal: Journal, kind: string, subject: string): OpenException | null {
  const row = journal.sql<[string, string], Row>(openSql).get(kind, subject);
  return row === undefined ? null : toException(row);
}

/** What open exceptions of a kind are about. */
export function openSubjects(journal: Journal, kind: string): string[] {
  return journal
    .sql<[string], { subject: string }>('SELECT subject FROM exceptions WHERE kind = ? AND resolved_at IS NULL ORDER BY opened_at')
    .all(kind)
    .map(({ subject }) => subject);
}

/** When a person last left one of a kind as it is (ms UTC); null when nobody ever did. */
export function lastLeftAt(journal: Journal, kind: string): number | null {
  const left = journal.sql<[string], { at: number | null }>(
    `SELECT max(resolved_at) AS at FROM exceptions WHERE kind = ? AND resolution = 'ignore'`,
  );
  return left.get(kind)?.at ?? null;
}

/** Open or resolved, by id. */
export function exceptionById(journal: Journal, id: string): StoredException | null {
  const row = journal.sql<[string], Row>(`SELECT ${columns} FROM exceptions WHERE id = ?`).get(id);
  return row === undefined ? null : toException(row);
}

/** Open ones, oldest first. */
export function listOpenExceptions(journal: Journal, limit: number): OpenException[] {
  return journal
    .sql<[number], Row>(`SELECT ${columns} FROM exceptions WHERE resolved_at IS NULL ORDER BY opened_at, id LIMIT +?`)
    .all(limit)
    .map(toException);
}

/** Open ones of one pickup, oldest first. */
export function openExceptionsOfPickup(journal: Journal, pickupId: string): OpenException[] {
  return journal
    .sql<[string], Row>(`SELECT ${columns} FROM exceptions WHERE pickup_id = ? AND resolved_at IS NULL ORDER BY opened_at, id`)
    .all(pickupId)
    .map(toException);
}

/** How often this came up about this subject, the open one included. */
export function timesRaised(journal: Journal, kind: string, subject: string): number {
  return (
    journal.sql<[string, string], { n: number }>('SELECT count(*) AS n FROM exceptions WHERE kind = ? AND subject = ?').get(kind, subject)
      ?.n ?? 0
  );
}

export function countOpenExceptions(journal: Journal): number {
  return journal.sql<[], { n: number }>('SELECT count(*) AS n FROM exceptions WHERE resolved_at IS NULL').get()?.n ?? 0;
}

function toException(row: Row): StoredException {
  return { ...row, params: JSON.parse(row.params) as Record<string, string> };
}
