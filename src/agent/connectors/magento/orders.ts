import type { Call } from '#core/connector.ts';
import type { ShopOrder, ShopPage } from '#core/shop.ts';
import { magentoCall } from '#agent/connectors/magento/api.ts';
import { dateFilter, searchCriteria, type Filter, type Paging, type Sort } from '#agent/connectors/magento/criteria.ts';
import { decodeOrder } from '#agent/connectors/magento/order-decode.ts';
import { decodePage } from '#agent/connectors/magento/page.ts';

/** Two keys make the order stable for paging: many rows share one second (magento-measured 58). */
const oldestChangeFirst: Sort[] = [
  { field: 'updated_at', direction: 'ASC' },
  { field: 'entity_id', direction: 'ASC' },
];

/**
 * Orders of one shipping method changed at or after `updatedFrom` (ms UTC), oldest change first. `updated_at` does not
 * move on every change (magento-measured 12): open orders are read again by id as well.
 */
export function listPickupOrders(ask: { shippingMethod: string; updatedFrom: number } & Paging): Call<ShopPage<ShopOrder>> {
  return orderList(
    [
      { field: 'shipping_method', value: ask.shippingMethod },
      { field: 'updated_at', value: dateFilter(ask.updatedFrom), condition: 'gteq' },
    ],
    ask,
  );
}

/** Orders of every other shipping method, as `listPickupOrders`; those that ship nothing have none and are left out. */
export function listOtherOrders(ask: { notShippingMethod: string; updatedFrom: number } & Paging): Call<ShopPage<ShopOrder>> {
  return orderList(
    [
      { field: 'shipping_method', value: ask.notShippingMethod, condition: 'neq' },
      { field: 'updated_at', value: dateFilter(ask.updatedFrom), condition: 'gteq' },
    ],
    ask,
  );
}

/** These orders, in no promised order; ids that do not exist are left out. At most 100 at once, for the address's length. */
export function listOrdersById(orderIds: readonly number[]): Call<ShopPage<ShopOrder>> {
  return orderList([{ field: 'entity_id', value: orderIds.join(','), condition: 'in' }], {
    page: 1,
    pageSize: Math.max(1, orderIds.length),
  });
}

/** One order; `absent` when there is none of that id. */
export function getOrder(orderId: number): Call<ShopOrder> {
  return magentoCall({ method: 'GET', path: `/V1/orders/${orderId}` }, (value, drift) => decodeOrder(value, '', drift));
}

/** Orders with exactly this number or e-mail address, newest first. */
export function findOrders(by: { incrementId: string } | { email: string }): Call<ShopPage<ShopOrder>> {
  const filter = 'incrementId' in by ? { field: 'increment_id', value: by.incrementId } : { field: 'customer_email', value: by.email };
  return orderList([filter], { page: 1, pageSize: 20 }, [{ field: 'entity_id', direction: 'DESC' }]);
}

function orderList(filters: Filter[], paging: Paging, sorts = oldestChangeFirst): Call<ShopPage<ShopOrder>> {
  return magentoCall({ method: 'GET', path: '/V1/orders', query: searchCriteria(filters, paging, sorts) }, (value, drift) =>
    decodePage(value, drift, 'entity_id', decodeOrder),
  );
}
