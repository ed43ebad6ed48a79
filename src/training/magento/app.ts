import type { Json } from '#training/json.ts';
import { isObject, parseJson } from '#training/json.ts';
import type { Incoming, Outgoing } from '#training/exchange.ts';
import { withFaults } from '#training/faulty.ts';
import type { TrainingApp } from '#training/faulty.ts';
import { badRequest, noRoute } from '#training/magento/answers.ts';
import type { Answer } from '#training/magento/answers.ts';
import { accept, bulkRoutes, runBulks } from '#training/magento/async.ts';
import { authorize } from '#training/magento/auth.ts';
import { chooseFields } from '#training/magento/fields.ts';
import { failurePage, maintenancePage, notFoundPage, versionPage } from '#training/magento/pages.ts';
import type { Route } from '#training/magento/route.ts';
import { orderRoutes } from '#training/magento/routes-orders.ts';
import { productRoutes } from '#training/magento/routes-products.ts';
import { stockRoutes } from '#training/magento/routes-stock.ts';
import { storeRoutes } from '#training/magento/routes-store.ts';
import { matchPath } from '#training/path.ts';
import { serverTime } from '#training/mishaps.ts';
import { httpDate } from '#training/time-text.ts';
import type { World } from '#training/world.ts';

const routes: Route[] = [...orderRoutes, ...stockRoutes, ...productRoutes, ...storeRoutes, ...bulkRoutes];

/** The model Magento of a world. */
export function magentoApp(world: World): TrainingApp {
  return withFaults(world, 'magento', async (request) => toOutgoing(world, request, await answer(world, request)));
}

interface Address {
  store: string;
  mode: 'now' | 'async' | 'bulk';
  /** Below `/V1`. */
  path: string;
}

async function answer(world: World, request: Incoming): Promise<Answer> {
  if (world.shop.maintenance) return maintenancePage;
  const url = new URL(request.url);
  if (url.pathname === '/magento_version') return versionPage;
  if (!url.pathname.startsWith('/rest/')) return notFoundPage;
  if (request.method === 'HEAD') return { status: 405, body: null };
  if ((request.headers.get('accept') ?? '').startsWith('text/html')) return failurePage;
  await runBulks(world, (method, path, body) => dispatch(world, method, path, body));
  const address = readAddress(url.pathname);
  if (address === null) return badRequest('Specified request cannot be processed.');
  const found = findRoute(request.method, address.path);
  if (found === null) return noRoute();
  const denied = authorize(world.shop.integration, request, found.route.acl);
  if (denied !== null) return denied;
  const body = await readBody(request);
  if (body === undefined) return badRequest('Decoding error.');
  if (body === 'media type')
    return badRequest('Server cannot understand Content-Type HTTP header media type %1', [request.headers.get('content-type') ?? '']);
  if (address.mode !== 'now') return accept(world, request.method, address.path, body, address.mode === 'bulk');
  const result = await found.route.run({ world, params: found.params, query: url.searchParams, body, store: address.store });
  const fields = url.searchParams.get('fields');
  return fields === null || result.status !== 200 ? result : { ...result, body: chooseFields(result.body, fields) };
}

/** Null for a store code that does not exist; a lower-case `v1` is read as one (measured fact 39). */
function readAddress(pathname: string): Address | null {
  const parts = pathname.split('/').slice(2);
  const store = parts[0] === 'V1' || parts[0] === 'async' ? 'default' : parts.shift();
  if (store !== 'default' && store !== 'all') return null;
  const later = parts[0] === 'async';
  const bulk = later && parts[1] === 'bulk';
  const [version, ...path] = parts.slice(bulk ? 2 : later ? 1 : 0);
  const mode = bulk ? 'bulk' : later ? 'async' : 'now';
  return { store, mode, path: version === 'V1' ? `/${path.join('/')}` : '/' };
}

function findRoute(method: string, path: string): { route: Route; params: Record<string, string> } | null {
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = matchPath(route.path, path);
    if (params !== null) return { route, params };
  }
  return null;
}

async function dispatch(world: World, method: string, path: string, body: Json): Promise<Answer> {
  const found = findRoute(method, path);
  if (found === null) return noRoute();
  return found.route.run({ world, params: found.params, query: new URLSearchParams(), body, store: 'all' });
}

/** The parsed body, an empty object when there is none, undefined when it is not JSON. */
async function readBody(request: Incoming): Promise<Json | undefined> {
  if (request.method === 'GET') return {};
  const text = await request.text();
  if (text.trim() === '') return {};
  if (!(request.headers.get('content-type') ?? '').startsWith('application/json')) return 'media type';
  const body = parseJson(text);
  return isObject(body) || Array.isArray(body) ? body : undefined;
}

function toOutgoing(world: World, request: Incoming, result: Answer): Outgoing {
  const cookie: Record<string, string> =
    request.headers.get('authorization') === null ? {} : { 'set-cookie': `PHPSESSID=${world.ids.hex(26)}; path=/; HttpOnly; SameSite=Lax` };
  return {
    status: result.status,
    headers: {
      date: httpDate(serverTime(world)),
      server: 'nginx',
      'cache-control': 'no-store',
      ...cookie,
      'content-type': result.contentType ?? 'application/json; charset=utf-8',
    },
    body: result.contentType === undefined ? JSON.stringify(result.body) : textOf(result.body),
  };
}

function textOf(body: Json): string {
  return typeof body === 'string' ? body : '';
}
