import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { journalNumber, person, requestId, storeId, uuid } from '#contract/ids.ts';
import { quantity } from '#contract/money.ts';
import { pickupLine, pickupRow, pickupState } from '#contract/pickups.ts';
import { shortReason } from '#contract/short-reason.ts';
import { instant } from '#contract/time.ts';

/** What is picked in one go: a round of several orders, or one order. */
export const pickTarget = z.union([z.object({ batchId: uuid }), z.object({ pickupId: uuid })]);
export type PickTarget = z.infer<typeof pickTarget>;

/** A line as it is fetched; `slot` is its order's place in the round, from 1. */
export const roundLine = pickupLine.omit({ codes: true, unitPrice: true, shortReason: true }).extend({
  pickupId: uuid,
  slot: z.int(),
  /** The till's first category of it; null for none. */
  place: z.string().nullable(),
  /** Sold by weight or length: its quantity is keyed, not scanned. */
  weighed: z.boolean(),
});
export type RoundLine = z.infer<typeof roundLine>;

/** A bag of a staged order; bags are counted from 1. */
export const placedBag = z.object({ bag: z.int(), bin: z.string() });

export const roundOrder = pickupRow
  .pick({
    id: true,
    incrementId: true,
    state: true,
    customer: true,
    pieces: true,
    promisedAt: true,
    bin: true,
    bags: true,
    short: true,
    payment: true,
    holder: true,
    attention: true,
  })
  .extend({
    slot: z.int(),
    /** Pieces of it that are picked. */
    picked: quantity,
    /** Since when its holder has it. */
    heldSince: instant.nullable(),
    placed: z.array(placedBag),
  });
export type RoundOrder = z.infer<typeof roundOrder>;

export const batch = z.object({
  id: uuid,
  /** Printed as PICK-…; see contract/codes.ts. */
  code: z.string(),
  holder: z.string().nullable(),
  startedAt: instant,
  /** Once no order of it is picked any more. */
  closedAt: instant.nullable(),
  journal: journalNumber,
});

export const round = z.object({
  /** Null for one order picked alone. */
  batch: batch.nullable(),
  /** By their place in the round. */
  orders: z.array(roundOrder),
  /** In the order they are fetched; what needs no fetching is left out. */
  lines: z.array(roundLine),
});
export type Round = z.infer<typeof round>;

const place = z.object({ pickupId: uuid, incrementId: z.string(), slot: z.int() });
const ofLine = place.extend({ lineId: z.string(), sku: z.string(), name: z.string(), picked: quantity, quantity });

/** What one scan did. Only `picked` wrote something. */
export const scanned = z.discriminatedUnion('kind', [
  ofLine.extend({
    kind: z.literal('picked'),
    journal: journalNumber,
    lineDone: z.boolean(),
    orderDone: z.boolean(),
    roundDone: z.boolean(),
  }),
  /** Known, but in no order of this round. */
  z.object({ kind: z.literal('wrongItem'), sku: z.string(), name: z.string() }),
  /** Everything of it is picked. */
  ofLine.extend({ kind: z.literal('overScan') }),
  /** Its quantity is to be keyed. */
  ofLine.extend({ kind: z.literal('keyQuantity') }),
  /** What is left of it was reported short and waits for a decision. */
  ofLine.extend({ kind: z.literal('reportedShort') }),
  /** The code stands on several items of the round: choose the line. */
  z.object({ kind: z.literal('several'), items: z.array(z.object({ sku: z.string(), name: z.string() })) }),
  /** It belongs to an order of the round that is not picked any more. */
  place.extend({ kind: z.literal('notPicking'), state: pickupState, name: z.string() }),
  /** A colleague has its order. */
  place.extend({ kind: z.literal('heldByOther'), person: z.string(), since: instant.nullable() }),
  z.object({ kind: z.literal('unknownCode'), code: z.string() }),
]);
export type Scanned = z.infer<typeof scanned>;

export const openBatch = batch.extend({ orders: z.int(), pieces: quantity, picked: quantity });

const binName = z.string().trim().min(1).max(20);

/** What stands in one bin. */
export const binRow = z.object({
  bin: z.string(),
  orders: z.array(
    z.object({
      pickupId: uuid,
      incrementId: z.string(),
      customer: z.string(),
      state: pickupState,
      /** Its bags in this bin; empty when nobody counted them. */
      bags: z.array(z.int()),
      /** Bags of the whole order. */
      of: z.int(),
      /** When the first of them was put here. */
      since: instant,
      keptUntil: instant.nullable(),
    }),
  ),
});
export type BinRow = z.infer<typeof binRow>;

const click = z.object({ storeId, requestId, person });
const onTarget = click.extend({ target: pickTarget });
/** Answered after COMMIT. */
const durable = z.object({ journal: journalNumber, round });

export const picking = {
  /** Orders that make a good round, most urgent first; `toPick` is how many wait in all. */
  suggest: oc
    .input(z.object({ storeId }))
    .output(z.object({ rows: z.array(pickupRow), toPick: z.int() }))
    .errors(errors),
  /** Rounds that are being picked, oldest first. */
  open: oc
    .input(z.object({ storeId }))
    .output(z.object({ rows: z.array(openBatch) }))
    .errors(errors),
  /** A round by its id, by what its printed list carries (of one order alone that is its number), or one order alone. */
  round: oc
    .input(z.object({ storeId, target: z.union([pickTarget, z.object({ code: z.string().min(1).max(40) })]) }))
    .output(round)
    .errors(errors),
  /**
   * Begins a round. Orders that cannot be picked any more are left out and named; refused when none is left, and `heldByOther` when a
   * colleague has one of them and it is not taken over.
   */
  start: oc
    .input(click.extend({ pickupIds: z.array(uuid).min(1).max(50), takeOver: z.boolean().default(false) }))
    .output(durable.extend({ leftOut: z.array(z.object({ incrementId: z.string(), reason: z.string(), why: z.string() })) }))
    .errors(errors),
  /** Laid aside: nobody holds it. */
  pause: oc.input(onTarget).output(durable).errors(errors),
  /** Goes on with what was laid aside, or with what a colleague holds when `takeOver` says so. */
  resume: oc
    .input(onTarget.extend({ takeOver: z.boolean().default(false) }))
    .output(durable)
    .errors(errors),
  /** One piece, by any code on it or its typed SKU. */
  scan: oc
    .input(onTarget.extend({ code: z.string().trim().min(1).max(120) }))
    .output(scanned)
    .errors(errors),
  /** How much of each line is there, counted by hand or keyed back from the printed list: all of it or nothing is written. */
  count: oc
    .input(
      onTarget.extend({
        counts: z
          .array(
            z.object({
              pickupId: uuid,
              lineId: z.string(),
              picked: quantity.min(0),
              /** Pieces that are not there, and why: reported with it. */
              short: z.object({ missing: quantity.positive(), reason: shortReason }).nullable().default(null),
            }),
          )
          .min(1)
          .max(2_000),
      }),
    )
    .output(durable)
    .errors(errors),
  /** Passed over for now, or back in its place. */
  skip: oc
    .input(onTarget.extend({ pickupId: uuid, lineId: z.string(), skipped: z.boolean() }))
    .output(durable)
    .errors(errors),
  /** Bags put into bins. Once each of the `of` bags has its bin the order is staged; a staged one may be moved this way. */
  place: oc
    .input(
      onTarget.extend({
        pickupId: uuid,
        of: z.int().min(1).max(99),
        bags: z
          .array(z.object({ bag: z.int().min(1), bin: binName }))
          .min(1)
          .max(99),
      }),
    )
    .output(durable)
    .errors(errors),
  /** Every bin with something in it, by name; `closesAt` is the end of today's opening hours, null on a closed day. */
  bins: oc
    .input(z.object({ storeId }))
    .output(z.object({ rows: z.array(binRow), notEmpty: z.int(), closesAt: instant.nullable() }))
    .errors(errors),
};
