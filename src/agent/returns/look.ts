import { toQuantity } from '#core/money.ts';
import { refundable, type Taken } from '#core/returns/allot.ts';
import { isCertain, scoreOf, worthAsking, type Scored } from '#core/returns/score.ts';
import { returnedLines } from '#core/till-return.ts';
import type { TillSale } from '#core/till.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { refundClaims } from '#agent/refunds/claims.ts';
import { orderNumbered, ordersHolding, type ReplicaOrder } from '#agent/replica/shop-orders.ts';
import { settingsOf } from '#agent/replica/till.ts';
import { saleOf, type ReturnRecord } from '#agent/returns/records.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

/** A return with what it took back. Amounts in minor units, incl. tax. */
export interface Seen {
  record: ReturnRecord;
  sale: TillSale;
  receipt: string;
  currency: string;
  taken: (Taken & { name: string })[];
  /** Number of the web order the till itself names; null when it names none. */
  names: string | null;
  /** It returns a sale that was made over the counter. */
  ofCounterSale: boolean;
}

export interface Possible {
  order: ReplicaOrder;
  scored: Scored;
  /** Pieces by item id that refunds of ours claim. */
  claimed: ReadonlyMap<number, number>;
}

/** More orders with the same goods are not compared: the newest are the likeliest. */
const mostCompared = 300;
const mostShown = 10;

/** A return as the journal has it; null when its sale is gone from the replica. Reads only. */
export function seenReturn(journal: Journal, record: ReturnRecord): Seen | null {
  const sale = saleOf(journal, record.saleId);
  if (sale === null) return null;
  const currency = settingsOf(journal, 'outlet').find((one) => one.id === sale.outletId)?.currency;
  if (currency === undefined) return null;
  const original = sale.returnFor === null ? null : saleOf(journal, sale.returnFor);
  const reference = original?.sourceId ?? sale.sourceId;
  const named = reference === null ? null : orderNumbered(journal, reference);
  return {
    record,
    sale,
    receipt: sale.invoiceNumber ?? sale.id,
    currency,
    taken: takenOf(journal, sale, currency),
    names: named?.incrementId ?? null,
    ofCounterSale: original !== null && named === null,
  };
}

/** The orders it may be of, the likeliest first. Reads only. */
export function possibleOrders(journal: Journal, store: StoreContext, seen: Seen): Possible[] {
  const orders = ordersHolding(
    journal,
    seen.taken.map((one) => one.sku),
    mostCompared,
  );
  return orders
    .flatMap((order) => possible(journal, store, seen, order) ?? [])
    .toSorted((a, b) => b.scored.score - a.scored.score)
    .slice(0, mostShown);
}

/** One order beside the return; null when nothing of it can be refunded for these pieces. Reads only. */
export function possible(journal: Journal, store: StoreContext, seen: Seen, order: ReplicaOrder): Possible | null {
  if (order.currency !== seen.currency) return null;
  const claimed = refundClaims(journal, order.orderId).refunded;
  const given = { taken: seen.taken, at: seen.record.at, sourceCode: store.config.sourceCode, names: seen.names };
  const scored = scoreOf(given, order, claimed);
  return scored === null ? null : { order, scored, claimed };
}

/** The order nobody needs to look at, what is worth a person's look, or neither. */
export function verdict(possibles: readonly Possible[]): { certain: Possible | null; asking: boolean } {
  return {
    certain: possibles.find(({ scored }) => isCertain(scored)) ?? null,
    asking: possibles.some(({ scored }) => worthAsking(scored)),
  };
}

/** What may still be refunded of each line of a candidate. */
export function refundableOf({ order, claimed }: Possible): Map<number, number> {
  return new Map(order.lines.map((line) => [line.itemId, refundable(line, claimed.get(line.itemId) ?? 0)]));
}

/** By SKU: the till may keep one SKU as several products. */
function takenOf(journal: Journal, sale: TillSale, currency: string): Seen['taken'] {
  const bySku = new Map<string, Taken & { name: string }>();
  for (const { productId, quantity, amountMinor } of returnedLines(sale, currency)) {
    const product = journal
      .sql<[string], { sku: string; name: string }>('SELECT sku, name FROM till_products WHERE product_id = ?')
      .get(productId);
    const sku = product?.sku ?? '';
    const before = bySku.get(sku);
    bySku.set(sku, {
      sku,
      name: product?.name ?? '',
      quantity: toQuantity((before?.quantity ?? 0) + quantity),
      amountMinor: (before?.amountMinor ?? 0) + amountMinor,
    });
  }
  return [...bySku.values()];
}
