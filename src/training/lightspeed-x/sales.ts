import { round5, sum } from '#training/amounts.ts';
import type { Json } from '#training/json.ts';
import { isObject, listAt, objectAt, textAt } from '#training/json.ts';
import { record } from '#training/ledger.ts';
import { data, invalid, notFound } from '#training/lightspeed-x/answers.ts';
import type { TillAnswer } from '#training/lightspeed-x/answers.ts';
import { closeWhenComplete, fulfillAll, ofSale, syncFulfillments } from '#training/lightspeed-x/fulfillments.ts';
import { moveLine, restoreSale } from '#training/lightspeed-x/goods.ts';
import { closeSale } from '#training/lightspeed-x/sale-close.ts';
import { isSaleState, readAdjustments, readLine, readPayment, saleProblem } from '#training/lightspeed-x/sale-input.ts';
import { saleAnswer, saleTotal } from '#training/lightspeed-x/sale-row.ts';
import type { SaleRow, SaleState } from '#training/lightspeed-x/sale-row.ts';
import { nextVersion } from '#training/lightspeed-x/state.ts';
import { recordAtTill } from '#training/truth.ts';
import type { World } from '#training/world.ts';

/** `POST /sales`: a known id is the same sale again (lightspeed.md A.12). Answers the whole sale. */
export function createSale(world: World, body: Json): TillAnswer {
  const problem = saleProblem(world, body);
  if (problem !== null) return problem;
  const id = textAt(body, 'id') ?? world.ids.uuid();
  const known = world.till.sales.get(id);
  if (known !== undefined) return changeSale(world, known, body);
  const sale = emptySale(world, id, body);
  world.till.sales.set(id, sale);
  return writeSale(world, sale, body, 'sale.created');
}

/** `PUT /sales/{id}`. A closed sale may only be voided, a voided one not changed (lightspeed.md A.12.9). */
export function updateSale(world: World, id: string, body: Json): TillAnswer {
  const sale = world.till.sales.get(id);
  if (sale === undefined) return notFound('Sale');
  return saleProblem(world, body) ?? changeSale(world, sale, body);
}

function changeSale(world: World, sale: SaleRow, body: Json): TillAnswer {
  const wanted = textAt(body, 'state');
  if (sale.state === 'voided') return invalid('A voided sale cannot be changed');
  if (sale.state === 'closed' && wanted !== 'voided') return invalid('A closed sale can only be voided');
  return writeSale(world, sale, body, 'sale.updated');
}

function emptySale(world: World, id: string, body: Json): SaleRow {
  const source = objectAt(body, 'source');
  const registerId = textAt(source, 'register_id') ?? world.till.registers[0]?.id ?? '';
  const register = world.till.registers.find((one) => one.id === registerId);
  return {
    id,
    state: 'parked',
    attributes: [],
    at: world.now(),
    createdAt: world.now(),
    updatedAt: world.now(),
    customerId: null,
    invoiceNumber: textAt(body, 'invoice_number') ?? nextInvoiceNumber(world, registerId),
    note: '',
    shortCode: world.ids.hex(6),
    sourceId: null,
    sourceType: 'USER',
    authorId: '',
    registerId,
    outletId: register?.outletId ?? '',
    fulfillmentOutletId: null,
    originalSaleId: null,
    returnSaleIds: [],
    completeSequenceId: null,
    lines: [],
    payments: [],
    adjustments: [],
    version: 0,
  };
}

function nextInvoiceNumber(world: World, registerId: string): string {
  const register = world.till.registers.find((one) => one.id === registerId);
  if (register === undefined) return '';
  register.invoiceSequence += 1;
  const document = world.till.lists.registers.find((one) => one['id'] === registerId);
  if (document !== undefined) document['invoice_sequence'] = register.invoiceSequence;
  return `${register.prefix}${register.invoiceSequence}`;
}

/**
 * Rows with an id change that row. Rows without one are new: a sale that is sent again with its payments but without their ids gets
 * them twice (lightspeed.md A.12.7). When any row of a list names an id, rows that are left out are removed (A.12.6).
 */
function writeSale(world: World, sale: SaleRow, body: Json, kind: 'sale.created' | 'sale.updated'): TillAnswer {
  const wanted = textAt(body, 'state');
  if (!isObject(body) || !isSaleState(wanted)) return invalid('state is required');
  const mixed = wanted === 'closed' && foreignReturn(world, sale, body);
  if (mixed !== false) return invalid(`Product ${mixed} is not part of the original sale`);
  readHead(sale, body);
  if (wanted !== 'voided') readRows(world, sale, body);
  if (kind === 'sale.created' && sale.attributes.includes('pickup')) applyPriceRule(world, sale);
  sale.updatedAt = world.now();
  sale.version = nextVersion(world.till);
  const facts = {
    state: wanted,
    total: saleTotal(sale),
    outlet_id: sale.outletId,
    lines: sale.lines.map(({ productId, quantity }) => ({ product_id: productId, quantity })),
  };
  record(world, 'lightspeed', kind, sale.id, facts, sale.sourceId);
  enter(world, sale, wanted);
  return data(saleAnswer(world.till, sale));
}

function readHead(sale: SaleRow, body: Json): void {
  const source = objectAt(body, 'source');
  const date = Date.parse(textAt(body, 'date') ?? '');
  if (!Number.isNaN(date)) sale.at = date;
  sale.authorId = textAt(source, 'author_id') ?? sale.authorId;
  sale.sourceId = textAt(source, 'id') ?? sale.sourceId;
  sale.sourceType = textAt(source, 'type') ?? sale.sourceType;
  sale.customerId = textAt(body, 'customer_id') ?? sale.customerId;
  sale.note = textAt(body, 'note') ?? sale.note;
  sale.shortCode = textAt(body, 'short_code') ?? sale.shortCode;
  sale.fulfillmentOutletId = textAt(body, 'fulfillment_outlet_id') ?? sale.fulfillmentOutletId;
  if (isObject(body) && Array.isArray(body['attributes'])) sale.attributes = body['attributes'].map(String);
}

function readRows(world: World, sale: SaleRow, body: Json): void {
  const lines = listAt(body, 'line_items');
  const named = lines.map((line) => textAt(line, 'id')).filter((id) => id !== null);
  const kept = named.length === 0 ? sale.lines : sale.lines.filter((line) => named.includes(line.id));
  for (const gone of sale.lines.filter((line) => !kept.includes(line))) moveLine(world, gone, gone.moved.outletId, 0);
  sale.lines = kept;
  for (const given of lines) {
    const index = sale.lines.findIndex((line) => line.id === textAt(given, 'id'));
    const row = readLine(world, sale, given, sale.lines.length, sale.lines[index]);
    if (index < 0) sale.lines.push(row);
    else sale.lines[index] = row;
  }
  if (isObject(objectAt(body, 'pricing')) && Array.isArray(objectAt(body, 'pricing')['adjustments'])) {
    sale.adjustments = [];
    sale.adjustments = readAdjustments(body, saleTotal(sale));
  }
  readPayments(world, sale, listAt(body, 'payments'));
}

/** A price rule of the till that nobody thought of: once, on the first line. */
function applyPriceRule({ ledger, mishaps }: World, sale: SaleRow): void {
  const [line] = sale.lines;
  if (ledger.by !== 'api' || mishaps.saleDiscount === 0 || line === undefined) return;
  const left = 1 - mishaps.saleDiscount;
  Object.assign(line, { price: round5(line.price * left), tax: round5(line.tax * left) });
  mishaps.saleDiscount = 0;
}

function readPayments(world: World, sale: SaleRow, payments: readonly Json[]): void {
  const named = payments.map((payment) => textAt(payment, 'id')).filter((id) => id !== null);
  const gone = named.length === 0 ? [] : sale.payments.filter((payment) => !named.includes(payment.id));
  for (const payment of gone) recordAtTill(world.truth, payment.name, -payment.amount);
  sale.payments = sale.payments.filter((payment) => !gone.includes(payment));
  for (const given of payments) {
    const index = sale.payments.findIndex((payment) => payment.id === textAt(given, 'id'));
    const before = sale.payments[index];
    const row = readPayment(world, sale, given, before);
    recordAtTill(world.truth, row.name, sum([row.amount, -(before?.amount ?? 0)]));
    if (index < 0) sale.payments.push(row);
    else sale.payments[index] = row;
    if (before === undefined)
      record(world, 'lightspeed', 'payment', sale.id, { payment_id: row.id, type: row.name, amount: row.amount }, sale.sourceId);
  }
}

/** What follows from the state: stock moves on closing, comes back on voiding; a pending pickup has its fulfilment. */
function enter(world: World, sale: SaleRow, state: SaleState): void {
  if (state === 'voided') return voidSale(world, sale);
  sale.state = state === 'closed' ? sale.state : state;
  if (state !== 'closed') {
    syncFulfillments(world, sale);
    closeWhenComplete(world, sale);
    return;
  }
  const fulfillments = ofSale(world, sale.id);
  for (const row of fulfillments) fulfillAll(world, row, sale);
  if (fulfillments.length === 0)
    for (const line of sale.lines)
      moveLine(world, line, line.fulfilmentOutletId ?? sale.fulfillmentOutletId ?? sale.outletId, line.quantity);
  // Handing the last piece over may have closed it already.
  const now = world.till.sales.get(sale.id);
  if (now !== undefined && now.state !== 'closed') closeSale(world, sale);
}

function voidSale(world: World, sale: SaleRow): void {
  restoreSale(world, sale);
  for (const row of ofSale(world, sale.id)) row.voided = true;
  for (const payment of sale.payments) recordAtTill(world.truth, payment.name, -payment.amount);
  sale.state = 'voided';
  for (const line of sale.lines) line.status = 'VOIDED';
  record(world, 'lightspeed', 'sale.voided', sale.id, { total: saleTotal(sale) }, sale.sourceId);
}

/**
 * `POST /sales/{id}/actions/return`: a parked sale with every line negative; other parked returns of the same sale are voided
 * (lightspeed.md A.14). Only a closed sale can be returned.
 */
export function returnSale(world: World, id: string, authorId: string): TillAnswer {
  const original = world.till.sales.get(id);
  if (original === undefined) return notFound('Sale');
  if (original.state !== 'closed') return invalid('Only a closed sale can be returned');
  for (const otherId of original.returnSaleIds) {
    const other = world.till.sales.get(otherId);
    if (other?.state !== 'parked') continue;
    voidSale(world, other);
    other.version = nextVersion(world.till);
  }
  const sale: SaleRow = {
    ...emptySale(world, world.ids.uuid(), { source: { register_id: original.registerId } }),
    customerId: original.customerId,
    authorId,
    originalSaleId: original.id,
    lines: original.lines.map((line) => ({
      ...line,
      id: world.ids.uuid(),
      quantity: -line.quantity,
      status: 'SAVED',
      isReturn: true,
      isPriceOverride: true,
      moved: { outletId: original.outletId, quantity: 0 },
    })),
    version: nextVersion(world.till),
  };
  world.till.sales.set(sale.id, sale);
  original.returnSaleIds.push(sale.id);
  original.version = nextVersion(world.till);
  record(world, 'lightspeed', 'sale.return', sale.id, { original_sale_id: original.id });
  return data(saleAnswer(world.till, sale));
}

/** A product of a referenced return that the original never had, or false (lightspeed.md A.14.10). */
function foreignReturn(world: World, sale: SaleRow, body: Json): string | false {
  const original = world.till.sales.get(sale.originalSaleId ?? '');
  if (original === undefined) return false;
  const sold = original.lines.map((line) => line.productId);
  const returned = listAt(body, 'line_items')
    .filter((line) => Number(isObject(line) ? line['quantity'] : 0) < 0)
    .map((line) => textAt(objectAt(line, 'product'), 'id') ?? '');
  return returned.find((productId) => !sold.includes(productId)) ?? false;
}
