/** `2026-11-22 13:51:02`, UTC: how Magento writes instants. Takes ms UTC. */
export function sqlTime(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

/** `2026-11-22T13:51:02+00:00`: how Lightspeed writes instants. Takes ms UTC. */
export function offsetTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}+00:00`;
}

/** RFC 1123 date of HTTP headers. */
export function httpDate(at: number): string {
  return new Date(at).toUTCString();
}

/** `November 22, 2026 at 2:54:59 PM` in the shop's time zone (measured fact 2). */
export function shopText(at: number, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'long' }).format(at);
  const time = new Intl.DateTimeFormat('en-US', { timeZone, timeStyle: 'medium' }).format(at);
  return `${day} at ${time.replace('\u202f', ' ')}`;
}
