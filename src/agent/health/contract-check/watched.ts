import type { Difference, EndpointRow } from '#contract/schema-drift.ts';
import type { AnswerProblem, Call, Decoded } from '#core/connector.ts';
import { driftOf, endpointOf, harmlessSample } from '#core/drift.ts';
import { problemWords } from '#agent/sync/push.ts';

/** So many rows are enough to see a shape. */
const fewRows = '5';
const pageSizes = new Set(['page_size', 'searchCriteria[pageSize]']);

/** What an answer says of the way to a system, and nothing of one endpoint: the gateway must learn of it. */
function isOfTheWay(problem: AnswerProblem): boolean {
  if (problem.kind === 'unauthorized') return problem.permission === null;
  return problem.kind === 'notSent' || problem.kind === 'limited' || problem.kind === 'unknown';
}

/**
 * A connector's own call with a few rows only, whose answer is judged instead of used. That one endpoint is denied or gone closes no
 * way for the work of the store.
 */
export function watched(call: Call<unknown>): Call<Decoded<unknown>> {
  const { request } = call;
  return {
    request: { ...request, query: request.query.map(([name, value]) => [name, pageSizes.has(name) ? fewRows : value] as const) },
    decode(result, now) {
      const decoded = call.decode(result, now);
      const denied = result.kind === 'answer' && (result.status === 401 || result.status === 403);
      // Some calls take a denial for an empty answer.
      if (decoded.ok && denied)
        return { ok: true, value: { ok: false, problem: { kind: 'forbidden', permission: null, message: '' } }, drift: [] };
      return !decoded.ok && isOfTheWay(decoded.problem) ? decoded : { ok: true, value: decoded, drift: [] };
    },
  };
}

/** What the answer shows of the endpoint. */
export function judge(call: Call<unknown>, answer: Decoded<unknown>): EndpointRow {
  const row = { system: call.request.system, endpoint: endpointOf(call.request), records: 0, differences: [], problem: null };
  if (answer.ok) {
    const differences = answer.drift.map(harmless);
    return { ...row, state: differences.length > 0 ? 'differs' : 'ok', records: recordsIn(answer.value), differences };
  }
  const { problem } = answer;
  switch (problem.kind) {
    case 'unauthorized':
    case 'forbidden':
      return { ...row, state: 'notAllowed', problem: problem.permission };
    case 'malformed':
      // A whole answer that is no JSON says nothing of its fields.
      if (problem.path === '$') return { ...row, state: 'unreachable', problem: problem.message };
      return { ...row, state: 'differs', differences: [harmless(driftOf(problem))] };
    case 'absent':
      // A record that is gone meanwhile.
      return { ...row, state: 'ok' };
    case 'refused':
    case 'conflict':
    case 'misdirected':
    case 'notSent':
    case 'passing':
    case 'limited':
    case 'unknown':
      return { ...row, state: 'unreachable', problem: problemWords(problem).message };
  }
}

function harmless({ kind, path, sample }: Difference): Difference {
  return { kind, path, sample: harmlessSample(kind, sample) };
}

/** Rows of a list, or the one record. */
function recordsIn(value: unknown): number {
  if (value === null || value === undefined) return 0;
  const rows = typeof value === 'object' && 'items' in value ? value.items : value;
  const set = typeof value === 'object' && 'rejects' in value && Array.isArray(value.rejects) ? value.rejects.length : 0;
  return Array.isArray(rows) ? rows.length + set : 1;
}
