/** Every kind of defect the catalog audit finds, in the order of the screen: what costs a sale or a promise first. */
export const findingKinds = [
  'archivedOnline',
  'vanishedAtTill',
  'mergedAtTill',
  'vanishedOnline',
  'renamedAtTill',
  'renamedOnline',
  'differsByCase',
  'differsBySpaces',
  'looksAlike',
  'autoNumber',
  'sameBarcode',
  'twiceAtTill',
  'nearTwiceAtTill',
  'nearTwiceOnline',
  'barcodeTwice',
  'barcodeDiffers',
  'notCounted',
  'notGoodsOnline',
  'parentStock',
  'wrongParent',
  'familyNotConfigurable',
  'configurableNotFamily',
  'familySplit',
  'configurableMixed',
  'variantAloneOnline',
  'variantAloneAtTill',
  'emptyConfigurable',
  'notVisible',
  'priceDiffers',
  'noPriceOnline',
  'taxDiffers',
  'disabledOnline',
  'skuImpossible',
  'onlyAtTill',
  'onlyOnline',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** One defect, found anew by every audit under the same `key`. */
export interface Finding {
  kind: FindingKind;
  key: string;
  /** The SKU to look for, as the side writes it that a person looks at first. */
  sku: string;
  name: string;
  /** What may be confirmed to be one article. */
  pair: { tillId: string; shopSku: string } | null;
  tillSku: string | null;
  shopSku: string | null;
  /** What the screen shows beside it, by name; the finding is another one when they change, but for `…Changed` (ms UTC). */
  facts: Record<string, string>;
  /** Since when as far as a system says so (ms UTC); null: since an audit first found it. */
  since: number | null;
}

/** Kinds that name two articles which may be one. */
export const pairKinds: ReadonlySet<FindingKind> = new Set([
  'differsByCase',
  'differsBySpaces',
  'looksAlike',
  'autoNumber',
  'sameBarcode',
  'renamedAtTill',
  'renamedOnline',
]);
