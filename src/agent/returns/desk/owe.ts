import { toQuantity } from '#core/money.ts';
import { adjustStock } from '#agent/refunds/adjust-stock.ts';
import { refundLines, type RefundPayload } from '#agent/refunds/refund-lines.ts';
import type { DeskLineRecord, DeskRecord } from '#agent/returns/desk/records.ts';
import { returnSale } from '#agent/returns/effects/return-sale.ts';
import type { Acting } from '#agent/sync/acting.ts';
import { orderLane, saleLane, tillStockLane } from '#agent/sync/lanes.ts';
import { owe } from '#agent/sync/owe.ts';

/** What a return of the desk owes. `entrySeq`: the entry that owes it. Inside write(). */

/** Answers the effect's id. */
export function oweMemo({ journal, ids, store, at }: Acting, desk: DeskRecord, lines: readonly DeskLineRecord[], entrySeq: number): string {
  const web = desk.tender === 'web';
  const payload: RefundPayload = {
    pickupId: null,
    orderId: desk.orderId,
    incrementId: desk.incrementId,
    currency: desk.currency,
    // Money moves once: through the invoice, or it was given at the till (DESIGN §4 Returns).
    online: web,
    whole: desk.shippingMinor > 0,
    notify: web,
    text: `Taken back at ${store.config.name}${desk.receipt === null ? '' : `, receipt ${desk.receipt}`}, journal ${desk.entrySeq}`,
    expectMinor: desk.totalMinor,
    refundedMinorBefore: desk.refundedMinorBefore,
    lines: [...Map.groupBy(lines, (line) => line.itemId).values()].flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const { itemId, sku, stockItemIds, refundedBefore } = first;
      return [{ itemId, sku, stockItemIds, refundedBefore, quantity: piecesOf(same) }];
    }),
  };
  return owe(journal, ids, refundLines, {
    entrySeq,
    subject: desk.id,
    label: desk.incrementId,
    payload,
    lanes: [orderLane(desk.orderId)],
    at,
  });
}

/** `after`: the refund that goes first; null when the till gives the money. Answers the effect's id. */
export function oweTill(
  { journal, ids, at }: Acting,
  desk: DeskRecord,
  lines: readonly DeskLineRecord[],
  entrySeq: number,
  after: string | null,
): string {
  const goods = lines.flatMap((line) => line.goods);
  const bySku = [...Map.groupBy(goods, (one) => one.sku)].map(([sku, same]) => ({
    sku,
    quantity: piecesOf(same),
    totalMinor: same.reduce((sum, one) => sum + one.amountMinor, 0),
  }));
  return owe(journal, ids, returnSale, {
    entrySeq,
    subject: desk.id,
    label: desk.incrementId,
    payload: {
      saleId: desk.saleId,
      originalSaleId: desk.originalSaleId,
      reference: desk.reference,
      incrementId: desk.incrementId,
      currency: desk.currency,
      note: `Return of web order ${desk.incrementId}, journal ${desk.entrySeq}`,
      close: desk.tender === 'web',
      after,
      totalMinor: desk.totalMinor,
      lines: bySku,
    },
    lanes: [saleLane(desk.originalSaleId ?? desk.saleId)],
    at,
  });
}

/** Damaged pieces leave the till's stock once they are in it; until then they are held. */
export function oweDamaged(
  { journal, ids, store, at }: Acting,
  desk: DeskRecord,
  lines: readonly DeskLineRecord[],
  entrySeq: number,
  after: string | null,
): void {
  const goods = lines.flatMap((line) => line.goods.map((one) => ({ ...one, disposition: line.disposition })));
  for (const { sku, quantity, disposition, heldId } of goods) {
    if (disposition !== 'damaged' || heldId === null) continue;
    owe(journal, ids, adjustStock, {
      entrySeq,
      subject: desk.id,
      label: desk.incrementId,
      payload: { sku, quantity, incrementId: desk.incrementId, heldId, after },
      // Held until it is through, so nothing else of the SKU waits for it.
      lanes: [`${tillStockLane(store.config.outletId, sku)}:${heldId}`],
      at,
    });
  }
}

function piecesOf(lines: readonly { quantity: number }[]): number {
  return toQuantity(lines.reduce((sum, line) => sum + line.quantity, 0));
}
