import { toQuantity } from '#core/money.ts';
import type { Ids } from '#core/ports.ts';
import { mayReserve } from '#core/promised.ts';
import { reservationFault, type ReservationFault } from '#core/stock/reservations.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { ordersHolding, readWhole } from '#agent/replica/shop-orders.ts';
import { driftOf, saveReserved } from '#agent/stock/drift-rows.ts';
import { stockNumbers } from '#agent/stock/numbers.ts';
import { clearRaised, raise } from '#agent/sync/raise.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

/** A SKU in more orders than this is not reckoned: what is left over would be lost among them. */
const mostOrders = 2_000;

/** Keeps what Magento has promised of a SKU that differs; what does not add up is put before a person and never overwritten. Inside write(). */
export function noteReservations(
  { journal, store, ids, now }: { journal: Journal; store: StoreContext; ids: Ids; now: number },
  { sku, onShelves, salable }: { sku: string; onShelves: number; salable: number },
): void {
  const reserved = toQuantity(onShelves - salable);
  const reservedBefore = driftOf(journal, sku)?.reserved ?? null;
  saveReserved(journal, sku, { reserved, salable });
  const openHere = stockNumbers(journal, store, sku, now).terms.openPickups;
  const openOnline = openOrders(journal, sku);
  const fault = reservationFault({ onShelves, salable, openHere, openOnline, reservedBefore });
  for (const [of, kind] of Object.entries(kinds)) if (of !== fault) clearRaised(journal, kind, sku, now);
  if (fault === null) return;
  const params = { sku, reserved: String(reserved), salable: String(salable), open: String(fault === 'leftOver' ? openOnline : openHere) };
  raise(journal, ids, { kind: kinds[fault], subject: sku, params, at: now });
}

const kinds = {
  overPromised: 'stockOverPromised',
  missing: 'stockNotReserved',
  leftOver: 'stockLeftReserved',
} as const satisfies Record<ReservationFault, string>;

/** Pieces of the chain's open orders; null while not all of them are known. */
function openOrders(journal: Journal, sku: string): number | null {
  if (!readWhole(journal)) return null;
  const orders = ordersHolding(journal, [sku], mostOrders);
  return orders.length === mostOrders ? null : toQuantity(orders.reduce((sum, order) => sum + mayReserve(order, sku), 0));
}
