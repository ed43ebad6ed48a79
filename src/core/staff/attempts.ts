/** Wrong PINs of one person in a row, and the lock they led to, as the journal keeps them. Times in ms UTC. */
export interface Attempts {
  failed: number;
  lock: { since: number; ms: number } | null;
}

export const noAttempts: Attempts = { failed: 0, lock: null };

/** The wrong PIN that locks; each further one locks again, twice as long. */
const lockingFailure = 5;
const firstLockMs = 30_000;
const longestLockMs = 900_000;

/** How long no PIN is taken from now on, in ms; 0 when one may be tried. A clock before the lock began waits all of it. */
export function lockedMs({ lock }: Attempts, now: number): number {
  if (lock === null) return 0;
  return now < lock.since ? lock.ms : Math.max(0, lock.since + lock.ms - now);
}

/** The lock seen from a clock that was set back: it begins anew, so that it is neither cut short nor as long as the step back. */
export function onThisClock(attempts: Attempts, now: number): Attempts {
  const { lock } = attempts;
  return lock === null || now >= lock.since ? attempts : { ...attempts, lock: { ...lock, since: now } };
}

/** What one more wrong PIN leads to. */
export function afterFailure({ failed }: Attempts, now: number): Attempts {
  const next = failed + 1;
  if (next < lockingFailure) return { failed: next, lock: null };
  // The power of two is kept small: a journal may count for years.
  const ms = Math.min(longestLockMs, firstLockMs * 2 ** Math.min(next - lockingFailure, 10));
  return { failed: next, lock: { since: now, ms } };
}

/** Wrong PINs that may still follow before the person is locked. */
export function attemptsLeft({ failed }: Attempts): number {
  return Math.max(0, lockingFailure - failed);
}
