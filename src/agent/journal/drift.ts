import type { DriftRow } from '#contract/schema-drift.ts';
import type { SystemName } from '#contract/ids.ts';
import type { Drift } from '#core/connector.ts';
import { harmlessSample } from '#core/drift.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** A changed API shows itself in the first few paths; keys that are data must not fill the table. */
export const maxDriftPaths = 500;
const longestPath = 200;

/**
 * Notes what an endpoint answered that was not expected, once each, with what it is and without its content. Answers how many are new.
 * Inside write().
 */
export function noteDrift(journal: Journal, from: { system: SystemName; endpoint: string }, drift: readonly Drift[], at: number): number {
  journal.expectWriting();
  const insert = journal.sql<[Omit<DriftRow, 'firstAt'> & { at: number; most: number }]>(
    `INSERT INTO schema_drift (system, endpoint, kind, path, sample, first_at)
     SELECT @system, @endpoint, @kind, @path, @sample, @at WHERE (SELECT count(*) FROM schema_drift WHERE system = @system) < @most
     ON CONFLICT DO NOTHING`,
  );
  let fresh = 0;
  for (const { kind, path, sample } of drift) {
    const row = { ...from, kind, path: path.slice(0, longestPath).toWellFormed(), sample: harmlessSample(kind, sample) };
    fresh += insert.run({ ...row, at, most: maxDriftPaths }).changes;
  }
  return fresh;
}

/** Oldest first. */
export function listDrift(journal: Journal): DriftRow[] {
  return journal
    .sql<[], DriftRow>(
      `SELECT system, endpoint, kind, path, sample, first_at AS firstAt FROM schema_drift ORDER BY first_at, system, endpoint, path, kind`,
    )
    .all();
}
