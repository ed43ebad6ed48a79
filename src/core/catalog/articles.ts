/** What the catalog audit looks at, of both systems. Instants ms UTC, prices decimals of the store's currency. */

export interface TillArticle {
  id: string;
  sku: string;
  name: string;
  options: readonly { label: string; value: string }[];
  /** Every code it can be scanned by, the SKU included. */
  codes: readonly string[];
  /** What its variants have in common; null for an article without variants. */
  family: string | null;
  active: boolean;
  deleted: boolean;
  counted: boolean;
  /** At this store; null while the till has shown no record. */
  onHand: number | null;
  /** One piece before any offer; null where the till names none. */
  price: { inclTax: number; exclTax: number } | null;
  /** 0.2 is 20 %. */
  taxRate: number | null;
  createdAt: number | null;
  updatedAt: number | null;
}

export interface ShopArticle {
  id: number;
  sku: string;
  name: string;
  /** `simple`, `configurable`, `virtual`, `bundle`, … */
  type: string;
  enabled: boolean;
  /** Can be found by itself, in the catalog or by search. */
  visible: boolean;
  price: number;
  /** Ids of a configurable's variants; null where the answer did not say. */
  childIds: readonly number[] | null;
  /** SKUs sold as parts of a bundle or members of a group. */
  partSkus: readonly string[];
  barcodes: readonly string[];
  taxClass: string | null;
  /** What this store's source holds of a configurable, which should hold nothing; null: not asked or nothing. */
  sourceQuantity: number | null;
  createdAt: number | null;
  updatedAt: number | null;
}

/** Ids with the SKU they had at the last audit that was read to its end. */
export interface Census {
  till: ReadonlyMap<string, string>;
  shop: ReadonlyMap<number, string>;
}

export interface Catalogs {
  till: readonly TillArticle[];
  shop: readonly ShopArticle[];
  before: Census;
  /** Pairs that a person confirmed: the till's id by the shop's SKU. */
  links: ReadonlyMap<string, string>;
  /** The shop's tax by SKU as orders of this store show it; 0.2 is 20 %. */
  orderTax: ReadonlyMap<string, number>;
}
