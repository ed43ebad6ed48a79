import { toQuantity } from '#core/money.ts';
import { isShipped } from '#core/pickups/arrival.ts';
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
  /** Whether the SKU stands on a shelf: a bundle's own does not, nor does a download. */
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
  const left = records.map((record) => ({ record, quantity: leftOf(record, gone) }));
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
    lines: gone.map((one) => goneLine(one, records, order)),
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
  const dropped = gone.filter((one) => one.lineId === record.lineId).reduce((sum, one) => sum + one.quantity, 0);
  return Math.max(0, toQuantity(record.quantity - dropped));
}

function goneLine(gone: Gone, records: readonly PickupLineRecord[], order: ReplicaOrder): GoneLine {
  const record = records.find((one) => one.lineId === gone.lineId);
  if (record === undefined) throw new Error(`line ${gone.lineId} is not in the pickup`);
  const bundle = order.lines.some((line) => line.itemId === record.itemId && line.type === 'bundle');
  return { ...gone, sku: record.sku, left: toQuantity(record.quantity - gone.quantity), onShelf: record.physical && !bundle };
}

/** One item for each line that loses pieces; all lines when the whole order goes. */
function itemsOf(extent: Extent, left: readonly Left[], order: ReplicaOrder, { refunded }: RefundClaims): RefundItem[] {
  return left.flatMap(({ record, quantity }) => {
    const line = order.lines.find((one) => one.itemId === record.itemId);
    const gone = extent === 'all' ? record.quantity : toQuantity(record.quantity - quantity);
    if (line === undefined || gone <= 0) return [];
    const refundedBefore = Math.max(line.refunded, refunded.get(line.itemId) ?? 0);
    return [
      {
        itemId: line.itemId,
        sku: record.sku,
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
