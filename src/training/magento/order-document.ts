import Big from 'big.js';
import { round2, sum, times, withoutTax } from '#training/amounts.ts';
import type { CatalogBundle, CatalogProduct } from '#training/catalog.ts';
import type { JsonObject } from '#training/json.ts';
import { textAt } from '#training/json.ts';
import { amountOf, setAmount } from '#training/magento/order-row.ts';
import type { ItemDocument, OrderDocument } from '#training/magento/order-row.ts';
import { itemTaxes, orderTaxes } from '#training/magento/order-taxes.ts';
import { bundleOptionId } from '#training/magento/product-document.ts';
import { nextId } from '#training/magento/state.ts';
import { sqlTime } from '#training/time-text.ts';
import { productOf } from '#training/world.ts';
import type { World } from '#training/world.ts';

export interface Shopper {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  street: string;
  city: string;
  postcode: string;
}

export interface BasketLine {
  product: CatalogProduct;
  quantity: number;
}

export interface Basket {
  lines: readonly BasketLine[];
  shopper: Shopper;
  /** Source code of the pickup location; null: sent to the shopper at a flat rate. */
  pickupLocation: string | null;
  /** Percent off with its code. */
  coupon: { code: string; percent: number } | null;
  method: { code: string; title: string };
}

/** A new order in state new, as Magento builds it for prices with tax (measured facts 8, 14, 18). */
export function orderDocument(world: World, basket: Basket): OrderDocument {
  const orderId = nextId(world.shop, 'order');
  const at = sqlTime(world.now());
  const items = basket.lines.flatMap((line) => itemRows(world, orderId, line, basket.coupon?.percent ?? 0, at));
  const pickup = basket.pickupLocation !== null;
  const shipping = pickup ? { amount: 0, inclTax: 0 } : { amount: 8.33, inclTax: 10 };
  const addresses = { shipping: nextId(world.shop, 'address'), billing: nextId(world.shop, 'address') };
  const { shopper } = basket;
  const document: OrderDocument = {
    entity_id: orderId,
    increment_id: String(nextId(world.shop, 'order_increment')).padStart(9, '0'),
    state: 'new',
    status: 'pending',
    created_at: at,
    updated_at: at,
    base_currency_code: 'EUR',
    base_to_global_rate: 1,
    base_to_order_rate: 1,
    billing_address_id: addresses.billing,
    customer_email: shopper.email,
    customer_firstname: shopper.firstName,
    customer_group_id: 0,
    customer_is_guest: 1,
    customer_lastname: shopper.lastName,
    customer_note_notify: 1,
    email_sent: 1,
    global_currency_code: 'EUR',
    grand_total: 0,
    is_virtual: 0,
    order_currency_code: 'EUR',
    protect_code: world.ids.hex(32),
    quote_id: nextId(world.shop, 'quote'),
    remote_ip: '127.0.0.1',
    shipping_description: pickup ? `In-Store Pickup Delivery - ${locationName(world, basket.pickupLocation)}` : 'Flat Rate - Fixed',
    store_currency_code: 'EUR',
    store_id: 1,
    store_name: 'Main Website\nMain Website Store\nDefault Store View',
    store_to_base_rate: 0,
    store_to_order_rate: 0,
    total_item_count: basket.lines.length,
    total_qty_ordered: sum(basket.lines.map((line) => line.quantity)),
    weight: round2(sum(basket.lines.map((line) => line.product.weight * line.quantity))),
    items,
    billing_address: { address_type: 'billing', ...addressOf(shopper), entity_id: addresses.billing, parent_id: orderId },
    payment: {},
    status_histories: [],
    extension_attributes: {},
  };
  setTotals(document, shipping, basket.coupon?.code ?? null);
  document.payment = paymentOf(document, basket.method, nextId(world.shop, 'payment'));
  document.extension_attributes = extensionOf(world, document, basket, addresses.shipping);
  return document;
}

function itemRows(world: World, orderId: number, line: BasketLine, percent: number, at: string): ItemDocument[] {
  const { product, quantity } = line;
  if (product.bundle !== undefined) return bundleRows(world, orderId, { ...line, bundle: product.bundle }, percent, at);
  const parent = product.parentSku === null ? undefined : productOf(world, product.parentSku);
  const top = itemRow(world, orderId, {
    product,
    quantity,
    percent,
    at,
    type: parent === undefined ? product.type : 'configurable',
    name: parent?.name ?? product.name,
  });
  if (parent === undefined) return [top];
  top.product_id = productId(world, parent.sku);
  top['product_option'] = {
    extension_attributes: {
      configurable_item_options: product.options.map((option) => ({ option_id: option.attributeId, option_value: option.valueIndex })),
    },
  };
  return [top, childRow(world, top, product, at)];
}

/**
 * A bundle and its parts. Priced as a set, the parts cost nothing; priced by its parts, its own row repeats their sum and has no tax
 * rate, and only theirs count (magento.md 3.3).
 */
function bundleRows(
  world: World,
  orderId: number,
  { product, quantity, bundle }: BasketLine & { bundle: CatalogBundle },
  percent: number,
  at: string,
): ItemDocument[] {
  const plan = { percent, at, type: 'bundle', name: product.name };
  const fixed = bundle.price === 'fixed';
  const top = fixed ? itemRow(world, orderId, { ...plan, product, quantity }) : emptyTop(world, orderId, product, quantity, at);
  top['product_option'] = {
    extension_attributes: {
      bundle_options: bundle.parts.map((part, index) => ({
        option_id: bundleOptionId(top.product_id, index),
        option_qty: part.quantity,
        option_selections: [bundleOptionId(top.product_id, index)],
      })),
    },
  };
  const parts = bundle.parts.flatMap((part): ItemDocument[] => {
    const known = productOf(world, part.sku);
    if (known === undefined) return [];
    const pieces = part.quantity * quantity;
    if (fixed) return [childRow(world, top, known, at, pieces)];
    return [
      {
        ...itemRow(world, orderId, { percent, at, product: known, quantity: pieces, type: known.type, name: known.name }),
        parent_item_id: top.item_id,
      },
    ];
  });
  if (!fixed) for (const name of ['row_total', 'row_total_incl_tax', 'tax_amount']) setAmount(top, name, totalOf(parts, name));
  return [top, ...parts];
}

function emptyTop(world: World, orderId: number, product: CatalogProduct, quantity: number, at: string): ItemDocument {
  const row: ItemDocument = {
    ...emptyRow(world, orderId, nextId(world.shop, 'order_item'), product, quantity, at),
    original_price: 0,
    discount_percent: 0,
    row_weight: 0,
    tax_percent: 0,
    extension_attributes: { itemized_taxes: [] },
  };
  for (const name of ['price', 'price_incl_tax', 'discount_amount', 'discount_tax_compensation_amount']) setAmount(row, name, 0);
  return row;
}

function totalOf(rows: readonly ItemDocument[], name: string): number {
  return sum(rows.map((row) => amountOf(row, name)));
}

interface RowPlan {
  product: CatalogProduct;
  quantity: number;
  percent: number;
  at: string;
  type: string;
  name: string;
}

function itemRow(world: World, orderId: number, { product, quantity, percent, at, type, name }: RowPlan): ItemDocument {
  const { price, taxRate, weight } = product;
  const gross = Number(times(price, quantity).toString());
  const rowTotal = round2(withoutTax(gross, taxRate));
  // The discount is taken on the amount without tax, yet lowers the amount with tax by as much (measured fact 18).
  const discount = round2(Big(rowTotal).times(percent).div(100));
  const paid = sum([gross, -discount]);
  const tax = round2(Big(paid).minus(withoutTax(paid, taxRate)));
  const itemId = nextId(world.shop, 'order_item');
  const row: ItemDocument = {
    ...emptyRow(world, orderId, itemId, product, quantity, at),
    name,
    product_type: type,
    discount_percent: percent,
    original_price: price,
    row_weight: round2(weight * quantity),
    tax_percent: taxRate * 100,
    is_virtual: product.type === 'virtual' || product.type === 'downloadable' ? 1 : 0,
  };
  setAmount(row, 'original_price', price);
  setAmount(row, 'price', round2(withoutTax(price, taxRate)));
  setAmount(row, 'price_incl_tax', price);
  setAmount(row, 'row_total', rowTotal);
  setAmount(row, 'row_total_incl_tax', paid);
  setAmount(row, 'tax_amount', tax);
  setAmount(row, 'discount_amount', discount);
  setAmount(row, 'discount_tax_compensation_amount', sum([gross, -rowTotal, -tax]));
  row['extension_attributes'] = { itemized_taxes: itemTaxes(world, orderId, itemId, tax, taxRate) };
  return row;
}

/** The child of a configurable, or a part of a set that has its own price: no prices (measured fact 14). */
function childRow(world: World, top: ItemDocument, product: CatalogProduct, at: string, quantity = top.qty_ordered): ItemDocument {
  const row: ItemDocument = {
    ...emptyRow(world, top.order_id, nextId(world.shop, 'order_item'), product, quantity, at),
    original_price: 0,
    discount_percent: 0,
    parent_item_id: top.item_id,
    row_weight: 0,
    tax_percent: 0,
    extension_attributes: { itemized_taxes: [] },
  };
  for (const name of ['price', 'row_total', 'row_total_incl_tax', 'tax_amount', 'discount_amount']) setAmount(row, name, 0);
  return row;
}

function emptyRow(world: World, orderId: number, itemId: number, product: CatalogProduct, quantity: number, at: string): ItemDocument {
  const row: ItemDocument = {
    item_id: itemId,
    order_id: orderId,
    quote_item_id: itemId,
    store_id: 1,
    sku: product.sku,
    name: product.name,
    product_id: productId(world, product.sku),
    product_type: product.type,
    created_at: at,
    updated_at: at,
    free_shipping: 0,
    is_qty_decimal: 0,
    is_virtual: 0,
    no_discount: 0,
    price: 0,
    qty_canceled: 0,
    qty_invoiced: 0,
    qty_ordered: quantity,
    qty_refunded: 0,
    qty_shipped: 0,
    weight: product.weight,
  };
  for (const name of ['amount_refunded', 'discount_invoiced', 'row_invoiced', 'tax_invoiced']) setAmount(row, name, 0);
  return row;
}

function productId(world: World, sku: string): number {
  const id = world.shop.products.get(sku.toLowerCase())?.document['id'];
  return typeof id === 'number' ? id : 0;
}

function setTotals(document: OrderDocument, shipping: { amount: number; inclTax: number }, couponCode: string | null): void {
  // A bundle priced by its parts repeats their sum in its own row.
  const repeats = new Set(
    document.items.flatMap((item) =>
      amountOf(item, 'row_total') === 0 || typeof item['parent_item_id'] !== 'number' ? [] : [item['parent_item_id']],
    ),
  );
  const total = (name: string): number =>
    totalOf(
      document.items.filter((item) => !repeats.has(item.item_id)),
      name,
    );
  const discount = total('discount_amount');
  const shippingTax = sum([shipping.inclTax, -shipping.amount]);
  const grand = sum([total('row_total_incl_tax'), shipping.inclTax]);
  setAmount(document, 'subtotal', total('row_total'));
  setAmount(document, 'subtotal_incl_tax', sum([total('row_total_incl_tax'), discount]));
  setAmount(document, 'discount_amount', discount === 0 ? 0 : -discount);
  setAmount(document, 'discount_tax_compensation_amount', total('discount_tax_compensation_amount'));
  setAmount(document, 'tax_amount', sum([total('tax_amount'), shippingTax]));
  setAmount(document, 'grand_total', grand);
  setAmount(document, 'total_due', grand);
  for (const [name, amount] of shippingAmounts(shipping)) document[name] = amount;
  if (couponCode === null) return;
  document['coupon_code'] = couponCode;
  document['discount_description'] = couponCode;
  document['applied_rule_ids'] = '1';
}

function shippingAmounts(shipping: { amount: number; inclTax: number }): [string, number][] {
  const tax = sum([shipping.inclTax, -shipping.amount]);
  return [
    ['shipping_amount', shipping.amount],
    ['base_shipping_amount', shipping.amount],
    ['shipping_discount_amount', 0],
    ['base_shipping_discount_amount', 0],
    ['shipping_discount_tax_compensation_amount', 0],
    ['base_shipping_discount_tax_compensation_amnt', 0],
    ['shipping_incl_tax', shipping.inclTax],
    ['base_shipping_incl_tax', shipping.inclTax],
    ['shipping_tax_amount', tax],
    ['base_shipping_tax_amount', tax],
  ];
}

function paymentOf(document: OrderDocument, method: { code: string; title: string }, id: number): JsonObject {
  const shipping = document['shipping_amount'] ?? 0;
  return {
    account_status: null,
    additional_information: [method.title],
    amount_ordered: document.grand_total,
    base_amount_ordered: document.grand_total,
    base_shipping_amount: shipping,
    cc_last4: null,
    entity_id: id,
    method: method.code,
    parent_id: document.entity_id,
    shipping_amount: shipping,
  };
}

function addressOf(shopper: Shopper): JsonObject {
  return {
    city: shopper.city,
    country_id: 'FR',
    email: shopper.email,
    firstname: shopper.firstName,
    lastname: shopper.lastName,
    postcode: shopper.postcode,
    street: [shopper.street],
    telephone: shopper.phone,
  };
}

/** The shipping address of a pickup is the store's, with the shopper's name (measured fact 8). */
function extensionOf(world: World, document: OrderDocument, basket: Basket, addressId: number): JsonObject {
  const place = world.shop.sources.find((source) => source['source_code'] === basket.pickupLocation);
  const address = addressOf(basket.shopper);
  if (place !== undefined) {
    Object.assign(address, {
      city: place['city'] ?? '',
      postcode: place['postcode'] ?? '',
      street: [place['street'] ?? ''],
      telephone: place['phone'] ?? '',
    });
  }
  const total = Object.fromEntries(
    shippingAmounts({ amount: Number(document['shipping_amount']), inclTax: Number(document['shipping_incl_tax']) }),
  );
  return {
    shipping_assignments: [
      {
        shipping: {
          address: { address_type: 'shipping', ...address, entity_id: addressId, parent_id: document.entity_id },
          method: basket.pickupLocation === null ? 'flatrate_flatrate' : 'instore_pickup',
          total,
        },
        items: [],
      },
    ],
    payment_additional_info: [{ key: 'method_title', value: basket.method.title }],
    ...(basket.pickupLocation === null ? {} : { pickup_location_code: basket.pickupLocation }),
    ...orderTaxes(world, document),
    converting_from_quote: false,
  };
}

function locationName(world: World, code: string | null): string {
  const source = world.shop.sources.find((one) => one['source_code'] === code);
  return textAt(source, 'name') ?? String(code);
}
