import type { OpeningHours } from '#contract/config.ts';
import { openSpans } from '#core/opening-hours.ts';

/** After this many closed days in a row there is no promise to make. */
const searchDays = 60;

/**
 * When the store promises the order: the moment it was placed plus the lead time, counted in opening hours of
 * the store's own time zone (DESIGN §4). Null when the store does not open for two months.
 * @param placedAt ms UTC  @param leadTimeMinutes minutes of open time  @returns ms UTC
 */
export function promisedAt(placedAt: number, leadTimeMinutes: number, hours: OpeningHours, timeZone: string): number | null {
  if (Object.values(hours.week).every((spans) => spans.length === 0)) return null;
  let left = leadTimeMinutes * 60_000;
  for (let day = 0; day < searchDays; day += 1) {
    for (const open of openSpans(placedAt, day, hours, timeZone)) {
      const from = Math.max(open.from, placedAt);
      const room = open.to - from;
      if (room < 0) continue;
      if (left <= room) return from + left;
      left -= room;
    }
  }
  return null;
}
