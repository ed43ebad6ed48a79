import { round5, withoutTax } from '#training/amounts.ts';
import { numberAt, objectAt, textAt, type Json, type JsonObject } from '#training/json.ts';
import type { CatalogProduct } from '#training/catalog.ts';
import { asWorld } from '#training/ledger.ts';
import type { TillAnswer } from '#training/lightspeed-x/answers.ts';
import { saleDue, type SaleRow } from '#training/lightspeed-x/sale-row.ts';
import { ofSale, stepFulfillment } from '#training/lightspeed-x/fulfillments.ts';
import { createSale, returnSale, updateSale } from '#training/lightspeed-x/sales.ts';
import { badRequest, noSuchEntity, ok } from '#training/magento/answers.ts';
import type { Answer } from '#training/magento/answers.ts';
import { invoiceOrder, onlineMethod } from '#training/magento/invoice.ts';
import type { BasketLine, Shopper } from '#training/magento/order-document.ts';
import type { OrderRow } from '#training/magento/order-row.ts';
import { cancelOrder, holdOrder, placeOrder, unholdOrder } from '#training/magento/orders.ts';
import { refundOrder } from '#training/magento/refund.ts';
import { shipOrder } from '#training/magento/shipment.ts';
import { salableQuantity } from '#training/magento/stock.ts';
import { inventShopper } from '#training/shoppers.ts';
import { productOf } from '#training/world.ts';
import type { World, WorldStore } from '#training/world.ts';

/** What people do to the two systems; the ledger marks it as the world's own, not as an API call. */
export type Made<T> = { ok: true; value: T } | { ok: false; problem: string };

export interface WebOrderRequest {
  /** Store id or source code; null: sent to the shopper. */
  store: string | null;
  /** SKUs that can be sold: variants, not their configurable. */
  lines: readonly { sku: string; quantity: number }[];
  /** Online by card, with its invoice; otherwise by cheque, not invoiced. */
  paid: boolean;
  coupon?: { code: string; percent: number };
  customer?: Partial<Shopper>;
}

/** A shopper orders online. Refused like the real checkout: unknown SKU, or more than the stock can promise. */
export function placeWebOrder(world: World, request: WebOrderRequest): Made<OrderRow> {
  const store = request.store === null ? null : storeNamed(world, request.store);
  if (store === undefined) return { ok: false, problem: `no store ${request.store}` };
  const lines: BasketLine[] = [];
  for (const { sku, quantity } of request.lines) {
    const product = productOf(world, sku);
    if (product === undefined || product.type === 'configurable') return { ok: false, problem: `no SKU ${sku} to sell` };
    if (!(quantity > 0)) return { ok: false, problem: `quantity of ${sku} must be above 0` };
    const short = goodsOf(product, quantity).find((piece) => salableQuantity(world, piece.sku, 2) < piece.quantity);
    if (short !== undefined) return { ok: false, problem: `not enough of ${short.sku} in stock` };
    lines.push({ product, quantity });
  }
  if (lines.length === 0) return { ok: false, problem: 'an order needs a line' };
  const order = asWorld(world.ledger, () => {
    const placed = placeOrder(world, {
      lines,
      shopper: { ...inventShopper(world.rng), ...request.customer },
      pickupLocation: store === null ? null : store.sourceCode,
      coupon: request.coupon ?? null,
      method: request.paid ? { code: onlineMethod, title: 'Card' } : { code: 'checkmo', title: 'Check / Money order' },
    });
    if (request.paid) invoiceOrder(world, placed, { capture: true });
    return placed;
  });
  return { ok: true, value: order };
}

/** What leaves the shelf for so many of a product: of a bundle its parts, of a download nothing. */
function goodsOf({ sku, type, bundle }: CatalogProduct, quantity: number): { sku: string; quantity: number }[] {
  if (bundle !== undefined) return bundle.parts.map((part) => ({ sku: part.sku, quantity: part.quantity * quantity }));
  return type === 'simple' ? [{ sku, quantity }] : [];
}

export function storeNamed(world: World, name: string): WorldStore | undefined {
  return world.stores.find((store) => store.id === name || store.sourceCode === name || store.outletId === name);
}

export function orderNumbered(world: World, incrementId: string): OrderRow | undefined {
  return [...world.shop.orders.values()].find((order) => order.document.increment_id === incrementId);
}

export const orderActions = ['cancel', 'hold', 'unhold', 'refund', 'ship', 'invoice'] as const;
export type OrderAction = (typeof orderActions)[number];

/** Someone in the shop's admin does something to an order. A refund of an order paid online goes back online. */
export function actOnOrder(world: World, incrementId: string, action: OrderAction, body: Json = {}): Answer {
  const order = orderNumbered(world, incrementId);
  if (order === undefined) return noSuchEntity();
  return asWorld(world.ledger, () => {
    if (action === 'cancel') return cancelOrder(world, order) ? ok(true) : badRequest('The order cannot be cancelled.');
    if (action === 'hold') return holdOrder(world, order);
    if (action === 'unhold') return unholdOrder(world, order);
    const online = order.document.payment['method'] === onlineMethod;
    const made =
      action === 'refund'
        ? refundOrder(world, order, body, online ? 'Web' : 'offline')
        : action === 'ship'
          ? shipOrder(world, order, body)
          : invoiceOrder(world, order, body);
    return made.ok ? ok(String(made.value)) : made.answer;
  });
}

export interface TillSaleRequest {
  store: string;
  lines: readonly { sku: string; quantity: number }[];
  /** Name of the payment type: Cash or Card. */
  tender: string;
}

/** A cashier sells over the counter: paid and closed at once, the pieces leave. */
export function sellAtTill(world: World, request: TillSaleRequest): TillAnswer {
  const store = storeNamed(world, request.store);
  const lines = request.lines.map(({ sku, quantity }) => saleLine(world, sku, quantity));
  const total = lines.reduce((sum, line) => sum + line.gross, 0);
  const body = {
    state: 'closed',
    source: { author_id: cashierOf(world, store), register_id: store?.registerIds[0] ?? '', type: 'USER' },
    line_items: lines.map((line) => line.item),
    payments: [{ amount: Math.round(total * 100) / 100, type: { config_id: paymentTypeNamed(world, request.tender) } }],
  };
  return asWorld(world.ledger, () => createSale(world, body));
}

export interface TillRefundRequest {
  store: string;
  /** Pieces that come back; `price` is what one was sold for with tax, the till's own when left out. */
  lines: readonly { sku: string; quantity: number; price?: number }[];
  /** The closed sale they were on; without one the return is unreferenced (lightspeed.md A.14.9). */
  ofSale?: string;
  /** New goods on the same receipt: an exchange. */
  sells?: readonly { sku: string; quantity: number }[];
  tender: string;
}

/** A cashier takes goods back and gives the money back: begun, reduced to what came, paid and closed (lightspeed.md A.14). */
export function refundAtTill(world: World, request: TillRefundRequest): TillAnswer {
  const store = storeNamed(world, request.store);
  const author = cashierOf(world, store);
  const source = { author_id: author, register_id: store?.registerIds[0] ?? '', type: 'USER' };
  const config_id = paymentTypeNamed(world, request.tender);
  const back = request.lines.map(({ sku, quantity, price }) => saleLine(world, sku, -quantity, price));
  const sold = (request.sells ?? []).map(({ sku, quantity }) => saleLine(world, sku, quantity));
  const closed = (lines: readonly SaleLine[]): JsonObject => {
    const total = lines.reduce((sum, line) => sum + line.gross, 0);
    const payments = [{ amount: Math.round(total * 100) / 100, type: { config_id } }];
    return { state: 'closed', source, line_items: lines.map((line) => line.item), payments };
  };
  return asWorld(world.ledger, () => {
    if (request.ofSale === undefined)
      return createSale(
        world,
        closed([...back.map(({ item, gross }) => ({ gross, item: { ...item, return: { is_return: true } } })), ...sold]),
      );
    const begun = returnSale(world, request.ofSale, author);
    const parked = [...world.till.sales.values()].findLast((sale) => sale.originalSaleId === request.ofSale && sale.state === 'parked');
    if (parked === undefined) return begun;
    return updateSale(world, parked.id, closed([...back.map((line) => asSold(parked, line)), ...sold]));
  });
}

/** A line of a begun return, at the price it was sold for. */
function asSold(parked: SaleRow, { item, gross }: SaleLine): SaleLine {
  const line = parked.lines.find((one) => one.productId === textAt(objectAt(item, 'product'), 'id'));
  if (line === undefined) return { item, gross };
  const quantity = numberAt(item, 'quantity') ?? 0;
  return {
    item: { ...item, id: line.id, pricing: { price: line.price }, tax: { id: line.taxId, amount: line.tax } },
    gross: (line.price + line.tax) * quantity,
  };
}

interface SaleLine {
  item: JsonObject;
  gross: number;
}

function saleLine(world: World, sku: string, quantity: number, paid?: number): SaleLine {
  const product = productOf(world, sku);
  const price = paid ?? product?.price ?? 0;
  const rate = product?.taxRate ?? 0;
  const net = round5(withoutTax(price, rate));
  const tax = world.till.taxes.find((one) => one.rate === rate);
  return {
    gross: price * quantity,
    item: {
      product: { id: world.till.productIds.get(sku.toLowerCase()) ?? '' },
      quantity,
      pricing: { price: net },
      tax: { id: tax?.id ?? '', amount: round5(price - net) },
    },
  };
}

export function paymentTypeNamed(world: World, name: string): string {
  const type = world.till.lists.paymentTypes.find((one) => one['name'] === name);
  return typeof type?.['id'] === 'string' ? type['id'] : '';
}

function cashierOf(world: World, store: WorldStore | undefined): string {
  const user = world.till.lists.users.find((one) => one['restricted_outlet_id'] === (store?.outletId ?? null)) ?? world.till.lists.users[0];
  return typeof user?.['id'] === 'string' ? user['id'] : '';
}

/** The customer pays an open sale at the counter. Amount in EUR; all that is due when left out. */
export function paySale(world: World, saleId: string, payment: { paymentTypeId: string; amount?: number }): TillAnswer {
  const sale = world.till.sales.get(saleId);
  const amount = payment.amount ?? (sale === undefined ? 0 : saleDue(sale));
  const counterSale = sale !== undefined && !sale.attributes.includes('pickup') && !sale.attributes.includes('delivery');
  const state = sale === undefined ? 'pending' : counterSale && saleDue(sale) <= amount ? 'closed' : sale.state;
  const body = { state, source: { author_id: sale?.authorId ?? '' }, payments: [{ amount, type: { config_id: payment.paymentTypeId } }] };
  return asWorld(world.ledger, () => updateSale(world, saleId, body));
}

/** A cashier voids a sale. */
export function voidAtTill(world: World, saleId: string): TillAnswer {
  const author = world.till.sales.get(saleId)?.authorId ?? '';
  return asWorld(world.ledger, () => updateSale(world, saleId, { state: 'voided', source: { author_id: author } }));
}

/** A cashier hands out all of a pickup sale on the till's own page. */
export function fulfilAtTill(world: World, saleId: string): TillAnswer[] {
  return ofSale(world, saleId).map((row) => {
    const lines = row.lines.map((line) => ({ sale_line_item_id: line.saleLineId, quantity: line.quantity }));
    return asWorld(world.ledger, () => stepFulfillment(world, row.id, 'fulfill', { version: row.lock, line_items: lines }));
  });
}

/** A cashier takes everything but the first line off an open sale: rows that are not named go (lightspeed.md A.12.6). */
export function keepFirstLineAtTill(world: World, saleId: string): TillAnswer {
  const sale = world.till.sales.get(saleId);
  const kept = (sale?.lines ?? []).slice(0, 1).map((line) => ({
    id: line.id,
    product: { id: line.productId },
    quantity: line.quantity,
    pricing: { price: line.price, discount: line.discount },
    tax: { id: line.taxId, amount: line.tax },
  }));
  const body = { state: sale?.state ?? 'pending', source: { author_id: sale?.authorId ?? '' }, line_items: kept };
  return asWorld(world.ledger, () => updateSale(world, saleId, body));
}

export type TokenChange =
  | { system: 'magento'; acl?: string[] | null; revoked?: boolean; bearerEnabled?: boolean }
  | { system: 'lightspeed'; scopes?: string[]; revoked?: boolean };

/** Takes rights away from the app's token, or gives them back. */
export function changeToken(world: World, change: TokenChange): void {
  if (change.system === 'magento') {
    const { integration } = world.shop;
    if (change.acl !== undefined) integration.acl = change.acl === null ? null : new Set(change.acl);
    if (change.revoked !== undefined) integration.revoked = change.revoked;
    if (change.bearerEnabled !== undefined) integration.bearerEnabled = change.bearerEnabled;
    return;
  }
  const token = world.till.tokens.get(world.till.token);
  if (token === undefined) return;
  if (change.scopes !== undefined) token.scopes = new Set(change.scopes);
  if (change.revoked !== undefined) token.revoked = change.revoked;
}
