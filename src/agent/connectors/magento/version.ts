import type { Call } from '#core/connector.ts';
import { magentoCall } from '#agent/connectors/magento/api.ts';

const told = /^Magento\/(\d+\.\d+[\d.]{0,10}(?: \([A-Za-z ]{1,30}\))?)/;
/** Beyond it is what says nothing of one page: too many calls, maintenance, a proxy. */
const ofThePage = 428;

/**
 * What the shop tells everybody of its version, e.g. `2.4 (Community)`: no REST route has it (magento.md §11). Null where the page is
 * closed or empty, as it is on many shops.
 */
export function shopVersion(): Call<string | null> {
  const call = magentoCall<null>({ method: 'GET', path: '/magento_version', timeoutMs: 10_000, maxBytes: 100_000 }, () => ({
    ok: true,
    value: null,
  }));
  return {
    request: call.request,
    decode(result, now) {
      if (result.kind !== 'answer' || result.status > ofThePage) return call.decode(result, now);
      const version = result.status === 200 ? told.exec(result.body.trim())?.[1] : undefined;
      return { ok: true, value: version ?? null, drift: [] };
    },
  };
}
