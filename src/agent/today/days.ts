import type { PromiseDay, TodayView } from '#contract/today.ts';
import { dayAfter, localDay, type LocalDay } from '#core/local-day.ts';
import type { Journal } from '#agent/journal/journal.ts';

const promiseDays = 14;
const usualWeeks = 4;

/** Days that are over hardly change: each is counted once while the journal is open. */
const counted = new WeakMap<Journal, Map<string, unknown>>();

/** Orders promised on each of fourteen days, by whether they were ready in time; today's last. Days are the store's own. */
export function promises(journal: Journal, now: number, timeZone: string): PromiseDay[] {
  const today = localDay(now, timeZone);
  return Array.from({ length: promiseDays }, (_, index) => {
    const day = dayAfter(today, index - promiseDays + 1, timeZone);
    // Yesterday's last orders may still be made ready.
    const isOver = index < promiseDays - 2;
    return isOver ? once(journal, `promises ${day.date}`, () => promisesOf(journal, day, now)) : promisesOf(journal, day, now);
  });
}

/** Orders placed by hour, today and on average on this weekday. */
export function hours(journal: Journal, now: number, timeZone: string): TodayView['hours'] {
  const today = localDay(now, timeZone);
  const placed = placedOf(journal, today);
  const before = Array.from({ length: usualWeeks }, (_, index) => {
    const day = dayAfter(today, -7 * (index + 1), timeZone);
    return once(journal, `placed ${day.date}`, () => placedOf(journal, day));
  });
  return placed.map((count, hour) => ({
    hour,
    today: count,
    usual: before.reduce((sum, day) => sum + (day[hour] ?? 0), 0) / usualWeeks,
  }));
}

function promisesOf(journal: Journal, day: LocalDay, now: number): PromiseDay {
  const row = journal
    .sql<[number, number], { kept: number | null; missed: number | null }>(
      `SELECT sum(readyAt IS NOT NULL AND readyAt <= promisedAt) AS kept, sum(readyAt IS NULL OR readyAt > promisedAt) AS missed FROM (
         SELECT p.promised_at AS promisedAt, (SELECT min(e.at) FROM entries e WHERE e.subject = p.id AND e.kind IN ('pickup.ready', 'pickup.shippedInMagento')) AS readyAt
         FROM pickups p WHERE p.promised_at >= ? AND p.promised_at < ? AND p.state NOT IN ('cancelled', 'putBack', 'waiting'))`,
    )
    .get(day.from, Math.min(day.to, now));
  return { date: day.date, kept: row?.kept ?? 0, missed: row?.missed ?? 0 };
}

/** Twenty-four counts. An hour the clock shows twice counts twice as much; one it leaves out stays empty. */
function placedOf(journal: Journal, day: LocalDay): number[] {
  const count = journal.sql<[number, number], { n: number }>('SELECT count(*) AS n FROM pickups WHERE placed_at >= ? AND placed_at < ?');
  return Array.from({ length: 24 }, (_, hour) => count.get(day.at(hour), day.at(hour + 1))?.n ?? 0);
}

function once<T>(journal: Journal, key: string, count: () => T): T {
  const known = counted.get(journal) ?? new Map<string, unknown>();
  counted.set(journal, known);
  if (!known.has(key)) known.set(key, count());
  return known.get(key) as T;
}
