import type { Journal } from '#agent/journal/journal.ts';
import { numberAt } from '#training/json.ts';
import type { LedgerEntry } from '#training/ledger.ts';
import { amountOf } from '#training/magento/order-row.ts';
import { breach, type Sim } from '#test/simulation/sim.ts';

/** What both systems' own books say of the order of things, of stock and of money. Looked at once all is quiet. */

interface Sent {
  seq: number;
  id: string;
  kind: string;
  label: string;
  lanes: string;
  payload: string;
}

/**
 * The effects of a lane arrived in the order of their numbers (S3), as the systems booked them. What a person sent again after others had
 * passed it says nothing.
 */
export function checkLaneOrder(sim: Sim): void {
  const { entries } = sim.world.ledger;
  for (const { journal } of sim.pc.journals()) {
    const lanes = new Map<string, { sent: Sent; at: number }[]>();
    for (const sent of sentBy(journal)) {
      const at = arrivalOf(entries, sent);
      const byAdmin = sent.kind === 'magento.notifyReady' && sim.excuses.notifiedByAdmin.has(sent.label);
      if (at === null || byAdmin) continue;
      for (const lane of JSON.parse(sent.lanes) as string[]) lanes.set(lane, [...(lanes.get(lane) ?? []), { sent, at }]);
    }
    for (const [lane, list] of lanes) {
      list.forEach(({ sent, at }, index) => {
        const before = list[index - 1];
        if (before !== undefined && before.at > at)
          breach(sim, 'S3', `${lane}: ${before.sent.kind} of ${before.sent.label} arrived after ${sent.kind}, which was owed later`);
      });
    }
  }
}

function sentBy(journal: Journal): Sent[] {
  return journal
    .sql<[], Sent>(
      `SELECT seq, id, kind, label, lanes, payload FROM effects e WHERE state = 'done'
         AND NOT EXISTS (SELECT 1 FROM effect_log l WHERE l.effect_seq = e.seq AND l.state = 'rejected') ORDER BY seq`,
    )
    .all();
}

/** Number of the first booking that only this effect can have made; null where there is none of that kind. */
function arrivalOf(entries: readonly LedgerEntry[], { id, kind, payload }: Sent): number | null {
  const { orderId, saleId } = JSON.parse(payload) as { orderId?: number; saleId?: string };
  const found = entries.find((entry) => {
    if (entry.by !== 'api') return false;
    if (kind === 'magento.comment') return entry.kind === 'order.comment' && (entry.reference ?? '').includes(id);
    if (kind === 'magento.refundLines') return entry.kind === 'creditmemo' && (entry.reference ?? '').includes(id);
    if (kind === 'magento.invoice') return entry.kind === 'invoice' && (entry.reference ?? '').includes(id);
    if (kind === 'magento.notifyReady') return entry.kind === 'shipment' && numberAt(entry.facts, 'order_id') === orderId;
    if (kind === 'lightspeed.createSale') return entry.kind === 'sale.created' && entry.subject === saleId;
    if (kind === 'lightspeed.voidSale') return entry.kind === 'sale.voided' && entry.subject === saleId;
    if (kind === 'lightspeed.fulfil') return entry.kind === 'fulfillment.fulfilled' && entry.subject === saleId;
    return false;
  });
  return found?.seq ?? null;
}

/** No order gave back more than it took, and the till booked online money at most once per order. */
export function checkRefunds(sim: Sim): void {
  for (const { document } of sim.world.shop.orders.values()) {
    const [paid, refunded] = [amountOf(document, 'total_paid'), amountOf(document, 'total_refunded')];
    if (refunded > paid + 0.001) breach(sim, 'M1', `${document.increment_id} was paid ${paid} and refunded ${refunded}`);
  }
  for (const sale of sim.world.till.sales.values()) {
    if (sale.sourceId === null || sim.excuses.deliveredTwice.has(`lightspeed.createSale sale:${sale.id}`)) continue;
    const web = sale.payments.filter((payment) => payment.name === 'Web');
    if (web.length > 1) breach(sim, 'M1', `the sale of ${sale.sourceId} carries ${web.length} online payments`);
  }
}

/** K3, at every booking of ours: a store's own source, a row that is there, never below zero, the status as the quantity. */
export function checkQuantity(sim: Sim, entry: LedgerEntry): void {
  const [source = '', ...rest] = entry.subject.split('/');
  const quantity = numberAt(entry.facts, 'quantity') ?? Number.NaN;
  const wrong = [
    ...(sim.world.stores.some((store) => store.sourceCode === source) ? [] : ['a source that is no store’s']),
    ...(numberAt(entry.facts, 'before') === null ? ['a row the source does not have'] : []),
    ...(quantity >= 0 ? [] : ['a quantity below zero']),
    ...((numberAt(entry.facts, 'status') === 1) === quantity > 0 ? [] : ['a status against its quantity']),
  ];
  if (wrong.length > 0) breach(sim, 'K3', `${rest.join('/')} at ${source} was set to ${quantity}: ${wrong.join(', ')}`);
}
