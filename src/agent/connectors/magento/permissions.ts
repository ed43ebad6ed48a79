import type { Call } from '#core/connector.ts';
import type { Ask } from '#agent/connectors/call.ts';
import type { PermissionProbe } from '#agent/connectors/probe.ts';
import { magentoCall } from '#agent/connectors/magento/api.ts';

const integration = 'Magento Admin > System > Extensions > Integrations > this integration > API';

/**
 * One probe per ACL resource the app needs. Writes are aimed at nothing (no orders, no rows, order 0), so that an
 * allowed one is turned down before it changes anything: notify of no orders answers success, source items of none
 * answer 400 (magento-measured 1, 27).
 */
export function permissionProbes(): PermissionProbe[] {
  return [
    probe('Magento_Backend::store', 'to read currency and time zone', 'Stores > Settings > All Stores', {
      method: 'GET',
      path: '/V1/store/storeConfigs',
    }),
    probe('Magento_Sales::actions_view', 'to read web orders', 'Sales > Operations > Orders > Actions > View', list('/V1/orders')),
    probe('Magento_Sales::shipment', 'to see that an order was made ready', 'Sales > Operations > Shipments', list('/V1/shipments')),
    probe('Magento_Sales::sales_invoice', 'to see that an order was invoiced', 'Sales > Operations > Invoices', list('/V1/invoices')),
    probe(
      'Magento_InventoryApi::source',
      'to read sources and their quantities',
      'Stores > Inventory > Sources',
      list('/V1/inventory/sources'),
    ),
    probe(
      'Magento_InventoryInStorePickupApi::notify_orders_are_ready_for_pickup',
      'to mark orders ready for pickup',
      'Sales > In-Store Pickup > Notify Orders Are Ready',
      {
        method: 'POST',
        path: '/V1/order/notify-orders-are-ready-for-pickup',
        body: { orderIds: [] },
      },
    ),
    probe('Magento_Sales::comment', 'to note the hand-over on the order', 'Sales > Operations > Orders > Actions > Comments', {
      method: 'POST',
      path: '/V1/orders/0/comments',
      body: { statusHistory: { comment: '', is_customer_notified: 0, is_visible_on_front: 0 } },
    }),
    probe('Magento_Sales::invoice', 'to invoice orders paid at the counter', 'Sales > Operations > Orders > Actions > Invoice', {
      method: 'POST',
      path: '/V1/order/0/invoice',
      body: { capture: false },
    }),
    probe('Magento_Sales::sales_creditmemo', 'to see what was refunded', 'Sales > Operations > Credit Memos', list('/V1/creditmemos')),
    probe(
      'Magento_Sales::creditmemo',
      'to refund pieces that are not handed over',
      'Sales > Operations > Orders > Actions > Credit Memos',
      {
        method: 'POST',
        path: '/V1/order/0/refund',
        body: { items: [{ order_item_id: 0, qty: 0 }], arguments: { shipping_amount: 0 } },
      },
    ),
    probe('Magento_Sales::cancel', 'to cancel unpaid orders of which nothing is left', 'Sales > Operations > Orders > Actions > Cancel', {
      method: 'POST',
      path: '/V1/orders/0/cancel',
      body: {},
    }),
    probe(
      'Magento_InventoryApi::stock_source_item_assign',
      'to publish the store’s stock',
      'Stores > Inventory > Stocks > Assign Source Items',
      {
        method: 'POST',
        path: '/V1/inventory/source-items',
        body: { sourceItems: [] },
      },
    ),
  ];
}

function probe(permission: string, purpose: string, menu: string, ask: Ask): PermissionProbe {
  return { permission, purpose, where: `${integration} > ${menu}`, call: anyAnswer(ask) };
}

function list(path: string): Ask {
  return { method: 'GET', path, query: [['searchCriteria[pageSize]', '1']] };
}

/** Only whether it is allowed counts. */
function anyAnswer(ask: Ask): Call<unknown> {
  return magentoCall(ask, (value) => ({ ok: true, value }));
}
