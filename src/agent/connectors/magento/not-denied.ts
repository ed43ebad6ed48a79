import type { Call } from '#core/connector.ts';

/** A call whose refusal closes no way for the work of the store: null when the token may not ask, or when there is no such thing. */
export function notDenied<T>(call: Call<T>): Call<T | null> {
  return {
    request: call.request,
    decode(result, now) {
      const decoded = call.decode(result, now);
      const denied =
        !decoded.ok &&
        (decoded.problem.kind === 'absent' || (decoded.problem.kind === 'unauthorized' && decoded.problem.permission !== null));
      return denied ? { ok: true, value: null, drift: [] } : decoded;
    },
  };
}
