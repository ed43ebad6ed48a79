import type { MovementRow } from '#contract/stock.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** What the stock screen asks of one journal. Reads only. */

export interface SearchAsk {
  search: string;
  only: 'all' | 'low' | 'negative' | 'pending' | 'held' | 'drift' | 'unmatched';
  outletId: string;
  lanePrefix: string;
  /** SKUs after this one. */
  after: string;
  limit: number;
}

/** At most so many pieces on hand are low. */
const low = 3;

const from: Record<SearchAsk['only'], string> = {
  all: `SELECT p.sku FROM till_products p WHERE p.deleted = 0`,
  low: `SELECT p.sku FROM till_inventory i JOIN till_products p ON p.product_id = i.product_id
        WHERE i.outlet_id = @outletId AND i.on_hand <= ${low} AND p.deleted = 0 AND p.active = 1 AND p.tracks_inventory = 1`,
  negative: `SELECT p.sku FROM till_inventory i JOIN till_products p ON p.product_id = i.product_id
        WHERE i.outlet_id = @outletId AND i.on_hand < 0 AND p.deleted = 0`,
  pending: `SELECT d.sku FROM stock_dirty d UNION SELECT substr(l.lane, length(@lanePrefix) + 1) FROM effect_lanes l WHERE l.lane >= @lanePrefix AND l.lane < @lanePrefix || char(1114111)`,
  held: `SELECT h.sku FROM held_stock h WHERE h.released_at IS NULL`,
  drift: `SELECT d.sku FROM stock_drift d WHERE d.state IN ('open', 'mending')`,
  unmatched: `SELECT u.sku FROM stock_unmatched u`,
};

/** SKUs in order, once each: the exact SKU or any code of the product, else every word in its SKU or name. */
export function searchSkus(journal: Journal, ask: SearchAsk): string[] {
  const text = ask.search.trim();
  if (text === '') return skusWhere(journal, ask, '1', {});
  const exact = skusWhere(
    journal,
    ask,
    `(c.sku = @text COLLATE NOCASE OR EXISTS (SELECT 1 FROM till_products q WHERE q.sku = c.sku AND instr(q.body, @quoted) > 0))`,
    { text, quoted: JSON.stringify(text) },
  );
  if (exact.length > 0) return exact;
  const words = text.toLowerCase().split(/\s+/);
  return skusWhere(
    journal,
    ask,
    `NOT EXISTS (SELECT 1 FROM json_each(@words) w WHERE instr(lower(c.sku), w.value) = 0
       AND NOT EXISTS (SELECT 1 FROM till_products q WHERE q.sku = c.sku AND instr(lower(q.name), w.value) > 0))`,
    { words: JSON.stringify(words) },
  );
}

function skusWhere(journal: Journal, ask: SearchAsk, condition: string, more: Record<string, string>): string[] {
  const { after, limit, outletId, lanePrefix } = ask;
  return journal
    .sql<[Record<string, string | number>], { sku: string }>(
      `SELECT DISTINCT c.sku FROM (${from[ask.only]}) c WHERE c.sku > @after AND c.sku <> '' AND ${condition} ORDER BY c.sku LIMIT @limit`,
    )
    .all({ after, limit, outletId, lanePrefix, ...more })
    .map((row) => row.sku);
}

/** What the till says of a SKU; null when it does not know it. */
export function productShown(
  journal: Journal,
  sku: string,
): { name: string; codes: string[]; options: { label: string; value: string }[] } | null {
  const row = journal
    .sql<[string], { body: string }>('SELECT body FROM till_products WHERE sku = ? ORDER BY deleted, active DESC LIMIT 1')
    .get(sku);
  return row === undefined
    ? null
    : (JSON.parse(row.body) as { name: string; codes: string[]; options: { label: string; value: string }[] });
}

/** Every piece of a SKU that a feature moves, newest first; the subject in store words. */
export function movementsOf(journal: Journal, sku: string, limit: number): (MovementRow & { pickupId: string | null })[] {
  return journal
    .sql<[string, number], MovementRow & { pickupId: string | null }>(
      `SELECT m.id, m.feature, coalesce(p.increment_id, iif(m.feature = 'transfer', 'T-' || upper(substr(m.subject, -6)), m.subject)) AS subject, p.id AS pickupId, m.quantity, m.entry_seq AS journal, e.at,
         m.shop_at AS shopAt, m.till_at AS tillAt, m.ended_at AS endedAt
       FROM movements m JOIN entries e ON e.seq = m.entry_seq LEFT JOIN pickups p ON m.feature = 'pickup' AND p.id = m.subject
       WHERE m.sku = ? ORDER BY m.id DESC LIMIT +?`,
    )
    .all(sku, limit);
}
