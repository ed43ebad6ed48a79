import type { StoreConfig } from '#contract/config.ts';
import type { ShopSource, ShopStockChannels, ShopStockLink, ShopStoreView, ShopWebsite } from '#core/shop.ts';
import type { TillOutlet, TillPaymentType, TillRegister, TillTax } from '#core/till.ts';

/** What a mapping audit reads of both systems; null where one could not be read. */
export interface MappingLists {
  outlets: readonly TillOutlet[] | null;
  registers: readonly TillRegister[] | null;
  paymentTypes: readonly TillPaymentType[] | null;
  taxes: readonly TillTax[] | null;
  sources: readonly ShopSource[] | null;
  stockLinks: readonly ShopStockLink[] | null;
  stocks: readonly ShopStockChannels[] | null;
  websites: readonly ShopWebsite[] | null;
  storeViews: readonly ShopStoreView[] | null;
}

/** What it compares. */
export interface MappingFacts extends MappingLists {
  store: Pick<StoreConfig, 'name' | 'sourceCode' | 'outletId' | 'registerId' | 'timeZone' | 'currency'>;
  /** By its opening hours the store has been open for a while. */
  isOpen: boolean;
  webTypeId: string;
  /** Null where the web's own type is used. */
  webRefundTypeId: string | null;
  /** Recent pickup orders of this store by the store view they were placed in. */
  orders: readonly { viewId: number; count: number; example: string }[];
  /** What recent sales of this store's outlet were paid with. */
  payments: readonly { typeId: string; sales: number; lastAt: number }[];
  /** Taxes that products have at this store's outlet. */
  productTaxes: readonly { taxId: string; products: number; example: string }[];
}
