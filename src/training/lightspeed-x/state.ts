import type { CatalogProduct } from '#training/catalog.ts';
import { textAt } from '#training/json.ts';
import type { JsonObject } from '#training/json.ts';
import {
  registerDocument,
  startingOutlets,
  startingPaymentTypes,
  startingRegisters,
  startingTaxes,
  startingUsers,
} from '#training/lightspeed-x/start.ts';
import { tillProducts } from '#training/lightspeed-x/product-documents.ts';
import type { SaleRow } from '#training/lightspeed-x/sale-row.ts';
import type { Rng } from '#training/rng.ts';
import type { StartingStock } from '#training/world.ts';

/** A thing with a version of the retailer's one sequence (lightspeed.md A.5). */
export interface Versioned {
  version: number;
}

export interface TillOutletRow {
  id: string;
  name: string;
  storeId: string;
  sourceCode: string;
}

export interface TillRegisterRow {
  id: string;
  outletId: string;
  name: string;
  prefix: string;
  /** Last invoice number given. */
  invoiceSequence: number;
  /** Id of the register closure that is open now. */
  openSequenceId: string;
}

export interface TaxRow {
  id: string;
  rateId: string;
  rate: number;
  name: string;
}

export interface InventoryRow extends Versioned {
  id: string;
  productId: string;
  outletId: string;
  level: number;
}

export type FulfillmentState = 'OPEN' | 'STARTED' | 'PICKED' | 'PACKED' | 'FULFILLED';

export interface FulfillmentRow {
  id: string;
  saleId: string;
  outletId: string;
  type: 'PICKUP' | 'DISPATCH';
  /** Optimistic lock of this fulfilment, not the retailer's version. */
  lock: number;
  createdAt: number;
  updatedAt: number;
  voided: boolean;
  note: string;
  lines: { saleLineId: string; productId: string; quantity: number; picked: number; packed: number; fulfilled: number }[];
  history: JsonObject[];
}

export type ConsignmentStatus = 'OPEN' | 'SENT' | 'RECEIVED' | 'CANCELLED';

/** A row of a consignment; nothing numbers it, and a product may have several. */
export interface ConsignmentProductRow extends Versioned {
  productId: string;
  count: number | null;
  received: number | null;
  createdAt: number;
  updatedAt: number;
}

/** A stock transfer between two outlets (lightspeed.md A.15). */
export interface ConsignmentRow extends Versioned {
  id: string;
  name: string;
  status: ConsignmentStatus;
  destinationOutletId: string;
  sourceOutletId: string;
  dueAt: string | null;
  createdAt: number;
  updatedAt: number;
  receivedAt: number | null;
  products: ConsignmentProductRow[];
}

export interface TillToken {
  scopes: Set<string>;
  revoked: boolean;
  userId: string;
  /** The running window of the rate limit. */
  windowStart: number;
  calls: number;
}

/** Documents with a `version` key, as their list answers them. */
export type VersionedDocument = JsonObject & { version: number };

export interface TillState {
  version: number;
  versionRng: Rng;
  outlets: TillOutletRow[];
  registers: TillRegisterRow[];
  taxes: TaxRow[];
  lists: {
    outlets: VersionedDocument[];
    registers: VersionedDocument[];
    users: VersionedDocument[];
    taxes: VersionedDocument[];
    outletTaxes: VersionedDocument[];
    paymentTypes: VersionedDocument[];
    products: VersionedDocument[];
    customers: VersionedDocument[];
  };
  /** Product id by SKU in lower case. */
  productIds: Map<string, string>;
  /** By `product|outlet`. */
  inventory: Map<string, InventoryRow>;
  sales: Map<string, SaleRow>;
  fulfillments: Map<string, FulfillmentRow>;
  consignments: Map<string, ConsignmentRow>;
  adjustments: VersionedDocument[];
  reasons: VersionedDocument[];
  /** The token the app signs in with. */
  token: string;
  tokens: Map<string, TillToken>;
  maintenance: boolean;
  retailerId: string;
}

/** Every scope of lightspeed.md A.2.12 that an endpoint here asks for. */
export const allScopes: readonly string[] = [
  'consignments:read',
  'consignments:write:stock_transfer',
  'customers:read',
  'fulfillments:read',
  'fulfillments:write',
  'inventory:read',
  'inventory:write',
  'outlets:read',
  'payment_types:read',
  'payments:read',
  'products:read',
  'registers:read',
  'retailer:read',
  'sales:read',
  'sales:write',
  'taxes:read',
  'users:read',
];

/** The till at the start: its outlets with their registers (the first has two), one cashier each and the app's own user. */
export function createTill(given: {
  products: readonly CatalogProduct[];
  stock: readonly StartingStock[];
  ids: Rng;
  now: () => number;
  storeCount: number;
}): TillState {
  const { products, stock, ids, now } = given;
  const at = now();
  const outlets = startingOutlets(ids, given.storeCount);
  const registers = startingRegisters(ids, outlets);
  const taxes = startingTaxes(ids);
  const token = `lsxs_pt_${ids.hex(32)}`;
  const till: TillState = {
    version: 27_561_014_304,
    versionRng: ids,
    outlets,
    registers,
    taxes: taxes.rows,
    lists: {
      outlets: [],
      registers: [],
      users: [],
      taxes: [],
      outletTaxes: [],
      paymentTypes: [],
      products: [],
      customers: [],
    },
    productIds: new Map(),
    inventory: new Map(),
    sales: new Map(),
    fulfillments: new Map(),
    consignments: new Map(),
    adjustments: [],
    reasons: [],
    token,
    tokens: new Map(),
    maintenance: false,
    retailerId: ids.uuid(),
  };
  const versioned = (documents: readonly JsonObject[]): VersionedDocument[] =>
    documents.map((document) => ({ ...document, version: nextVersion(till) }));
  till.lists.taxes = versioned(taxes.documents);
  till.lists.outlets = versioned(outlets.map((outlet) => outlet.document(taxes.rows[0]?.id ?? '')));
  till.lists.registers = versioned(registers.map((register) => registerDocument(register, at)));
  till.lists.users = versioned(startingUsers(ids, outlets, at));
  till.lists.paymentTypes = versioned(startingPaymentTypes(ids, at));
  addProducts(till, products, ids, at);
  for (const { sku, location, quantity } of stock) {
    const outlet = outlets.find((one) => one.sourceCode === location);
    const productId = till.productIds.get(sku.toLowerCase());
    if (outlet !== undefined && productId !== undefined) setLevel(till, productId, outlet.id, quantity, ids);
  }
  const user = till.lists.users[0];
  till.tokens.set(token, {
    scopes: new Set(allScopes),
    revoked: false,
    userId: typeof user?.['id'] === 'string' ? user['id'] : '',
    windowStart: at,
    calls: 0,
  });
  return till;
}

/** The retailer's next version: rises for every record of every kind, with gaps. */
export function nextVersion(till: TillState): number {
  till.version += till.versionRng.int(1, 7);
  return till.version;
}

/** Adds products, their family links and the tax each outlet takes on them. */
export function addProducts(till: TillState, products: readonly CatalogProduct[], ids: Rng, at: number): void {
  for (const { document, sku, taxRate } of tillProducts(products, ids, at)) {
    const id = textAt(document, 'id') ?? '';
    till.productIds.set(sku.toLowerCase(), id);
    till.lists.products.push({ ...document, version: nextVersion(till) });
    const tax = till.taxes.find((one) => one.rate === taxRate);
    for (const outlet of till.outlets) {
      till.lists.outletTaxes.push({ outlet_id: outlet.id, product_id: id, tax_id: tax?.id ?? '', version: nextVersion(till) });
    }
  }
}

/** Sets on-hand of a product at an outlet; the row gets a new version. */
export function setLevel(till: TillState, productId: string, outletId: string, level: number, ids: Rng): InventoryRow {
  const key = `${productId}|${outletId}`;
  const row = till.inventory.get(key) ?? { id: ids.uuid(), productId, outletId, level: 0, version: 0 };
  row.level = level;
  row.version = nextVersion(till);
  till.inventory.set(key, row);
  return row;
}

export function levelOf(till: TillState, productId: string, outletId: string): number {
  return till.inventory.get(`${productId}|${outletId}`)?.level ?? 0;
}
