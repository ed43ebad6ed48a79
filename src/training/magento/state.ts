import type { CatalogProduct } from '#training/catalog.ts';
import type { Json, JsonObject } from '#training/json.ts';
import { productDocument } from '#training/magento/product-document.ts';
import type { OrderRow } from '#training/magento/order-row.ts';
import type { Rng } from '#training/rng.ts';
import type { StartingStock } from '#training/world.ts';

export interface SourceItem {
  sku: string;
  source_code: string;
  quantity: number;
  status: number;
}

/** A row of `inventory_reservation`; always of stock 2, the website's. */
export interface Reservation {
  sku: string;
  quantity: number;
  event: 'order_placed' | 'order_canceled' | 'shipment_created' | 'creditmemo_created' | 'invoice_created';
  /** Metadata as Magento writes it: an order_placed row has object_id "" (measured fact 31). */
  objectId: string;
  incrementId: string;
}

export interface ProductRow {
  /** Global values (`/rest/all`). */
  document: JsonObject;
  /** Values of the default store view, which hide the global ones there (measured fact 32). */
  storeView: JsonObject;
  taxRate: number;
}

export interface BulkOperation {
  id: number;
  /** 4 open, 1 complete, 3 failed. */
  status: number;
  message: string | null;
  errorCode: number | null;
  route: { method: string; path: string; body: Json };
}

export interface Bulk {
  uuid: string;
  topic: string;
  startedAt: number;
  operations: BulkOperation[];
}

/** The integration that the app signs in with. */
export interface Integration {
  token: string;
  consumerKey: string;
  consumerSecret: string;
  tokenSecret: string;
  /** ACL resources; null: every one. */
  acl: Set<string> | null;
  revoked: boolean;
  /** Plain bearer tokens; off by default in a real shop since 2.4.4. */
  bearerEnabled: boolean;
}

export interface ShopState {
  sources: JsonObject[];
  /** Source codes of stock 2 in order of priority. */
  stockSources: string[];
  /** As their lists answer them; the stocks with the websites that sell from them. */
  stocks: JsonObject[];
  websites: JsonObject[];
  storeViews: JsonObject[];
  /** Of every store view. */
  displayCurrency: string;
  /** By `source|sku` in lower case. */
  sourceItems: Map<string, SourceItem>;
  reservations: Reservation[];
  /** Their sum by SKU in lower case. */
  reservedBySku: Map<string, number>;
  products: Map<string, ProductRow>;
  orders: Map<number, OrderRow>;
  invoices: JsonObject[];
  shipments: JsonObject[];
  creditmemos: JsonObject[];
  bulks: Map<string, Bulk>;
  lowStock: Map<string, number>;
  /** Last id given by kind. */
  counters: Map<string, number>;
  integration: Integration;
  maintenance: boolean;
  /** Input limits, off by default (measured fact 42). */
  limits: { pageSize: number; arraySize: number } | null;
  /** How long a notify works before it writes, in ms: parallel ones overlap in that time (measured fact 3). */
  notifyMs: number;
}

/** The shop at the start. */
export function createShop(given: {
  products: readonly CatalogProduct[];
  stock: readonly StartingStock[];
  ids: Rng;
  now: () => number;
  storeCount: number;
}): ShopState {
  const { products, stock, ids, now } = given;
  const places = [...storePlaces.slice(0, given.storeCount), warehouse];
  const counters = new Map<string, number>();
  const rows = new Map<string, ProductRow>();
  const idOf = new Map(products.map((product, index) => [product.sku, index + 1]));
  for (const product of products) {
    const variants = products.filter((other) => other.parentSku === product.sku);
    const document = productDocument(
      product,
      idOf.get(product.sku) ?? 0,
      now(),
      variants,
      variants.map((variant) => idOf.get(variant.sku) ?? 0),
    );
    rows.set(product.sku.toLowerCase(), { document, storeView: {}, taxRate: product.taxRate });
  }
  counters.set('product', products.length);
  return {
    sources: [defaultSource, ...places.map(sourceDocument)],
    stockSources: places.map((place) => place.code),
    stocks: [
      { stock_id: 1, name: 'Default Stock', extension_attributes: { sales_channels: [] } },
      { stock_id: 2, name: 'Main stock', extension_attributes: { sales_channels: [{ type: 'website', code: 'base' }] } },
    ],
    websites: [
      { id: 0, code: 'admin', name: 'Admin', default_group_id: 0 },
      { id: 1, code: 'base', name: 'Main Website', default_group_id: 1 },
    ],
    storeViews: [
      { id: 1, code: 'default', name: 'Default Store View', website_id: 1, store_group_id: 1, is_active: 1 },
      { id: 0, code: 'admin', name: 'Admin', website_id: 0, store_group_id: 0, is_active: 1 },
    ],
    sourceItems: startingItems(products, stock),
    displayCurrency: 'EUR',
    reservations: [],
    reservedBySku: new Map(),
    products: rows,
    orders: new Map(),
    invoices: [],
    shipments: [],
    creditmemos: [],
    bulks: new Map(),
    lowStock: new Map(),
    counters,
    integration: {
      token: ids.hex(32),
      consumerKey: ids.hex(32),
      consumerSecret: ids.hex(32),
      tokenSecret: ids.hex(32),
      acl: null,
      revoked: false,
      bearerEnabled: true,
    },
    maintenance: false,
    limits: null,
    notifyMs: 20,
  };
}

/** The next id of a kind (`order`, `invoice`, …), from 1. */
export function nextId(shop: ShopState, kind: string): number {
  const id = (shop.counters.get(kind) ?? 0) + 1;
  shop.counters.set(kind, id);
  return id;
}

/** Keeps later ids above one that came from outside. */
export function reserveId(shop: ShopState, kind: string, id: number): void {
  shop.counters.set(kind, Math.max(shop.counters.get(kind) ?? 0, id));
}

/** Every simple product also has a row of source `default` with 0 (measured fact 28). */
function startingItems(products: readonly CatalogProduct[], stock: readonly StartingStock[]): Map<string, SourceItem> {
  const items = new Map<string, SourceItem>();
  const add = (sku: string, source: string, quantity: number, status: number): void => {
    items.set(`${source}|${sku}`.toLowerCase(), { sku, source_code: source, quantity, status });
  };
  for (const product of products) if (product.type === 'simple') add(product.sku, 'default', 0, 0);
  for (const { sku, location, quantity } of stock) add(sku, location, quantity, 1);
  return items;
}

interface Place {
  code: string;
  name: string;
  latitude: number;
  longitude: number;
  city: string;
  street: string;
  postcode: string;
  phone: string;
}

const storePlaces: readonly Place[] = [
  {
    code: 'store-01',
    name: 'Paris Rivoli',
    latitude: 48.8556,
    longitude: 2.3601,
    city: 'Paris',
    street: '10 rue de Rivoli',
    postcode: '75004',
    phone: '0102030401',
  },
  {
    code: 'store-02',
    name: 'Lyon Bellecour',
    latitude: 45.7578,
    longitude: 4.832,
    city: 'Lyon',
    street: '2 place Bellecour',
    postcode: '69002',
    phone: '0402030402',
  },
  {
    code: 'store-03',
    name: 'Lille Grand’Place',
    latitude: 50.6366,
    longitude: 3.0634,
    city: 'Lille',
    street: '3 place du Général-de-Gaulle',
    postcode: '59800',
    phone: '0302030404',
  },
  {
    code: 'store-04',
    name: 'Nantes Graslin',
    latitude: 47.2132,
    longitude: -1.5625,
    city: 'Nantes',
    street: '1 place Graslin',
    postcode: '44000',
    phone: '0202030405',
  },
  {
    code: 'store-05',
    name: 'Bordeaux Victoire',
    latitude: 44.8312,
    longitude: -0.5727,
    city: 'Bordeaux',
    street: '7 place de la Victoire',
    postcode: '33000',
    phone: '0502030406',
  },
];

const warehouse: Place = {
  code: 'warehouse',
  name: 'Central warehouse',
  latitude: 47.9,
  longitude: 1.9,
  city: 'Orléans',
  street: '5 avenue du Dépôt',
  postcode: '45000',
  phone: '0202030403',
};

const defaultSource: JsonObject = {
  source_code: 'default',
  name: 'Default Source',
  enabled: true,
  description: 'Default Source',
  latitude: 0,
  longitude: 0,
  country_id: 'US',
  postcode: '00000',
  use_default_carrier_config: true,
  carrier_links: [],
  extension_attributes: { is_pickup_location_active: false, frontend_name: '' },
};

function sourceDocument(place: Place): JsonObject {
  const { code, ...address } = place;
  return {
    source_code: code,
    ...address,
    email: `${code}@example.com`,
    contact_name: `Manager ${place.name}`,
    enabled: true,
    country_id: 'FR',
    use_default_carrier_config: true,
    carrier_links: [],
    extension_attributes: { is_pickup_location_active: true, frontend_name: place.name, frontend_description: 'Mon-Sat 9h-19h' },
  };
}
