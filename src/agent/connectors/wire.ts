import type { ApiRequest } from '#core/connector.ts';
import type { WireRequest } from '#core/ports.ts';

/** RFC 3986: leaves only letters, digits and `-._~`. OAuth signs exactly this form, so the wire uses it too. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The absolute address below `root`, which ends without a slash and may carry a path of its own (`…/index.php/rest`). */
export function addressOf(root: string, request: ApiRequest): string {
  const query = request.query.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&');
  return `${root}${request.path}${query === '' ? '' : `?${query}`}`;
}

/** Base address without trailing slashes. */
export function trimBase(baseUrl: string): string {
  return baseUrl.trim().replace(/\/+$/, '');
}

export function wireRequest(request: ApiRequest, url: string, authorization: string): WireRequest {
  const body = request.body === null ? null : JSON.stringify(request.body);
  const headers: Record<string, string> = { accept: 'application/json', 'user-agent': 'Backroom', authorization };
  if (body !== null) headers['content-type'] = 'application/json';
  return { method: request.method, url, headers, body, timeoutMs: request.timeoutMs, maxBytes: request.maxBytes };
}
