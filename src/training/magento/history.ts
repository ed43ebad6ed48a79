import { nextId } from '#training/magento/state.ts';
import type { OrderRow } from '#training/magento/order-row.ts';
import { sqlTime } from '#training/time-text.ts';
import type { World } from '#training/world.ts';

export interface HistoryRow {
  comment: string;
  entityName: 'order' | 'invoice' | 'shipment' | 'creditmemo';
  notified: number | null;
  visible: number;
}

/** Adds a row to the order's history, newest first. The order's `updated_at` does not move by it (measured fact 12). */
export function addHistory(world: World, order: OrderRow, row: HistoryRow): void {
  order.document.status_histories.unshift({
    comment: row.comment,
    created_at: sqlTime(world.now()),
    entity_id: nextId(world.shop, 'history'),
    entity_name: row.entityName,
    is_customer_notified: row.notified,
    is_visible_on_front: row.visible,
    parent_id: order.document.entity_id,
    status: order.document.status,
  });
}
