import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { journalNumber, orderId, person, requestId, storeId, systemName, uuid } from '#contract/ids.ts';
import { money, quantity } from '#contract/money.ts';
import { shortReason } from '#contract/short-reason.ts';
import { instant } from '#contract/time.ts';

/**
 * - waiting: the order's payment or a hold does not allow picking yet
 * - new, picking, staged, ready, collected: the way of a normal pickup
 * - short: pieces were not found; someone decides what becomes of them
 * - expired: nobody came in the time the pieces are kept; they are to be put back
 * - putBack: cancelled or refunded while goods were taken from the shelf
 * - cancelled: nothing (more) to do
 */
export const pickupState = z.enum([
  'waiting',
  'new',
  'picking',
  'short',
  'staged',
  'ready',
  'expired',
  'collected',
  'putBack',
  'cancelled',
]);
export type PickupState = z.infer<typeof pickupState>;

export const pickupTab = z.enum(['late', 'toPick', 'picking', 'short', 'ready', 'putBack', 'waiting', 'done', 'all']);
export type PickupTab = z.infer<typeof pickupTab>;

/** What one system knows of this pickup. `problem` waits for a person, `waiting` for the network or its turn. */
export const mark = z.object({
  system: systemName,
  state: z.enum(['none', 'waiting', 'sending', 'confirmed', 'problem']),
  since: instant.nullable(),
  /** The effect kind the mark speaks of, e.g. `magento.notifyReady`. */
  kind: z.string().nullable(),
});
export type Mark = z.infer<typeof mark>;

export const pickupRow = z.object({
  id: uuid,
  orderId,
  incrementId: z.string(),
  state: pickupState,
  /** Initial and surname only; the whole name is on the detail. */
  customer: z.string(),
  pieces: quantity,
  lines: z.int(),
  placedAt: instant,
  promisedAt: instant.nullable(),
  bin: z.string().nullable(),
  /** Bags it stands in; 0 while nobody counted them. */
  bags: z.int(),
  /** Pieces of it that were reported short and not decided on. */
  short: quantity,
  /** Until when the pieces are kept for the customer; null before it is ready. */
  keptUntil: instant.nullable(),
  /** The round it is picked in; null once it is not picked any more. */
  batch: uuid.nullable(),
  payment: z.enum(['paid', 'toPay', 'waiting']),
  total: money,
  holder: z.string().nullable(),
  marks: z.array(mark),
  /** Open exceptions of this pickup. */
  attention: z.int(),
});
export type PickupRow = z.infer<typeof pickupRow>;

export const pickupLine = z.object({
  id: z.string(),
  sku: z.string(),
  name: z.string(),
  options: z.array(z.object({ label: z.string(), value: z.string() })),
  /** The set it is a part of; null for what was sold by itself. */
  setName: z.string().nullable(),
  quantity,
  picked: quantity,
  /** Reported short and not decided on. */
  short: quantity,
  /** Why; null when nothing is short. */
  shortReason: shortReason.nullable(),
  /** Passed over for now. */
  skipped: z.boolean(),
  /** What a scanner may read on the piece: the till's codes and the SKU. */
  codes: z.array(z.string()),
  /** To be handed to grown-ups only. */
  ageRestricted: z.boolean(),
  unitPrice: money,
  /** False for virtual and downloadable lines: nothing to fetch. */
  physical: z.boolean(),
});
export type PickupLine = z.infer<typeof pickupLine>;

export const pickupAction = z.enum([
  'startPicking',
  'setPicked',
  'pausePicking',
  'takeOver',
  'reportShort',
  'dropLines',
  'dropAll',
  'stage',
  'markReady',
  'resendReady',
  'handOver',
  'extend',
  'putBackDone',
  'undoReady',
  'undoHandOver',
]);

/** One step in the history: of the store, or of what is owed to one system. */
export const timelineItem = z.object({
  lane: z.enum(['store', 'magento', 'lightspeed']),
  at: instant,
  /** Entry kind or effect kind. */
  kind: z.string(),
  /** For effects: the outbox state; for entries null. */
  state: z.enum(['queued', 'sending', 'retry', 'uncertain', 'rejected', 'done', 'withdrawn']).nullable(),
  settledAt: instant.nullable(),
  person: z.string().nullable(),
  device: z.string().nullable(),
  journal: journalNumber,
  effectId: uuid.nullable(),
  /** Facts of the step (amounts, numbers, notes) as plain text values. */
  facts: z.record(z.string(), z.string()),
  /** Why it is held up: `reason` for translation, `problem` in English. */
  reason: z.string().nullable(),
  problem: z.string().nullable(),
});
export type TimelineItem = z.infer<typeof timelineItem>;

/** How it was checked who takes the pieces; the method only, never the document. */
export const proof = z.enum(['none', 'code', 'id', 'signature']);
export type Proof = z.infer<typeof proof>;

export const pickupDetail = pickupRow.extend({
  customerName: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  paymentMethod: z.string(),
  toPay: money,
  /** The proof this store asks for at the counter. */
  proofAsked: proof,
  saleId: z.string().nullable(),
  saleNumber: z.string().nullable(),
  collectedAt: instant.nullable(),
  collectedBy: z.string().nullable(),
  items: z.array(pickupLine),
  timeline: z.array(timelineItem),
  /** The last step, when it is one that may be taken back; `possible` while no system was told. */
  undo: z.object({ step: z.enum(['undoReady', 'undoHandOver']), possible: z.boolean() }).nullable(),
  /** Every action with whether it is allowed now and, if not, why in store words. */
  actions: z.array(z.object({ action: pickupAction, allowed: z.boolean(), reason: z.string().nullable(), why: z.string().nullable() })),
});
export type PickupDetail = z.infer<typeof pickupDetail>;

/** What a step of a person names. */
export const pickupClick = z.object({ storeId, pickupId: uuid, requestId, person });
/** Answered after COMMIT: the entry's journal number and the pickup as it now stands. */
export const pickupDurable = z.object({ journal: journalNumber, pickup: pickupDetail });

export const pickups = {
  list: oc
    .input(
      z.object({
        storeId,
        tab: pickupTab.default('all'),
        /** Order number, name, e-mail, phone or SKU. */
        search: z.string().max(120).default(''),
        /** Only those that are paid, or still to be paid at the counter. */
        payment: z.enum(['paid', 'toPay']).nullable().default(null),
        /** Only those whose customer stands at the counter. */
        here: z.boolean().default(false),
        /** Only what this person has in hand; empty: what nobody has. */
        holder: z.string().max(60).nullable().default(null),
        sort: z.enum(['promised', 'placed', 'customer', 'order', 'pieces', 'payment', 'step']).default('promised'),
        descending: z.boolean().default(false),
        /** From the previous page; null for the first. */
        cursor: z.string().nullable().default(null),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ rows: z.array(pickupRow), next: z.string().nullable(), total: z.int() }))
    .errors(errors),
  /** Who has something in hand, by name: what the queue can be narrowed to. */
  holders: oc
    .input(z.object({ storeId }))
    .output(z.object({ names: z.array(z.string()) }))
    .errors(errors),
  counts: oc.input(z.object({ storeId })).output(z.record(pickupTab, z.int())).errors(errors),
  get: oc
    .input(z.object({ storeId, pickupId: uuid }))
    .output(pickupDetail)
    .errors(errors),
  /** Refused (`heldByOther`) while a colleague is picking it, unless it is taken over. */
  startPicking: oc
    .input(pickupClick.extend({ takeOver: z.boolean().default(false) }))
    .output(pickupDurable)
    .errors(errors),
  setPicked: oc
    .input(pickupClick.extend({ lineId: z.string(), picked: quantity.min(0) }))
    .output(pickupDurable)
    .errors(errors),
  /** All pieces are in the bin. */
  stage: oc
    .input(pickupClick.extend({ bin: z.string().trim().min(1).max(20).nullable().default(null) }))
    .output(pickupDurable)
    .errors(errors),
  /** Magento ships the order and mails the customer. Allowed from new, picking or staged: what was not scanned counts as picked. */
  markReady: oc.input(pickupClick).output(pickupDurable).errors(errors),
  handOver: oc
    .input(
      pickupClick.extend({
        collectedBy: z.enum(['customer', 'other']),
        proof,
        /** The customer's code as scanned or typed; the store may ask for it (`clickAndCollect.proof`). */
        code: z.string().trim().max(60).nullable().default(null),
        /** Confirmed that the person may have what is for grown-ups only. */
        ageChecked: z.boolean().default(false),
        /** The till's receipt number when the customer paid there while this PC was offline. */
        receipt: z.string().trim().max(40).nullable().default(null),
        note: z.string().max(500).default(''),
      }),
    )
    .output(pickupDurable)
    .errors(errors),
  putBackDone: oc.input(pickupClick).output(pickupDurable).errors(errors),
};
