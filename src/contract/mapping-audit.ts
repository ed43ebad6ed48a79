import { z } from 'zod';
import { systemName } from '#contract/ids.ts';
import { instant } from '#contract/time.ts';

/** A kind of defect of what a store is mapped to; what each means and what to do is told by the screen (`mapping.kind.*`). */
export const mappingKind = z.enum([
  'outletGone',
  'registerGone',
  'registerElsewhere',
  'sourceGone',
  'sourceDisabled',
  'noPickupLocation',
  'sourceWithoutStock',
  'stockWithoutWebsite',
  'websiteWithoutSource',
  'webTypeGone',
  'webTypeOff',
  'webRefundTypeGone',
  'webRefundTypeOff',
  'outletCurrencyDiffers',
  'shopCurrencyDiffers',
  'outletTaxUnknown',
  'productTaxUnknown',
  'outletTimeZoneDiffers',
  'registerClosed',
  'paymentTypeGone',
]);
export type MappingKind = z.infer<typeof mappingKind>;

/** The lists that are compared. */
const mappingList = z.enum(['outlets', 'registers', 'paymentTypes', 'taxes', 'sources', 'stockLinks', 'stocks', 'websites', 'storeViews']);

export const mappingRow = z.object({
  kind: mappingKind,
  about: z.string(),
  system: systemName,
  /** True where orders, money or stock of this store go wrong; else it is worth a look. */
  grave: z.boolean(),
  /** The section of Settings where it is put right, or the other system itself. */
  place: z.enum(['stores', 'payment', 'elsewhere']),
  /** What the words name (`mapping.kind.*`, `mapping.means.*`, `mapping.do.*`). */
  facts: z.record(z.string(), z.string()),
  since: instant,
});
export type MappingRow = z.infer<typeof mappingRow>;

export const mappingReport = z.object({
  state: z.enum(['never', 'running', 'done']),
  /** Of the last one that was read to its end; what the rows show. */
  finishedAt: instant.nullable(),
  /** What stops the store first. */
  rows: z.array(mappingRow),
  /** Lists that could not be read: what is found in them stands as it was before. `problem` null: the access token may not ask. */
  unread: z.array(z.object({ list: mappingList, system: systemName, problem: z.string().nullable() })),
});
export type MappingReport = z.infer<typeof mappingReport>;
