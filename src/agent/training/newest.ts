import type { SystemName } from '#contract/ids.ts';
import type { PickupState } from '#contract/pickups.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** A pickup that trouble comes to. */
export interface Victim {
  id: string;
  incrementId: string;
  saleId: string;
  /** Magento has its money: it is then refunded, since only what is unpaid can be cancelled there. */
  payment: 'paid' | 'toPay' | 'waiting';
}

/** The newest pickup in one of these states that fits; a pickup's columns are `p`. */
export function newestPickup(journal: Journal, states: readonly PickupState[], fits = '1'): Victim | null {
  return (
    journal
      .sql<[string], Victim>(
        `SELECT p.id, p.increment_id AS incrementId, p.sale_id AS saleId, p.payment FROM pickups p
         WHERE p.state IN (SELECT value FROM json_each(?)) AND ${fits} ORDER BY p.placed_at DESC, p.id DESC LIMIT 1`,
      )
      .get(JSON.stringify(states)) ?? null
  );
}

/** The till has its sale, and it is open there. */
export const saleIsOpen = `p.sale_number IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM till_sales s WHERE s.sale_id = p.sale_id AND s.state IN ('closed', 'voided'))`;

/** Nothing of it is on its way there. */
export function nothingOwedTo(system: SystemName): string {
  return `NOT EXISTS (SELECT 1 FROM effects e WHERE e.subject = p.id AND e.system = '${system}' AND e.state NOT IN ('done', 'withdrawn'))`;
}

/** The first manager at work, by name; their sign-in changes. */
export function firstManager(journal: Journal): { id: string; name: string } | null {
  return (
    journal
      .sql<[], { id: string; name: string }>(
        `SELECT id, name FROM staff WHERE active = 1 AND role = 'manager' ORDER BY name COLLATE NOCASE, id LIMIT 1`,
      )
      .get() ?? null
  );
}

/** SKUs that trouble came to, whether or not the journal shows it yet. */
const troubled = new WeakMap<Journal, string[]>();

/** A SKU that is published and for sale here, that nothing moves and nobody asks about; each once, the last ones first: shoppers meet them least. */
export function skuAtRest(journal: Journal, sourceCode: string): string | null {
  const before = troubled.get(journal) ?? [];
  const row = journal
    .sql<[string, string], { sku: string }>(
      `SELECT p.sku FROM stock_published p JOIN till_products t ON t.sku = p.sku AND t.active = 1 AND t.deleted = 0 AND t.tracks_inventory = 1
       WHERE p.source = ? AND p.quantity >= 2 AND p.sku NOT IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM movements m WHERE m.sku = p.sku AND m.ended_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM stock_dirty d WHERE d.sku = p.sku)
         AND NOT EXISTS (SELECT 1 FROM stock_drift d WHERE d.sku = p.sku)
         AND NOT EXISTS (SELECT 1 FROM exceptions e WHERE e.subject = p.sku)
       GROUP BY p.sku HAVING count(*) = 1 ORDER BY p.sku DESC LIMIT 1`,
    )
    .get(sourceCode, JSON.stringify(before));
  if (row === undefined) return null;
  troubled.set(journal, [...before, row.sku]);
  return row.sku;
}
