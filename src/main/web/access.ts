import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A token no one can guess (256 bits) that a page must show to reach the agent; new for every start but one after a crash. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in constant time, whatever the lengths. */
export function tokenMatches(given: string | null, expected: string): boolean {
  return given !== null && timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Only the names this host is reached by: a page elsewhere that makes its own name resolve to 127.0.0.1 is refused. */
export function hostAllowed(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Browsers always send an Origin with a WebSocket; programs such as `backroom call` send none and are held by the token alone. */
export function originAllowed(origin: string | undefined, port: number): boolean {
  return origin === undefined || origin === `http://127.0.0.1:${port}` || origin === `http://localhost:${port}`;
}
