import type { Finding, FindingKind } from '#core/catalog/kinds.ts';
import type { Journal } from '#agent/journal/journal.ts';

export interface FindingRow extends Finding {
  since: number;
  state: 'open' | 'ignored';
  /** Why it is left, and who said so. */
  note: string;
  person: string | null;
  journal: number | null;
}

interface Stored {
  key: string;
  body: string;
  since: number;
  state: 'open' | 'ignored';
  note: string;
  person: string | null;
  journal: number | null;
}

const columns = 'key, body, since, state, note, person, entry_seq AS journal';

/** The facts but for when each side last changed in any way. */
const whatCounts = (body: string): string => `json_remove(json_extract(${body}, '$.facts'), '$.tillChanged', '$.shopChanged')`;

/**
 * Takes over what an audit found: what is no longer found is over, what is found again keeps its first instant, and what was left
 * stays left while its facts are the same. Inside write().
 */
export function takeFindings(journal: Journal, runId: number, findings: readonly Finding[], at: number): void {
  journal.expectWriting();
  const upsert = journal.sql(
    `INSERT INTO catalog_findings (key, kind, sku, name, body, since, run_id, state) VALUES (@key, @kind, @sku, @name, @body, @since, @runId, 'open')
     ON CONFLICT (key) DO UPDATE SET
       state = iif(state = 'ignored' AND ${whatCounts('body')} IS ${whatCounts('@body')}, 'ignored', 'open'),
       since = min(since, @since), sku = @sku, name = @name, body = @body, run_id = @runId`,
  );
  for (const one of findings) {
    const { key, kind, sku, name, since } = one;
    upsert.run({ key, kind, sku, name, body: JSON.stringify(one), since: since ?? at, runId });
  }
  journal.sql<[number]>('DELETE FROM catalog_findings WHERE run_id <> ?').run(runId);
}

export interface FindingAsk {
  kind: FindingKind | null;
  state: 'open' | 'ignored';
  /** Part of a SKU or a name. */
  search: string;
  /** From the page before; null for the first. */
  after: { sku: string; key: string } | null;
  limit: number;
}

const where = `state = @state AND (@kind IS NULL OR kind = @kind) AND (@search = '' OR instr(lower(sku), @search) > 0 OR instr(lower(name), @search) > 0)`;

function named({ kind, state, search }: Pick<FindingAsk, 'kind' | 'state' | 'search'>) {
  return { kind, state, search: search.trim().toLowerCase() };
}

/** By SKU. */
export function listFindings(journal: Journal, ask: FindingAsk): FindingRow[] {
  const after = ask.after ?? { sku: '', key: '' };
  return journal
    .sql<[object], Stored>(
      `SELECT ${columns} FROM catalog_findings WHERE ${where} AND (sku, key) > (@sku, @key) ORDER BY sku, key LIMIT @limit`,
    )
    .all({ ...named(ask), ...after, limit: ask.limit })
    .map(rowOf);
}

export function countFindings(journal: Journal, ask: Pick<FindingAsk, 'kind' | 'state' | 'search'>): number {
  return journal.sql<[object], { n: number }>(`SELECT count(*) AS n FROM catalog_findings WHERE ${where}`).get(named(ask))?.n ?? 0;
}

/** How many of each kind are open and left. */
export function countKinds(journal: Journal): { kind: FindingKind; open: number; ignored: number }[] {
  return journal
    .sql<[], { kind: FindingKind; open: number; ignored: number }>(
      `SELECT kind, sum(state = 'open') AS open, sum(state = 'ignored') AS ignored FROM catalog_findings GROUP BY kind`,
    )
    .all();
}

/** Those that are still there, of these keys. */
export function findingsOf(journal: Journal, keys: readonly string[]): FindingRow[] {
  return journal
    .sql<[string], Stored>(`SELECT ${columns} FROM catalog_findings WHERE key IN (SELECT value FROM json_each(?)) ORDER BY sku, key`)
    .all(JSON.stringify(keys))
    .map(rowOf);
}

/** Inside write(). */
export function decideFinding(
  journal: Journal,
  key: string,
  to: { state: 'open' | 'ignored'; note: string; person: string; entrySeq: number },
): void {
  journal.expectWriting();
  journal
    .sql('UPDATE catalog_findings SET state = @state, note = @note, person = @person, entry_seq = @entrySeq WHERE key = @key')
    .run({ key, ...to });
}

/** Inside write(). */
export function removeFinding(journal: Journal, key: string): void {
  journal.expectWriting();
  journal.sql<[string]>('DELETE FROM catalog_findings WHERE key = ?').run(key);
}

function rowOf({ body, since, state, note, person, journal }: Stored): FindingRow {
  return { ...(JSON.parse(body) as Finding), since, state, note, person, journal };
}
