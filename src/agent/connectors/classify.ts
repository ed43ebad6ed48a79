import type { AnswerProblem, ApiRequest } from '#core/connector.ts';
import type { WireAnswer, WireFailure, WireResult } from '#core/ports.ts';
import { parseJson } from '#agent/connectors/json.ts';
import { redactText } from '#agent/connectors/redact.ts';

/** What the body of an answer is, whatever its content type claims. */
export type Body = { kind: 'json'; value: unknown } | { kind: 'html' } | { kind: 'empty' } | { kind: 'text' };

/** How one system's answers outside 2xx are to be read. */
export type ReadStatus = (answer: WireAnswer, body: Body, request: ApiRequest, now: number) => AnswerProblem;

export type Classified = { ok: true; value: unknown } | { ok: false; problem: AnswerProblem };

/** From what came over the wire to a JSON value or exactly one problem (DESIGN §3.5). Total: every result has an answer. */
export function classify(result: WireResult, request: ApiRequest, now: number, readStatus: ReadStatus): Classified {
  if (result.kind === 'failure') return { ok: false, problem: failureProblem(result, request) };
  const body = bodyOf(result);
  if (result.status < 200 || result.status > 299) return { ok: false, problem: statusProblem(result, body, request, now, readStatus) };
  if (body.kind === 'json') return { ok: true, value: body.value };
  // Done, with nothing to say of it: a call that wants a value finds none in it.
  if (result.status === 204 && body.kind === 'empty') return { ok: true, value: null };
  if (body.kind === 'html')
    return {
      ok: false,
      problem: misdirected(
        'A web page answered instead of the API: check the address, and whether a login or consent page stands before it.',
      ),
    };
  const message = body.kind === 'empty' ? 'The answer is empty.' : 'The answer is not JSON, or it was cut off.';
  return { ok: false, problem: { kind: 'malformed', path: '$', message, sample: `text(${result.body.length})` } };
}

function statusProblem(answer: WireAnswer, body: Body, request: ApiRequest, now: number, readStatus: ReadStatus): AnswerProblem {
  if (answer.status >= 300 && answer.status <= 399) return misdirected(redirectText(answer.headers['location']));
  if (answer.status >= 400 && answer.status <= 599) return readStatus(answer, body, request, now);
  return { kind: 'unknown', message: `Status ${answer.status} means nothing here.` };
}

function failureProblem(failure: WireFailure, request: ApiRequest): AnswerProblem {
  const detail = redactText(failure.detail);
  if (failure.reason === 'redirect')
    return { kind: 'misdirected', sent: failure.sent, message: `The address redirects elsewhere; nothing was followed. ${detail}` };
  if (failure.reason === 'tls') {
    const message = `The server's certificate or encryption is not acceptable: ${detail}`;
    return failure.sent ? { kind: 'unknown', message } : { kind: 'misdirected', sent: false, message };
  }
  if (!failure.sent) return { kind: 'notSent', message: detail };
  if (failure.reason === 'tooLarge')
    return { kind: 'malformed', path: '$', message: `The answer is larger than ${request.maxBytes} bytes.`, sample: '' };
  return { kind: 'unknown', message: detail };
}

/** Something answers that is not the API. A status alone never proves that a write did nothing, so it counts as sent. */
export function misdirected(message: string): AnswerProblem {
  return { kind: 'misdirected', message, sent: true };
}

export function isRead(request: ApiRequest): boolean {
  return request.method === 'GET';
}

function bodyOf(answer: WireAnswer): Body {
  const text = answer.body.trim();
  if (text === '') return { kind: 'empty' };
  if (text.startsWith('<')) return { kind: 'html' };
  const json = parseJson(text);
  return json === null ? { kind: 'text' } : { kind: 'json', value: json.value };
}

function redirectText(location: string | undefined): string {
  const host = location === undefined ? null : URL.parse(location)?.host;
  return `The address redirects${host === null || host === undefined ? '' : ` to ${redactText(host, 80)}`}; nothing was followed. Enter the address it leads to.`;
}
