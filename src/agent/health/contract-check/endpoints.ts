import type { StoreConfig } from '#contract/config.ts';
import type { Call } from '#core/connector.ts';
import {
  listOutlets,
  listOutletTaxes,
  listPaymentTypes,
  listProducts,
  listRegisters,
  listTaxes,
} from '#agent/connectors/lightspeed-x/catalog.ts';
import { getConsignment, listConsignmentRows, listConsignments } from '#agent/connectors/lightspeed-x/consignments.ts';
import { listFulfilments } from '#agent/connectors/lightspeed-x/fulfilments.ts';
import { listInventory } from '#agent/connectors/lightspeed-x/inventory.ts';
import { getSale, listSales } from '#agent/connectors/lightspeed-x/sales.ts';
import { tokenUser } from '#agent/connectors/lightspeed-x/users.ts';
import { countStocks, countWebsites } from '#agent/connectors/magento/counts.ts';
import { listInvoices, listShipments } from '#agent/connectors/magento/documents.ts';
import { getSourceItems, listSources } from '#agent/connectors/magento/inventory.ts';
import { getOrder, listPickupOrders } from '#agent/connectors/magento/orders.ts';
import { listShopProducts } from '#agent/connectors/magento/products.ts';
import { listCreditmemos } from '#agent/connectors/magento/refunds.ts';
import { salableQuantity, stockOfSource } from '#agent/connectors/magento/salable.ts';
import { storeConfigs } from '#agent/connectors/magento/store.ts';
import type { Journal } from '#agent/journal/journal.ts';

const aFew = { page: 1, pageSize: 5 };
/** Orders of years ago may have another shape. */
const lookBackMs = 60 * 86_400_000;
/** Stock 2 is the first one a shop makes; of another one the answer has the same shape or says that there is none. */
const firstOwnStock = 2;

/** Every list and record that is read, each as its connector asks for it. Records by id are of what this store saw last. */
export function readEndpoints(journal: Journal, store: StoreConfig, now: number): Call<unknown>[] {
  const order = newest<number>(journal, 'SELECT order_id AS id FROM shop_orders ORDER BY updated_at DESC LIMIT 1');
  const sale = newest<string>(journal, 'SELECT sale_id AS id FROM till_sales ORDER BY at DESC LIMIT 1');
  const pickupSale = newest<string>(
    journal,
    'SELECT sale_id AS id FROM pickups JOIN till_sales USING (sale_id) ORDER BY placed_at DESC LIMIT 1',
  );
  const consignment = newest<string>(journal, 'SELECT consignment_id AS id FROM till_consignments ORDER BY version DESC LIMIT 1');
  const sku = newest<string>(journal, `SELECT sku AS id FROM till_products WHERE deleted = 0 AND sku <> '' ORDER BY sku LIMIT 1`);
  const of = <I>(id: I | null, ...calls: ((id: I) => Call<unknown>)[]): Call<unknown>[] =>
    id === null ? [] : calls.map((call) => call(id));
  return [
    storeConfigs(),
    countWebsites(),
    listPickupOrders({ shippingMethod: 'instore_pickup', updatedFrom: now - lookBackMs, ...aFew }),
    ...of(order, getOrder, listShipments, listInvoices, listCreditmemos),
    listSources(),
    getSourceItems({ sourceCode: store.sourceCode, ...aFew }),
    stockOfSource(store.sourceCode),
    countStocks(),
    listShopProducts({ afterId: 0, ...aFew }),
    ...of(sku, (one) => salableQuantity(one, firstOwnStock)),
    tokenUser(),
    listOutlets(null),
    listRegisters(null),
    listPaymentTypes(null),
    listTaxes(null),
    listOutletTaxes(null),
    listProducts(null),
    listInventory(store.outletId, null, aFew.pageSize),
    listSales(null, aFew.pageSize),
    ...of(sale, getSale),
    ...of(pickupSale, listFulfilments),
    listConsignments(null, aFew.pageSize),
    ...of(consignment, getConsignment, (id) => listConsignmentRows(id, null, aFew.pageSize)),
  ];
}

function newest<I>(journal: Journal, sql: string): I | null {
  return journal.sql<[], { id: I }>(sql).get()?.id ?? null;
}
