import type { JsonObject } from '#training/json.ts';
import type { SystemName } from '#contract/ids.ts';

/** One effect a system accepted. */
export interface LedgerEntry {
  seq: number;
  /** ms UTC */
  at: number;
  system: SystemName;
  /** `api`: a call changed it; `world`: a shopper, cashier or trainer did. */
  by: 'api' | 'world';
  kind: LedgerKind;
  /** What it is about: the order's increment id, the sale's id, a SKU with its location. */
  subject: string;
  /** Our mark on it, where the system keeps one: a comment's text, a sale's `source.id`. */
  reference: string | null;
  facts: JsonObject;
}

export type LedgerKind =
  | 'order.placed'
  | 'order.imported'
  | 'order.canceled'
  | 'order.held'
  | 'order.unheld'
  | 'order.comment'
  | 'order.saved'
  | 'order.notified'
  | 'invoice'
  | 'shipment'
  | 'creditmemo'
  | 'source_item'
  | 'source_item.deleted'
  | 'product'
  | 'sale.created'
  | 'sale.updated'
  | 'sale.closed'
  | 'sale.voided'
  | 'sale.return'
  | 'payment'
  | 'fulfillment.created'
  | 'fulfillment.picked'
  | 'fulfillment.packed'
  | 'fulfillment.fulfilled'
  | 'stock_adjustment'
  | 'consignment.created'
  | 'consignment.row'
  | 'consignment.sent'
  | 'consignment.received'
  | 'consignment.cancelled';

export interface Ledger {
  entries: LedgerEntry[];
  /** Who acts at the moment; the control surface and the living stream set `world`. */
  by: 'api' | 'world';
}

export function createLedger(): Ledger {
  return { entries: [], by: 'api' };
}

/** Runs one synchronous change as the world's own, not as an API call's. */
export function asWorld<T>(ledger: Ledger, change: () => T): T {
  const before = ledger.by;
  ledger.by = 'world';
  try {
    return change();
  } finally {
    ledger.by = before;
  }
}

export function record(
  holder: { ledger: Ledger; now: () => number },
  system: SystemName,
  kind: LedgerKind,
  subject: string,
  facts: JsonObject,
  reference: string | null = null,
): void {
  const { entries, by } = holder.ledger;
  entries.push({ seq: entries.length + 1, at: holder.now(), system, by, kind, subject, reference, facts });
}
