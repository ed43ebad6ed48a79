import { z } from 'zod';
import type { Call } from '#core/connector.ts';
import type { ShopStockChannels, ShopStockLink } from '#core/shop.ts';
import { check } from '#agent/connectors/decode.ts';
import { bag, listOf, numeric, shownOrEmpty, textId } from '#agent/connectors/fields.ts';
import { magentoCall } from '#agent/connectors/magento/api.ts';
import { searchCriteria } from '#agent/connectors/magento/criteria.ts';

/** More stocks, or links of them, than a chain of stores has. */
const all = { page: 1, pageSize: 300 };

const linkList = z.object({ items: z.array(z.object({ stock_id: numeric, source_code: textId })).nullable() });

/** Which stock sells from which source. */
export function listStockLinks(): Call<ShopStockLink[]> {
  return magentoCall({ method: 'GET', path: '/V1/inventory/stock-source-links', query: searchCriteria([], all) }, (value) => {
    const links = check(linkList, value, '');
    if (!links.ok) return links;
    return { ok: true, value: (links.value.items ?? []).map((link) => ({ stockId: link.stock_id, sourceCode: link.source_code })) };
  });
}

const stockList = z.object({
  items: z
    .array(
      z.object({
        stock_id: numeric,
        name: shownOrEmpty,
        extension_attributes: bag({ sales_channels: listOf(z.object({ type: shownOrEmpty, code: textId })) }),
      }),
    )
    .nullable(),
});

/** The stocks with the websites that sell from them. */
export function listStocks(): Call<ShopStockChannels[]> {
  return magentoCall({ method: 'GET', path: '/V1/inventory/stocks', query: searchCriteria([], all) }, (value) => {
    const stocks = check(stockList, value, '');
    if (!stocks.ok) return stocks;
    const rows = (stocks.value.items ?? []).map(({ stock_id: id, name, extension_attributes: more }) => ({
      id,
      name,
      websites: (more?.sales_channels ?? []).filter(({ type }) => type === 'website').map(({ code }) => code),
    }));
    return { ok: true, value: rows };
  });
}
