import type { AnswerProblem, ApiRequest } from '#core/connector.ts';
import type { WireAnswer } from '#core/ports.ts';
import { isRead, misdirected, type Body } from '#agent/connectors/classify.ts';
import { limitedUntil } from '#agent/connectors/retry-after.ts';
import { messageOf, resourcesOf } from '#agent/connectors/magento/message.ts';

/** Magento's answers outside 2xx (magento-measured 13, 19, 37–42; magento.md §2.5, §10.1). */
export function readMagentoStatus(answer: WireAnswer, body: Body, request: ApiRequest, now: number): AnswerProblem {
  switch (answer.status) {
    case 400:
      return badRequest(body);
    case 401:
      return body.kind === 'html' ? blocked(answer.status) : unauthorized(body);
    case 403:
      return body.kind === 'json' ? unauthorized(body) : blocked(answer.status);
    case 404:
    case 405:
      return notFound(answer.status, body);
    case 408:
      return { kind: 'unknown', message: 'The shop stopped waiting for the request.' };
    case 409:
      return { kind: 'conflict', message: text(body) };
    case 423:
    case 425:
      return { kind: 'passing', status: answer.status, message: text(body) };
    case 429:
      return { kind: 'limited', until: limitedUntil(answer, now), message: 'The shop asks for fewer requests.' };
    default:
      return answer.status < 500 ? { kind: 'refused', status: answer.status, message: text(body) } : serverError(answer, body, request);
  }
}

/** Failures inside a sales transaction (deadlock, lock wait, stock) come out as this 400 and may pass (magento.md §2.5). */
export const savingFailed = /^Could not save an? .+, see error log/i;

function badRequest(body: Body): AnswerProblem {
  if (body.kind !== 'json') return misdirected('Something in front of the shop does not accept the request.');
  const message = messageOf(body.value);
  if (savingFailed.test(message)) return { kind: 'passing', status: 400, message };
  // An unknown store code in the address (measured: err-store-code-unknown).
  if (message.startsWith('Specified request cannot be processed'))
    return misdirected('The shop does not know the store code in the address.');
  return { kind: 'refused', status: 400, message };
}

function unauthorized(body: Body): AnswerProblem {
  if (body.kind !== 'json') return { kind: 'unauthorized', permission: null, message: 'The shop does not accept the access token.' };
  return { kind: 'unauthorized', permission: resourcesOf(body.value), message: messageOf(body.value) };
}

function blocked(status: number): AnswerProblem {
  return misdirected(`Something in front of the shop (a firewall or a password page) answers with ${status}.`);
}

const noRoute = /^Request does not match any route/i;

function notFound(status: number, body: Body): AnswerProblem {
  if (status === 404 && body.kind === 'json' && !noRoute.test(messageOf(body.value)))
    return { kind: 'absent', message: messageOf(body.value) };
  return misdirected('The address is not that of a Magento REST API with the needed modules.');
}

function serverError(answer: WireAnswer, body: Body, request: ApiRequest): AnswerProblem {
  if (answer.status === 503 && isMaintenance(answer, body)) return { kind: 'passing', status: 503, message: 'The shop is in maintenance.' };
  // A gateway that gave up on a read: nothing to have happened.
  if (answer.status !== 500 && isRead(request))
    return { kind: 'passing', status: answer.status, message: `The shop does not answer now (${answer.status}).` };
  return { kind: 'unknown', message: body.kind === 'json' ? messageOf(body.value) : `The shop broke off with ${answer.status}.` };
}

/** A cache that gave up waiting says 503 as well, while the shop works on (magento.md §10.1: first-byte timeout). */
const gatewayPage = /guru meditation|backend (fetch|read)|first byte timeout|varnish|upstream|fastly/i;
const maintenancePage = /errors(\/|&#x2F;)default|error 503|maintenance|service (temporarily )?unavailable/i;

function isMaintenance(answer: WireAnswer, body: Body): boolean {
  return body.kind === 'html' && maintenancePage.test(answer.body) && !gatewayPage.test(answer.body);
}

function text(body: Body): string {
  return body.kind === 'json' ? messageOf(body.value) : 'The shop gave no reason.';
}
