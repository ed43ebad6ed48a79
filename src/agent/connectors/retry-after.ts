import type { WireAnswer } from '#core/ports.ts';
import { fieldOf } from '#agent/connectors/decode.ts';
import { parseJson } from '#agent/connectors/json.ts';

/** X-Series counts in windows of five minutes (lightspeed.md A.4.6); the rest is slack for the way back. */
const longestMs = 330_000;
const fallbackMs = 60_000;

/**
 * Until when a 429 asks to wait, ms UTC of this PC's clock. The date it names is measured against the answer's own
 * `Date`, so a wrong PC clock does not matter (lightspeed.md A.4.3–5). Seconds and the body key `retry-after` count too.
 */
export function limitedUntil(answer: WireAnswer, now: number): number {
  const named = answer.headers['retry-after'] ?? bodyKey(answer.body);
  return now + Math.min(longestMs, named === null ? fallbackMs : (waitMs(named, answer.headers['date'], now) ?? fallbackMs));
}

function waitMs(named: string, date: string | undefined, now: number): number | null {
  if (/^\d{1,6}$/.test(named.trim())) return Math.max(1_000, Number(named) * 1_000);
  const until = Date.parse(named);
  if (Number.isNaN(until)) return null;
  const serverNow = date === undefined ? Number.NaN : Date.parse(date);
  // Without the server's own clock a date in the past tells nothing.
  if (Number.isNaN(serverNow)) return until > now ? until - now : null;
  return Math.max(1_000, until - serverNow);
}

function bodyKey(body: string): string | null {
  const value = fieldOf(parseJson(body)?.value, 'retry-after');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
