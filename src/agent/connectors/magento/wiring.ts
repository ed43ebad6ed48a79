import type { ApiRequest, Wiring } from '#core/connector.ts';
import { parseJson } from '#agent/connectors/json.ts';
import { oauthHeader, oauthSecret } from '#agent/connectors/magento/oauth1.ts';
import { addressOf, trimBase, wireRequest } from '#agent/connectors/wire.ts';

export type WiringResult = { ok: true; wiring: Wiring } | { ok: false; message: string };

/**
 * Wiring of one shop. `baseUrl` may carry a path (`https://shop.example/index.php`). Sales calls go to `/rest/V1`, the
 * default store view, because that is what was measured. The secret is the access token, or for `oauth1` the JSON
 * {consumerKey, consumerSecret, token, tokenSecret}; fails only when that JSON is not one.
 */
export function magentoWiring(config: { baseUrl: string; auth: 'bearer' | 'oauth1' }, secret: string): WiringResult {
  const site = trimBase(config.baseUrl);
  // All that is asked lies below /V1, but for the page that tells the shop's version.
  const urlOf = (request: ApiRequest): string => addressOf(request.path.startsWith('/V1/') ? `${site}/rest` : site, request);
  if (config.auth === 'bearer') {
    const authorization = `Bearer ${secret.trim()}`;
    return { ok: true, wiring: { toWire: (request) => wireRequest(request, urlOf(request), authorization) } };
  }
  const keys = oauthSecret.safeParse(parseJson(secret)?.value);
  if (!keys.success)
    return { ok: false, message: 'The OAuth secret must be JSON with consumerKey, consumerSecret, token and tokenSecret.' };
  return {
    ok: true,
    wiring: {
      toWire(request, at) {
        const url = urlOf(request);
        return wireRequest(request, url, oauthHeader(keys.data, request, url, at));
      },
    },
  };
}
