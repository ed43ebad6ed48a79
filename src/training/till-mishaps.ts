import { textAt } from '#training/json.ts';
import type { Json, JsonObject } from '#training/json.ts';
import { skusInStock } from '#training/life.ts';
import {
  addConsignmentProduct,
  createConsignment,
  updateConsignment,
  updateConsignmentProduct,
} from '#training/lightspeed-x/consignments.ts';
import type { TillAnswer } from '#training/lightspeed-x/answers.ts';
import { saleDue } from '#training/lightspeed-x/sale-row.ts';
import { addProducts, nextVersion, setLevel } from '#training/lightspeed-x/state.ts';
import type { VersionedDocument } from '#training/lightspeed-x/state.ts';
import { cannot, happened } from '#training/mishaps.ts';
import type { Mishap } from '#training/mishaps.ts';
import { fulfilAtTill, paymentTypeNamed, paySale, refundAtTill, sellAtTill, storeNamed } from '#training/operations.ts';
import type { Made } from '#training/operations.ts';
import type { World } from '#training/world.ts';

/** What goes wrong at the till: cashiers, and people in its back office. `/__training/mishaps/<name>`. */
export const tillMishaps: Record<string, Mishap> = {
  /** A cashier hands out a pickup sale, and takes what is still to be paid. */
  handedOut(world, given) {
    const id = textAt(given, 'sale') ?? '';
    const sale = world.till.sales.get(id);
    if (sale === undefined) return cannot(`no sale ${id}`);
    if (saleDue(sale) > 0) paySale(world, id, { paymentTypeId: paymentTypeNamed(world, 'Cash') });
    const refused = fulfilAtTill(world, id).find((answer) => answer.status >= 400);
    return refused === undefined ? happened(sale.invoiceNumber) : cannot(JSON.stringify(refused.body));
  },

  /** A customer brings one piece of a closed sale back and gets cash. */
  pieceBroughtBack(world, given) {
    const sale = world.till.sales.get(textAt(given, 'sale') ?? '');
    const sku = textAt(productWhere(world, 'id', sale?.lines[0]?.productId ?? ''), 'sku');
    if (sale === undefined || sku === null) return cannot('no such sale');
    return done(
      refundAtTill(world, { store: sale.outletId, lines: [{ sku, quantity: 1 }], tender: 'Cash', ofSale: sale.id }),
      sale.invoiceNumber,
    );
  },

  /** A price rule takes a tenth off the next pickup sale. */
  priceRule(world) {
    world.mishaps.saleDiscount = 0.1;
    return happened('');
  },

  /** Another store sends three pieces to `store`. */
  transferSent(world, given) {
    const to = storeNamed(world, textAt(given, 'store') ?? '');
    const from = world.stores.find((one) => one !== to);
    const [sku] = from === undefined ? [] : skusInStock(world, from, 1);
    if (to === undefined || from === undefined || sku === undefined) return cannot('nothing to send');
    const head = { type: 'OUTLET', name: 'For the window', outlet_id: to.outletId, source_outlet_id: from.outletId };
    const made = createConsignment(world, head);
    const id = textAt(dataOf(made), 'id') ?? '';
    addConsignmentProduct(world, id, { product_id: world.till.productIds.get(sku.toLowerCase()) ?? '', count: '3' });
    return done(updateConsignment(world, id, { status: 'SENT' }), sku);
  },

  /** Somebody receives a transfer at the till, one piece more than was sent. */
  transferReceived(world, given) {
    const id = textAt(given, 'consignment') ?? '';
    for (const row of world.till.consignments.get(id)?.products ?? [])
      updateConsignmentProduct(world, id, row.productId, { received: String((row.count ?? 0) + 1) });
    return done(updateConsignment(world, id, { status: 'RECEIVED' }), id);
  },

  transferCancelled(world, given) {
    const id = textAt(given, 'consignment') ?? '';
    return done(updateConsignment(world, id, { status: 'CANCELLED' }), id);
  },

  /** `store` gets five pieces of something the shop does not know. */
  onlyAtTill(world, given) {
    const store = storeNamed(world, textAt(given, 'store') ?? '');
    if (store === undefined) return cannot('no such store');
    const sku = `TILL-${world.till.lists.products.length}`;
    const base = { parentSku: null, options: [], ean: '', weight: 0.2, taxRate: 0.2 };
    addProducts(world.till, [{ ...base, sku, name: 'Window display', type: 'simple', price: 9 }], world.ids, world.now());
    setLevel(world.till, world.till.productIds.get(sku.toLowerCase()) ?? '', store.outletId, 5, world.ids);
    return happened(sku);
  },

  /** Somebody mistypes the SKU of a product. */
  skuRetyped: (world, given) => onProduct(world, given, (product, sku) => changed(world, product, { sku: `${sku}-X` })),

  /** Somebody makes a product that is there already. */
  skuDoubled: (world, given) =>
    onProduct(world, given, (product) => {
      const id = world.ids.uuid();
      world.till.lists.products.push({ ...product, id, family_id: id, version: nextVersion(world.till) });
      for (const { outletId } of world.stores) setLevel(world.till, id, outletId, 0, world.ids);
    }),

  /** Somebody switches the counting of a product off. */
  notCounted: (world, given) => onProduct(world, given, (product) => changed(world, product, { has_inventory: false })),

  /** A cashier of `store` sells one piece. */
  pieceSold(world, given) {
    const sku = textAt(given, 'sku') ?? '';
    return done(sellAtTill(world, { store: textAt(given, 'store') ?? '', lines: [{ sku, quantity: 1 }], tender: 'Cash' }), sku);
  },
};

function productWhere(world: World, key: 'id' | 'sku', value: string): VersionedDocument | undefined {
  return world.till.lists.products.find((one) => one[key] === value);
}

function onProduct(world: World, given: Json, act: (product: VersionedDocument, sku: string) => void): Made<string> {
  const sku = textAt(given, 'sku') ?? '';
  const product = productWhere(world, 'sku', sku);
  if (product === undefined) return cannot(`the till has no ${sku}`);
  act(product, sku);
  return happened(sku);
}

function changed(world: World, product: VersionedDocument, change: JsonObject): void {
  Object.assign(product, change, { version: nextVersion(world.till) });
}

function dataOf({ body }: TillAnswer): Json {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body['data'] ?? null) : null;
}

function done(answer: TillAnswer, about: string): Made<string> {
  return answer.status < 400 ? happened(about) : cannot(JSON.stringify(answer.body));
}
