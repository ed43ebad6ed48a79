import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { ApiRequest } from '#core/connector.ts';
import { percentEncode } from '#agent/connectors/wire.ts';

/** What an integration's activation page shows; kept as JSON text in the vault. */
export const oauthSecret = z.object({
  consumerKey: z.string().trim().min(1),
  consumerSecret: z.string().trim().min(1),
  token: z.string().trim().min(1),
  tokenSecret: z.string().trim().min(1),
});
export type OAuthSecret = z.infer<typeof oauthSecret>;

/**
 * The Authorization header of one request, OAuth 1.0a with HMAC-SHA256, the only method since 2.4.4. The signed address
 * has no port: Magento drops it on its side (magento-measured 41). A JSON body is not signed.
 * `now` is ms UTC; `nonce` must be new for each request.
 */
export function oauthHeader(
  secret: OAuthSecret,
  request: Pick<ApiRequest, 'method' | 'query'>,
  url: string,
  at: { now: number; nonce: string },
): string {
  const parameters: [string, string][] = [
    ['oauth_consumer_key', secret.consumerKey],
    ['oauth_nonce', at.nonce],
    ['oauth_signature_method', 'HMAC-SHA256'],
    ['oauth_timestamp', String(Math.floor(at.now / 1_000))],
    ['oauth_token', secret.token],
    ['oauth_version', '1.0'],
  ];
  const base = signatureBase(request.method, url, [...request.query, ...parameters]);
  const key = `${percentEncode(secret.consumerSecret)}&${percentEncode(secret.tokenSecret)}`;
  const signature = createHmac('sha256', key).update(base).digest('base64');
  return `OAuth ${[...parameters, ['oauth_signature', signature] as const].map(([name, value]) => `${name}="${percentEncode(value)}"`).join(', ')}`;
}

/** RFC 5849 §3.4.1, with the port left out. */
export function signatureBase(method: string, url: string, parameters: readonly (readonly [string, string])[]): string {
  const { protocol, hostname, pathname } = new URL(url);
  const pairs = parameters
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .toSorted((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]))
    .map(([name, value]) => `${name}=${value}`);
  return [method, `${protocol}//${hostname}${pathname}`, pairs.join('&')].map(percentEncode).join('&');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
