/** Calls a system allows in a sliding window. X-Series: 300 × registers + 50 per 5 minutes (lightspeed.md A.4.1). */
export interface Budget {
  limit: number;
  windowMs: number;
  /** The calls within the window, oldest first. */
  spent: readonly { at: number; background: boolean }[];
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
  const spent = inWindow(budget, now);
  const allowed = background ? Math.floor(budget.limit * backgroundShare) : budget.limit;
  if (spent.length < allowed) return { ok: true, budget: { ...budget, spent: [...spent, { at: now, background }] } };
  const oldest = spent[spent.length - allowed]?.at ?? now;
  return { ok: false, at: oldest + budget.windowMs + 1, budget: { ...budget, spent } };
}

/** Who used the window as it is now, and what is left of it. */
export function budgetUse(
  budget: Budget,
  now: number,
): { limit: number; windowMs: number; people: number; background: number; left: number } {
  const spent = inWindow(budget, now);
  const background = spent.filter((call) => call.background).length;
  const { limit, windowMs } = budget;
  return { limit, windowMs, people: spent.length - background, background, left: Math.max(0, limit - spent.length) };
}

function inWindow({ spent, windowMs }: Budget, now: number): Budget['spent'] {
  return spent.filter(({ at }) => at > now - windowMs && at <= now);
}
