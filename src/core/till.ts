import type Big from 'big.js';

/** What this app needs of Lightspeed X-Series, decoded. Versions are strings: they exceed 2^53 in time. */

export interface TillOutlet {
  id: string;
  name: string;
  timeZone: string;
  currency: string;
  defaultTaxId: string | null;
  address: string;
  deleted: boolean;
  version: string;
}

export interface TillRegister {
  id: string;
  name: string;
  outletId: string;
  isOpen: boolean;
  deleted: boolean;
  version: string;
}

export interface TillPaymentType {
  id: string;
  name: string;
  disabled: boolean;
  internal: boolean;
  deleted: boolean;
  version: string;
}

export interface TillTax {
  id: string;
  name: string;
  /** Sum of the group's rates, e.g. 0.2. */
  rate: Big;
  isDefault: boolean;
  deleted: boolean;
  version: string;
}

export interface TillOutletTax {
  outletId: string;
  productId: string;
  taxId: string;
  version: string;
}

export interface TillProduct {
  id: string;
  sku: string;
  /** Every code of the product, the SKU included. */
  codes: string[];
  name: string;
  familyId: string | null;
  parentId: string | null;
  options: { label: string; value: string }[];
  /** Names of its product categories. */
  categories: string[];
  active: boolean;
  deleted: boolean;
  tracksInventory: boolean;
  /** One piece; null where the answer names none. Left out, as what follows, in rows kept by an older version. */
  price?: { inclTax: number; exclTax: number } | null;
  /** ms UTC. */
  createdAt?: number | null;
  updatedAt?: number | null;
  version: string;
}

export interface TillPayment {
  id: string | null;
  paymentTypeId: string;
  /** Incl. tax, decimal of the outlet's currency; negative for money given back. */
  amount: Big;
  at: number | null;
  registerId: string | null;
  outletId: string | null;
  deleted: boolean;
}

export interface TillSaleLine {
  id: string;
  productId: string;
  quantity: number;
  /** Unit price ex tax after discount. */
  price: Big;
  discount: Big;
  /** Tax of one unit. */
  tax: Big;
  taxId: string | null;
  isReturn: boolean;
  sequence: number;
}

export interface TillSale {
  id: string;
  state: 'parked' | 'pending' | 'voided' | 'closed' | 'unknown';
  rawState: string;
  attributes: string[];
  /** `source.id`: for our pickup sales the order's increment id. */
  sourceId: string | null;
  sourceType: string | null;
  outletId: string | null;
  registerId: string | null;
  /** User who made it; sent back with every change of the sale. */
  authorId?: string;
  invoiceNumber: string | null;
  note: string;
  returnFor: string | null;
  /** Returns that were begun of it, of any state; left out where an answer has none. */
  returnSaleIds?: string[];
  /** Incl. tax, adjustments and fees counted in. */
  totalInclTax: Big;
  lines: TillSaleLine[];
  payments: TillPayment[];
  at: number;
  updatedAt: number;
  deleted: boolean;
  version: string;
}

export interface TillFulfilmentLine {
  saleLineId: string;
  productId: string;
  quantity: number;
  picked: number;
  packed: number;
  fulfilled: number;
}

export interface TillFulfilment {
  id: string;
  saleId: string;
  outletId: string;
  type: string;
  state: 'OPEN' | 'STARTED' | 'PICKED' | 'PACKED' | 'FULFILLED' | 'UNKNOWN';
  /** Optimistic lock; send it back with pick, pack and fulfil. */
  version: number;
  lines: TillFulfilmentLine[];
}

export interface TillUser {
  id: string;
  name: string;
  accountType: string;
}

/** One page of a version-cursor list; `maxVersion` null on an empty page: the cursor then stays (lightspeed.md A.5.4). */
export interface TillPage<T> {
  items: T[];
  /** Rows of the answer, wanted or not. */
  rows: number;
  maxVersion: string | null;
  rejects: { id: string; path: string; message: string; raw: string }[];
}

/** A sale to make. Prices are ex tax per unit after discount with five decimals (A.7.5). */
export interface TillSaleDraft {
  id: string;
  state: 'parked' | 'pending' | 'closed' | 'voided';
  attributes: string[];
  authorId: string;
  registerId: string;
  outletId: string;
  sourceId: string;
  sourceType: string;
  note: string;
  at: number;
  lines: {
    /** Of a line that exists; left out it becomes a new one (A.12.7). */
    id?: string;
    productId: string;
    quantity: number;
    price: string;
    discount: string;
    tax: string;
    taxId: string;
    note: string;
    /** Taken back; the quantity is negative then. */
    isReturn?: true;
  }[];
  /** Decimal text, incl. tax; a positive FIXED adjustment is a fee, a negative one a discount. */
  adjustments: { name: string; amount: string }[];
  payments: {
    /** Of a payment that exists; left out it becomes a second one (A.12.7). */
    id?: string;
    paymentTypeId: string;
    amount: string;
    at: number;
    /** Where it was taken; left out at the sale's register. */
    registerId?: string;
  }[];
}

/** A stock transfer between two outlets; `UNKNOWN` for a status this app does not know. */
export interface TillConsignment {
  id: string;
  name: string;
  type: string;
  status: 'OPEN' | 'SENT' | 'DISPATCHED' | 'RECEIVED' | 'CANCELLED' | 'UNKNOWN';
  /** Where the goods arrive. */
  destinationOutletId: string;
  /** Where they leave; null for what is no transfer. */
  originOutletId: string | null;
  dueAt: number | null;
  updatedAt: number | null;
  deleted: boolean;
  version: string;
}

/** A row of a consignment; a product may have several (lightspeed.md A.15.7). */
export interface TillConsignmentRow {
  productId: string;
  count: number;
  /** Null before anybody received it. */
  received: number | null;
  version: string;
}

/** On-hand of one product at one outlet. */
export interface TillStock {
  outletId: string;
  productId: string;
  onHand: number;
  deleted: boolean;
  version: string;
}

/** A signed change of on-hand with its reason; the till keeps no reference of ours with it. */
export interface TillStockAdjustment {
  outletId: string;
  productId: string;
  quantity: number;
  reason: 'DAMAGE' | 'EXPIRY' | 'INTERNAL_USE' | 'THEFT' | 'DONATION' | 'STOCK_FOUND' | 'SAMPLE_FOR_SALE';
}
