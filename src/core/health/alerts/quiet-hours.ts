import type { AlertRules } from '#contract/alert-rules.ts';
import { localDay, wallClock } from '#core/local-day.ts';

/** True while a store wants no alert: `at` in ms UTC, the hours by the store's own clock. */
export function inQuietHours(at: number, quiet: AlertRules['quiet'], timeZone: string): boolean {
  if (quiet === null) return false;
  const day = localDay(at, timeZone);
  const [from, to] = [wallClock(day, quiet.from), wallClock(day, quiet.to)];
  return from < to ? from <= at && at < to : at < to || from <= at;
}
