import type { Ids } from '#core/ports.ts';
import { customerLabel, customerName, sortName } from '#core/pickups/customer.ts';
import { openQuantity, payability, paymentOf } from '#core/pickups/arrival.ts';
import { piecesOf } from '#core/pieces.ts';
import { promisedAt } from '#core/pickups/promise.ts';
import { toQuantity } from '#core/money.ts';
import type { ShopOrder } from '#core/shop.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { createSale, salePayload } from '#agent/pickups/effects/create-sale.ts';
import { plan } from '#agent/pickups/movements.ts';
import { saleIdOf } from '#agent/pickups/sale-id.ts';
import { insertPickup, noPromise, type PickupLineRecord, type PickupRecord } from '#agent/pickups/records.ts';
import { saleLane } from '#agent/sync/lanes.ts';
import { owe } from '#agent/sync/owe.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

/**
 * A first-seen order becomes a pickup, and is owed to the till as a pickup sale so that the counter finds it and
 * its stock is committed (DESIGN §4). Inside write().
 */
export function arrive(journal: Journal, ids: Ids, store: StoreContext, order: ShopOrder, at: number): PickupRecord {
  const lines = order.lines
    .filter((line) => openQuantity(line) > 0)
    .flatMap(lineRecords)
    .map((line, position) => ({ ...line, position }));
  const pickup = pickupRecord(ids, store, order, lines, at);
  const entry = appendEntry(journal, {
    kind: 'pickup.arrived',
    subject: pickup.id,
    person: null,
    data: {
      orderId: order.orderId,
      incrementId: order.incrementId,
      totalMinor: order.grandTotalMinor,
      currency: order.currency,
      lines: order.lines.length,
    },
    requestId: null,
    at,
  });
  insertPickup(journal, pickup, lines, {
    name: customerName(order.customer.firstName, order.customer.lastName),
    label: customerLabel(order.customer.firstName, order.customer.lastName),
    sortName: sortName(order.customer.firstName, order.customer.lastName),
    email: order.customer.email,
    phone: order.customer.phone,
  });
  plan(
    journal,
    pickup.id,
    lines.filter((line) => line.physical).map(({ lineId, sku, quantity }) => ({ lineId, sku, quantity })),
    entry.seq,
    at,
  );
  owe(journal, ids, createSale, {
    entrySeq: entry.seq,
    subject: pickup.id,
    label: order.incrementId,
    payload: salePayload(pickup.id, pickup.saleId, order),
    lanes: [saleLane(pickup.saleId)],
    at,
  });
  return pickup;
}

function pickupRecord(ids: Ids, store: StoreContext, order: ShopOrder, lines: readonly PickupLineRecord[], at: number): PickupRecord {
  const { leadTimeMinutes, openingHours, timeZone } = store.config;
  const { payment, toPayMinor } = paymentOf(order, store.pickupRules);
  return {
    id: ids.uuid(),
    orderId: order.orderId,
    incrementId: order.incrementId,
    state: payability(order, store.pickupRules) === 'pick' ? 'new' : 'waiting',
    pieces: toQuantity(lines.filter((line) => line.physical).reduce((sum, line) => sum + line.quantity, 0)),
    lineCount: lines.length,
    placedAt: order.createdAt,
    promisedAt: promisedAt(order.createdAt, leadTimeMinutes, openingHours, timeZone) ?? noPromise,
    bin: null,
    bags: 0,
    short: 0,
    keptUntil: null,
    remindedAt: null,
    batchId: null,
    invoicedEarly: 0,
    payment,
    paymentMethod: order.paymentMethod,
    totalMinor: order.grandTotalMinor - order.refundedMinor,
    toPayMinor,
    currency: order.currency,
    holder: null,
    saleId: saleIdOf(order, store.config.sourceCode),
    saleNumber: null,
    collectedAt: null,
    collectedBy: null,
    arrivedAt: at,
    updatedAt: at,
  };
}

function lineRecords(line: ShopOrder['lines'][number]): Omit<PickupLineRecord, 'position'>[] {
  return piecesOf(line).map(({ id, sku, name, physical, perLine, setName, unitPriceMinor }) => ({
    lineId: id,
    itemId: line.itemId,
    sku,
    name,
    options: setName === null || line.set !== undefined ? line.options : [],
    quantity: toQuantity(openQuantity(line) * perLine),
    perLine,
    setName,
    picked: 0,
    short: 0,
    skipped: false,
    physical,
    unitPriceMinor,
  }));
}
