import { oc } from '@orpc/contract';
import { z } from 'zod';
import { preview } from '#contract/consequences.ts';
import { errors } from '#contract/errors.ts';
import { journalNumber, person, requestId, storeId, uuid } from '#contract/ids.ts';
import { quantity } from '#contract/money.ts';
import { instant } from '#contract/time.ts';

const sku = z.string().min(1).max(64);

/** `declined` and `cancelled` end it before the goods arrive; a closed one may be opened again when pieces arrive late. */
export const transferState = z.enum(['requested', 'approved', 'picking', 'packed', 'sent', 'receiving', 'closed', 'declined', 'cancelled']);
export type TransferState = z.infer<typeof transferState>;

/** Which end of it this store is: the goods leave here, or arrive here. */
export const transferRole = z.enum(['origin', 'destination']);
export type TransferRole = z.infer<typeof transferRole>;

export const transferTab = z.enum(['toApprove', 'toPick', 'toSend', 'inTransit', 'toReceive', 'discrepancies', 'done']);
export type TransferTab = z.infer<typeof transferTab>;

export const transferReason = z.enum(['pickup', 'lowStock', 'customer', 'other']);
export type TransferReason = z.infer<typeof transferReason>;

/** `short` and `over` follow from the counts; the rest is reported by a person. */
export const discrepancyKind = z.enum(['short', 'over', 'damaged', 'wrongItem', 'notInShipment']);
export type DiscrepancyKind = z.infer<typeof discrepancyKind>;

export const reportedKind = discrepancyKind.extract(['damaged', 'wrongItem', 'notInShipment']);

/** What the till says of its consignment; null before it has one. */
export const tillStatus = z.enum(['OPEN', 'SENT', 'RECEIVED', 'CANCELLED']);

export const transferRow = z.object({
  id: uuid,
  /** What people know it by, also on its papers: T-1A2B3C. */
  label: z.string(),
  role: transferRole,
  state: transferState,
  /** Where it is listed. */
  tab: transferTab,
  /** Name of the store at the other end. */
  otherStore: z.string(),
  reason: transferReason,
  note: z.string(),
  needBy: instant.nullable(),
  /** Number of the web order it is for. */
  incrementId: z.string().nullable(),
  /** Made by a person in Backroom, or at the till by somebody else. */
  madeAtTill: z.boolean(),
  lines: z.int(),
  pieces: quantity,
  discrepancies: z.int(),
  createdAt: instant,
  updatedAt: instant,
  /** What the till shows, and whether a change of ours waits for it or for a person. */
  till: tillStatus.nullable(),
  owed: z.int(),
  held: z.boolean(),
});
export type TransferRow = z.infer<typeof transferRow>;

export const transferLine = z.object({
  sku,
  name: z.string(),
  asked: quantity,
  picked: quantity,
  sent: quantity,
  /** Counted here, damaged pieces included. */
  received: quantity,
});

export const discrepancy = z.object({
  /** Of one that a person reported; null where it follows from the counts. */
  id: uuid.nullable(),
  sku,
  name: z.string(),
  kind: discrepancyKind,
  quantity,
  note: z.string(),
  /** Who reported it: a person here, or the other store by its name. */
  person: z.string().nullable(),
  at: instant.nullable(),
  /** A picture of it, in the journal of the store that reported it alone. */
  photo: uuid.nullable(),
});
export type Discrepancy = z.infer<typeof discrepancy>;

/** Where its pieces are: each in exactly one place. */
export const whereabouts = z.object({
  /** On the origin's shelves or in its boxes; its till counts them. */
  atOrigin: quantity,
  inTransit: quantity,
  /** Counted by the destination's till, damaged ones included. */
  atDestination: quantity,
  /** Left the origin and were not received. */
  missing: quantity,
  /** Received beyond what left the origin by its till. */
  over: quantity,
});
export type Whereabouts = z.infer<typeof whereabouts>;

export const transferDetail = transferRow.extend({
  origin: z.string(),
  destination: z.string(),
  /** The till's id of the store at the other end. */
  otherOutlet: z.string(),
  boxes: z.int(),
  /** Counts come from scans alone. */
  forceScan: z.boolean(),
  /** Who counts at the moment and on which device; one device at a time. */
  holder: z.object({ person: z.string(), device: z.string(), since: instant }).nullable(),
  pickupId: uuid.nullable(),
  sentAt: instant.nullable(),
  closedAt: instant.nullable(),
  journal: journalNumber,
  lineList: z.array(transferLine),
  discrepancyList: z.array(discrepancy),
  whereabouts,
});
export type TransferDetail = z.infer<typeof transferDetail>;

/** What a scan did, or why nothing was counted. */
export const transferScanned = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('counted'),
    journal: journalNumber,
    line: transferLine,
    /** Of this line, at this step. */
    wanted: quantity,
    counted: quantity,
    lineDone: z.boolean(),
    allDone: z.boolean(),
  }),
  z.object({ kind: z.literal('unknownCode'), code: z.string() }),
  z.object({ kind: z.literal('notInTransfer'), sku, name: z.string() }),
  /** All of it is picked; a piece more was not asked for. */
  z.object({ kind: z.literal('enough'), sku, name: z.string(), wanted: quantity }),
  z.object({ kind: z.literal('several'), skus: z.array(sku) }),
]);
export type TransferScanned = z.infer<typeof transferScanned>;

/** Pieces of a SKU at a store and how long they last there. */
const position = z.object({
  /** Waited for by nobody. */
  free: quantity,
  /** Asked for or on their way there. */
  incoming: quantity,
  /** Sold over the counter in four weeks. */
  sold: quantity,
  /** Days they last; null for what does not sell there. */
  cover: z.number().nullable(),
  /** What the store keeps for itself. */
  need: quantity,
});

/** Pieces another store of this PC could give, and why. */
export const transferSuggestion = z.object({
  sku,
  name: z.string(),
  outletId: z.string(),
  otherStore: z.string(),
  quantity,
  here: position,
  there: position,
});
export type TransferSuggestion = z.infer<typeof transferSuggestion>;

/** Every piece of a SKU in the stores of this PC and between them, each in exactly one state. */
export const unitsOfSku = z.object({
  inStores: quantity,
  held: quantity,
  inTransit: quantity,
  missing: quantity,
  total: quantity,
  /** Counted by two stores at once: what arrived beyond what left. */
  twice: quantity,
  /** The transfers that move it now, or lost it. */
  transfers: z.array(z.object({ id: uuid, label: z.string(), otherStore: z.string(), role: transferRole, pieces: quantity })),
});
export type UnitsOfSku = z.infer<typeof unitsOfSku>;

const waitingRows = z.object({ count: z.int(), rows: z.array(transferRow) });

const about = z.object({ storeId, transferId: uuid });
const click = about.extend({ requestId, person });
/** A window's own id: counting is locked to it. */
const device = z.string().min(8).max(64);
const durable = z.object({ journal: journalNumber, transfer: transferDetail });
const lines = z
  .array(z.object({ sku, quantity: quantity.positive() }))
  .min(1)
  .max(1_000);

/** Goods on their way between two stores. At the till each is a consignment, which is where both stores meet. */
export const transfers = {
  list: oc
    .input(z.object({ storeId, tab: transferTab, limit: z.int().min(1).max(5_000).default(200) }))
    .output(z.object({ rows: z.array(transferRow), counts: z.record(transferTab, z.int()) }))
    .errors(errors),
  /** What needs somebody of this store: the first few of each, and how many. */
  waiting: oc
    .input(z.object({ storeId }))
    .output(z.object({ toApprove: waitingRows, toReceive: waitingRows, discrepancies: waitingRows }))
    .errors(errors),
  /** What the other stores of this PC can spare of what runs out here within half of `days`. */
  suggest: oc
    .input(z.object({ storeId, days: z.int().min(2).max(90).default(14) }))
    .output(z.object({ rows: z.array(transferSuggestion), stores: z.array(z.string()) }))
    .errors(errors),
  /** Transfers that were asked for because of a pickup, newest first. */
  forPickup: oc
    .input(z.object({ storeId, pickupId: uuid }))
    .output(z.object({ rows: z.array(transferRow) }))
    .errors(errors),
  units: oc.input(z.object({ storeId, sku })).output(unitsOfSku).errors(errors),
  get: oc.input(about).output(transferDetail).errors(errors),
  /** The till's other outlets, with what is free of a SKU where this PC works the store too. */
  stores: oc
    .input(z.object({ storeId, sku: sku.nullable().default(null) }))
    .output(
      z.object({
        stores: z.array(z.object({ outletId: z.string(), storeId: storeId.nullable(), name: z.string(), free: quantity.nullable() })),
      }),
    )
    .errors(errors),
  /** Asks another store for goods, or offers it some (which needs no approval there). */
  request: oc
    .input(
      z.object({
        storeId,
        requestId,
        person,
        direction: z.enum(['ask', 'give']),
        outletId: z.string().min(1).max(64),
        needBy: instant.nullable().default(null),
        reason: transferReason,
        note: z.string().trim().max(200).default(''),
        pickupId: uuid.nullable().default(null),
        lines,
      }),
    )
    .output(durable)
    .errors(errors),
  approve: oc.input(click).output(durable).errors(errors),
  /** What cancelling or declining leads to. */
  previewCancel: oc.input(about).output(preview).errors(errors),
  decline: oc
    .input(click.extend({ note: z.string().trim().max(200).default('') }))
    .output(durable)
    .errors(errors),
  cancel: oc
    .input(click.extend({ fingerprint: z.string() }))
    .output(durable)
    .errors(errors),
  /** Begins or goes on with counting on this device: picking at the origin, receiving at the destination. */
  begin: oc
    .input(click.extend({ device, takeOver: z.boolean().default(false), forceScan: z.boolean().default(false) }))
    .output(durable)
    .errors(errors),
  /** Lays counting aside; another device may go on. */
  pause: oc.input(click.extend({ device })).output(durable).errors(errors),
  scan: oc
    .input(click.extend({ device, code: z.string().trim().min(1).max(120) }))
    .output(transferScanned)
    .errors(errors),
  /** Sets how many of a line are counted; refused while only scans count. */
  count: oc
    .input(click.extend({ device, sku, quantity: quantity.min(0) }))
    .output(durable)
    .errors(errors),
  /**
   * Pieces that arrived and are not what was sent, or not whole. Damaged ones count as received and are held; what is not part of the
   * transfer moves no stock. The other store reads it from the till once receiving ends; a picture (`photos.keep`) stays here.
   */
  report: oc
    .input(
      click.extend({
        device,
        sku,
        kind: reportedKind,
        quantity: quantity.positive(),
        note: z.string().trim().max(200).default(''),
        photoId: uuid.nullable().default(null),
      }),
    )
    .output(durable)
    .errors(errors),
  /** Takes a report back while it is received here. */
  withdrawReport: oc
    .input(click.extend({ device, reportId: uuid }))
    .output(durable)
    .errors(errors),
  pack: oc
    .input(click.extend({ device, boxes: z.int().min(1).max(200) }))
    .output(durable)
    .errors(errors),
  /** What sending or closing leads to, here and at the till. */
  preview: oc.input(about).output(preview).errors(errors),
  send: oc
    .input(click.extend({ fingerprint: z.string() }))
    .output(durable)
    .errors(errors),
  /** Receiving is over: what is missing stays missing until it arrives late. */
  close: oc
    .input(click.extend({ device, fingerprint: z.string() }))
    .output(durable)
    .errors(errors),
  /** Somebody has looked into what was different: it is done. */
  settle: oc
    .input(click.extend({ note: z.string().trim().max(200).default('') }))
    .output(durable)
    .errors(errors),
};
