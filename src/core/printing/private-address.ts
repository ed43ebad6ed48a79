/**
 * Whether a numeric address stays within the house: loopback, the private ranges of IPv4 and IPv6, link-local. A paper holds names
 * and orders, and nothing of it belongs on the internet.
 */
export function isPrivateAddress(address: string): boolean {
  const four = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/i.exec(address);
  if (four !== null) {
    const parts = four.slice(1).map(Number);
    const [a = 0, b = 0] = parts;
    if (parts.some((part) => part > 255)) return false;
    return a === 10 || a === 127 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 169 && b === 254);
  }
  const six = address.toLowerCase();
  return six === '::1' || /^f[cd][0-9a-f]{2}:/.test(six) || /^fe[89ab][0-9a-f]:/.test(six);
}

/** A numeric address, as opposed to a name that must be looked up first. */
export function isNumericAddress(host: string): boolean {
  return /^[\d.]+$/.test(host) || host.includes(':');
}
