import type { AlertKind } from '#contract/alert-rules.ts';
import type { ToldAlert } from '#contract/alerts.ts';
import type { Journal } from '#agent/journal/journal.ts';

export interface NewAlert {
  /** UUIDv7. */
  id: string;
  /** Key of the problem (core/health/alerts/decide.ts). */
  problem: string;
  kind: AlertKind;
  about: string | null;
  since: number;
  toldAt: number;
}

/** Keys of the problems that were told and are not over. */
export function toldProblems(journal: Journal): string[] {
  return journal
    .sql<[], { problem: string }>('SELECT problem FROM alerts WHERE over_at IS NULL')
    .all()
    .map(({ problem }) => problem);
}

/** Inside write(). */
export function addAlert(journal: Journal, alert: NewAlert): void {
  journal.expectWriting();
  journal
    .sql<[NewAlert]>('INSERT INTO alerts (id, problem, kind, about, since, told_at) VALUES (@id, @problem, @kind, @about, @since, @toldAt)')
    .run(alert);
}

/** The problem is solved: should it come back, it is told again. Inside write(). */
export function endAlert(journal: Journal, problem: string, at: number): void {
  journal.expectWriting();
  journal.sql<[number, string]>('UPDATE alerts SET over_at = ? WHERE problem = ? AND over_at IS NULL').run(at, problem);
}

/** Newest first. */
export function listAlerts(journal: Journal, limit: number): ToldAlert[] {
  return journal
    .sql<[number], ToldAlert>(
      `SELECT id, kind, about, since, told_at AS toldAt, over_at AS overAt FROM alerts ORDER BY told_at DESC, since DESC, id LIMIT +?`,
    )
    .all(limit);
}

/** Those that were over before an instant go. Inside write(). */
export function pruneAlerts(journal: Journal, before: number): void {
  journal.expectWriting();
  journal.sql<[number]>('DELETE FROM alerts WHERE over_at < ?').run(before);
}
