import { toQuantity } from '#core/money.ts';
import { end, giveBack, reduce, shopReleased } from '#agent/pickups/movements.ts';
import { linesOf, setLine, updatePickup, type PickupRecord } from '#agent/pickups/records.ts';
import { oweShop } from '#agent/pickups/short/owe-shop.ts';
import { decideShorts } from '#agent/pickups/short/shorts.ts';
import type { Situation } from '#agent/pickups/short/situation.ts';
import { correctStock } from '#agent/pickups/short/stock.ts';
import { oweReducedSale, oweVoidSale } from '#agent/pickups/till-sale.ts';
import { withdrawForward } from '#agent/pickups/withdraw.ts';
import type { Acting } from '#agent/sync/acting.ts';

/**
 * Everything that follows when pieces leave an order: projection, ledger, stock, and what is owed to both systems, in order. The caller
 * has written the entry, and checked that the situation is the one that was shown. Inside write().
 */
export function giveUp(acting: Acting, situation: Situation, by: { person: string; entrySeq: number; to: PickupRecord['state'] }): void {
  const { journal, at } = acting;
  const { pickup } = situation;
  decideShorts(journal, pickup.id, by.entrySeq);
  oweShop(acting, situation, by.entrySeq);
  if (situation.piecesLeft > 0) goOn(acting, situation, by.entrySeq);
  else over(acting, situation, by);
  correctStock(acting, situation, by.person, by.entrySeq);
  updatePickup(
    journal,
    pickup.id,
    {
      ...(by.to === pickup.state ? {} : { state: by.to }),
      short: 0,
      totalMinor: situation.totalLeftMinor,
      ...(situation.money === 'none' ? { toPayMinor: Math.max(0, situation.totalLeftMinor) } : {}),
      ...(situation.steps.includes('invoiceAll') ? { invoicedEarly: 1 } : {}),
    },
    at,
  );
}

/** The rest is still wanted: lines, movements and the till's sale shrink. */
function goOn({ journal, ids, at }: Acting, situation: Situation, entrySeq: number): void {
  const { pickup } = situation;
  const given = Map.groupBy(situation.lines, (line) => line.lineId);
  for (const record of linesOf(journal, pickup.id)) {
    const gone = given.get(record.lineId) ?? [];
    const left = toQuantity(record.quantity - gone.reduce((sum, line) => sum + line.quantity, 0));
    if (record.short > 0 || gone.length > 0)
      setLine(journal, pickup.id, record.lineId, { quantity: left, picked: Math.min(record.picked, left), short: 0 });
    if (gone.length === 0) continue;
    const shipped = pickup.state === 'ready' || pickup.state === 'expired';
    if (shipped) giveBack(journal, pickup.id, record.lineId, left, at);
    else reduce(journal, pickup.id, record.lineId, left, at);
  }
  updatePickup(journal, pickup.id, { pieces: situation.piecesLeft }, at);
  const { left, totalLeftMinor, webPaidMinor } = situation;
  oweReducedSale({ journal, ids, at }, pickup, entrySeq, { lines: left, totalMinor: totalLeftMinor, webPaidMinor });
}

/** Nothing is left to hand over. What is off the shelf is put back first; only then does the till let go of its sale (SYNC.md P3). */
function over({ journal, ids, at }: Acting, { pickup, toPutBack }: Situation, by: { entrySeq: number }): void {
  withdrawForward(journal, pickup.id, at, 'nothing is left to hand over');
  for (const line of linesOf(journal, pickup.id)) if (line.short > 0) setLine(journal, pickup.id, line.lineId, { short: 0 });
  updatePickup(journal, pickup.id, { holder: null }, at);
  if (toPutBack) {
    shopReleased(journal, pickup.id, at);
    return;
  }
  oweVoidSale({ journal, ids, at }, pickup, by.entrySeq);
  end(journal, pickup.id, at);
}
