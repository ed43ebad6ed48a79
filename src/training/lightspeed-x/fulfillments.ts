import { sum } from '#training/amounts.ts';
import type { Json, JsonObject } from '#training/json.ts';
import { isObject, listAt, numberAt, textAt } from '#training/json.ts';
import { record } from '#training/ledger.ts';
import { data, invalid, notFound, problem } from '#training/lightspeed-x/answers.ts';
import type { TillAnswer } from '#training/lightspeed-x/answers.ts';
import { moveLine } from '#training/lightspeed-x/goods.ts';
import { saleDue } from '#training/lightspeed-x/sale-row.ts';
import type { SaleRow } from '#training/lightspeed-x/sale-row.ts';
import { closeSale } from '#training/lightspeed-x/sale-close.ts';
import type { FulfillmentRow, FulfillmentState } from '#training/lightspeed-x/state.ts';
import { nextVersion } from '#training/lightspeed-x/state.ts';
import { offsetTime } from '#training/time-text.ts';
import type { World } from '#training/world.ts';

type Line = FulfillmentRow['lines'][number];
export type FulfillmentStep = 'pick' | 'pack' | 'fulfill';

/**
 * A pending pickup or delivery has one fulfilment per outlet (lightspeed.md A.13.5). Keeps them in step with the sale's lines: new
 * lines are added, removed ones go, quantities follow.
 */
export function syncFulfillments(world: World, sale: SaleRow): void {
  const type = sale.attributes.includes('pickup') ? 'PICKUP' : sale.attributes.includes('delivery') ? 'DISPATCH' : null;
  if (type === null || sale.state !== 'pending') return;
  for (const line of sale.lines) {
    if (line.quantity <= 0) continue;
    const outletId = line.fulfilmentOutletId ?? sale.fulfillmentOutletId ?? sale.outletId;
    const row = ofSale(world, sale.id).find((one) => one.outletId === outletId) ?? open(world, sale, outletId, type);
    const known = row.lines.find((one) => one.saleLineId === line.id);
    if (known === undefined)
      row.lines.push({ saleLineId: line.id, productId: line.productId, quantity: line.quantity, picked: 0, packed: 0, fulfilled: 0 });
    else known.quantity = line.quantity;
  }
  for (const row of ofSale(world, sale.id)) row.lines = row.lines.filter((line) => sale.lines.some((one) => one.id === line.saleLineId));
}

export function ofSale(world: World, saleId: string): FulfillmentRow[] {
  return [...world.till.fulfillments.values()].filter((row) => row.saleId === saleId && !row.voided);
}

function open(world: World, sale: SaleRow, outletId: string, type: FulfillmentRow['type']): FulfillmentRow {
  const now = world.now();
  const id = `19477${Array.from({ length: 14 }, () => world.ids.int(0, 9)).join('')}`;
  const row: FulfillmentRow = {
    id,
    saleId: sale.id,
    outletId,
    type,
    lock: 1,
    createdAt: now,
    updatedAt: now,
    voided: false,
    note: '',
    lines: [],
    history: [],
  };
  world.till.fulfillments.set(id, row);
  record(world, 'lightspeed', 'fulfillment.created', sale.id, { fulfillment_id: id, outlet_id: outletId, type }, sale.sourceId);
  return row;
}

export function fulfillmentState(row: FulfillmentRow): FulfillmentState {
  const all = (key: 'picked' | 'packed' | 'fulfilled'): boolean => row.lines.every((line) => line[key] >= line.quantity);
  if (row.lines.length > 0 && all('fulfilled')) return 'FULFILLED';
  if (row.lines.length > 0 && all('packed')) return 'PACKED';
  if (row.lines.length > 0 && all('picked')) return 'PICKED';
  return row.lines.some((line) => line.picked + line.packed + line.fulfilled > 0) ? 'STARTED' : 'OPEN';
}

/** Fully handed over and fully paid makes the sale closed. */
export function closeWhenComplete(world: World, sale: SaleRow): void {
  const rows = ofSale(world, sale.id);
  if (sale.state !== 'pending' || rows.length === 0) return;
  if (rows.every((row) => fulfillmentState(row) === 'FULFILLED') && saleDue(sale) <= 0) closeSale(world, sale);
}

/** `GET /fulfillments`: pages by number, no version (lightspeed.md A.13.3, A.13.6). */
export function listFulfillments(world: World, query: URLSearchParams): TillAnswer {
  const wants = (name: string, value: string): boolean => query.getAll(name).length === 0 || query.getAll(name).includes(value);
  const size = Math.min(100, Math.max(1, Number(query.get('page_size') ?? 10)));
  const page = Math.max(1, Number(query.get('page_number') ?? 1));
  const rows = [...world.till.fulfillments.values()].filter(
    (row) =>
      !row.voided &&
      wants('outlet_id', row.outletId) &&
      wants('sale_id', row.saleId) &&
      wants('fulfillment_type', row.type) &&
      wants('fulfillment_state', fulfillmentState(row)),
  );
  return data(rows.slice((page - 1) * size, page * size).map((row) => summary(world, row)));
}

function summary(world: World, row: FulfillmentRow): JsonObject {
  const text = (quantity: number): string => quantity.toFixed(2);
  return {
    id: row.id,
    outlet_id: row.outletId,
    sale_id: row.saleId,
    type: row.type,
    state: fulfillmentState(row),
    user_ids: [world.till.sales.get(row.saleId)?.authorId ?? ''],
    note: row.note,
    shipping_address_id: null,
    created_at: new Date(row.createdAt).toISOString(),
    updated_at: new Date(row.updatedAt).toISOString(),
    version: row.lock,
    line_items: row.lines.map((line) => ({
      sale_line_item_id: line.saleLineId,
      product_id: line.productId,
      quantity: text(line.quantity),
      picked_quantity: text(line.picked),
      packed_quantity: text(line.packed),
      fulfilled_quantity: text(line.fulfilled),
    })),
  };
}

/**
 * `POST /fulfillments/{id}/pick|pack|fulfill` with `{version, line_items: [{sale_line_item_id, quantity}]}`: sets the quantities, so
 * it may be repeated. Another version answers 409 (lightspeed.md A.13.4). Fulfilling moves the stock.
 */
export function stepFulfillment(world: World, id: string, step: FulfillmentStep, body: Json): TillAnswer {
  const row = world.till.fulfillments.get(id);
  const sale = row === undefined ? undefined : world.till.sales.get(row.saleId);
  if (row === undefined || sale === undefined || row.voided) return notFound('Fulfillment');
  if (!isObject(body) || numberAt(body, 'version') === null) return problem(400, 'version is required');
  if (numberAt(body, 'version') !== row.lock) return problem(409, 'Fulfillment version conflict');
  const changes: { line: Line; quantity: number }[] = [];
  for (const given of listAt(body, 'line_items')) {
    const line = row.lines.find((one) => one.saleLineId === textAt(given, 'sale_line_item_id'));
    const quantity = numberAt(given, 'quantity');
    if (line === undefined || quantity === null) return problem(400, 'line_items must name line items of this fulfillment with a quantity');
    const target = step === 'pack' && quantity < 0 ? sum([line.packed, quantity]) : quantity;
    if (target < 0 || target > line.quantity) return invalid('Quantity exceeds the quantity of the line item');
    changes.push({ line, quantity: target });
  }
  applyStep(world, row, sale, step, changes);
  return data({ id: row.id, version: row.lock });
}

function applyStep(
  world: World,
  row: FulfillmentRow,
  sale: SaleRow,
  step: FulfillmentStep,
  changes: readonly { line: Line; quantity: number }[],
): void {
  for (const { line, quantity } of changes) {
    const before = { ...line };
    if (step === 'pick') line.picked = quantity;
    if (step === 'pack') line.packed = quantity;
    if (step === 'fulfill') line.fulfilled = quantity;
    if (step !== 'pick') line.picked = Math.max(line.picked, quantity);
    if (step === 'fulfill') {
      line.packed = Math.max(line.packed, quantity);
      const saleLine = sale.lines.find((one) => one.id === line.saleLineId);
      if (saleLine !== undefined) moveLine(world, saleLine, row.outletId, quantity);
    }
    remember(world, row, step, before, line);
  }
  row.lock += 1;
  row.updatedAt = world.now();
  sale.updatedAt = world.now();
  sale.version = nextVersion(world.till);
  const kind = step === 'pick' ? 'fulfillment.picked' : step === 'pack' ? 'fulfillment.packed' : 'fulfillment.fulfilled';
  const lines = changes.map(({ line, quantity }) => ({ sale_line_item_id: line.saleLineId, product_id: line.productId, quantity }));
  record(world, 'lightspeed', kind, sale.id, { fulfillment_id: row.id, outlet_id: row.outletId, lines }, sale.sourceId);
  closeWhenComplete(world, sale);
}

function remember(world: World, row: FulfillmentRow, step: FulfillmentStep, before: Line, after: Line): void {
  row.history.push({
    sale_line_item_id: after.saleLineId,
    product_id: after.productId,
    event_type: step === 'pick' ? 'PICKED' : step === 'pack' ? 'PACKED' : 'FULFILLED',
    quantity_delta: '0',
    picked_quantity_delta: String(after.picked - before.picked),
    packed_quantity_delta: String(after.packed - before.packed),
    fulfilled_delta: String(after.fulfilled - before.fulfilled),
    created_at: offsetTime(world.now()),
    source_sale_id: row.saleId,
  });
}

/** `POST /fulfillments/fulfill` with `{sale_id}`: completes every fulfilment of a sale; once done it changes nothing. */
export function fulfillSale(world: World, body: Json): TillAnswer {
  const sale = world.till.sales.get(textAt(body, 'sale_id') ?? '');
  if (sale === undefined) return notFound('Sale');
  const rows = ofSale(world, sale.id);
  if (rows.length === 0) return notFound('Fulfillment');
  for (const row of rows) fulfillAll(world, row, sale);
  return data(rows.map((row) => ({ id: row.id, version: row.lock })));
}

export function fulfillAll(world: World, row: FulfillmentRow, sale: SaleRow): void {
  const left = row.lines.filter((line) => line.fulfilled < line.quantity);
  if (left.length > 0)
    applyStep(
      world,
      row,
      sale,
      'fulfill',
      left.map((line) => ({ line, quantity: line.quantity })),
    );
}

export function fulfillmentHistory(world: World, id: string, query: URLSearchParams): TillAnswer {
  const row = world.till.fulfillments.get(id);
  if (row === undefined) return notFound('Fulfillment');
  const start = Number(query.get('cursor') ?? 0);
  const limit = Number(query.get('limit') ?? 0);
  const end = limit === 0 ? row.history.length : start + limit;
  return { status: 200, body: { data: row.history.slice(start, end), next_cursor: end < row.history.length ? String(end) : '' } };
}
