import type { AnswerProblem, ApiRequest } from '#core/connector.ts';
import type { WireAnswer } from '#core/ports.ts';
import { misdirected, type Body } from '#agent/connectors/classify.ts';
import { fieldOf } from '#agent/connectors/decode.ts';
import { redactText } from '#agent/connectors/redact.ts';
import { limitedUntil } from '#agent/connectors/retry-after.ts';
import { scopeOf } from '#agent/connectors/lightspeed-x/scopes.ts';

/** X-Series answers outside 2xx (lightspeed.md A.3.4–6, A.4). */
export function readLightspeedStatus(answer: WireAnswer, body: Body, request: ApiRequest, now: number): AnswerProblem {
  switch (answer.status) {
    case 401:
      if (body.kind === 'html') return blocked(answer.status);
      return { kind: 'unauthorized', permission: namedScope(body), message: messageOf(body, 'The till does not accept the access token.') };
    case 403:
      return body.kind === 'html' ? blocked(answer.status) : forbidden(body, request);
    case 404:
      return notFound(body, request);
    case 405:
      return misdirected('The address is not that of the Lightspeed X-Series API.');
    case 408:
      return { kind: 'unknown', message: 'The till stopped waiting for the request.' };
    case 409:
      return { kind: 'conflict', message: messageOf(body, 'It was changed by someone else meanwhile.') };
    case 423:
    case 425:
      return { kind: 'passing', status: answer.status, message: messageOf(body, 'The till asks to come back later.') };
    case 429:
      return { kind: 'limited', until: limitedUntil(answer, now), message: 'The till’s request limit is used up.' };
    default:
      if (answer.status >= 500) return { kind: 'unknown', message: messageOf(body, `The till broke off with ${answer.status}.`) };
      return body.kind === 'html'
        ? blocked(answer.status)
        : { kind: 'refused', status: answer.status, message: messageOf(body, 'The till gave no reason.') };
  }
}

/** A token without the scope gets 403; the call knows which one it needs even when the answer does not say. */
function forbidden(body: Body, request: ApiRequest): AnswerProblem {
  const permission = namedScope(body) ?? scopeOf(request);
  return {
    kind: 'forbidden',
    permission,
    message: messageOf(body, permission === null ? 'The token may not do this.' : `The token lacks the scope ${permission}.`),
  };
}

/**
 * A wrong domain prefix answers 404 to everything (lightspeed.md A.3.6), so a list that "does not exist" is a wrong
 * address; one record that does not exist is absent.
 */
function notFound(body: Body, request: ApiRequest): AnswerProblem {
  const message = messageOf(body, 'It does not exist at the till.');
  const route = /\b(route|endpoint|path|url|store|domain|retailer)\b.*not.*found|no such (route|store)|not found.*\b(route|endpoint)\b/i;
  if (body.kind === 'json' && namesOneRecord(request.path) && !route.test(message)) return { kind: 'absent', message };
  return misdirected('No Lightspeed store answers at this address: check the part before .retail.lightspeed.app, and the API version.');
}

/** `/sales/{id}`, `/fulfillments/{id}/pick`: a path with an id in it; ids hold a digit, names of lists do not. */
function namesOneRecord(path: string): boolean {
  const [, , id] = path.split('/');
  return path === '/fulfillments/fulfill' || (id !== undefined && /\d/.test(id));
}

function blocked(status: number): AnswerProblem {
  return misdirected(`Something in front of the till’s API answers with ${status}.`);
}

/** The scope an error names, e.g. `sales:write`. */
function namedScope(body: Body): string | null {
  const named = /\b[a-z_]+:(?:read|write|open|close)(?::[a-z_]+)?\b/.exec(messageOf(body, ''));
  return named?.[0] ?? null;
}

/** There is no one error schema (lightspeed.md A.3.4): `error`, `message`, `details`, `fields`. */
function messageOf(body: Body, otherwise: string): string {
  if (body.kind !== 'json') return otherwise;
  const parts = [
    fieldOf(body.value, 'error'),
    fieldOf(body.value, 'message'),
    ...textsIn(fieldOf(body.value, 'details')),
    ...textsIn(fieldOf(body.value, 'fields')),
    ...textsIn(fieldOf(body.value, 'errors')),
  ];
  const texts = parts.filter((part): part is string => typeof part === 'string' && part.trim() !== '');
  return texts.length === 0 ? otherwise : redactText([...new Set(texts)].slice(0, 5).join(': '));
}

function textsIn(value: unknown): unknown[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.slice(0, 5) as unknown[];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .slice(0, 5)
    .map(([key, item]) => (typeof item === 'string' ? `${key} ${item}` : undefined));
}
