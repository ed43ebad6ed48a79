import type { Call, Decoded } from '#core/connector.ts';

/** Larger answers are rare, and not kept in memory. */
const mostBytes = 512 * 1024;

/** The last answer of a list and what it says: a list that is read every few seconds mostly says the same again. */
export class LastPage {
  #last: { asked: string; body: string; decoded: Decoded<unknown> } | null = null;

  /** The call, with an answer that came before read only once. What it decodes to must not be changed. */
  remembering(call: Call<unknown>): Call<unknown> {
    const { path, query, body } = call.request;
    const asked = JSON.stringify([path, query, body]);
    return {
      request: call.request,
      decode: (result, now) => {
        if (result.kind !== 'answer' || result.status !== 200 || result.body.length > mostBytes) return call.decode(result, now);
        if (this.#last?.body === result.body && this.#last.asked === asked) return this.#last.decoded;
        const decoded = call.decode(result, now);
        this.#last = decoded.ok ? { asked, body: result.body, decoded } : null;
        return decoded;
      },
    };
  }
}
