import type { Wiring } from '#core/connector.ts';
import { addressOf, trimBase, wireRequest } from '#agent/connectors/wire.ts';

/** Wiring of one account: `{baseUrl}/api/{version}` with a personal or OAuth access token (lightspeed.md A.2.2). */
export function lightspeedWiring(config: { baseUrl: string; version: string }, token: string): Wiring {
  const root = `${trimBase(config.baseUrl)}/api/${config.version}`;
  const authorization = `Bearer ${token.trim()}`;
  return { toWire: (request) => wireRequest(request, addressOf(root, request), authorization) };
}
