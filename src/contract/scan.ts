import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { journalNumber, person, requestId, storeId, uuid } from '#contract/ids.ts';
import { quantity } from '#contract/money.ts';
import { pickupState } from '#contract/pickups.ts';
import { instant } from '#contract/time.ts';

const code = z.string().trim().min(1).max(120);
const sku = z.string().min(1).max(64);

const order = z.object({ pickupId: uuid, incrementId: z.string(), state: pickupState });

const transfer = z.object({
  transferId: uuid,
  /** What people know it by: T-1A2B3C. */
  label: z.string(),
});

/** How a code names an item: its SKU, a barcode of the till's product, or one that was taught here. */
const itemBy = z.enum(['sku', 'barcode', 'taught']);

/** What a paper's entry is about. */
const paperSubject = z.discriminatedUnion('kind', [
  order.extend({ kind: z.literal('order') }),
  transfer.extend({ kind: z.literal('transfer') }),
  z.object({ kind: z.literal('item'), sku: z.string() }),
  /** In the words of the journal, e.g. an entry's kind. */
  z.object({ kind: z.literal('other'), text: z.string() }),
]);

/** One thing a code can mean. */
export const scanMatch = z.discriminatedUnion('kind', [
  order.extend({ kind: z.literal('order') }),
  /** Bags are counted from 1. */
  order.extend({ kind: z.literal('bag'), bag: z.int() }),
  /** With the open orders that stand in it. */
  z.object({ kind: z.literal('bin'), bin: z.string(), orders: z.array(order) }),
  z.object({
    kind: z.literal('item'),
    sku: z.string(),
    name: z.string(),
    /** On hand at this store; null when the till does not count it or knows the SKU twice. */
    onHand: quantity.nullable(),
    /** False once archived, deactivated or deleted at the till. */
    sold: z.boolean(),
    by: itemBy,
  }),
  z.object({ kind: z.literal('pickList'), batch: z.string() }),
  z.object({ kind: z.literal('badge'), badge: z.string() }),
  /** Its packing slip, or one of its boxes, counted from 1. */
  transfer.extend({ kind: z.literal('transfer'), box: z.int().nullable() }),
  z.object({ kind: z.literal('paper'), journal: journalNumber, at: instant, subject: paperSubject }),
]);
export type ScanMatch = z.infer<typeof scanMatch>;
export type ScanItem = Extract<ScanMatch, { kind: 'item' }>;

/** Where a code was looked for. */
export const scanPlace = z.enum(['bag', 'paper', 'transfer', 'order', 'sku', 'barcode', 'taught']);
export type ScanPlace = z.infer<typeof scanPlace>;

/** What a code means at a store: one thing, several at once, or nothing with what was tried. */
export const scanMeaning = z.discriminatedUnion('kind', [
  ...scanMatch.options,
  z.object({ kind: z.literal('several'), matches: z.array(scanMatch).min(2) }),
  z.object({ kind: z.literal('unknown'), code: z.string(), tried: z.array(scanPlace) }),
]);
export type ScanMeaning = z.infer<typeof scanMeaning>;

const taughtRow = z.object({
  code: z.string(),
  sku: z.string(),
  /** Of the till's product; null when the till does not know the SKU any more. */
  name: z.string().nullable(),
  person: z.string(),
  at: instant,
  journal: journalNumber,
});

const click = z.object({ storeId, requestId, person });
const journaled = z.object({ journal: journalNumber });

export const scan = {
  /** What a code means here. Leading zeros of a number, its check digit and the case of letters do not count; GS1 texts are read by their GTIN. */
  identify: oc.input(z.object({ storeId, code })).output(scanMeaning).errors(errors),
  /** From now on this code means this SKU here. Refused when it means something else already, and for codes Backroom prints. */
  teach: oc.input(click.extend({ code, sku })).output(journaled).errors(errors),
  forget: oc.input(click.extend({ code })).output(journaled).errors(errors),
  /** Newest first. */
  taughtList: oc
    .input(z.object({ storeId, limit: z.int().min(1).max(1_000).default(200) }))
    .output(z.object({ rows: z.array(taughtRow), total: z.int() }))
    .errors(errors),
};
