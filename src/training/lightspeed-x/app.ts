import type { Incoming } from '#training/exchange.ts';
import { withFaults } from '#training/faulty.ts';
import type { TrainingApp } from '#training/faulty.ts';
import type { Json, JsonObject } from '#training/json.ts';
import { parseJson } from '#training/json.ts';
import { admit, scopeProblem } from '#training/lightspeed-x/access.ts';
import { data, notFound, problem } from '#training/lightspeed-x/answers.ts';
import type { TillAnswer } from '#training/lightspeed-x/answers.ts';
import {
  addConsignmentProduct,
  bulkConsignmentProducts,
  consignmentProducts,
  consignmentTotals,
  createConsignment,
  listConsignments,
  oneConsignment,
  removeConsignmentProduct,
  updateConsignment,
  updateConsignmentProduct,
} from '#training/lightspeed-x/consignments.ts';
import { fulfillmentHistory, fulfillSale, listFulfillments, stepFulfillment } from '#training/lightspeed-x/fulfillments.ts';
import { addReason, adjustStock, listAdjustments, listInventory, productInventory } from '#training/lightspeed-x/inventory.ts';
import { documentPage, versionPage } from '#training/lightspeed-x/lists.ts';
import { saleAnswer } from '#training/lightspeed-x/sale-row.ts';
import { createSale, returnSale, updateSale } from '#training/lightspeed-x/sales.ts';
import type { TillToken, VersionedDocument } from '#training/lightspeed-x/state.ts';
import { matchPath } from '#training/path.ts';
import { serverTime } from '#training/mishaps.ts';
import { httpDate } from '#training/time-text.ts';
import type { World } from '#training/world.ts';

interface TillCall {
  world: World;
  id: string;
  /** Of a path that names one. */
  productId: string;
  query: URLSearchParams;
  body: Json;
  token: TillToken;
}

interface TillRoute {
  method: string;
  path: string;
  scopes: string[];
  run(call: TillCall): TillAnswer;
  /** Also answered under /api/2.0. */
  legacy?: boolean;
}

function list(
  path: string,
  scope: string,
  name: 'outlets' | 'registers' | 'users' | 'taxes' | 'outletTaxes' | 'customers',
  legacy: boolean,
): TillRoute {
  return { method: 'GET', path, scopes: [scope], legacy, run: ({ world, query }) => documentPage(query, world.till.lists[name]) };
}

const moveStock = ['consignments:write:stock_transfer'];

const routes: TillRoute[] = [
  list('/outlets', 'outlets:read', 'outlets', true),
  list('/registers', 'registers:read', 'registers', true),
  list('/users', 'users:read', 'users', true),
  list('/taxes', 'taxes:read', 'taxes', true),
  list('/outlet_taxes', 'taxes:read', 'outletTaxes', true),
  list('/customers', 'customers:read', 'customers', false),
  {
    method: 'GET',
    path: '/outlets/:id',
    scopes: ['outlets:read'],
    legacy: true,
    run: ({ world, id }) => one(world.till.lists.outlets, id, 'Outlet'),
  },
  {
    method: 'GET',
    path: '/registers/:id',
    scopes: ['registers:read'],
    legacy: true,
    run: ({ world, id }) => one(world.till.lists.registers, id, 'Register'),
  },
  {
    method: 'GET',
    path: '/user',
    scopes: ['users:read'],
    legacy: true,
    run: ({ world, token }) => one(world.till.lists.users, token.userId, 'User'),
  },
  { method: 'GET', path: '/payment_types', scopes: ['payment_types:read'], run: listPaymentTypes },
  { method: 'GET', path: '/products', scopes: ['products:read'], run: listProducts },
  {
    method: 'GET',
    path: '/products/:id',
    scopes: ['products:read'],
    run: ({ world, id }) => one(world.till.lists.products, id, 'Product'),
  },
  { method: 'GET', path: '/retailer', scopes: ['retailer:read'], run: ({ world }) => data(retailer(world)) },
  { method: 'GET', path: '/sales', scopes: ['sales:read'], run: listSales },
  { method: 'POST', path: '/sales', scopes: ['sales:write'], run: ({ world, body }) => createSale(world, body) },
  { method: 'GET', path: '/sales/:id', scopes: ['sales:read'], run: oneSale },
  { method: 'PUT', path: '/sales/:id', scopes: ['sales:write'], run: ({ world, id, body }) => updateSale(world, id, body) },
  {
    method: 'POST',
    path: '/sales/:id/actions/return',
    scopes: ['sales:write', 'users:read'],
    run: ({ world, id, token }) => returnSale(world, id, token.userId),
  },
  { method: 'GET', path: '/fulfillments', scopes: ['fulfillments:read'], run: ({ world, query }) => listFulfillments(world, query) },
  {
    method: 'GET',
    path: '/fulfillments/:id/history',
    scopes: ['fulfillments:read'],
    run: ({ world, id, query }) => fulfillmentHistory(world, id, query),
  },
  { method: 'POST', path: '/fulfillments/fulfill', scopes: ['sales:write'], run: ({ world, body }) => fulfillSale(world, body) },
  {
    method: 'POST',
    path: '/fulfillments/:id/pick',
    scopes: ['sales:write'],
    run: ({ world, id, body }) => stepFulfillment(world, id, 'pick', body),
  },
  {
    method: 'POST',
    path: '/fulfillments/:id/pack',
    scopes: ['sales:write'],
    run: ({ world, id, body }) => stepFulfillment(world, id, 'pack', body),
  },
  {
    method: 'POST',
    path: '/fulfillments/:id/fulfill',
    scopes: ['sales:write'],
    run: ({ world, id, body }) => stepFulfillment(world, id, 'fulfill', body),
  },
  { method: 'GET', path: '/consignments', scopes: ['consignments:read'], run: ({ world, query }) => listConsignments(world, query) },
  { method: 'POST', path: '/consignments', scopes: moveStock, run: ({ world, body }) => createConsignment(world, body) },
  { method: 'GET', path: '/consignments/:id', scopes: ['consignments:read'], run: ({ world, id }) => oneConsignment(world, id) },
  { method: 'PUT', path: '/consignments/:id', scopes: moveStock, run: ({ world, id, body }) => updateConsignment(world, id, body) },
  { method: 'GET', path: '/consignments/:id/totals', scopes: ['consignments:read'], run: ({ world, id }) => consignmentTotals(world, id) },
  {
    method: 'GET',
    path: '/consignments/:id/products',
    scopes: ['consignments:read'],
    run: ({ world, id, query }) => consignmentProducts(world, id, query),
  },
  {
    method: 'POST',
    path: '/consignments/:id/products',
    scopes: moveStock,
    run: ({ world, id, body }) => addConsignmentProduct(world, id, body),
  },
  {
    method: 'POST',
    path: '/consignments/:id/bulk',
    scopes: moveStock,
    run: ({ world, id, body }) => bulkConsignmentProducts(world, id, body),
  },
  {
    method: 'PUT',
    path: '/consignments/:id/products/:productId',
    scopes: moveStock,
    run: ({ world, id, productId, body }) => updateConsignmentProduct(world, id, productId, body),
  },
  {
    method: 'DELETE',
    path: '/consignments/:id/products/:productId',
    scopes: moveStock,
    run: ({ world, id, productId }) => removeConsignmentProduct(world, id, productId),
  },
  { method: 'POST', path: '/inventory', scopes: ['inventory:read'], run: ({ world, body }) => listInventory(world, body) },
  { method: 'GET', path: '/inventory/:id', scopes: ['inventory:read'], run: ({ world, id, query }) => productInventory(world, id, query) },
  { method: 'POST', path: '/stock_adjustments', scopes: ['inventory:write'], run: ({ world, body }) => adjustStock(world, body) },
  { method: 'GET', path: '/stock_adjustments', scopes: ['inventory:write'], run: ({ world, query }) => listAdjustments(world, query) },
  {
    method: 'GET',
    path: '/custom_inventory_adjustment_reasons',
    scopes: ['inventory:read'],
    run: ({ world, query }) => documentPage(query, world.till.reasons),
  },
  {
    method: 'POST',
    path: '/custom_inventory_adjustment_reasons',
    scopes: ['inventory:write'],
    run: ({ world, body }) => addReason(world, body),
  },
];

/** The model Lightspeed X-Series of a world, version 2026-07; other date versions answer the same (lightspeed.md A.1.5). */
export function lightspeedApp(world: World): TrainingApp {
  return withFaults(world, 'lightspeed', async (request) => {
    const { status, body, headers } = await answer(world, request);
    return {
      status,
      headers: { 'content-type': 'application/json; charset=utf-8', date: httpDate(serverTime(world)), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    };
  });
}

async function answer(world: World, request: Incoming): Promise<TillAnswer> {
  if (world.till.maintenance)
    return { status: 503, body: '<html><body><h1>Scheduled maintenance</h1></body></html>', headers: { 'content-type': 'text/html' } };
  const { pathname, searchParams } = new URL(request.url);
  const address = /^\/api\/(2\.0|\d{4}-\d{2})(\/.*)$/.exec(pathname);
  if (address === null) return notFound('Page');
  const admitted = admit(world, request);
  if ('status' in admitted) return admitted;
  const answered = await run(world, request, admitted.token, { version: address[1] ?? '', path: address[2] ?? '', query: searchParams });
  return { ...answered, headers: { ...admitted.headers, ...answered.headers } };
}

async function run(
  world: World,
  request: Incoming,
  token: TillToken,
  target: { version: string; path: string; query: URLSearchParams },
): Promise<TillAnswer> {
  for (const route of routes) {
    if (route.method !== request.method || (target.version === '2.0' && route.legacy !== true)) continue;
    const params = matchPath(route.path, target.path);
    if (params === null) continue;
    const denied = scopeProblem(token, route.scopes);
    if (denied !== null) return denied;
    const text = request.method === 'GET' ? '' : await request.text();
    const body = text.trim() === '' ? {} : parseJson(text);
    if (body === undefined) return problem(400, 'The request body is not valid JSON');
    return route.run({ world, id: params['id'] ?? '', productId: params['productId'] ?? '', query: target.query, body, token });
  }
  return notFound('Page');
}

function one(rows: readonly VersionedDocument[], id: string, what: string): TillAnswer {
  const row = rows.find((candidate) => candidate['id'] === id);
  return row === undefined ? notFound(what) : data(row);
}

/** Internal types are not shown (lightspeed.md A.2.14). */
function listPaymentTypes({ world, query }: TillCall): TillAnswer {
  return documentPage(
    query,
    world.till.lists.paymentTypes.filter((type) => type['internal'] !== true),
  );
}

function listProducts({ world, query }: TillCall): TillAnswer {
  const sku = query.get('sku');
  const name = query.get('name') ?? query.get('family_name');
  const rows = world.till.lists.products.filter(
    (product) => (sku === null || product['sku'] === sku) && (name === null || product['name'] === name),
  );
  return documentPage(query, rows);
}

function listSales({ world, query }: TillCall): TillAnswer {
  const { till } = world;
  return versionPage(query, [...till.sales.values()], {
    version: (sale) => sale.version,
    show: (sale) => saleAnswer(till, sale),
    cap: 500,
  });
}

function oneSale({ world, id }: TillCall): TillAnswer {
  const sale = world.till.sales.get(id);
  return sale === undefined ? notFound('Sale') : data(saleAnswer(world.till, sale));
}

function retailer(world: World): JsonObject {
  return {
    id: world.till.retailerId,
    domain_prefix: 'training',
    store_url: 'https://training.retail.lightspeed.app',
    account_status: 'active',
    account_type: 'plus',
    name: 'Training chain',
    timezone: world.timeZone,
    tax_exclusive: false,
    country: 'FR',
    currency: { code: 'EUR', symbol: '€' },
    culture: 'en-GB',
    discount_product_id: null,
    no_tax_group_id: world.till.taxes.find((tax) => tax.rate === 0)?.id ?? null,
    created_at: new Date(0).toISOString(),
    version: String(world.till.version),
  };
}
