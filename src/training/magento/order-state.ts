import { amountOf, billedItems, shippedItems, toInvoice, toShip, touch } from '#training/magento/order-row.ts';
import type { OrderRow } from '#training/magento/order-row.ts';

const defaultStatus: Record<string, string> = {
  new: 'pending',
  pending_payment: 'pending_payment',
  payment_review: 'payment_review',
  processing: 'processing',
  complete: 'complete',
  closed: 'closed',
  canceled: 'canceled',
  holded: 'holded',
};

/** Sets the state with its default status, as the services of Magento do; a custom status is lost. */
export function setState(order: OrderRow, state: string, now: number): void {
  const status = defaultStatus[state] ?? state;
  if (order.document.state === state && order.document.status === status) return;
  order.document.state = state;
  order.document.status = status;
  touch(order, now);
}

const settled = ['canceled', 'holded', 'payment_review', 'closed'];

/** The state that follows from the quantities after an invoice, shipment or refund (magento.md 3.5). */
export function settleState(order: OrderRow, now: number): void {
  const { document } = order;
  if (settled.includes(document.state)) return;
  const begun = billedItems(order).some((row) => row.qty_invoiced > 0) || shippedItems(order).some((row) => row.qty_shipped > 0);
  if (begun && (document.state === 'new' || document.state === 'pending_payment')) setState(order, 'processing', now);
  if (canInvoice(order)) return;
  if (!canShip(order) && !canRefund(order)) setState(order, 'closed', now);
  else if (document.state === 'processing' && !canShip(order)) setState(order, 'complete', now);
}

export function canInvoice(order: OrderRow): boolean {
  if (['holded', 'payment_review', 'canceled', 'complete', 'closed'].includes(order.document.state)) return false;
  return billedItems(order).some((row) => toInvoice(row) > 0);
}

export function canShip(order: OrderRow): boolean {
  if (['holded', 'payment_review', 'canceled'].includes(order.document.state)) return false;
  return shippedItems(order).some((row) => toShip(order, row) > 0);
}

/** Money is left to give back. */
export function canRefund(order: OrderRow): boolean {
  return amountOf(order.document, 'total_paid') - amountOf(order.document, 'total_refunded') > 0.0001;
}

/**
 * Cancelling refuses when nothing is left to invoice and in these states (measured fact 16, magento.md 3.5). An order that was only
 * notified is in state processing (status complete), so it can still be cancelled after its goods were shipped.
 */
export function canCancel(order: OrderRow): boolean {
  if (['holded', 'payment_review', 'canceled', 'complete', 'closed'].includes(order.document.state)) return false;
  return billedItems(order).some((row) => toInvoice(row) > 0);
}

export function canHold(order: OrderRow): boolean {
  return !['canceled', 'payment_review', 'complete', 'closed', 'holded'].includes(order.document.state);
}
