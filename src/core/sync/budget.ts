/** Calls a system allows in a sliding window. X-Series: 300 × registers + 50 per 5 minutes (lightspeed.md A.4.1). */
export interface Budget {
  limit: number;
  windowMs: number;
  /** Instants of the calls within the window, oldest first. */
  spent: readonly number[];
}

/** Share of the window that background work may use: people's actions always find room (DESIGN §3). */
const backgroundShare = 0.6;

export function newBudget(limit: number, windowMs: number): Budget {
  return { limit, windowMs, spent: [] };
}

/** X-Series allowance of one application for an account with this many registers. */
export function xSeriesLimit(registers: number): number {
  return 300 * Math.max(1, registers) + 50;
}

/**
 * Takes one call out of the budget, or says when to ask again (ms UTC). A clock set back makes old calls look
 * future ones; they are dropped, and the system's own 429 stays the last word.
 */
export function spend(
  budget: Budget,
  now: number,
  background: boolean,
): { ok: true; budget: Budget } | { ok: false; at: number; budget: Budget } {
  const spent = budget.spent.filter((at) => at > now - budget.windowMs && at <= now);
  const allowed = background ? Math.floor(budget.limit * backgroundShare) : budget.limit;
  if (spent.length < allowed) return { ok: true, budget: { ...budget, spent: [...spent, now] } };
  const oldest = spent[spent.length - allowed] ?? now;
  return { ok: false, at: oldest + budget.windowMs + 1, budget: { ...budget, spent } };
}
