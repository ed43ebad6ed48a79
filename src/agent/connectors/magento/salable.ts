import { z } from 'zod';
import { toQuantity } from '#core/money.ts';
import type { Call } from '#core/connector.ts';
import { check, type Checked } from '#agent/connectors/decode.ts';
import { numeric, textId } from '#agent/connectors/fields.ts';
import { magentoCall } from '#agent/connectors/magento/api.ts';
import { searchCriteria } from '#agent/connectors/magento/criteria.ts';
import { percentEncode } from '#agent/connectors/wire.ts';

/** A stock of the shop and the sources it sells from. */
export interface ShopStock {
  stockId: number;
  sources: string[];
}

const linkList = z.object({ items: z.array(z.object({ stock_id: numeric, source_code: textId })).nullable() });

/**
 * The stock that sells from a source, with all its sources: what a website's salable quantity is made of. Null when no stock has the source,
 * or when the token may not ask: that must not close the way for everything else.
 */
export function stockOfSource(sourceCode: string): Call<ShopStock | null> {
  const query = searchCriteria([], { page: 1, pageSize: 300 });
  return notDenied(
    magentoCall({ method: 'GET', path: '/V1/inventory/stock-source-links', query }, (value) => {
      const links = check(linkList, value, '');
      if (!links.ok) return links;
      const items = links.value.items ?? [];
      const own = items.find((link) => link.source_code === sourceCode);
      if (own === undefined) return { ok: true, value: null };
      const sources = items.filter((link) => link.stock_id === own.stock_id).map((link) => link.source_code);
      return { ok: true, value: { stockId: own.stock_id, sources } };
    }),
  );
}

/**
 * What a stock may still sell of a SKU: the pieces of its sources less what is reserved (magento-measured 29). Null when Magento cannot say:
 * it answers an unknown SKU with a 500 in plain text and a configurable with 400, or the token may not ask.
 */
export function salableQuantity(sku: string, stockId: number): Call<number | null> {
  const path = `/V1/inventory/get-product-salable-quantity/${percentEncode(sku)}/${stockId}`;
  const call = notDenied(
    magentoCall({ method: 'GET', path }, (value): Checked<number | null> => {
      const quantity = check(numeric, value, '');
      return quantity.ok ? { ok: true, value: toQuantity(quantity.value) } : quantity;
    }),
  );
  return {
    request: call.request,
    decode(result, now) {
      const plain = result.kind === 'answer' && result.status === 500 && (result.headers['content-type'] ?? '').startsWith('text/plain');
      if (plain || (result.kind === 'answer' && result.status === 400)) return { ok: true, value: null, drift: [] };
      return call.decode(result, now);
    },
  };
}

function notDenied<T>(call: Call<T | null>): Call<T | null> {
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
