import type { Json, JsonObject } from '#training/json.ts';
import { isObject, listAt, numberAt, objectAt, textAt } from '#training/json.ts';
import { record } from '#training/ledger.ts';
import { data, invalid, notFound, problem } from '#training/lightspeed-x/answers.ts';
import type { TillAnswer } from '#training/lightspeed-x/answers.ts';
import { takeFromOutlet } from '#training/lightspeed-x/goods.ts';
import { documentPage } from '#training/lightspeed-x/lists.ts';
import type { InventoryRow, VersionedDocument } from '#training/lightspeed-x/state.ts';
import { nextVersion } from '#training/lightspeed-x/state.ts';
import { offsetTime } from '#training/time-text.ts';
import type { World } from '#training/world.ts';

/** `POST /inventory`: the list, a bare array, newest version first unless asked otherwise (lightspeed.md A.10.3–4). */
export function listInventory(world: World, body: Json): TillAnswer {
  const after = numberAt(body, 'after') ?? 0;
  const before = numberAt(body, 'before') ?? Number.POSITIVE_INFINITY;
  const size = Math.min(5000, Math.max(1, numberAt(body, 'size') ?? 1000));
  const ascending = textAt(body, 'sort_direction') === 'asc';
  const productId = textAt(body, 'product_id');
  const rows = [...world.till.inventory.values()]
    .filter((row) => row.version > after && row.version < before && (productId === null || row.productId === productId))
    .toSorted((a, b) => (ascending ? a.version - b.version : b.version - a.version));
  return { status: 200, body: rows.slice(0, size).map(inventoryAnswer) };
}

/** `GET /inventory/{product_id}`: one product at every outlet, oldest version first. */
export function productInventory(world: World, productId: string, query: URLSearchParams): TillAnswer {
  const descending = query.get('order_direction') === 'desc';
  const rows = [...world.till.inventory.values()]
    .filter((row) => row.productId === productId)
    .toSorted((a, b) => (descending ? b.version - a.version : a.version - b.version));
  return rows.length === 0 ? notFound('Product') : { status: 200, body: rows.map(inventoryAnswer) };
}

function inventoryAnswer(row: InventoryRow): JsonObject {
  return {
    id: row.id,
    product_id: row.productId,
    outlet_id: row.outletId,
    current_inventory_level: row.level,
    average_cost: null,
    quantity_to_procure: 0,
    reorder_method: null,
    reorder_point: null,
    reorder_amount: null,
    reorder_target: null,
    version: row.version,
    deleted_at: null,
  };
}

const negativeReasons = ['DAMAGE', 'EXPIRY', 'INTERNAL_USE', 'THEFT', 'DONATION'];
const positiveReasons = ['STOCK_FOUND', 'SAMPLE_FOR_SALE'];
const adjustmentKeys = ['product_id', 'outlet_id', 'quantity', 'reason', 'custom_inventory_adjustment_reason_id'];

/** `POST /stock_adjustments`: signed steps as text; nothing makes a repeated call harmless (lightspeed.md A.10.9–10). */
export function adjustStock(world: World, body: Json): TillAnswer {
  const rows = listAt(body, 'stock_adjustments');
  if (rows.length < 1 || rows.length > 1000) return problem(400, 'stock_adjustments must have 1 to 1000 rows');
  for (const row of rows) {
    const refusal = adjustmentProblem(world, row);
    if (refusal !== null) return refusal;
  }
  const written = rows.map((row): VersionedDocument => {
    const quantity = numberAt(row, 'quantity') ?? 0;
    const productId = textAt(row, 'product_id') ?? '';
    const outletId = textAt(row, 'outlet_id') ?? '';
    takeFromOutlet(world, productId, outletId, -quantity);
    const document = {
      id: world.ids.uuid(),
      ...objectAt({ row }, 'row'),
      created_at: offsetTime(world.now()),
      version: nextVersion(world.till),
    };
    world.till.adjustments.push(document);
    record(world, 'lightspeed', 'stock_adjustment', `${outletId}/${productId}`, { quantity, reason: textAt(row, 'reason') });
    return document;
  });
  return data(written, 201);
}

function adjustmentProblem(world: World, row: Json): TillAnswer | null {
  const unknown = isObject(row) ? Object.keys(row).find((key) => !adjustmentKeys.includes(key)) : 'row';
  if (unknown !== undefined) return problem(400, `unknown field ${unknown}`);
  const quantity = isObject(row) && typeof row['quantity'] === 'string' ? numberAt(row, 'quantity') : null;
  if (quantity === null || quantity === 0) return problem(400, 'quantity must be a numeric string other than 0');
  if (!world.till.lists.products.some((one) => one['id'] === textAt(row, 'product_id'))) return invalid('product_id does not exist');
  if (!world.till.outlets.some((one) => one.id === textAt(row, 'outlet_id'))) return invalid('outlet_id does not exist');
  return reasonProblem(world, row, quantity);
}

function reasonProblem(world: World, row: Json, quantity: number): TillAnswer | null {
  const reason = textAt(row, 'reason') ?? '';
  if (negativeReasons.includes(reason)) return quantity < 0 ? null : invalid(`quantity must be negative for reason ${reason}`);
  if (positiveReasons.includes(reason)) return quantity > 0 ? null : invalid(`quantity must be positive for reason ${reason}`);
  const custom = world.till.reasons.find((one) => one['id'] === textAt(row, 'custom_inventory_adjustment_reason_id'));
  if (reason !== 'CUSTOM' || custom === undefined) return invalid('reason is not known');
  return (custom['type'] === 'POSITIVE') === quantity > 0 ? null : invalid('quantity has the wrong sign for its reason');
}

export function listAdjustments(world: World, query: URLSearchParams): TillAnswer {
  return documentPage(query, world.till.adjustments);
}

/** `POST /custom_inventory_adjustment_reasons` with `{name, type}`: names are unique, up to 30 characters. */
export function addReason(world: World, body: Json): TillAnswer {
  const name = textAt(body, 'name') ?? '';
  const type = textAt(body, 'type');
  if (name === '' || name.length > 30 || world.till.reasons.some((one) => one['name'] === name))
    return invalid('name must be unique and at most 30 characters');
  if (type !== 'POSITIVE' && type !== 'NEGATIVE') return invalid('type must be POSITIVE or NEGATIVE');
  const document = { id: world.ids.uuid(), name, type, version: nextVersion(world.till) };
  world.till.reasons.push(document);
  return data(document, 201);
}
