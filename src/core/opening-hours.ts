import type { OpeningHours } from '#contract/config.ts';
import { dayAfter, localDay, wallClock, type LocalDay } from '#core/local-day.ts';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

interface Span {
  from: number;
  to: number;
}

/** Asked at every look of a store. Hours and days are values that never change; both go when nobody holds them any more. */
const known = new WeakMap<OpeningHours, WeakMap<LocalDay, readonly Span[]>>();

/** True while the store is open at `at` (ms UTC). */
export function isOpen(at: number, hours: OpeningHours, timeZone: string): boolean {
  return spansOf(localDay(at, timeZone), hours).some((span) => span.from <= at && at < span.to);
}

/** Opening spans, in ms UTC, of the local calendar day `offset` days after the day of `at`. Wall clock times, so a day with a clock change is an hour shorter or longer. */
export function openSpans(at: number, offset: number, hours: OpeningHours, timeZone: string): readonly Span[] {
  return spansOf(dayAfter(localDay(at, timeZone), offset, timeZone), hours);
}

/** How much of the time from `from` to `to` (ms UTC) the store is open, ms. */
export function openMs(from: number, to: number, hours: OpeningHours, timeZone: string): number {
  let open = 0;
  let day = localDay(from, timeZone);
  for (; day.from < to; day = dayAfter(day, 1, timeZone))
    for (const span of spansOf(day, hours)) open += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
  return open;
}

function spansOf(day: LocalDay, hours: OpeningHours): readonly Span[] {
  const days = known.get(hours) ?? new WeakMap<LocalDay, readonly Span[]>();
  known.set(hours, days);
  const spans = days.get(day) ?? newSpans(day, hours);
  days.set(day, spans);
  return spans;
}

function newSpans(day: LocalDay, hours: OpeningHours): Span[] {
  if (hours.closedOn.includes(day.date)) return [];
  const weekday = weekdays[day.weekday] ?? 'sun';
  return [...(hours.week[weekday] ?? [])]
    .sort((a, b) => a.from.localeCompare(b.from))
    .map((span) => ({ from: wallClock(day, span.from), to: wallClock(day, span.to) }));
}
