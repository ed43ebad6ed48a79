import { createHmac } from 'node:crypto';
import type { Incoming } from '#training/exchange.ts';
import type { Answer } from '#training/magento/answers.ts';
import { badRequest, failure } from '#training/magento/answers.ts';
import type { Integration } from '#training/magento/state.ts';

/** Missing token, wrong token and missing permission look the same: 401 with the resource (measured fact 38). */
export function notAuthorized(resource: string): Answer {
  return failure(401, "The consumer isn't authorized to access %resources.", { resources: resource });
}

/** Whether the request may use a resource; null when it may. Bearer or OAuth 1.0a with HMAC-SHA256 (measured fact 41). */
export function authorize(integration: Integration, request: Incoming, resource: string): Answer | null {
  if (resource === 'anonymous') return null;
  const header = request.headers.get('authorization') ?? '';
  const problem = /^oauth /i.test(header) ? oauthProblem(integration, request, header) : bearerProblem(integration, header, resource);
  if (problem !== null) return problem;
  const allowed = resource === 'self' ? false : integration.acl === null || integration.acl.has(resource);
  return allowed && !integration.revoked ? null : notAuthorized(resource);
}

function bearerProblem(integration: Integration, header: string, resource: string): Answer | null {
  const token = /^bearer\s+(\S+)$/i.exec(header)?.[1];
  return token === integration.token && integration.bearerEnabled ? null : notAuthorized(resource);
}

function oauthProblem(integration: Integration, request: Incoming, header: string): Answer | null {
  const params = new Map([...header.matchAll(/(\w+)="([^"]*)"/g)].map((match) => [match[1] ?? '', decodeURIComponent(match[2] ?? '')]));
  if (params.get('oauth_signature_method') !== 'HMAC-SHA256') {
    return badRequest('Signature method %1 is not supported', [params.get('oauth_signature_method') ?? '']);
  }
  if (params.get('oauth_consumer_key') !== integration.consumerKey || params.get('oauth_token') !== integration.token) {
    return failure(401, 'The consumer has no valid token. Verify and try again.');
  }
  const key = `${encode(integration.consumerSecret)}&${encode(integration.tokenSecret)}`;
  const expected = createHmac('sha256', key).update(baseString(request, params)).digest('base64');
  return params.get('oauth_signature') === expected ? null : failure(401, 'The signature is invalid. Verify and try again.');
}

/** The address goes into the base string without its port, whatever the client called (measured fact 41). */
function baseString(request: Incoming, oauth: Map<string, string>): string {
  const url = new URL(request.url);
  const pairs = [...url.searchParams, ...oauth].filter(([name]) => name !== 'oauth_signature' && name !== 'realm');
  const sorted = pairs
    .map(([name, value]): [string, string] => [encode(name), encode(value)])
    .toSorted(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return [request.method, `${url.protocol}//${url.hostname}${url.pathname}`, sorted].map(encode).join('&');
}

/** RFC 3986 percent encoding. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}
