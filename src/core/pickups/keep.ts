import type { OpeningHours } from '#contract/config.ts';
import { openSpans } from '#core/opening-hours.ts';

const dayMs = 86_400_000;
/** After this many closed days in a row nobody looks for an open one. */
const searchDays = 60;

/**
 * Until when a ready order is kept: the close of business on the day `days` after it became ready, or of the next day the
 * store opens. A store that never opens counts plain days. Days and hours are the store's own.
 * @param from ms UTC  @returns ms UTC
 */
export function keptUntil(from: number, days: number, hours: OpeningHours, timeZone: string): number {
  for (let day = days; day < days + searchDays && opensEver(hours); day += 1) {
    const close = openSpans(from, day, hours, timeZone).at(-1)?.to;
    if (close !== undefined) return close;
  }
  return from + days * dayMs;
}

function opensEver(hours: OpeningHours): boolean {
  return Object.values(hours.week).some((spans) => spans.length > 0);
}

/**
 * When the customer is reminded: at the opening of the day `daysBefore` the end, or of the next day the store opens before it. Null
 * when there is no such opening after `since`, the moment the customer was last told.
 * @param until, since ms UTC  @returns ms UTC
 */
export function remindAt(until: number, since: number, daysBefore: number, hours: OpeningHours, timeZone: string): number | null {
  for (let day = daysBefore; day > 0; day -= 1) {
    const open = openSpans(until, -day, hours, timeZone).at(0)?.from;
    if (open !== undefined) return open > since ? open : null;
  }
  return null;
}
