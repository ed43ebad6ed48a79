import { sum } from '#training/amounts.ts';
import type { Json, JsonObject } from '#training/json.ts';
import { numberAt, textAt } from '#training/json.ts';
import { record } from '#training/ledger.ts';
import { badRequest, ok, required } from '#training/magento/answers.ts';
import type { Answer } from '#training/magento/answers.ts';
import type { OrderRow } from '#training/magento/order-row.ts';
import type { Reservation, SourceItem } from '#training/magento/state.ts';
import { moveGoods } from '#training/truth.ts';
import { storeOfSource } from '#training/world.ts';
import type { World } from '#training/world.ts';

export function sourceItemKey(source: string, sku: string): string {
  return `${source}|${sku}`.toLowerCase();
}

export function sourceItem(world: World, source: string, sku: string): SourceItem | undefined {
  return world.shop.sourceItems.get(sourceItemKey(source, sku));
}

export function sourceQuantity(world: World, source: string, sku: string): number {
  return sourceItem(world, source, sku)?.quantity ?? 0;
}

/** Takes pieces out of a source (or puts them back, when negative); the status follows the quantity as Magento's own moves do. */
export function deduct(world: World, source: string, sku: string, quantity: number): void {
  const item = sourceItem(world, source, sku) ?? { sku, source_code: source, quantity: 0, status: 0 };
  item.quantity = sum([item.quantity, -quantity]);
  item.status = item.quantity > 0 ? 1 : 0;
  world.shop.sourceItems.set(sourceItemKey(source, sku), item);
  // A source without a till: what leaves it has really left. At a store the pieces stay until the till hands them over.
  if (storeOfSource(world, source) === undefined) moveGoods(world.truth, source, sku, -quantity);
}

export function reserve(world: World, order: OrderRow, event: Reservation['event'], sku: string, quantity: number): void {
  const { entity_id, increment_id } = order.document;
  addReservation(world, { sku, quantity, event, objectId: event === 'order_placed' ? '' : String(entity_id), incrementId: increment_id });
}

export function addReservation(world: World, row: Reservation): void {
  const { sku, quantity } = row;
  world.shop.reservations.push(row);
  world.shop.reservedBySku.set(sku.toLowerCase(), sum([reserved(world, sku), quantity]));
}

/** Sum of the open reservations of a SKU in stock 2; negative while pieces are promised. */
export function reserved(world: World, sku: string): number {
  return world.shop.reservedBySku.get(sku.toLowerCase()) ?? 0;
}

/** What may still be sold: sources of the stock that are in stock, less what is promised (measured fact 29). */
export function salableQuantity(world: World, sku: string, stockId: number): number {
  const sources = stockId === 1 ? ['default'] : world.shop.stockSources;
  const items = sources.map((source) => sourceItem(world, source, sku)).filter((item) => item !== undefined && item.status === 1);
  return sum([...items.map((item) => item?.quantity ?? 0), stockId === 1 ? 0 : reserved(world, sku)]);
}

const fields = ['sku', 'source_code', 'sourceCode', 'quantity', 'status', 'extension_attributes', 'extensionAttributes'];

/**
 * `POST inventory/source-items`: absolute quantities, all rows or none (measured fact 27). Takes the rows of `sourceItems`;
 * accepts unknown SKUs, negative quantities and repeated rows, as the real one does.
 */
export function saveSourceItems(world: World, rows: Json | undefined): Answer {
  if (!Array.isArray(rows)) return required('sourceItems');
  if (rows.length === 0) return badRequest('Input data is empty');
  const { limits } = world.shop;
  if (limits !== null && rows.length > limits.arraySize) {
    return badRequest('Maximum items of type "%type" is %max', {
      type: '\\Magento\\InventoryApi\\Api\\Data\\SourceItemInterface',
      max: limits.arraySize,
    });
  }
  for (const row of rows) {
    const problem = rowProblem(row);
    if (problem !== null) return problem;
  }
  const isRefused = (row: Json): boolean => world.mishaps.refusedSkus.has((textAt(row, 'sku') ?? '').toLowerCase());
  if (rows.some((row) => !hasSource(world, sourceOf(row)) || isRefused(row))) return badRequest('Could not save Source Item');
  for (const row of rows) {
    const sku = textAt(row, 'sku') ?? '';
    const source = sourceOf(row);
    const before = sourceItem(world, source, sku);
    const item = {
      sku: before?.sku ?? sku,
      source_code: source,
      quantity: numberAt(row, 'quantity') ?? 0,
      status: numberAt(row, 'status') ?? 0,
    };
    world.shop.sourceItems.set(sourceItemKey(source, sku), item);
    record(world, 'magento', 'source_item', `${source}/${item.sku}`, {
      before: before?.quantity ?? null,
      quantity: item.quantity,
      status: item.status,
    });
  }
  return ok([]);
}

/** `POST inventory/source-items-delete`: un-assigns; a row that is not there is no error. */
export function deleteSourceItems(world: World, rows: Json | undefined): Answer {
  if (!Array.isArray(rows)) return required('sourceItems');
  if (rows.length === 0) return badRequest('Input data is empty');
  for (const row of rows) {
    const sku = textAt(row, 'sku') ?? '';
    const source = sourceOf(row);
    if (world.shop.sourceItems.delete(sourceItemKey(source, sku))) record(world, 'magento', 'source_item.deleted', `${source}/${sku}`, {});
  }
  return ok([]);
}

function sourceOf(row: Json): string {
  return textAt(row, 'source_code') ?? textAt(row, 'sourceCode') ?? '';
}

function hasSource(world: World, code: string): boolean {
  return world.shop.sources.some((source) => source['source_code'] === code);
}

function rowProblem(row: Json): Answer | null {
  const entries = typeof row === 'object' && row !== null && !Array.isArray(row) ? row : {};
  const unknown = Object.keys(entries).find((key) => !fields.includes(key));
  if (unknown !== undefined) {
    return badRequest('"%fieldName" is not supported. Correct the field name and try again.', {
      fieldName: unknown.charAt(0).toUpperCase() + unknown.slice(1),
    });
  }
  const quantity = entries['quantity'];
  if (quantity !== undefined && quantity !== null && numberAt(row, 'quantity') === null) {
    return badRequest(
      `Error occurred during "quantity" processing. The "${shown(quantity)}" value's type is invalid. The "float" type was expected. Verify and try again.`,
    );
  }
  const sku = textAt(row, 'sku') ?? '';
  if (sku === '') return invalid('"%field" can not be empty.', 'sku');
  if (sku !== sku.trim()) return invalid('"%field" can not contain leading or trailing spaces.', 'sku');
  if (sourceOf(row) === '') return invalid('"%field" can not be empty.', 'source_code');
  if (numberAt(row, 'quantity') === null) return invalid('"%field" should be numeric.', 'quantity');
  const status = numberAt(row, 'status');
  if (status === null) return invalid('"%field" should be numeric.', 'status');
  return status === 0 || status === 1 ? null : invalid('"%field" should a known status.', 'status');
}

function invalid(message: string, field: string): Answer {
  const errors: JsonObject[] = [{ message, parameters: { field } }];
  return { status: 400, body: { message: `Validation Failed: ${message.replace('%field', field)}`, errors } };
}

function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
