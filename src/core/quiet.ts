import type { OpeningHours } from '#contract/config.ts';
import { localDay, type LocalDay } from '#core/local-day.ts';
import { isOpen } from '#core/opening-hours.ts';

/** Work of the night needs this long undisturbed. */
const roomMs = 2 * 3_600_000;

interface Night {
  ends: number;
  begins: number;
  deepFrom: number;
  deepTo: number;
}

/** Asked at every look of a store. */
const nights = new WeakMap<LocalDay, Night>();

/**
 * True in the store's quiet window: local night (22:00 to 6:00), closed now and for the next two hours. A store that never
 * closes is quiet from 3:00 to 5:00. `at` in ms UTC, hours in the store's time zone.
 */
export function isQuiet(at: number, hours: OpeningHours, timeZone: string): boolean {
  const night = nightOf(localDay(at, timeZone));
  if (night.ends <= at && at < night.begins) return false;
  const closed = !isOpen(at, hours, timeZone) && !isOpen(at + roomMs / 2, hours, timeZone) && !isOpen(at + roomMs, hours, timeZone);
  return closed || (night.deepFrom <= at && at < night.deepTo);
}

function nightOf(day: LocalDay): Night {
  const night = nights.get(day) ?? { ends: day.at(6), begins: day.at(22), deepFrom: day.at(3), deepTo: day.at(5) };
  nights.set(day, night);
  return night;
}
