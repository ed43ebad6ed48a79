import type { MappingFacts, MappingLists } from '#core/catalog/mapping/facts.ts';
import { isOpen } from '#core/opening-hours.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';

const dayMs = 86_400_000;
/** What older orders and sales were made with may be put right long ago. */
const recentMs = 30 * dayMs;
/** A register that is opened a little late is no defect. */
const openForMs = 3_600_000;

/** What an audit compares: the lists as they were read, the configuration, and what the journal saw lately. Reads only. */
export function mappingFacts(journal: Journal, store: StoreContext, lists: MappingLists, now: number): MappingFacts {
  const { config, webTypeId, webRefundTypeId } = namesOf(store);
  const open = (at: number): boolean => isOpen(at, config.openingHours, config.timeZone);
  return {
    ...lists,
    store: config,
    isOpen: open(now) && open(now - openForMs),
    webTypeId,
    webRefundTypeId,
    orders: ordersByView(journal, now - recentMs),
    payments: paymentsByType(journal, config.outletId, now - recentMs),
    productTaxes: productTaxes(journal, config.outletId),
  };
}

function namesOf({ config, webPaymentTypeId, webRefundTypeId }: StoreContext) {
  return { config, webTypeId: webPaymentTypeId, webRefundTypeId: webRefundTypeId === webPaymentTypeId ? null : webRefundTypeId };
}

function ordersByView(journal: Journal, from: number): MappingFacts['orders'] {
  return journal
    .sql<[number], { viewId: number; count: number; example: string }>(
      `SELECT o.body ->> '$.storeViewId' AS viewId, count(*) AS count, max(p.increment_id) AS example
       FROM pickups p JOIN shop_orders o ON o.order_id = p.order_id
       WHERE p.placed_at >= ? AND o.body ->> '$.storeViewId' IS NOT NULL GROUP BY 1`,
    )
    .all(from);
}

function paymentsByType(journal: Journal, outletId: string, from: number): MappingFacts['payments'] {
  return journal
    .sql<[string, number], { typeId: string; sales: number; lastAt: number }>(
      `SELECT p.value ->> '$.paymentTypeId' AS typeId, count(DISTINCT s.sale_id) AS sales, max(s.at) AS lastAt
       FROM till_sales s, json_each(s.body, '$.payments') p
       WHERE s.outlet_id = ? AND s.at >= ? AND s.state <> 'voided' AND p.value ->> '$.deleted' = 0 GROUP BY 1`,
    )
    .all(outletId, from);
}

function productTaxes(journal: Journal, outletId: string): MappingFacts['productTaxes'] {
  return journal
    .sql<[string], { taxId: string; products: number; example: string }>(
      `SELECT t.tax_id AS taxId, count(*) AS products, min(p.sku) AS example
       FROM till_outlet_taxes t JOIN till_products p ON p.product_id = t.product_id AND p.deleted = 0 AND p.active = 1
       WHERE t.outlet_id = ? AND t.tax_id <> '' GROUP BY 1`,
    )
    .all(outletId);
}
