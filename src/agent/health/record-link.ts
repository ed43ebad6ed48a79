import type { RecordLink } from '#contract/exceptions.ts';
import type { Journal } from '#agent/journal/journal.ts';

const tables = [
  ['pickup', 'SELECT id FROM pickups WHERE id = ?'],
  ['transfer', 'SELECT id FROM transfers WHERE id = ?'],
  ['return', 'SELECT id FROM desk_returns WHERE id = ?'],
  ['return', 'SELECT id FROM till_returns WHERE id = ?'],
] as const;

/** The record a subject is the id of, where it has a screen. */
export function recordOf(journal: Journal, subject: string): RecordLink | null {
  for (const [to, sql] of tables) {
    if (journal.sql<[string], { id: string }>(sql).get(subject) !== undefined) return { to, id: subject };
  }
  return null;
}

/** What people know a subject by: the order's number where it is a pickup or a return, the transfer's short name, else itself. */
export function labelOf(journal: Journal, subject: string): string {
  const row = journal
    .sql<[{ subject: string }], { label: string | null }>(
      `SELECT coalesce((SELECT increment_id FROM pickups WHERE id = @subject), (SELECT increment_id FROM desk_returns WHERE id = @subject),
         (SELECT increment_id FROM till_returns WHERE id = @subject),
         (SELECT 'T-' || upper(substr(id, -6)) FROM transfers WHERE id = @subject)) AS label`,
    )
    .get({ subject });
  return row?.label ?? subject;
}
