import { oc } from '@orpc/contract';
import { z } from 'zod';
import { returnRules } from '#contract/config.ts';
import { preview } from '#contract/consequences.ts';
import { errors } from '#contract/errors.ts';
import { journalNumber, orderId, person, requestId, storeId, uuid } from '#contract/ids.ts';
import { money, quantity } from '#contract/money.ts';
import { orderLedger } from '#contract/order-ledger.ts';
import { returnRow } from '#contract/returns.ts';
import { instant } from '#contract/time.ts';

/** Web orders that come back over the counter: the order is found here, the goods are taken here, the money goes back once. */

/** How an order was found; `code`: a scanned or typed barcode of a piece. */
export const foundBy = z.enum(['number', 'email', 'phone', 'name', 'sku', 'code']);
export type FoundBy = z.infer<typeof foundBy>;

/** An order of the chain, as a search shows it. No person: who ordered is kept as hashes only. */
export const foundOrder = z.object({
  orderId,
  incrementId: z.string(),
  placedAt: instant,
  total: money,
  /** Magento's code, and what the shop calls it where the order says. */
  paymentMethod: z.string(),
  paymentTitle: z.string().nullable(),
  /** Pieces that may still come back. */
  returnable: quantity,
  lines: z.array(z.object({ sku: z.string(), name: z.string(), ordered: quantity })),
  by: z.array(foundBy),
});
export type FoundOrder = z.infer<typeof foundOrder>;

/** Why a line, or a whole order, cannot come back here. */
export const notReturnable = z.enum([
  /** Magento has no invoice for it: nothing was paid that could be given back (magento-measured 52). */
  'notInvoiced',
  'notShipped',
  /** All pieces were refunded. */
  'refunded',
  /** A return of these pieces is under way here. */
  'pending',
  'cancelled',
  'onHold',
  /** A download or a service: nothing comes back. */
  'notPhysical',
  'finalSale',
  'windowOver',
  /** Paid with store credit, points or a gift card in part: Magento splits such a refund itself. */
  'creditPaid',
  'currency',
]);
export type NotReturnable = z.infer<typeof notReturnable>;

/** A part of a set that comes back whole. */
const setPart = z.object({ sku: z.string(), name: z.string(), quantity });

export const deskLine = z.object({
  itemId: z.int(),
  sku: z.string(),
  name: z.string(),
  options: z.array(z.string()),
  ordered: quantity,
  invoiced: quantity,
  shipped: quantity,
  /** In Magento and at the till, as far as known here. */
  refunded: quantity,
  /** In returns of this store that Magento does not show yet. */
  pending: quantity,
  returnable: quantity,
  /** Of a set that has one price, what is in one of it; empty for everything else. */
  parts: z.array(setPart),
  /** The set it was sold in, where its parts are paid one by one. */
  setName: z.string().nullable(),
  /** What the next piece gives back, incl. tax. */
  nextPiece: money,
  why: notReturnable.nullable(),
});
export type DeskLine = z.infer<typeof deskLine>;

/** Where the money goes: back to the web payment, or out of this till. */
export const tender = z.enum(['web', 'till']);
export type Tender = z.infer<typeof tender>;

export const tenderChoice = z.object({
  tender,
  /** At most this much, incl. tax. */
  cap: money,
  /** `offlinePayment`: the order's method cannot pay back; `nothingLeft`: all it took was given back. Null: it may be chosen. */
  why: z.enum(['offlinePayment', 'nothingLeft']).nullable(),
});
export type TenderChoice = z.infer<typeof tenderChoice>;

export const deskOrder = foundOrder.omit({ lines: true, by: true }).extend({
  lines: z.array(deskLine),
  /** What was paid, by method, and what of it was given back. */
  paid: z.array(
    z.object({
      by: z.enum(['payment', 'storeCredit', 'giftCard', 'points']),
      method: z.string(),
      title: z.string().nullable(),
      amount: money,
      refunded: money,
    }),
  ),
  tenders: z.array(tenderChoice),
  /** Shipping that was never refunded, incl. tax; null when there is none, or part of it was. */
  shipping: money.nullable(),
  /** The last instant of the return window. */
  windowUntil: instant,
  /** The whole order cannot come back here; with `windowOver` a manager may still allow it. */
  why: notReturnable.nullable(),
  /** The replica's age: when Magento last showed this order. */
  seenAt: instant,
});
export type DeskOrder = z.infer<typeof deskOrder>;

export const condition = z.enum(['asNew', 'opened', 'worn', 'faulty']);
export type Condition = z.infer<typeof condition>;

/** What becomes of a piece; `quarantine` and `vendor` are counted here but kept from sale. */
export const disposition = z.enum(['sell', 'damaged', 'quarantine', 'vendor']);
export type Disposition = z.infer<typeof disposition>;

export const returnedPiece = z.object({
  itemId: z.int(),
  quantity: quantity.positive(),
  /** One of the store's reasons, or `unknown`. */
  reason: z.string().trim().min(1).max(60),
  condition,
  disposition,
});
export type ReturnedPiece = z.infer<typeof returnedPiece>;

/** What a return is about. The same line may come with several dispositions. */
const request = z.object({
  storeId,
  orderId,
  pieces: z.array(returnedPiece).min(1).max(200),
  tender,
  /** Gives back the shipping too. */
  shipping: z.boolean().default(false),
  /** What the customer showed: the order's number or mail, an address or phone number that fits, or nothing. */
  proof: z.enum(['number', 'contact', 'none']).default('number'),
  /** A manager allows what the window or a final sale forbids. */
  override: z.boolean().default(false),
});

/**
 * Codes of `consequences`: magento creditMemoOnline | creditMemoAfterTill; lightspeed returnClosed | returnParked; stock sell | damaged |
 * quarantine | vendor (each with `pieces`) and magentoStays; money backOnline | payAtTill; customer mailed | notMailed.
 * Amounts are `minor` and `currency` in `params`.
 */
export const deskPreview = preview.extend({ tenders: z.array(z.object({ tender, amount: money })) });
export type DeskPreview = z.infer<typeof deskPreview>;

/** `notNeeded`: this return has no such leg. `held`: a person must decide in Sync health. */
export const legState = z.enum(['waiting', 'sending', 'held', 'done', 'withdrawn', 'notNeeded']);
export type LegState = z.infer<typeof legState>;

export const leg = z.object({
  leg: z.enum(['creditMemo', 'till', 'money']),
  state: legState,
  /** When it was done. */
  at: instant.nullable(),
  /** Number of the credit memo, the till's receipt. */
  proof: z.string().nullable(),
  /** In Sync health, while it is owed. */
  effectId: uuid.nullable(),
});
export type Leg = z.infer<typeof leg>;

export const deskDetail = returnRow.extend({
  orderId,
  tender,
  shipping: money,
  /** Papers of it show no price. */
  gift: z.boolean(),
  notes: z.string(),
  /** Given with the first step; printed on its papers. */
  journal: journalNumber,
  pieceList: z.array(
    returnedPiece.extend({ sku: z.string(), name: z.string(), amount: money, photo: uuid.nullable(), parts: z.array(setPart) }),
  ),
  legs: z.array(leg),
  /** Whether it can still be taken back whole. */
  canWithdraw: z.boolean(),
  /** The till's return was voided there: it can be parked again. */
  canParkAgain: z.boolean(),
});
export type DeskDetail = z.infer<typeof deskDetail>;

const about = z.object({ storeId, returnId: uuid });
const click = { requestId, person };
const durable = z.object({ journal: journalNumber, detail: deskDetail });

export const returnDesk = {
  /**
   * Orders that a number, an e-mail address, a phone number, a name, a SKU or a scanned code means, the newest first; works offline, with
   * what was read of the chain's orders. `from` and `until` narrow it to when they were placed.
   */
  find: oc
    .input(
      z.object({
        storeId,
        text: z.string().trim().min(2).max(120),
        from: instant.nullable().default(null),
        until: instant.nullable().default(null),
        limit: z.int().min(1).max(100).default(20),
      }),
    )
    .output(
      z.object({
        orders: z.array(foundOrder),
        /** Orders are known from here on, and as they were then; null before the first complete read. */
        readAt: instant.nullable(),
      }),
    )
    .errors(errors),
  /** Asks Magento for an order that is not known here, by its number or e-mail address, and keeps it. REFUSED when Magento cannot be asked. */
  findOnline: oc
    .input(z.object({ storeId, text: z.string().trim().min(2).max(120) }))
    .output(z.object({ orders: z.array(foundOrder) }))
    .errors(errors),
  order: oc.input(z.object({ storeId, orderId })).output(deskOrder).errors(errors),
  /** The money and the pieces of an order as both systems have them; works offline. */
  ledger: oc.input(z.object({ storeId, orderId })).output(orderLedger).errors(errors),
  /** What the store set for returns. */
  rules: oc.input(z.object({ storeId })).output(returnRules).errors(errors),
  preview: oc.input(request).output(deskPreview).errors(errors),
  /** Takes the pieces back, exactly as the preview with this fingerprint said. */
  start: oc
    .input(
      request.extend({
        ...click,
        fingerprint: z.string(),
        notes: z.string().trim().max(500).default(''),
        gift: z.boolean().default(false),
        /** Pictures that were kept before (`photos.keep`), each with the place of its piece in `pieces`. */
        photos: z
          .array(z.object({ piece: z.int().min(0), photoId: uuid }))
          .max(200)
          .default([]),
      }),
    )
    .output(durable)
    .errors(errors),
  get: oc.input(about).output(deskDetail).errors(errors),
  /** While nothing of it was sent, and no money was given: all of it is taken back. */
  withdraw: oc.input(about.extend(click)).output(durable).errors(errors),
  /** The till's parked return was voided there: it is parked anew. */
  parkAgain: oc.input(about.extend(click)).output(durable).errors(errors),
};
