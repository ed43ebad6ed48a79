import { z } from 'zod';

/** Milliseconds since 1970 in UTC. Every instant in the contract and the journal is one of these. */
export const instant = z.int().nonnegative();

/** A time of day of the store's clock. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:30');

/** IANA time zone of a store, e.g. `Europe/Paris`. */
export const timeZone = z.string().refine(isTimeZone, 'an IANA time zone such as Europe/Paris');

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
