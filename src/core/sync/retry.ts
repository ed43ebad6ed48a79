/** When to try again. Data in the journal decided by a pure function; HTTP itself never retries (SYNC.md §4). */
export interface RetryPolicy {
  /** First delay in ms. */
  initialMs: number;
  factor: number;
  /** Longest delay in ms. */
  capMs: number;
  /** Answers "later may work" this many times before a person is asked; calls that never got there do not count. */
  patience: number;
}

export const usualRetry: RetryPolicy = { initialMs: 2_000, factor: 2, capMs: 300_000, patience: 12 };

/**
 * Delay before attempt `attempt + 1`, half fixed and half random, so that stores cut off together do not
 * come back together. `random` is in [0, 1).
 */
export function retryDelay(policy: RetryPolicy, attempt: number, random: number): number {
  const full = Math.min(policy.capMs, policy.initialMs * policy.factor ** Math.max(0, attempt - 1));
  return Math.round(full / 2 + (full / 2) * random);
}
