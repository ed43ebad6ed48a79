import type { SystemName } from '#contract/ids.ts';

/** Where a defect of the mapping is put right: a section of Settings, or the other system itself. */
export type MappingPlace = 'stores' | 'payment' | 'elsewhere';

interface Kind {
  /** The system that shows it. */
  system: SystemName;
  /** True where orders, money or stock of this store go wrong; else it is worth a look. */
  grave: boolean;
  place: MappingPlace;
}

/** Every kind of defect the mapping audit finds, in the order of the screen: what stops the store first. */
export const mappingKinds = {
  outletGone: { system: 'lightspeed', grave: true, place: 'stores' },
  registerGone: { system: 'lightspeed', grave: true, place: 'stores' },
  registerElsewhere: { system: 'lightspeed', grave: true, place: 'stores' },
  sourceGone: { system: 'magento', grave: true, place: 'stores' },
  sourceDisabled: { system: 'magento', grave: true, place: 'elsewhere' },
  noPickupLocation: { system: 'magento', grave: true, place: 'elsewhere' },
  sourceWithoutStock: { system: 'magento', grave: true, place: 'elsewhere' },
  stockWithoutWebsite: { system: 'magento', grave: true, place: 'elsewhere' },
  websiteWithoutSource: { system: 'magento', grave: true, place: 'elsewhere' },
  webTypeGone: { system: 'lightspeed', grave: true, place: 'payment' },
  webTypeOff: { system: 'lightspeed', grave: true, place: 'elsewhere' },
  webRefundTypeGone: { system: 'lightspeed', grave: true, place: 'payment' },
  webRefundTypeOff: { system: 'lightspeed', grave: true, place: 'elsewhere' },
  outletCurrencyDiffers: { system: 'lightspeed', grave: true, place: 'stores' },
  shopCurrencyDiffers: { system: 'magento', grave: true, place: 'elsewhere' },
  outletTaxUnknown: { system: 'lightspeed', grave: true, place: 'elsewhere' },
  productTaxUnknown: { system: 'lightspeed', grave: true, place: 'elsewhere' },
  outletTimeZoneDiffers: { system: 'lightspeed', grave: false, place: 'elsewhere' },
  registerClosed: { system: 'lightspeed', grave: false, place: 'elsewhere' },
  paymentTypeGone: { system: 'lightspeed', grave: false, place: 'elsewhere' },
} as const satisfies Record<string, Kind>;
export type MappingKind = keyof typeof mappingKinds;

/** One defect. The same one has the same kind and `about` in every audit. */
export interface MappingFinding {
  kind: MappingKind;
  about: string;
  /** What the screen names, by name. */
  facts: Record<string, string>;
}
