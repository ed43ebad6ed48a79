import { sum } from '#training/amounts.ts';
import type { Json, JsonObject } from '#training/json.ts';
import { listAt, numberAt, textAt } from '#training/json.ts';
import { record, type LedgerKind } from '#training/ledger.ts';
import { data, invalid, notFound } from '#training/lightspeed-x/answers.ts';
import type { TillAnswer } from '#training/lightspeed-x/answers.ts';
import { takeFromOutlet } from '#training/lightspeed-x/goods.ts';
import { versionPage } from '#training/lightspeed-x/lists.ts';
import { nextVersion } from '#training/lightspeed-x/state.ts';
import type { ConsignmentProductRow, ConsignmentRow, ConsignmentStatus } from '#training/lightspeed-x/state.ts';
import { offsetTime } from '#training/time-text.ts';
import { moveGoods } from '#training/truth.ts';
import type { World } from '#training/world.ts';

/** Where pieces are between two outlets, as the truth keeps it. */
export const inTransit = 'transit';

/** `GET /consignments`: cancelled ones are no longer listed (lightspeed.md A.15.18); they are still answered by id. */
export function listConsignments(world: World, query: URLSearchParams): TillAnswer {
  const wants = (name: string, value: string): boolean => !query.has(name) || query.get(name) === value;
  const rows = [...world.till.consignments.values()].filter(
    (row) =>
      row.status !== 'CANCELLED' && wants('type', 'OUTLET') && wants('status', row.status) && wants('outlet_id', row.destinationOutletId),
  );
  return versionPage(query, rows, { version: (row) => row.version, show: consignmentAnswer, cap: 500 });
}

export function oneConsignment(world: World, id: string): TillAnswer {
  const row = world.till.consignments.get(id);
  return row === undefined ? notFound('Consignment') : data(consignmentAnswer(row));
}

/** `POST /consignments` of type OUTLET: it begins OPEN. `outlet_id` is where the goods arrive (A.15.4). */
export function createConsignment(world: World, body: Json): TillAnswer {
  const [destination, origin] = [textAt(body, 'outlet_id') ?? '', textAt(body, 'source_outlet_id') ?? ''];
  const known = (id: string): boolean => world.till.outlets.some((one) => one.id === id);
  if (textAt(body, 'type') !== 'OUTLET') return invalid('only consignments of type OUTLET are modelled here');
  if ((textAt(body, 'name') ?? '') === '') return invalid('name is required');
  if (!known(destination)) return invalid('outlet_id does not exist');
  if (!known(origin) || origin === destination) return invalid('source_outlet_id must be another outlet');
  if ((textAt(body, 'status') ?? 'OPEN') !== 'OPEN') return invalid('a transfer begins as OPEN');
  const now = world.now();
  const row: ConsignmentRow = {
    id: world.ids.uuid(),
    name: textAt(body, 'name') ?? '',
    status: 'OPEN',
    destinationOutletId: destination,
    sourceOutletId: origin,
    dueAt: textAt(body, 'due_at'),
    createdAt: now,
    updatedAt: now,
    receivedAt: null,
    version: nextVersion(world.till),
    products: [],
  };
  world.till.consignments.set(row.id, row);
  note(world, 'consignment.created', row, { outlet_id: destination, source_outlet_id: origin });
  return data(consignmentAnswer(row), 201);
}

/** Where each status may go. A received or cancelled one is frozen. */
const next: Record<ConsignmentStatus, readonly ConsignmentStatus[]> = {
  OPEN: ['SENT', 'CANCELLED'],
  SENT: ['RECEIVED', 'CANCELLED'],
  RECEIVED: [],
  CANCELLED: [],
};

/**
 * `PUT /consignments/{id}`: name, date and status. SENT takes `count` out of the origin, RECEIVED puts `received` into the
 * destination (A.15.16). Not documented, and so here: cancelled after it was sent, the origin counts its pieces again.
 */
export function updateConsignment(world: World, id: string, body: Json): TillAnswer {
  const row = world.till.consignments.get(id);
  if (row === undefined) return notFound('Consignment');
  const status = (textAt(body, 'status') ?? row.status) as ConsignmentStatus;
  if (next[row.status].length === 0) return invalid(`a consignment that is ${row.status} cannot be changed`);
  if (status !== row.status && !next[row.status].includes(status)) return invalid(`status cannot go from ${row.status} to ${status}`);
  if (status === 'SENT' && row.products.length === 0) return invalid('a consignment without products cannot be sent');
  row.name = textAt(body, 'name') ?? row.name;
  row.dueAt = textAt(body, 'due_at') ?? row.dueAt;
  if (status !== row.status) move(world, row, status);
  touch(world, row);
  return data(consignmentAnswer(row));
}

function move(world: World, row: ConsignmentRow, to: ConsignmentStatus): void {
  const from = row.status;
  row.status = to;
  const pieces = (of: (product: ConsignmentProductRow) => number | null): JsonObject => ({
    pieces: sum(row.products.map((one) => of(one) ?? 0)),
  });
  if (to === 'SENT') {
    for (const { productId, count } of row.products) leaveOrigin(world, row, productId, count ?? 0);
    note(
      world,
      'consignment.sent',
      row,
      pieces((one) => one.count),
    );
  } else if (to === 'RECEIVED') {
    row.receivedAt = world.now();
    for (const { productId, received } of row.products) {
      takeFromOutlet(world, productId, row.destinationOutletId, -(received ?? 0));
      moveGoods(world.truth, inTransit, skuOf(world, productId), -(received ?? 0));
    }
    note(
      world,
      'consignment.received',
      row,
      pieces((one) => one.received),
    );
  } else {
    if (from === 'SENT') for (const { productId, count } of row.products) leaveOrigin(world, row, productId, -(count ?? 0));
    note(world, 'consignment.cancelled', row, { from });
  }
}

function leaveOrigin(world: World, row: ConsignmentRow, productId: string, pieces: number): void {
  takeFromOutlet(world, productId, row.sourceOutletId, pieces);
  moveGoods(world.truth, inTransit, skuOf(world, productId), pieces);
}

export function consignmentProducts(world: World, id: string, query: URLSearchParams): TillAnswer {
  const row = world.till.consignments.get(id);
  if (row === undefined) return notFound('Consignment');
  return versionPage(query, row.products, { version: (one) => one.version, show: productAnswer, cap: 500 });
}

/** `POST …/products`: always another row, also of a product that has one (A.15.7). */
export function addConsignmentProduct(world: World, id: string, body: Json): TillAnswer {
  const row = world.till.consignments.get(id);
  if (row === undefined) return notFound('Consignment');
  const refused = productProblem(world, row, textAt(body, 'product_id') ?? '', body);
  if (refused !== null) return refused;
  if (row.status !== 'OPEN') return invalid('products are added while it is OPEN');
  const now = world.now();
  const product: ConsignmentProductRow = {
    productId: textAt(body, 'product_id') ?? '',
    count: numberAt(body, 'count'),
    received: null,
    createdAt: now,
    updatedAt: now,
    version: nextVersion(world.till),
  };
  row.products.push(product);
  touch(world, row);
  note(world, 'consignment.row', row, { product_id: product.productId, count: product.count, received: product.received });
  return data(productAnswer(product));
}

/** `PUT …/products/{product_id}`: `count` while OPEN or SENT, `received` while SENT (A.15.9); of several rows the first. */
export function updateConsignmentProduct(world: World, id: string, productId: string, body: Json): TillAnswer {
  const row = world.till.consignments.get(id);
  const product = row?.products.find((one) => one.productId === productId);
  if (row === undefined || product === undefined) return notFound('Consignment product');
  const refused = productProblem(world, row, productId, body);
  if (refused !== null) return refused;
  const [count, received] = [numberAt(body, 'count'), numberAt(body, 'received')];
  if (count !== null) {
    // What left the origin follows what the consignment says was sent; nothing documents it.
    if (row.status === 'SENT') leaveOrigin(world, row, productId, count - (product.count ?? 0));
    product.count = count;
  }
  if (received !== null && row.status === 'SENT') product.received = received;
  changed(world, row, product);
  return data(productAnswer(product));
}

/** `POST …/bulk`: values are added to what stands there, so that a repeated call doubles them (A.15.11). */
export function bulkConsignmentProducts(world: World, id: string, body: Json): TillAnswer {
  const row = world.till.consignments.get(id);
  if (row === undefined) return notFound('Consignment');
  const given = listAt({ rows: body }, 'rows');
  for (const one of given) {
    const refused = productProblem(world, row, textAt(one, 'product_id') ?? '', one);
    if (refused !== null) return refused;
  }
  const answer: JsonObject = {};
  for (const one of given) {
    const productId = textAt(one, 'product_id') ?? '';
    if (!row.products.some((product) => product.productId === productId))
      addConsignmentProduct(world, id, { product_id: productId, count: '0' });
    const product = row.products.find((known) => known.productId === productId);
    if (product === undefined) continue;
    product.count = sum([product.count ?? 0, numberAt(one, 'count') ?? 0]);
    changed(world, row, product);
    answer[productId] = { count: product.count.toFixed(5) };
  }
  return data(answer);
}

/** `DELETE …/products/{product_id}`: not once it is sent (A.15.15). */
export function removeConsignmentProduct(world: World, id: string, productId: string): TillAnswer {
  const row = world.till.consignments.get(id);
  if (row === undefined || !row.products.some((one) => one.productId === productId)) return notFound('Consignment product');
  if (row.status !== 'OPEN') return invalid(`a product of a consignment that is ${row.status} cannot be deleted`);
  row.products = row.products.filter((one) => one.productId !== productId);
  touch(world, row);
  return { status: 204, body: '' };
}

/** `GET …/totals`: texts, the counts with five decimals, the costs with ten (A.15.13). Costs are not modelled. */
export function consignmentTotals(world: World, id: string): TillAnswer {
  const row = world.till.consignments.get(id);
  if (row === undefined) return notFound('Consignment');
  const text = (of: 'count' | 'received'): string => sum(row.products.map((one) => one[of] ?? 0)).toFixed(5);
  const none = (0).toFixed(10);
  return data([
    { total_sent_count: text('count'), total_sent_cost: none, total_received_count: text('received'), total_received_cost: none },
  ]);
}

function productProblem(world: World, row: ConsignmentRow, productId: string, body: Json): TillAnswer | null {
  if (next[row.status].length === 0) return invalid(`a consignment that is ${row.status} cannot be changed`);
  if (!world.till.lists.products.some((one) => one['id'] === productId)) return invalid('product_id does not exist');
  const amounts = [numberAt(body, 'count'), numberAt(body, 'received')].filter((one) => one !== null);
  return amounts.length > 0 && amounts.every((one) => one >= 0) ? null : invalid('count or received must be given, and not below 0');
}

function changed(world: World, row: ConsignmentRow, product: ConsignmentProductRow): void {
  product.updatedAt = world.now();
  product.version = nextVersion(world.till);
  touch(world, row);
  note(world, 'consignment.row', row, { product_id: product.productId, count: product.count, received: product.received });
}

function touch(world: World, row: ConsignmentRow): void {
  row.updatedAt = world.now();
  row.version = nextVersion(world.till);
}

function note(world: World, kind: LedgerKind, row: ConsignmentRow, facts: JsonObject): void {
  record(world, 'lightspeed', kind, row.id, facts, row.name);
}

function skuOf(world: World, productId: string): string {
  return (
    textAt(
      world.till.lists.products.find((one) => one['id'] === productId),
      'sku',
    ) ?? ''
  );
}

/** What is null at the till is absent in its answers. */
function consignmentAnswer(row: ConsignmentRow): JsonObject {
  return {
    id: row.id,
    outlet_id: row.destinationOutletId,
    name: row.name,
    ...(row.dueAt === null ? {} : { due_at: row.dueAt }),
    type: 'OUTLET',
    status: row.status,
    source_outlet_id: row.sourceOutletId,
    consignment_date: offsetTime(row.createdAt),
    ...(row.receivedAt === null ? {} : { received_at: offsetTime(row.receivedAt) }),
    show_inactive: true,
    supplier_invoice: '',
    created_at: offsetTime(row.createdAt),
    updated_at: offsetTime(row.updatedAt),
    version: row.version,
    filters: [],
  };
}

function productAnswer(product: ConsignmentProductRow): JsonObject {
  return {
    product_id: product.productId,
    ...(product.count === null ? {} : { count: product.count.toFixed(5) }),
    ...(product.received === null ? {} : { received: product.received.toFixed(5) }),
    cost: (0).toFixed(5),
    is_included: false,
    status: product.received === null ? 'PENDING' : 'RECEIVE_SUCCESS',
    created_at: offsetTime(product.createdAt),
    updated_at: offsetTime(product.updatedAt),
    version: product.version,
  };
}
