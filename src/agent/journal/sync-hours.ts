import type { SystemName } from '#contract/ids.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** Calls of one hour: those of people's actions, those made by themselves, and how many of all failed. */
export interface CallCount {
  people: number;
  background: number;
  failed: number;
}

export const hourMs = 3_600_000;
/** Hours older than this go. */
const keptMs = 8 * 24 * hourMs;

/** Adds calls to an hour (its first instant, ms UTC). Inside write(). */
export function addCalls(journal: Journal, system: SystemName, hour: number, more: CallCount): void {
  journal.expectWriting();
  journal
    .sql<[number, SystemName, number, number, number]>(
      `INSERT INTO sync_hours (hour, system, people, background, failed) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET people = people + excluded.people, background = background + excluded.background, failed = failed + excluded.failed`,
    )
    .run(hour, system, more.people, more.background, more.failed);
  journal.sql<[number]>('DELETE FROM sync_hours WHERE hour < ?').run(hour - keptMs);
}

/** Hours from an instant on (ms UTC) that calls were made in. */
export function callHours(journal: Journal, system: SystemName, from: number): Map<number, CallCount> {
  const rows = journal
    .sql<[SystemName, number], CallCount & { hour: number }>(
      'SELECT hour, people, background, failed FROM sync_hours WHERE system = ? AND hour >= ?',
    )
    .all(system, from);
  return new Map(rows.map(({ hour, ...count }) => [hour, count]));
}
