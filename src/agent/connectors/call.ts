import type { SystemName } from '#contract/ids.ts';
import type { AnswerProblem, ApiRequest, Call, Decoded } from '#core/connector.ts';
import { classify, type ReadStatus } from '#agent/connectors/classify.ts';
import { DriftLog } from '#agent/connectors/drift.ts';

/** What a call asks; the rest of the request has one value per system. */
export interface Ask {
  method: ApiRequest['method'];
  path: string;
  query?: ApiRequest['query'];
  body?: unknown;
  timeoutMs?: number;
  maxBytes?: number;
}

export type Read<T> = { ok: true; value: T } | { ok: false; problem: AnswerProblem };

/** Reads a JSON answer; what it does not know goes to `drift`. */
export type Reader<T> = (value: unknown, drift: DriftLog) => Read<T>;

const readTimeoutMs = 30_000;
/** Magento sends mails inside the request, and a proxy may hold it for long (magento.md §10.2). */
const writeTimeoutMs = 60_000;
const maxBytes = 16 * 1024 * 1024;

/** Binds a system's status table to its calls. */
export function callMaker(system: SystemName, readStatus: ReadStatus) {
  return function makeCall<T>(ask: Ask, reader: Reader<T>): Call<T> {
    const request: ApiRequest = {
      system,
      method: ask.method,
      path: ask.path,
      query: ask.query ?? [],
      body: ask.body ?? null,
      timeoutMs: ask.timeoutMs ?? (ask.method === 'GET' ? readTimeoutMs : writeTimeoutMs),
      maxBytes: ask.maxBytes ?? maxBytes,
    };
    return {
      request,
      decode(result, now): Decoded<T> {
        const answer = classify(result, request, now, readStatus);
        if (!answer.ok) return answer;
        const drift = new DriftLog();
        const read = reader(answer.value, drift);
        return read.ok ? { ok: true, value: read.value, drift: drift.list() } : read;
      },
    };
  };
}
