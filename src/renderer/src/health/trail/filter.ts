import { TZDate } from '@date-fns/tz';

/** What stands in the fields; empty for everything. Days as `2026-11-29`. */
export interface Chosen {
  person: string;
  device: string;
  about: string;
  from: string;
  to: string;
}

export const noChoice: Chosen = { person: '', device: '', about: '', from: '', to: '' };

interface Asked {
  person?: string;
  device?: string;
  about?: string;
  from?: number;
  to?: number;
}

/** What the agent is asked for: whole days of the store, the last one included. */
export function asked({ person, device, about, from, to }: Chosen, timeZone: string): Asked {
  const [first, last] = [startOf(from, 0, timeZone), startOf(to, 1, timeZone)];
  return {
    ...(person !== '' && { person }),
    ...(device !== '' && { device }),
    ...(about.trim() !== '' && { about: about.trim() }),
    ...(first !== null && { from: first }),
    ...(last !== null && { to: last }),
  };
}

/** The first instant of a day, or of one so many days later; null for no day. */
function startOf(day: string, later: number, timeZone: string): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? null : new TZDate(Number(year), Number(month) - 1, Number(date) + later, timeZone).getTime();
}
