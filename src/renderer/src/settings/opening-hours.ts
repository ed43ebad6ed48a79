import type { OpeningHours } from '#contract/config.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
export type Span = { from: string; to: string };

const usual: Span = { from: '09:00', to: '18:00' };
const afternoon: Span = { from: '14:00', to: '18:30' };

export function spansOf(hours: OpeningHours, day: Weekday): Span[] {
  return hours.week[day] ?? [];
}

/** The hours with one weekday replaced; a day without spans is a closed day and is left out. */
export function withSpans(hours: OpeningHours, day: Weekday, spans: readonly Span[]): OpeningHours {
  const { [day]: _replaced, ...rest } = hours.week;
  return { ...hours, week: spans.length === 0 ? rest : { ...rest, [day]: [...spans] } };
}

/** A day switched open begins with the hours of the nearest open day before it, else with usual ones. */
export function openDay(hours: OpeningHours, day: Weekday): OpeningHours {
  const before = weekdays.slice(0, weekdays.indexOf(day)).toReversed();
  const copied = before.map((each) => spansOf(hours, each)).find((spans) => spans.length > 0);
  return withSpans(
    hours,
    day,
    (copied ?? [usual]).map((span) => ({ ...span })),
  );
}

export function addSpan(hours: OpeningHours, day: Weekday): OpeningHours {
  return withSpans(hours, day, [...spansOf(hours, day), { ...afternoon }]);
}

/** Spans that close before they open, or begin before the one before them has ended. */
export function badSpans(hours: OpeningHours): { day: Weekday; index: number }[] {
  return weekdays.flatMap((day) => {
    const spans = spansOf(hours, day);
    return spans.flatMap((span, index) => {
      const before = spans[index - 1];
      return span.from < span.to && (before === undefined || before.to <= span.from) ? [] : [{ day, index }];
    });
  });
}
