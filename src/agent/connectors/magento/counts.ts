import { z } from 'zod';
import type { Call } from '#core/connector.ts';
import { check } from '#agent/connectors/decode.ts';
import { numeric } from '#agent/connectors/fields.ts';
import { magentoCall } from '#agent/connectors/magento/api.ts';
import { dateFilter, searchCriteria, type Filter } from '#agent/connectors/magento/criteria.ts';

/** How many there are of something, asked for with one row: Magento counts the whole list in `total_count`. */

const counted = z.object({ total_count: numeric });

function countOf(path: string, filters: readonly Filter[]): Call<number> {
  return magentoCall({ method: 'GET', path, query: searchCriteria(filters, { page: 1, pageSize: 1 }) }, (value) => {
    const page = check(counted, value, '');
    return page.ok ? { ok: true, value: page.value.total_count } : page;
  });
}

/** Products, of one type or of all. */
export function countProducts(type: 'simple' | 'configurable' | 'bundle' | 'grouped' | null): Call<number> {
  return countOf('/V1/products', type === null ? [] : [{ field: 'type_id', value: type }]);
}

/** Orders placed from an instant on, ms UTC. */
export function countOrders(from: number): Call<number> {
  return countOf('/V1/orders', [{ field: 'created_at', value: dateFilter(from), condition: 'gteq' }]);
}

/** Stocks, the default one included. */
export function countStocks(): Call<number> {
  return countOf('/V1/inventory/stocks', []);
}

/** Websites a shopper may visit; the admin's own is none. */
export function countWebsites(): Call<number> {
  return magentoCall({ method: 'GET', path: '/V1/store/websites' }, (value) => {
    const list = check(z.array(z.object({ id: numeric })), value, '');
    return list.ok ? { ok: true, value: list.value.filter((website) => website.id !== 0).length } : list;
  });
}
