import Big from 'big.js';
import { round5 } from '#training/amounts.ts';
import type { Json, JsonObject } from '#training/json.ts';
import { isObject, listAt, numberAt, objectAt, textAt } from '#training/json.ts';
import { invalid } from '#training/lightspeed-x/answers.ts';
import type { TillAnswer } from '#training/lightspeed-x/answers.ts';
import type { SaleAdjustmentRow, SaleLineRow, SalePaymentRow, SaleRow, SaleState } from '#training/lightspeed-x/sale-row.ts';
import type { World } from '#training/world.ts';

const states: readonly string[] = ['parked', 'pending', 'voided', 'closed'];

export function isSaleState(value: string | null): value is SaleState {
  return value !== null && states.includes(value);
}

/** What is wrong with a sale that is sent, or null. Unknown products, taxes, registers, users, outlets and payment types answer 422. */
export function saleProblem(world: World, body: Json): TillAnswer | null {
  const { lists } = world.till;
  const has = (rows: readonly JsonObject[], id: string | null): boolean => rows.some((row) => row['id'] === id);
  if (!isObject(body)) return invalid('The request body must be a sale');
  if (!isSaleState(textAt(body, 'state'))) return invalid('state must be one of parked, pending, voided, closed');
  const source = objectAt(body, 'source');
  const author = textAt(source, 'author_id');
  if (author === null) return invalid('source.author_id is required');
  if (!has(lists.users, author)) return invalid(`User ${author} does not exist`);
  const register = textAt(source, 'register_id');
  if (register !== null && !has(lists.registers, register)) return invalid(`Register ${register} does not exist`);
  const attributes = listAt(body, 'attributes');
  if (attributes.includes('pickup') && attributes.includes('delivery')) return invalid('A sale is either pickup or delivery');
  const outlets = [
    textAt(body, 'fulfillment_outlet_id'),
    ...listAt(body, 'line_items').map((line) => textAt(line, 'fulfilment_outlet_id')),
  ];
  const strange = outlets.find((id) => id !== null && !has(lists.outlets, id));
  if (typeof strange === 'string') return invalid(`Outlet ${strange} does not exist`);
  for (const line of listAt(body, 'line_items')) {
    const problem = lineProblem(world, line, has);
    if (problem !== null) return problem;
  }
  for (const payment of listAt(body, 'payments')) {
    const type = textAt(objectAt(payment, 'type'), 'config_id');
    if (numberAt(payment, 'amount') === null) return invalid('payments.amount is required');
    if (!has(lists.paymentTypes, type)) return invalid(`Payment type ${type ?? ''} does not exist`);
  }
  return null;
}

function lineProblem(world: World, line: Json, has: (rows: readonly JsonObject[], id: string | null) => boolean): TillAnswer | null {
  const product = textAt(objectAt(line, 'product'), 'id');
  const tax = textAt(objectAt(line, 'tax'), 'id');
  if (!has(world.till.lists.products, product)) return invalid(`Product ${product ?? ''} does not exist`);
  if (!has(world.till.lists.taxes, tax)) return invalid(`Tax ${tax ?? ''} does not exist`);
  if (numberAt(line, 'quantity') === null) return invalid('line_items.quantity is required');
  if (numberAt(objectAt(line, 'pricing'), 'price') === null) return invalid('line_items.pricing.price is required');
  return numberAt(objectAt(line, 'tax'), 'amount') === null ? invalid('line_items.tax.amount is required') : null;
}

export function readLine(world: World, sale: SaleRow, line: Json, sequence: number, before: SaleLineRow | undefined): SaleLineRow {
  const pricing = objectAt(line, 'pricing');
  const metadata = objectAt(line, '_metadata');
  const note = listAt(line, 'attributes').find((attribute) => textAt(attribute, 'name') === 'line_note');
  const quantity = numberAt(line, 'quantity') ?? 0;
  return {
    id: before?.id ?? world.ids.uuid(),
    productId: textAt(objectAt(line, 'product'), 'id') ?? '',
    quantity,
    price: round5(numberAt(pricing, 'price') ?? 0),
    discount: round5(numberAt(pricing, 'discount') ?? 0),
    cost: numberAt(pricing, 'cost') ?? 0,
    tax: round5(numberAt(objectAt(line, 'tax'), 'amount') ?? 0),
    taxId: textAt(objectAt(line, 'tax'), 'id') ?? '',
    note: textAt(note, 'value') ?? before?.note ?? '',
    status: textAt(line, 'status') ?? before?.status ?? 'SAVED',
    isReturn: before?.isReturn ?? (quantity < 0 && (sale.originalSaleId !== null || objectAt(line, 'return')['is_return'] === true)),
    isPriceOverride: metadata['is_price_override'] === true,
    sequence: numberAt(metadata, 'sequence') ?? sequence,
    fulfilmentOutletId: textAt(line, 'fulfilment_outlet_id') ?? before?.fulfilmentOutletId ?? null,
    moved: before?.moved ?? { outletId: sale.outletId, quantity: 0 },
  };
}

export function readPayment(world: World, sale: SaleRow, payment: Json, before: SalePaymentRow | undefined): SalePaymentRow {
  const typeId = textAt(objectAt(payment, 'type'), 'config_id') ?? '';
  const type = world.till.lists.paymentTypes.find((one) => one['id'] === typeId);
  const registerId = textAt(objectAt(payment, 'source'), 'register_id') ?? before?.registerId ?? sale.registerId;
  const register = world.till.registers.find((one) => one.id === registerId);
  const date = Date.parse(textAt(payment, 'date') ?? '');
  return {
    id: before?.id ?? world.ids.uuid(),
    amount: numberAt(payment, 'amount') ?? 0,
    at: Number.isNaN(date) ? (before?.at ?? world.now()) : date,
    paymentTypeId: typeId,
    name: textAt(type, 'name') ?? '',
    typeId: numberAt(type, 'type_id') ?? 0,
    registerId,
    outletId: register?.outletId ?? sale.outletId,
    openSequenceId: register?.openSequenceId ?? '',
  };
}

/** Sale-level adjustments: fees and tips add, discounts take off; a percentage is of the lines' total with tax (lightspeed.md A.12.11). */
export function readAdjustments(body: Json, linesTotal: number): SaleAdjustmentRow[] {
  return listAt(objectAt(body, 'pricing'), 'adjustments').map((adjustment) => {
    const amount = objectAt(adjustment, 'amount');
    const value = Big(numberAt(amount, 'value') ?? 0);
    const size = textAt(amount, 'type') === 'PERCENT' ? value.times(linesTotal).div(100) : value;
    const type = textAt(adjustment, 'type') ?? 'NON_CASH_FEE';
    return { type, name: textAt(adjustment, 'name') ?? '', total: round5(type === 'DISCOUNT' ? size.abs().times(-1) : size) };
  });
}
