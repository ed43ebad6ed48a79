import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '#training/json.ts';
import { isObject, textAt } from '#training/json.ts';
import { failure, internalError, ok, required } from '#training/magento/answers.ts';
import type { Answer } from '#training/magento/answers.ts';
import type { Call, Route } from '#training/magento/route.ts';
import { listAnswer } from '#training/magento/search.ts';
import type { Bulk, BulkOperation } from '#training/magento/state.ts';
import { sqlTime } from '#training/time-text.ts';
import type { World } from '#training/world.ts';

const acl = 'Magento_Logging::system_magento_logging_bulk_operations';
/** The consumer starts from cron: seconds pass before anything is done (measured fact 43). */
const consumerDelayMs = 5_000;

export const bulkRoutes: Route[] = [
  { method: 'GET', path: '/bulk', acl, run: listBulks },
  {
    method: 'GET',
    path: '/bulk/:uuid/status',
    acl,
    run: withBulk((bulk) => ok({ operations_list: bulk.operations.map(shortRow), ...head(bulk) })),
  },
  {
    method: 'GET',
    path: '/bulk/:uuid/detailed-status',
    acl,
    run: withBulk((bulk) => ok({ operations_list: bulk.operations.map((operation) => longRow(bulk, operation)), ...head(bulk) })),
  },
  {
    method: 'GET',
    path: '/bulk/:uuid/operation-status/:status',
    acl,
    run: withBulk((bulk, { params }) => ok(bulk.operations.filter((operation) => String(operation.status) === params['status']).length)),
  },
];

/** Takes a call of `/rest/async/V1` (one body) or `/rest/async/bulk/V1` (a list of bodies): 202 with the bulk's id. */
export function accept(world: World, method: string, path: string, body: Json, bulk: boolean): Answer {
  const bodies = bulk ? (Array.isArray(body) ? body : null) : [body];
  const needed = path === '/inventory/source-items' ? 'sourceItems' : null;
  if (bodies === null || (needed !== null && bodies.some((one) => !isObject(one) || one[needed] === undefined)))
    return required(needed ?? 'entity');
  const uuid = world.ids.uuid();
  const operations = bodies.map((one, id): BulkOperation => ({
    id,
    status: 4,
    message: null,
    errorCode: null,
    route: { method, path, body: one },
  }));
  world.shop.bulks.set(uuid, { uuid, topic: topicOf(method, path), startedAt: world.now(), operations });
  const requestItems = bodies.map((one, id) => ({
    id,
    data_hash: createHash('sha256').update(JSON.stringify(one)).digest('hex'),
    status: 'accepted',
  }));
  return { status: 202, body: { bulk_uuid: uuid, request_items: requestItems, errors: false } };
}

/** Runs what is due, each operation alone and not in the order given (measured fact 43). */
export async function runBulks(world: World, run: (method: string, path: string, body: Json) => Promise<Answer>): Promise<void> {
  for (const bulk of world.shop.bulks.values()) {
    if (world.now() - bulk.startedAt < consumerDelayMs) continue;
    const open = bulk.operations.filter((operation) => operation.status === 4);
    if (open.length === 0) continue;
    bulk.operations.sort((a, b) => (a.id % 2) - (b.id % 2) || a.id - b.id);
    for (const operation of open) {
      const { method, path, body } = operation.route;
      const answer = await run(method, path, body);
      const worked = answer.status < 300;
      operation.status = worked ? 1 : 3;
      operation.message = worked ? `Service execution success ${serviceOf(path)}` : textAt(answer.body, 'message');
      operation.errorCode = worked ? null : 0;
    }
  }
}

function topicOf(method: string, path: string): string {
  if (path === '/inventory/source-items') return 'async.magento.inventoryapi.api.sourceitemssaveinterface.execute.post';
  if (path.startsWith('/products')) return `async.magento.catalog.api.productrepositoryinterface.save.${method.toLowerCase()}`;
  return `async.magento${path.replaceAll('/', '.')}.${method.toLowerCase()}`;
}

function serviceOf(path: string): string {
  if (path === '/inventory/source-items') return 'Magento\\Inventory\\Model\\SourceItem\\Command\\SourceItemsSave\\Interceptor::execute';
  return 'Magento\\Catalog\\Model\\ProductRepository\\Interceptor::save';
}

function head(bulk: Bulk): JsonObject {
  return {
    user_type: 1,
    bulk_id: bulk.uuid,
    description: `Topic ${bulk.topic}`,
    start_time: sqlTime(bulk.startedAt),
    user_id: 1,
    operation_count: bulk.operations.length,
  };
}

function shortRow({ id, status, message, errorCode }: BulkOperation): JsonObject {
  return { id, status, result_message: message, error_code: errorCode };
}

function longRow(bulk: Bulk, operation: BulkOperation): JsonObject {
  const failed = operation.status === 3;
  return {
    ...shortRow(operation),
    bulk_uuid: bulk.uuid,
    topic_name: bulk.topic,
    serialized_data: failed
      ? JSON.stringify({ entity_id: null, entity_link: '', meta_information: JSON.stringify(operation.route.body), store_id: '1' })
      : null,
    result_serialized_data: null,
  };
}

function withBulk(run: (bulk: Bulk, call: Call) => Answer): (call: Call) => Answer {
  return (call) => {
    const uuid = call.params['uuid'] ?? '';
    const bulk = call.world.shop.bulks.get(uuid);
    return bulk === undefined ? failure(404, 'Bulk uuid %bulkUuid not exist', { bulkUuid: uuid }) : run(bulk, call);
  };
}

function listBulks({ world, query }: Call): Answer {
  const rows = [...world.shop.bulks.values()].flatMap((bulk) =>
    bulk.operations.map((operation) => ({ extension_attributes: { start_time: sqlTime(bulk.startedAt) }, ...longRow(bulk, operation) })),
  );
  const value = (row: JsonObject, field: string): Json | undefined => row[field];
  const knows = (field: string): boolean => ['id', 'bulk_uuid', 'status', 'topic_name', 'start_time'].includes(field);
  return listAnswer(
    query,
    { rows, value, knows, unknownField: () => internalError(world.ids.hex(13)), show: (row) => row },
    world.shop.limits,
  );
}
