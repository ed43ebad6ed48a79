import { toQuantity } from '#core/money.ts';
import { isShipped } from '#core/pickups/arrival.ts';
import { linesGone } from '#core/pieces.ts';
import { refundOf, stockItemIds } from '#core/refund-amounts.ts';
import { shopSteps, type Extent, type Goods, type Method, type Owed, type ShopStep } from '#core/pickups/short/steps.ts';
import type { GoneReason, MoneyWay } from '#core/pickups/short/words.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { notifyReady } from '#agent/pickups/effects/notify-ready.ts';
import { replicaOrder, type ReplicaOrder } from '#agent/replica/shop-orders.ts';
import { linesOf, type PickupLineRecord, type PickupRecord } from '#agent/pickups/records.ts';
import { refundClaims, type RefundClaims } from '#agent/refunds/claims.ts';
import type { Acting } from '#agent/sync/acting.ts';

/** Pieces of one line that leave the order. */
export interface Gone {
  lineId: string;
  quantity: number;
  reason: GoneReason;
}

export interface GoneLine extends Gone {
  sku: string;
  /** What is left of the line. */
  left: number;
  /** Whether it stands on a shelf: a download does not. */
  onShelf: boolean;
}

/** Pieces of one order line to refund. */
export interface RefundItem {
  itemId: number;
  sku: string;
  quantity: number;
  stockItemIds: number[];
  refundedBefore: number;
  amountMinor: number;
}

/** What giving these pieces up means, from the journal as it stands. Amounts in minor units, incl. tax. */
export interface Situation {
  pickup: PickupRecord;
  lines: GoneLine[];
  items: RefundItem[];
  extent: Extent;
  money: MoneyWay;
  steps: readonly ShopStep[];
  /** Every line with what is left of it, for the till. */
  left: { sku: string; quantity: number }[];
  piecesLeft: number;
  toPutBack: boolean;
  amountMinor: number;
  totalLeftMinor: number;
  /** What the web has paid of it afterwards; null when it paid nothing. */
  webPaidMinor: number | null;
  refundedMinorBefore: number;
}

/** Null when the journal has no order of this pickup. Reads only. */
export function situationOf({ journal, store }: Acting, pickup: PickupRecord, gone: readonly Gone[]): Situation | null {
  const order = replicaOrder(journal, pickup.orderId);
  if (order === null) return null;
  const claims = refundClaims(journal, pickup.orderId);
  const records = linesOf(journal, pickup.id);
  const all = [...gone, ...restOfSets(records, gone)];
  const left = records.map((record) => ({ record, quantity: leftOf(record, all) }));
  const pieces = left.filter(({ record }) => record.physical);
  const piecesLeft = toQuantity(pieces.reduce((sum, one) => sum + one.quantity, 0));
  const owed = owedOf(order, pickup);
  // A download that was paid for stays; an unpaid order without goods to hand over is no order.
  const extent: Extent = left.every((one) => one.quantity === 0) || (piecesLeft === 0 && owed !== 'paid') ? 'all' : 'some';
  const items = itemsOf(extent, left, order, claims);
  const method: Method = store.pickupRules.offlineMethods.includes(order.paymentMethod) ? 'offline' : 'online';
  const refundedMinorBefore = Math.max(order.refundedMinor, claims.minor);
  const open = order.grandTotalMinor - refundedMinorBefore;
  const amountMinor =
    extent === 'all'
      ? open
      : Math.min(
          open,
          items.reduce((sum, item) => sum + item.amountMinor, 0),
        );
  const atTill = wasPaidAtTill(journal, pickup.id);
  return {
    pickup,
    lines: all.map((one) => goneLine(one, records)),
    items,
    extent,
    money: owed === 'paid' ? paidWay(method, atTill) : 'none',
    steps: shopSteps[owed][goodsOf(journal, order, pickup)][extent][method],
    left: left.map(({ record, quantity }) => ({ sku: record.sku, quantity })),
    piecesLeft,
    toPutBack:
      piecesLeft === 0 && (pickup.state === 'ready' || pickup.state === 'expired' || pieces.some(({ record }) => record.picked > 0)),
    amountMinor,
    totalLeftMinor: open - amountMinor,
    webPaidMinor: owed === 'paid' && !atTill ? Math.max(0, order.paidMinor - refundedMinorBefore - amountMinor) : null,
    refundedMinorBefore,
  };
}

interface Left {
  record: PickupLineRecord;
  quantity: number;
}

function leftOf(record: PickupLineRecord, gone: readonly Gone[]): number {
  return Math.max(0, toQuantity(record.quantity - goneIn(gone, record.lineId)));
}

/** A set that has one price goes back whole: what else is in it leaves the order with the piece that is not there. */
function restOfSets(records: readonly PickupLineRecord[], gone: readonly Gone[]): Gone[] {
  const goneOf = (lineId: string) => goneIn(gone, lineId);
  const sets = linesGone(records, goneOf);
  return records.flatMap((record): Gone[] => {
    const rest = toQuantity(Math.min(record.quantity, (sets.get(record.itemId) ?? 0) * record.perLine) - goneOf(record.lineId));
    return rest > 0 ? [{ lineId: record.lineId, quantity: rest, reason: 'restOfSet' }] : [];
  });
}

function goneIn(gone: readonly Gone[], lineId: string): number {
  return toQuantity(gone.filter((one) => one.lineId === lineId).reduce((sum, one) => sum + one.quantity, 0));
}

function goneLine(gone: Gone, records: readonly PickupLineRecord[]): GoneLine {
  const record = records.find((one) => one.lineId === gone.lineId);
  if (record === undefined) throw new Error(`line ${gone.lineId} is not in the pickup`);
  return { ...gone, sku: record.sku, left: toQuantity(record.quantity - gone.quantity), onShelf: record.physical };
}

/** One item for each order line that loses pieces; all of them when the whole order goes. */
function itemsOf(extent: Extent, left: readonly Left[], order: ReplicaOrder, { refunded }: RefundClaims): RefundItem[] {
  const records = left.map(({ record }) => record);
  const goneOf = (lineId: string) => {
    const one = left.find(({ record }) => record.lineId === lineId);
    return one === undefined ? 0 : extent === 'all' ? one.record.quantity : toQuantity(one.record.quantity - one.quantity);
  };
  return [...linesGone(records, goneOf)].flatMap(([itemId, gone]) => {
    const line = order.lines.find((one) => one.itemId === itemId);
    if (line === undefined || gone <= 0) return [];
    const refundedBefore = Math.max(line.refunded, refunded.get(line.itemId) ?? 0);
    return [
      {
        itemId: line.itemId,
        sku: line.sku,
        quantity: gone,
        stockItemIds: stockItemIds(line),
        refundedBefore,
        amountMinor: refundOf(line, refundedBefore, gone),
      },
    ];
  });
}

function owedOf(order: ReplicaOrder, pickup: PickupRecord): Owed {
  if (pickup.payment === 'paid') return 'paid';
  return pickup.invoicedEarly === 1 || order.lines.some((line) => line.invoiced > 0) ? 'invoiced' : 'toPay';
}

function paidWay(method: Method, atTill: boolean): MoneyWay {
  if (atTill) return 'atTill';
  return method === 'online' ? 'online' : 'byHand';
}

/** Shipped, or sure to be before anything that is owed now: effects of one order follow each other. */
function goodsOf(journal: Journal, order: ReplicaOrder, pickup: PickupRecord): Goods {
  const owed = journal
    .sql<[string, string], { one: number }>(
      `SELECT 1 AS one FROM effects e WHERE e.subject = +? AND e.kind = ? AND e.state NOT IN ('withdrawn', 'rejected') LIMIT 1`,
    )
    .get(pickup.id, notifyReady.name);
  return owed !== undefined || isShipped(order) ? 'shipped' : 'notShipped';
}

/** Whether the customer paid at the counter: that money is the till’s. */
export function wasPaidAtTill(journal: Journal, pickupId: string): boolean {
  return (
    journal
      .sql<[string], { one: number }>(`SELECT 1 AS one FROM entries WHERE subject = ? AND kind = 'sale.paidAtTill' LIMIT 1`)
      .get(pickupId) !== undefined
  );
}
