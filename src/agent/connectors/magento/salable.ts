import { toQuantity } from '#core/money.ts';
import type { Call } from '#core/connector.ts';
import { check, type Checked } from '#agent/connectors/decode.ts';
import { numeric } from '#agent/connectors/fields.ts';
import { magentoCall } from '#agent/connectors/magento/api.ts';
import { notDenied } from '#agent/connectors/magento/not-denied.ts';
import { listStockLinks } from '#agent/connectors/magento/stocks.ts';
import { percentEncode } from '#agent/connectors/wire.ts';

/** A stock of the shop and the sources it sells from. */
export interface ShopStock {
  stockId: number;
  sources: string[];
}

/**
 * The stock that sells from a source, with all its sources: what a website's salable quantity is made of. Null when no stock has the source,
 * or when the token may not ask: that must not close the way for everything else.
 */
export function stockOfSource(sourceCode: string): Call<ShopStock | null> {
  const call = listStockLinks();
  return notDenied({
    request: call.request,
    decode(result, now) {
      const links = call.decode(result, now);
      if (!links.ok) return links;
      const own = links.value.find((link) => link.sourceCode === sourceCode);
      const sources = links.value.filter((link) => link.stockId === own?.stockId).map((link) => link.sourceCode);
      return { ...links, value: own === undefined ? null : { stockId: own.stockId, sources } };
    },
  });
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
