import { oc } from '@orpc/contract';
import { z } from 'zod';
import { preview } from '#contract/consequences.ts';
import { errors } from '#contract/errors.ts';
import { journalNumber, orderId, person, requestId, storeId, uuid } from '#contract/ids.ts';
import { money, quantity } from '#contract/money.ts';
import { instant } from '#contract/time.ts';

/** `open`: taken back at the desk, the money is still to be given at the till. */
export const returnTab = z.enum(['open', 'toMatch', 'moneyNotSent', 'done']);
export type ReturnTab = z.infer<typeof returnTab>;

/** Pieces taken back at this store: found at the till, or taken at the desk. */
export const returnRow = z.object({
  id: uuid,
  /** `till`: refunded there first. `desk`: begun here (contract/return-desk.ts). */
  way: z.enum(['till', 'desk']),
  /** Number of the till's receipt; empty while the till has none. */
  receipt: z.string(),
  at: instant,
  pieces: quantity,
  /** What the till gave back for them, incl. tax. */
  amount: money,
  /** New goods were sold on the same receipt. */
  exchange: z.boolean(),
  tab: returnTab,
  /** The web order it was matched to; null when it is not, or not a web order. */
  incrementId: z.string().nullable(),
  orderId: orderId.nullable(),
  /** Matched without a person, because the till itself named the order. */
  automatic: z.boolean(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  /** The credit memo waits for a person in Sync health. */
  held: z.boolean(),
});
export type ReturnRow = z.infer<typeof returnRow>;

const returnedPiece = z.object({ sku: z.string(), name: z.string(), quantity, amount: money });

/** Why an order may be the one, each agreeing or not. */
export const matchReason = z.object({
  code: z.enum(['reference', 'skus', 'quantity', 'price', 'wholeOrder', 'date', 'store']),
  agrees: z.boolean(),
});

export const candidate = z.object({
  orderId,
  incrementId: z.string(),
  placedAt: instant,
  /** What the customer paid in all. */
  total: money,
  /** Magento's code, and what the shop calls it where the order says. */
  paymentMethod: z.string(),
  paymentTitle: z.string().nullable(),
  /** 0 to 100. */
  score: z.number(),
  reasons: z.array(matchReason),
  /** What Magento's credit memo will say, and how much more (or less) that is than the till gave back for the same pieces. */
  refund: money,
  difference: money,
  lines: z.array(
    z.object({
      itemId: z.int(),
      sku: z.string(),
      name: z.string(),
      ordered: quantity,
      /** What may still be refunded of it. */
      refundable: quantity,
      /** Pieces of this return that go on it. */
      returned: quantity,
    }),
  ),
});
export type Candidate = z.infer<typeof candidate>;

const about = z.object({ storeId, returnId: uuid });
const click = about.extend({ requestId, person });
const durable = z.object({ journal: journalNumber, row: returnRow });

/** Goods bought on the web that come back: all of them in `list`, and the matching of refunds that the till made first. */
export const returns = {
  list: oc
    .input(z.object({ storeId, tab: returnTab, limit: z.int().min(1).max(5_000).default(200) }))
    .output(z.object({ rows: z.array(returnRow), counts: z.record(returnTab, z.int()) }))
    .errors(errors),
  get: oc
    .input(about)
    .output(returnRow.extend({ pieceList: z.array(returnedPiece) }))
    .errors(errors),
  /** Web orders it may be of, the likeliest first; with `order` that number alone, however little it fits. */
  candidates: oc
    .input(about.extend({ order: z.string().trim().max(40).default('') }))
    .output(z.object({ candidates: z.array(candidate) }))
    .errors(errors),
  preview: oc.input(about.extend({ orderId })).output(preview).errors(errors),
  /** It is of this order: Magento gets its credit memo, exactly as the preview with this fingerprint said. */
  match: oc
    .input(click.extend({ orderId, fingerprint: z.string() }))
    .output(durable)
    .errors(errors),
  /** It was bought over the counter: nothing is owed to Magento. */
  notWebOrder: oc.input(click).output(durable).errors(errors),
};
