import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { journalNumber, person, requestId, storeId } from '#contract/ids.ts';
import { mappingReport } from '#contract/mapping-audit.ts';
import { instant } from '#contract/time.ts';

/** A kind of defect of both catalogs; what each means is told by the screen (`audit.kind.*`). */
export const findingKind = z.enum([
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
]);
export type FindingKind = z.infer<typeof findingKind>;

export const findingState = z.enum(['open', 'ignored']);
export type FindingState = z.infer<typeof findingState>;

/** What may be done about a finding besides leaving it: confirm that two articles are one, or make Magento hold what follows from the till now. */
export const findingAction = z.enum(['link', 'publish']);

export const findingRow = z.object({
  key: z.string(),
  kind: findingKind,
  sku: z.string(),
  name: z.string(),
  tillSku: z.string().nullable(),
  shopSku: z.string().nullable(),
  /** What to know about it, by name (`audit.fact.*`): prices, stock, barcodes, parents. */
  facts: z.record(z.string(), z.string()),
  since: instant,
  state: findingState,
  /** Why it is left. */
  note: z.string(),
  person: z.string().nullable(),
  actions: z.array(findingAction),
});
export type FindingRow = z.infer<typeof findingRow>;

export const auditStatus = z.object({
  state: z.enum(['never', 'till', 'shop', 'parents', 'done']),
  /** Null: the night's own. */
  person: z.string().nullable(),
  startedAt: instant.nullable(),
  readTill: z.int(),
  readShop: z.int(),
  /** How many products the shop says it has. */
  ofShop: z.int().nullable(),
  /** Of the last audit that was read to its end; what the list shows. */
  finishedAt: instant.nullable(),
  compared: z.object({ pairs: z.int(), till: z.int(), shop: z.int() }).nullable(),
  /** Whether the shop's catalog prices include tax, as most prices tell; null when none can. */
  pricesIncludeTax: z.boolean().nullable(),
  kinds: z.array(z.object({ kind: findingKind, open: z.int(), ignored: z.int() })),
  open: z.int(),
  ignored: z.int(),
  links: z.int(),
});
export type AuditStatus = z.infer<typeof auditStatus>;

const catalogLink = z.object({
  shopSku: z.string(),
  tillSku: z.string(),
  name: z.string(),
  kind: findingKind,
  person: z.string(),
  at: instant,
  journal: journalNumber,
});

const click = z.object({ storeId, requestId, person });
const keys = z.array(z.string().min(1).max(400)).min(1).max(10_000);
const done = z.object({ journal: journalNumber, count: z.int() });

export const catalog = {
  status: oc.input(z.object({ storeId })).output(auditStatus).errors(errors),
  /** Reads both catalogs whole, in the background; goes on after a restart. One at a time: a second start answers the one at work. */
  start: oc.input(click).output(auditStatus).errors(errors),
  /** By SKU. */
  list: oc
    .input(
      z.object({
        storeId,
        kind: findingKind.nullable().default(null),
        state: findingState.default('open'),
        search: z.string().max(120).default(''),
        /** From the previous page; null for the first. */
        cursor: z.string().nullable().default(null),
        limit: z.int().min(1).max(1_000).default(200),
      }),
    )
    .output(z.object({ rows: z.array(findingRow), next: z.string().nullable(), total: z.int() }))
    .errors(errors),
  /** Leaves these as they are, with the reason, until their facts change. */
  ignore: oc
    .input(click.extend({ keys, reason: z.string().trim().min(1).max(200) }))
    .output(done)
    .errors(errors),
  /** Takes them up again. */
  reopen: oc.input(click.extend({ keys })).output(done).errors(errors),
  /** Confirms that both articles of these are one: the journal keeps it, later audits compare them as one and are silent about the SKU. */
  link: oc.input(click.extend({ keys })).output(done).errors(errors),
  unlink: oc
    .input(click.extend({ shopSku: z.string().min(1).max(400) }))
    .output(done)
    .errors(errors),
  links: oc
    .input(z.object({ storeId }))
    .output(z.object({ rows: z.array(catalogLink) }))
    .errors(errors),
  /** Makes the stock engine send what follows from the till now: nothing for an article that is archived there. */
  publish: oc.input(click.extend({ keys })).output(done).errors(errors),
  /** What this store is mapped to, as the last mapping audit found it. */
  mapping: oc.input(z.object({ storeId })).output(mappingReport).errors(errors),
  /** Compares it with both systems anew, reading only. One that is at work goes on. */
  checkMapping: oc.input(z.object({ storeId })).output(mappingReport).errors(errors),
  /** The findings of the mapping as CSV (RFC 4180, UTF-8, header line). */
  exportMapping: oc
    .input(z.object({ storeId }))
    .output(z.object({ fileName: z.string(), csv: z.string() }))
    .errors(errors),
  /** Every finding and every confirmed pair as CSV (RFC 4180, UTF-8, header line). */
  export: oc
    .input(z.object({ storeId }))
    .output(z.object({ fileName: z.string(), csv: z.string() }))
    .errors(errors),
};
