import type { Config, StoreConfig } from '#contract/config.ts';

/** What the configuration says about one store and the chain around it. */
export interface StoreContext {
  config: StoreConfig;
  /** Source codes of every store configured on this PC. */
  mappedSources: readonly string[];
  webPaymentTypeId: string;
  /** What the till notes for money that goes back to the web payment. */
  webRefundTypeId: string;
  authorUserId: string | null;
  pickupRules: Config['pickupRules'];
  /** Name of this PC. */
  device: string;
}

export function storeContext(config: Config, store: StoreConfig, device: string): StoreContext {
  return {
    config: store,
    mappedSources: config.stores.map((one) => one.sourceCode),
    webPaymentTypeId: config.paymentTypes.web,
    webRefundTypeId: config.paymentTypes.webRefund ?? config.paymentTypes.web,
    authorUserId: config.lightspeed.authorUserId ?? null,
    pickupRules: config.pickupRules,
    device,
  };
}
