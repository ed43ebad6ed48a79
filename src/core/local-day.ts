import { TZDate } from '@date-fns/tz';

/** A calendar day of a time zone. */
export interface LocalDay {
  /** `2026-11-23`. */
  date: string;
  /** 0 is Sunday. */
  weekday: number;
  /** ms UTC: the day's first instant, and the next day's. */
  from: number;
  to: number;
  /** The instant (ms UTC) a wall clock shows this; 24 and more hours are the next day's. */
  at: (hour: number, minute?: number) => number;
}

/** Time zones are slow to ask, and the same few days are asked for all the time. */
const recent = new Map<string, LocalDay[]>();
const keptDays = 16;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The local day of an instant (ms UTC). The same object for the same day, as long as it is asked for. */
export function localDay(at: number, timeZone: string): LocalDay {
  const days = recent.get(timeZone) ?? [];
  const known = days.find((day) => day.from <= at && at < day.to);
  if (known !== undefined) return known;
  const day = newDay(at, timeZone);
  recent.set(timeZone, [day, ...days.slice(0, keptDays - 1)]);
  return day;
}

/** The day `offset` days after this one. */
export function dayAfter(day: LocalDay, offset: number, timeZone: string): LocalDay {
  // Noon, give or take the hour of a clock change: it is in that day, and to reckon it asks no time zone.
  return offset === 0 ? day : localDay(day.from + (24 * offset + 12) * 3_600_000, timeZone);
}

/** The instant (ms UTC) of that day at which a clock shows `time`, such as 09:30. */
export function wallClock(day: LocalDay, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.at(hour, minute);
}

function newDay(instant: number, timeZone: string): LocalDay {
  const local = new TZDate(instant, timeZone);
  const [year, month, date] = [local.getFullYear(), local.getMonth(), local.getDate()];
  const asked = (hour: number, minute = 0): number => new TZDate(year, month, date, hour, minute, timeZone).getTime();
  const [from, to] = [asked(0), asked(24)];
  // A day as long as its wall clock says has no change of it, and the hours within need not be asked for.
  const isPlain = to - from === 24 * hourMs;
  const at = (hour: number, minute = 0): number =>
    isPlain && hour >= 0 && hour < 24 ? from + hour * hourMs + minute * minuteMs : asked(hour, minute);
  return {
    date: `${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
    weekday: local.getDay(),
    from,
    to,
    at,
  };
}
