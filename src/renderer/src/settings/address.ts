/** HTTPS everywhere but on this PC itself, as the agent demands it; without a trailing slash. Null when it is none. */
export function cleanAddress(raw: string): string | null {
  const text = raw.trim().replace(/\/+$/, '');
  if (!URL.canParse(text)) return null;
  const { protocol, hostname } = new URL(text);
  const local = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && local) ? text : null;
}
