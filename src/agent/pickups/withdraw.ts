import { nextState } from '#core/sync/outbox.ts';
import { effectsOf, transition } from '#agent/journal/effects.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { cancelOrder } from '#agent/pickups/effects/cancel-order.ts';
import { createSale } from '#agent/pickups/effects/create-sale.ts';
import { packPickup } from '#agent/pickups/effects/fulfilment.ts';
import { invoiceAll } from '#agent/pickups/effects/invoice-all.ts';
import { notifyReady } from '#agent/pickups/effects/notify-ready.ts';
import { reduceSale } from '#agent/pickups/effects/reduce-sale.ts';
import { refundLines } from '#agent/refunds/refund-lines.ts';

const forward: readonly string[] = [createSale.name, packPickup.name, notifyReady.name, reduceSale.name];
const givingBack: readonly string[] = [invoiceAll.name, refundLines.name, cancelOrder.name];

/** What would have brought an order forward that is over is not wanted any more, unless it is on the wire or may have arrived. Inside write(). */
export function withdrawForward(journal: Journal, pickupId: string, at: number, why: string): void {
  withdraw(journal, pickupId, forward, at, why);
}

/** The shop cancelled it or refunded it whole itself: there is nothing left to give back. Inside write(). */
export function withdrawGivingBack(journal: Journal, pickupId: string, at: number): void {
  withdraw(journal, pickupId, givingBack, at, 'the order was cancelled or refunded whole online');
}

function withdraw(journal: Journal, pickupId: string, kinds: readonly string[], at: number, why: string): void {
  for (const effect of effectsOf(journal, pickupId)) {
    if (!kinds.includes(effect.kind) || (effect.state !== 'queued' && effect.state !== 'retry' && effect.state !== 'rejected')) continue;
    const event = effect.state === 'rejected' ? 'skip' : 'supersede';
    transition(journal, effect.seq, effect.state, nextState(effect.state, event), { at, event, detail: why });
  }
}
