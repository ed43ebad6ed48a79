import { describe } from 'vitest';
import type { Wiring } from '#core/connector.ts';
import { describeConformance, type ConformingCall } from '#test/conformance/connector-suite.ts';
import { capture, publicFixture } from '#test/conformance/captures.ts';
import { addComment, invoiceOrder, listInvoices, listShipments, notifyReady } from '#agent/connectors/magento/documents.ts';
import { getSourceItems, getSourceItemsOfSku, listSources, saveSourceItems } from '#agent/connectors/magento/inventory.ts';
import { cancelOrder, listCreditmemos, refundInvoice, refundOrder } from '#agent/connectors/magento/refunds.ts';
import { findOrders, getOrder, listOrdersById, listPickupOrders } from '#agent/connectors/magento/orders.ts';
import { listShopProducts } from '#agent/connectors/magento/products.ts';
import { storeConfigs } from '#agent/connectors/magento/store.ts';
import { magentoWiring } from '#agent/connectors/magento/wiring.ts';

const of = (...names: string[]) => names.map((name) => capture(name).body);
const orderLists = of(
  'orders-list-page1',
  'orders-filter-pickup_location_code',
  'orders-filter-shipping_method',
  'orders-list-filter-updated_at',
  'orders-list-snake-filter_groups',
  'orders-past-last-page',
  'orders-past-last-page-nofields',
);

const saved = saveSourceItems([{ sku: 'SIMPLE-001', sourceCode: 'store-01', quantity: 5 }]);
if (!saved.ok) throw new Error(saved.message);

const refund = { comment: 'ours', items: [{ itemId: 66, quantity: 1 }], shippingAmount: 0, returnItemIds: [66], notify: false };
const offline = refundOrder(37, refund);
const online = refundInvoice(9, refund);
if (!offline.ok || !online.ok) throw new Error('a refund of one line');

const calls: ConformingCall[] = [
  {
    name: 'listPickupOrders',
    call: listPickupOrders({ shippingMethod: 'instore_pickup', updatedFrom: 0, page: 1, pageSize: 50 }),
    answers: orderLists,
  },
  { name: 'listOrdersById', call: listOrdersById([1, 2]), answers: orderLists },
  { name: 'findOrders by number', call: findOrders({ incrementId: '000000002' }), answers: orderLists },
  { name: 'findOrders by e-mail', call: findOrders({ email: 'a+b@example.com' }), answers: orderLists },
  {
    name: 'getOrder',
    call: getOrder(2),
    answers: [
      ...of(
        'order-pickup-full',
        'order-pickup-simple-full',
        'order-pickup-after-notify',
        'order-flatrate-full',
        'order-customer-pickup-full',
        'order15-after-post-orders',
      ),
      ...[
        'order_get_simple_tablerate',
        'order_get_cod_multicurrency_2021',
        'order_get_configurable_refunded_closed',
        'constructed_order_get_instore_pickup_configurable',
      ].map(publicFixture),
    ],
  },
  { name: 'listShipments', call: listShipments(1), answers: of('shipments-of-order1', 'shipments-list') },
  { name: 'listInvoices', call: listInvoices(9), answers: of('invoices-of-order9') },
  {
    name: 'notifyReady',
    call: notifyReady(1),
    answers: of('notify-success', 'notify-repeat', 'notify-empty', 'notify-string-id', 'notify-store-restocked', 'notify-after-invoice'),
  },
  {
    name: 'invoiceOrder',
    call: invoiceOrder({ orderId: 9, comment: 'ours', items: [{ itemId: 1, quantity: 1 }] }),
    answers: of('invoice-full', 'invoice-partial', 'invoice-configurable', 'invoice-before-notify'),
  },
  { name: 'addComment', call: addComment({ orderId: 9, text: 'collected', status: 'complete' }), answers: [true] },
  {
    name: 'refundOrder',
    call: offline.call,
    answers: of(
      'refund-discounted-line',
      'refund-invoiced-not-shipped',
      'refund-one-of-two-lines',
      'refund-configurable-child-id-in-return',
    ),
  },
  { name: 'refundInvoice', call: online.call, answers: ['17', 17] },
  {
    name: 'listCreditmemos',
    call: listCreditmemos(1),
    answers: [...of('creditmemos-of-order', 'creditmemos-list', 'creditmemos-past-last-page'), { items: null, total_count: 0 }],
  },
  { name: 'cancelOrder', call: cancelOrder(13), answers: [...of('order-cancel'), false] },
  { name: 'listSources', call: listSources(), answers: [...of('sources-criteria'), publicFixture('sources_list_response')] },
  {
    name: 'getSourceItems',
    call: getSourceItems({ sourceCode: 'store-01', page: 1, pageSize: 100 }),
    answers: of('source-items-all-page', 'source-items-one-sku', 'source-items-unknown-sku-then-read'),
  },
  {
    name: 'getSourceItemsOfSku',
    call: getSourceItemsOfSku('SKU/30 é&+space'),
    answers: [...of('source-items-one-sku'), publicFixture('source_items_list_response')],
  },
  { name: 'saveSourceItems', call: saved.call, answers: of('source-items-post', 'source-items-post-repeat') },
  {
    name: 'listShopProducts',
    call: listShopProducts({ afterId: 0, page: 1, pageSize: 100 }),
    answers: [
      ...of('products-page', 'products-past-last-page-nofields'),
      { items: [capture('product-configurable').body, publicFixture('product_configurable_response')], total_count: 2 },
      { items: null, total_count: 51 },
    ],
  },
  { name: 'storeConfigs', call: storeConfigs(), answers: of('store-configs') },
];

const keys = {
  consumerKey: 'consumer-key-0123456789abcdefghi',
  consumerSecret: 'consumer-secret-0123456789abcdef',
  token: 'token-0123456789abcdefghijklmnop',
  tokenSecret: 'token-secret-0123456789abcdefghi',
};

describe('with a bearer token', () => {
  describeConformance({
    wiring: wired('https://shop.example/index.php/', 'bearer', 'abc123secret'),
    root: 'https://shop.example/index.php/rest/V1',
    secrets: ['abc123secret'],
    calls,
  });
});

describe('with OAuth 1.0a', () => {
  describeConformance({
    wiring: wired('https://shop.example:8443', 'oauth1', JSON.stringify(keys)),
    root: 'https://shop.example:8443/rest/V1',
    secrets: Object.values(keys),
    calls: calls.slice(0, 2),
  });
});

function wired(baseUrl: string, auth: 'bearer' | 'oauth1', secret: string): Wiring {
  const made = magentoWiring({ baseUrl, auth }, secret);
  if (!made.ok) throw new Error(made.message);
  return made.wiring;
}
