import type { SystemName } from '#contract/ids.ts';
import type { Drift } from '#core/connector.ts';
import type { Journal } from '#agent/journal/journal.ts';

export interface DriftRow extends Drift {
  system: SystemName;
  /** ms UTC. */
  firstAt: number;
}

/** A changed API shows itself in the first few paths; keys that are data must not fill the table. */
export const maxDriftPaths = 500;
const maxSample = 200;

/** Notes fields or values the decoder did not know, once each. Answers how many are new. Inside write(). */
export function noteDrift(journal: Journal, system: SystemName, drift: readonly Drift[], at: number): number {
  journal.expectWriting();
  const insert = journal.sql<[SystemName, string, string, number, SystemName, number]>(
    `INSERT INTO schema_drift (system, path, sample, first_at)
     SELECT ?, ?, ?, ? WHERE (SELECT count(*) FROM schema_drift WHERE system = ?) < ? ON CONFLICT DO NOTHING`,
  );
  let fresh = 0;
  for (const { path, sample } of drift) {
    fresh += insert.run(system, path, sample.slice(0, maxSample).toWellFormed(), at, system, maxDriftPaths).changes;
  }
  return fresh;
}

/** Oldest first. */
export function listDrift(journal: Journal): DriftRow[] {
  return journal
    .sql<[], DriftRow>('SELECT system, path, sample, first_at AS firstAt FROM schema_drift ORDER BY first_at, system, path')
    .all();
}
