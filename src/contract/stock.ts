import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { journalNumber, person, requestId, storeId, uuid } from '#contract/ids.ts';
import { quantity } from '#contract/money.ts';
import { instant } from '#contract/time.ts';

const sku = z.string().min(1).max(64);

/**
 * How the number of a SKU at a store stands.
 * - published: Magento holds it; - pending: a change is on its way; - unread: Magento was not asked yet;
 * - the rest: it cannot be published, for this reason.
 */
export const stockState = z.enum([
  'published',
  'pending',
  'unread',
  'unknownOnline',
  'unknownAtTill',
  'twiceAtTill',
  'notCounted',
  'refused',
]);
export type StockState = z.infer<typeof stockState>;

/** A part of the published number. */
export const stockNumber = z.enum(['onHand', 'held', 'shippedNotDeducted', 'deductedNotShipped', 'openPickups', 'buffer', 'published']);
export type StockNumber = z.infer<typeof stockNumber>;

/** One line of the sum; all lines add up to what Magento must hold. */
export const stockTerm = z.object({
  term: z.enum(['onHand', 'held', 'shippedNotDeducted', 'deductedNotShipped', 'buffer', 'notSold', 'neverNegative', 'keptForPickups']),
  value: quantity,
});

export const bufferScope = z.enum(['sku', 'category', 'velocity', 'store']);

/** The numbers of one SKU at one store of this PC. */
export const storeStock = z.object({
  storeId,
  storeName: z.string(),
  state: stockState,
  /** False once archived, deactivated or deleted at the till. */
  sold: z.boolean(),
  onHand: quantity,
  held: quantity,
  shippedNotDeducted: quantity,
  deductedNotShipped: quantity,
  openPickups: quantity,
  buffer: z.object({ scope: bufferScope, key: z.string(), quantity }).nullable(),
  /** What Magento must hold; null when it cannot be published. */
  expected: quantity.nullable(),
  terms: z.array(stockTerm),
  /** What Magento holds as far as known. */
  published: quantity.nullable(),
  publishedAt: instant.nullable(),
  /** Since when a change waits to be published. */
  pendingSince: instant.nullable(),
  drift: z.boolean(),
});
export type StoreStock = z.infer<typeof storeStock>;

export const stockRow = z.object({
  sku: z.string(),
  name: z.string(),
  /** Every code of the product at the till, barcodes included. */
  codes: z.array(z.string()),
  options: z.array(z.object({ label: z.string(), value: z.string() })),
  stores: z.array(storeStock),
});
export type StockRow = z.infer<typeof stockRow>;

/** What stands behind a number: an entry, an effect or a read. */
export const explanation = z.object({
  kind: z.enum(['read', 'movement', 'held', 'buffer', 'effect', 'term']),
  /** English, in store words. */
  text: z.string(),
  quantity: quantity.nullable(),
  at: instant.nullable(),
  journal: journalNumber.nullable(),
  effectId: uuid.nullable(),
  /** For movements: the pickup it belongs to. */
  pickupId: uuid.nullable(),
});
export type Explanation = z.infer<typeof explanation>;

export const movementRow = z.object({
  id: z.int(),
  feature: z.string(),
  /** In store words, e.g. the order number. */
  subject: z.string(),
  quantity,
  journal: journalNumber,
  at: instant,
  shopAt: instant.nullable(),
  tillAt: instant.nullable(),
  endedAt: instant.nullable(),
});
export type MovementRow = z.infer<typeof movementRow>;

/**
 * Why Magento differs.
 * - lateEffect: a publish of ours is still on its way; - editedAtMagento: nobody here wrote it;
 * - notSeen: the till changed on-hand without a new version; - notKept: Magento answered yes and holds something else;
 * - onlyOnline: the till does not know the SKU; - reservations: Magento has promised more than it has;
 * - unknown: no cause was found.
 */
export const driftCause = z.enum(['lateEffect', 'editedAtMagento', 'notSeen', 'notKept', 'onlyOnline', 'reservations', 'unknown']);
export type DriftCause = z.infer<typeof driftCause>;

export const driftState = z.enum(['open', 'mending', 'mended', 'ignored']);
export type DriftState = z.infer<typeof driftState>;

export const whoIsRight = z.enum(['till', 'magento', 'person']);
export type WhoIsRight = z.infer<typeof whoIsRight>;

export const driftRow = z.object({
  sku: z.string(),
  name: z.string(),
  onHand: quantity.nullable(),
  expected: quantity.nullable(),
  magento: quantity.nullable(),
  /** Promised by Magento over all sources of the website; null when it was not asked. */
  reserved: quantity.nullable(),
  salable: quantity.nullable(),
  since: instant,
  cause: driftCause,
  right: whoIsRight,
  state: driftState,
  note: z.string(),
  /** English, in store words: what it means and what to do. */
  message: z.string(),
  cure: z.string(),
  mendable: z.boolean(),
});
export type DriftRow = z.infer<typeof driftRow>;

export const reconcileStatus = z.object({
  state: z.enum(['never', 'till', 'shop', 'done']),
  person: z.string().nullable(),
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  readTill: z.int(),
  readShop: z.int(),
  open: z.int(),
  mending: z.int(),
  ignored: z.int(),
});
export type ReconcileStatus = z.infer<typeof reconcileStatus>;

export const heldReason = z.enum(['damaged', 'quarantine', 'missing']);
export type HeldReason = z.infer<typeof heldReason>;

export const heldRow = z.object({
  id: uuid,
  sku: z.string(),
  name: z.string(),
  quantity,
  reason: heldReason,
  bin: z.string().nullable(),
  note: z.string(),
  person: z.string(),
  at: instant,
  journal: journalNumber,
});
export type HeldRow = z.infer<typeof heldRow>;

export const buffer = z.object({ scope: bufferScope, key: z.string(), quantity, journal: journalNumber });

const delayFigures = z.object({
  count: z.int(),
  p50: z.number().nullable(),
  p95: z.number().nullable(),
  p99: z.number().nullable(),
  max: z.number().nullable(),
});

const click = z.object({ storeId, requestId, person });
const journaled = z.object({ journal: journalNumber });

export const stock = {
  /** SKUs by SKU, any code, or words of the name; every store of this PC with all its numbers. */
  search: oc
    .input(
      z.object({
        storeId,
        search: z.string().max(120).default(''),
        /** `low`: at most three pieces on hand; `negative`: below zero at the till; of the given store. */
        only: z.enum(['all', 'low', 'negative', 'pending', 'held', 'drift', 'unmatched']).default('all'),
        /** From the previous page; null for the first. */
        cursor: z.string().nullable().default(null),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ rows: z.array(stockRow), next: z.string().nullable() }))
    .errors(errors),
  /** The entries, effects and reads behind one number. */
  explain: oc
    .input(z.object({ storeId, sku, number: stockNumber }))
    .output(z.object({ sku: z.string(), number: stockNumber, value: quantity.nullable(), rows: z.array(explanation) }))
    .errors(errors),
  /** Every piece that pickups move, newest first. */
  movements: oc
    .input(z.object({ storeId, sku, limit: z.int().min(1).max(500).default(100) }))
    .output(z.object({ rows: z.array(movementRow) }))
    .errors(errors),
  driftList: oc
    .input(
      z.object({
        storeId,
        states: z.array(driftState).default(['open', 'mending']),
        cursor: z.string().nullable().default(null),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ rows: z.array(driftRow), next: z.string().nullable(), total: z.int() }))
    .errors(errors),
  /** Publishes the right number of these SKUs (null: of every open one where the till is right). What needs a person is left out. */
  driftMend: oc
    .input(click.extend({ skus: z.array(sku).min(1).max(10_000).nullable() }))
    .output(z.object({ journal: journalNumber, mending: z.int() }))
    .errors(errors),
  driftIgnore: oc
    .input(click.extend({ skus: z.array(sku).min(1).max(10_000), reason: z.string().trim().min(1).max(200) }))
    .output(journaled)
    .errors(errors),
  /** Reads both systems whole, in the background; goes on after a restart. One at a time: a second start answers the one at work. */
  reconcileStart: oc.input(click).output(reconcileStatus).errors(errors),
  reconcileStatus: oc.input(z.object({ storeId })).output(reconcileStatus).errors(errors),
  /** Every difference of the last reconcile as CSV (RFC 4180, UTF-8, header line). */
  reconcileExport: oc
    .input(z.object({ storeId }))
    .output(z.object({ fileName: z.string(), csv: z.string() }))
    .errors(errors),
  /** Every buffer, and the till's categories to choose from with how many SKUs each. */
  buffersList: oc
    .input(z.object({ storeId }))
    .output(z.object({ rows: z.array(buffer), categories: z.array(z.object({ name: z.string(), skus: z.int() })) }))
    .errors(errors),
  /** `key`: the SKU, the till's category by its name, `fast`, `steady` or `slow`; empty for the store. Null takes the buffer away. */
  buffersSet: oc
    .input(click.extend({ scope: bufferScope, key: z.string().max(120), quantity: quantity.min(0).nullable() }))
    .output(z.object({ journal: journalNumber, rows: z.array(buffer) }))
    .errors(errors),
  heldList: oc
    .input(z.object({ storeId, sku: sku.nullable().default(null) }))
    .output(z.object({ rows: z.array(heldRow) }))
    .errors(errors),
  /** Takes pieces out of what is published; the till's own count is not touched. */
  heldAdd: oc
    .input(
      click.extend({
        sku,
        quantity: quantity.positive(),
        reason: heldReason,
        bin: z.string().trim().min(1).max(20).nullable().default(null),
        note: z.string().max(200).default(''),
      }),
    )
    .output(z.object({ journal: journalNumber, held: heldRow }))
    .errors(errors),
  heldRelease: oc
    .input(click.extend({ id: uuid }))
    .output(journaled)
    .errors(errors),
  /** From the cause's own instant (a sale's, or when a change of on-hand was first seen) to Magento's confirmation, in ms. */
  delays: oc
    .input(z.object({ storeId, since: instant.default(0) }))
    .output(z.object({ all: delayFigures, sales: delayFigures }))
    .errors(errors),
};
