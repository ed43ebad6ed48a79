import { toMinor } from '#core/money.ts';
import type { TillSale } from '#core/till.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import { invoice } from '#agent/pickups/effects/invoice.ts';
import type { Applying } from '#agent/pickups/apply-order.ts';
import { isAtTill, tillTook, tillTookBack } from '#agent/pickups/movements.ts';
import { pickupBySale, updatePickup, type PickupRecord } from '#agent/pickups/records.ts';
import { tillSold } from '#agent/replica/till-inventory.ts';
import { noteReturn } from '#agent/replica/till-returns.ts';
import { orderLane } from '#agent/sync/lanes.ts';
import { owe } from '#agent/sync/owe.ts';
import { clearRaised, raise } from '#agent/sync/raise.ts';

/** Takes a sale the till reports into the journal; what it means for its pickup follows. Inside write(). Answers whether a screen changed. */
export function applySale(applying: Applying, sale: TillSale): boolean {
  const { journal, at } = applying;
  const pickup = pickupBySale(journal, sale.id);
  if (pickup === null && sale.outletId !== applying.store.config.outletId) return false;
  if (sale.outletId === applying.store.config.outletId) tillSold(journal, sale, at);
  if (sale.outletId === applying.store.config.outletId) noteReturn(journal, applying.ids, sale, at);
  journal
    .sql(
      `INSERT INTO till_sales (sale_id, state, source_id, outlet_id, version, at, body) VALUES (@id, @state, @sourceId, @outletId, @version, @at, @body)
       ON CONFLICT (sale_id) DO UPDATE SET state = @state, source_id = @sourceId, outlet_id = @outletId, version = @version, at = @at, body = @body WHERE @version >= version`,
    )
    .run({
      id: sale.id,
      state: sale.state,
      sourceId: sale.sourceId,
      outletId: sale.outletId,
      version: Number(sale.version),
      at: sale.at,
      body: JSON.stringify(sale),
    });
  if (pickup === null) return false;
  if (pickup.saleNumber === null && sale.invoiceNumber !== null) updatePickup(journal, pickup.id, { saleNumber: sale.invoiceNumber }, at);
  if (sale.state === 'voided') return voidedAtTill(applying, pickup);
  return [paidAtTill(applying, pickup, sale), sale.state === 'closed' && fulfilledAtTill(applying, pickup)].includes(true);
}

/** A cashier voided it: the counter no longer finds the order, which someone must know, and the till counts its pieces again. */
function voidedAtTill({ journal, ids, at }: Applying, pickup: PickupRecord): boolean {
  if (pickup.state === 'cancelled' || pickup.state === 'putBack') return false;
  tillTookBack(journal, pickup.id, at);
  return raise(journal, ids, {
    kind: 'saleVoidedAtTill',
    subject: pickup.incrementId,
    params: { order: pickup.incrementId },
    pickupId: pickup.id,
    at,
  });
}

/**
 * A pickup sale is closed once it is paid and all of it is fulfilled: on-hand has gone down (lightspeed.md A.13.5). What was not handed
 * over here was handed over by a cashier; here and in Magento the order is still open, which somebody must know.
 */
function fulfilledAtTill({ journal, ids, at }: Applying, pickup: PickupRecord): boolean {
  if (!isAtTill(journal, pickup.id)) return false;
  tillTook(journal, pickup.id, at);
  if (pickup.state === 'collected') return false;
  appendEntry(journal, { kind: 'sale.fulfilledAtTill', subject: pickup.id, person: null, data: {}, requestId: null, at });
  return raise(journal, ids, {
    kind: 'fulfilledAtTill',
    subject: pickup.incrementId,
    params: { order: pickup.incrementId },
    pickupId: pickup.id,
    at,
  });
}

/** The customer paid at the counter: money stays at the till, Magento gets its invoice (DESIGN §4). */
function paidAtTill({ journal, ids, store, at }: Applying, pickup: PickupRecord, sale: TillSale): boolean {
  if (pickup.payment !== 'toPay') return false;
  const counter = sale.payments.filter((payment) => !payment.deleted && payment.paymentTypeId !== store.webPaymentTypeId);
  const takenMinor = counter.reduce((sum, payment) => sum + toMinor(payment.amount, pickup.currency), 0);
  if (takenMinor < pickup.toPayMinor) return false;
  const receipt = sale.invoiceNumber ?? sale.id;
  const entry = appendEntry(journal, {
    kind: 'sale.paidAtTill',
    subject: pickup.id,
    person: null,
    data: { minor: takenMinor, currency: pickup.currency, receipt },
    requestId: null,
    at,
  });
  updatePickup(journal, pickup.id, { payment: 'paid', toPayMinor: 0 }, at);
  clearRaised(journal, 'receiptNotFound', pickup.incrementId, at);
  owe(journal, ids, invoice, {
    entrySeq: entry.seq,
    subject: pickup.id,
    label: pickup.incrementId,
    payload: { orderId: pickup.orderId, incrementId: pickup.incrementId, receipt },
    lanes: [orderLane(pickup.orderId)],
    at,
  });
  return true;
}
