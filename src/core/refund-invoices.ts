import { toQuantity } from '#core/money.ts';
import { refundOf, type PricedLine } from '#core/refund-amounts.ts';

/** What may still go back through the payment of one invoice. Minor units, incl. tax. */
export interface InvoiceLeft {
  invoiceId: number;
  /** Pieces by item id. */
  pieces: ReadonlyMap<number, number>;
  minor: number;
}

/** One credit memo through one invoice. */
export interface RefundPart {
  invoiceId: number;
  items: { itemId: number; quantity: number }[];
  shipping: boolean;
}

export interface WantedRefund {
  items: readonly { itemId: number; quantity: number }[];
  /** Given back too, in one of the parts; 0 when it stays. */
  shippingMinor: number;
}

type Line = PricedLine & { itemId: number; refunded: number; decimalQuantity: boolean };

/**
 * Pieces on the invoices they can go back through: one that holds all of them, else the oldest first, each no more than its own pieces and
 * money (a gateway gives back no more than a payment took, and Magento cuts what an invoice does not hold without a word). Null when they
 * do not hold it all.
 */
export function overInvoices(wanted: WantedRefund, lines: readonly Line[], invoices: readonly InvoiceLeft[]): RefundPart[] | null {
  for (const invoice of invoices) {
    const alone = filled(wanted, lines, [invoice], false);
    if (alone !== null) return alone;
  }
  return filled(wanted, lines, invoices, false) ?? filled(wanted, lines, invoices, true);
}

/** `shippingFirst`: room for the shipping is kept before pieces take it. */
function filled(
  { items, shippingMinor }: WantedRefund,
  lines: readonly Line[],
  invoices: readonly InvoiceLeft[],
  shippingFirst: boolean,
): RefundPart[] | null {
  const left = new Map(items.map((one) => [one.itemId, one.quantity]));
  const given = new Map(lines.map((line) => [line.itemId, line.refunded]));
  let shipping = shippingMinor > 0;
  const parts: RefundPart[] = [];
  for (const invoice of invoices) {
    let room = invoice.minor;
    const kept = shipping && shippingFirst && room >= shippingMinor ? shippingMinor : 0;
    const part: RefundPart = { invoiceId: invoice.invoiceId, items: [], shipping: false };
    for (const line of lines) {
      const before = given.get(line.itemId) ?? 0;
      const most = Math.min(left.get(line.itemId) ?? 0, invoice.pieces.get(line.itemId) ?? 0);
      const quantity = affordable(line, before, most, room - kept);
      if (quantity === 0) continue;
      room -= refundOf(line, before, quantity);
      given.set(line.itemId, toQuantity(before + quantity));
      left.set(line.itemId, toQuantity((left.get(line.itemId) ?? 0) - quantity));
      part.items.push({ itemId: line.itemId, quantity });
    }
    if (part.items.length === 0) continue;
    if (shipping && room >= shippingMinor) {
      part.shipping = true;
      shipping = false;
    }
    parts.push(part);
  }
  return shipping || [...left.values()].some((quantity) => quantity > 0) ? null : parts;
}

/** As many pieces as the money is enough for; a weight goes whole or not at all. */
function affordable(line: Line, before: number, most: number, room: number): number {
  if (line.decimalQuantity) return refundOf(line, before, most) <= room ? most : 0;
  let quantity = Math.floor(most);
  while (quantity > 0 && refundOf(line, before, quantity) > room) quantity -= 1;
  return Math.max(0, quantity);
}
