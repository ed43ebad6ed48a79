import type { Incoming } from '#training/exchange.ts';
import type { TillAnswer } from '#training/lightspeed-x/answers.ts';
import { problem } from '#training/lightspeed-x/answers.ts';
import type { TillToken } from '#training/lightspeed-x/state.ts';
import { httpDate } from '#training/time-text.ts';
import type { World } from '#training/world.ts';

const windowMs = 300_000;

export interface Admitted {
  token: TillToken;
  headers: Record<string, string>;
}

/** The caller's token, or why it is not let in: 401 for the token, 429 for the budget (lightspeed.md A.4). */
export function admit(world: World, request: Incoming): Admitted | TillAnswer {
  const key = /^bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  const token = world.till.tokens.get(key);
  if (token === undefined || token.revoked) return problem(401, 'Access token is not valid');
  const now = world.now();
  if (now - token.windowStart >= windowMs || now < token.windowStart) {
    token.windowStart = now;
    token.calls = 0;
  }
  const limit = 300 * world.till.registers.length + 50;
  const headers = { 'x-ratelimit-limit': String(limit), 'x-ratelimit-remaining': String(Math.max(0, limit - token.calls - 1)) };
  if (token.calls >= limit) {
    const wait = { ...headers, 'x-ratelimit-remaining': '0', 'retry-after': httpDate(token.windowStart + windowMs) };
    return { status: 429, body: { error: 'Too Many Requests', message: 'Rate limiting enforced' }, headers: wait };
  }
  token.calls += 1;
  return { token, headers };
}

/** 403 that names the scope, or null. */
export function scopeProblem(token: TillToken, scopes: readonly string[]): TillAnswer | null {
  const missing = scopes.find((scope) => !token.scopes.has(scope));
  return missing === undefined ? null : problem(403, `The access token is missing the required scope: ${missing}`);
}
