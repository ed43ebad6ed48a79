/** What this app needs of a Magento order, decoded. Amounts are minor units of the order's currency, instants ms UTC. */

export type ShopOrderState =
  | 'new'
  | 'pending_payment'
  | 'processing'
  | 'complete'
  | 'closed'
  | 'canceled'
  | 'holded'
  | 'payment_review'
  | 'unknown';

export interface ShopLine {
  /** `item_id` of the row that carries prices and quantities (the parent of a configurable). */
  itemId: number;
  /** `item_id`s of the rows below it (configurable: one; bundle: several). They name what moves in stock. */
  childItemIds: number[];
  /** The rows below it with what each is, as ordered in all; left out in orders kept by an older version. */
  parts?: { itemId: number; sku: string; ordered: number; name?: string; physical?: boolean; worth?: number }[];
  /**
   * The set (Magento: bundle) this piece was sold in, where its parts are paid one by one: each is a line of its own, since it is
   * invoiced and refunded by itself. A set that has one price is one line with its `parts`.
   */
  set?: { itemId: number; name: string; perSet: number };
  /** SKU of the piece in hand: a configurable's parent row already carries its child's. */
  sku: string;
  name: string;
  options: { label: string; value: string }[];
  /** `simple`, `configurable`, `bundle`, `virtual`, `downloadable`, `grouped` or what else Magento says. */
  type: string;
  physical: boolean;
  ordered: number;
  invoiced: number;
  shipped: number;
  refunded: number;
  canceled: number;
  decimalQuantity: boolean;
  /** One piece incl. tax before discount. */
  unitPriceMinor: number;
  /** The whole line as the customer pays it: incl. tax, after discount. */
  lineTotalMinor: number;
  /**
   * What `lineTotalMinor` is made of, signed: Magento takes and rounds a part of each by itself when it refunds some of the pieces.
   * Left out in orders kept by an older version.
   */
  amountsMinor?: number[];
  /** Discount of the whole line incl. its tax, positive. */
  discountMinor: number;
  /** Percent, e.g. 20. */
  taxPercent: number;
}

export interface ShopOrder {
  orderId: number;
  incrementId: string;
  state: ShopOrderState;
  /** The store view it was placed in. Left out where the order does not say, and in orders kept by an older version. */
  storeViewId?: number;
  /** Raw `state` when it is one we do not know. */
  rawState: string;
  status: string;
  currency: string;
  createdAt: number;
  updatedAt: number;
  grandTotalMinor: number;
  paidMinor: number;
  dueMinor: number;
  refundedMinor: number;
  /** What of it went back through the payment. Left out in orders kept by an older version. */
  refundedOnlineMinor?: number;
  shippingMinor: number;
  /** Shipping ex tax that is not refunded yet, decimal of the shop's base currency: what a refund of everything must say (magento-measured 23). */
  shippingLeft?: number;
  /** The same, incl. tax and in minor units; null when a part of it was refunded or it was free. Left out in orders kept by an older version. */
  shippingLeftMinor?: number | null;
  /** What was not paid by the payment method (Adobe Commerce); left out where nothing was. */
  credits?: { by: 'storeCredit' | 'giftCard' | 'points'; minor: number }[];
  paymentMethod: string;
  /** What the shop calls the method; left out where the order does not say. */
  paymentTitle?: string;
  shippingMethod: string | null;
  pickupLocation: string | null;
  customer: { firstName: string; lastName: string; email: string | null; phone: string | null };
  lines: ShopLine[];
  /** Texts of `status_histories`, newest first. */
  comments: string[];
}

export interface ShopShipment {
  shipmentId: number;
  orderId: number;
  sourceCode: string | null;
  createdAt: number;
  items: { orderItemId: number; quantity: number }[];
}

export interface ShopInvoice {
  invoiceId: number;
  orderId: number;
  totalMinor: number;
  items: { orderItemId: number; quantity: number }[];
  comments: string[];
}

export interface ShopCreditmemo {
  creditmemoId: number;
  orderId: number;
  /** The invoice whose payment gave it back; null for one that moved no money. */
  invoiceId: number | null;
  /** Incl. tax. */
  totalMinor: number;
  /** Ex tax, decimal of the shop's base currency. */
  shipping: number;
  items: { orderItemId: number; quantity: number }[];
  comments: string[];
}

export interface ShopSource {
  code: string;
  name: string;
  enabled: boolean;
  pickupActive: boolean;
  address: string;
}

/** One page of a searchCriteria list. */
export interface ShopPage<T> {
  items: T[];
  total: number;
  /** Rows that could not be decoded: quarantined by the caller, the rest of the page counts. */
  rejects: { id: string; path: string; message: string; raw: string }[];
}

/** The quantity one source holds of one SKU. */
export interface ShopSourceItem {
  sku: string;
  sourceCode: string;
  quantity: number;
  /** False keeps the SKU from being sold from this source, whatever the quantity. */
  inStock: boolean;
}

/** A product of the shop as its default store view shows it. */
export interface ShopProduct {
  id: number;
  sku: string;
  name: string;
  /** `simple`, `configurable`, `virtual`, `bundle`, `grouped`, `downloadable` or what else Magento says. */
  type: string;
  enabled: boolean;
  /** Found by itself, in the catalog or by search. */
  visible: boolean;
  /** As it stands in the catalog, before any offer; decimal of the shop's base currency, with or without tax. */
  price: number;
  /** Ids of a configurable's variants; null where the answer does not say. */
  childIds: number[] | null;
  /** SKUs sold as parts of a bundle or members of a group. */
  partSkus: string[];
  barcodes: string[];
  taxClass: string | null;
  /** ms UTC. */
  createdAt: number | null;
  updatedAt: number | null;
}

/** A stock and the websites that sell from it. */
export interface ShopStockChannels {
  id: number;
  name: string;
  /** Their codes. */
  websites: string[];
}

/** A source a stock sells from. */
export interface ShopStockLink {
  stockId: number;
  sourceCode: string;
}

export interface ShopWebsite {
  id: number;
  code: string;
  name: string;
}

/** One store view with what the scope above it sets. */
export interface ShopStoreView {
  id: number;
  websiteId: number;
  code: string;
  baseCurrency: string;
  displayCurrency: string;
  timeZone: string;
  baseUrl: string;
}
