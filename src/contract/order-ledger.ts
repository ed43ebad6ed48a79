import { z } from 'zod';
import { orderId } from '#contract/ids.ts';
import { money, quantity } from '#contract/money.ts';
import { returnRow } from '#contract/returns.ts';
import { instant } from '#contract/time.ts';

/** The money and the pieces of one order as both systems have them, and the differences that must be zero. */

/** What is behind a difference in money; the amounts of all reasons add up to it exactly. */
export const moneyReason = z.enum([
  /** The till gave it; its credit memo waits here. */
  'memoWaits',
  /** The till gave it; a person left its credit memo. */
  'memoLeft',
  /** The till gave another amount than the credit memo says. */
  'amounts',
  /** The till gave it and the credit memo was made; Magento does not show it. */
  'notShown',
  /** Magento notes it as given outside the web payment; no refund of this till is known for it. */
  'elsewhere',
]);
export type MoneyReason = z.infer<typeof moneyReason>;

/** What is behind a difference in pieces of a line. */
export const pieceReason = z.enum([
  /** Taken in at this till; Magento does not show them as refunded. */
  'notRefunded',
  /** Refunded in Magento; the till here has not taken them in, but is about to. */
  'tillWaits',
  /** Refunded in Magento; they came back somewhere else, or not at all. */
  'notHere',
]);
export type PieceReason = z.infer<typeof pieceReason>;

/** One way the money went: what was paid that way, and what of it was given back as each system says. */
export const ledgerMoney = z.object({
  /** `elsewhere`: noted in Magento as given outside the web payment, not by this till. */
  kind: z.enum(['payment', 'storeCredit', 'giftCard', 'points', 'till', 'elsewhere']),
  /** The till's own name of a payment type; null for the others. */
  name: z.string().nullable(),
  paid: money,
  /** Refunded as Magento says. */
  shop: money,
  /** Given by the till; for `payment` what the till notes as given online. */
  till: money,
});
export type LedgerMoney = z.infer<typeof ledgerMoney>;

/** What becomes of pieces, and whether the system that counts them knows. */
export const stockEffect = z.object({
  /** `shelf`: counted and sold here. `released`: never left; Magento frees what it had reserved. The others are kept from sale or gone. */
  kind: z.enum(['shelf', 'writtenOff', 'setAside', 'forVendor', 'released']),
  quantity,
  /** Name of the store whose till counts them; null for `released`, which moves no source. */
  store: z.string().nullable(),
  done: z.boolean(),
});
export type StockEffect = z.infer<typeof stockEffect>;

export const ledgerLine = z.object({
  itemId: z.int(),
  sku: z.string(),
  name: z.string(),
  ordered: quantity,
  shipped: quantity,
  /** As Magento says. */
  refunded: quantity,
  /** By this store's till. */
  takenIn: quantity,
  effects: z.array(stockEffect),
  /** Taken in less refunded of what was shipped. */
  difference: quantity,
  why: pieceReason.nullable(),
});
export type LedgerLine = z.infer<typeof ledgerLine>;

export const orderLedger = z.object({
  orderId,
  incrementId: z.string(),
  paymentMethod: z.string(),
  paymentTitle: z.string().nullable(),
  money: z.array(ledgerMoney),
  total: z.object({ paid: money, shop: money, till: money }),
  /** Refunds under way to the customer that no system has confirmed. */
  waiting: money,
  /** Given back in all, by both systems; never more than was paid. */
  given: money,
  over: money,
  /** Given at the till less noted in Magento as given there. Zero when both books are even. */
  difference: money,
  reasons: z.array(z.object({ code: moneyReason, amount: money })),
  lines: z.array(ledgerLine),
  /** Those of it that this store took, the oldest first. */
  returns: z.array(returnRow),
  /** When Magento last showed the order. */
  seenAt: instant,
});
export type OrderLedger = z.infer<typeof orderLedger>;
