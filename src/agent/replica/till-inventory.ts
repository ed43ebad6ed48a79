import { toQuantity } from '#core/money.ts';
import type { TillSale, TillStock } from '#core/till.ts';
import { velocityDays } from '#core/velocity.ts';
import { loadCursor } from '#agent/journal/cursors.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { markDirty, markDirtyAll } from '#agent/replica/stock-dirty.ts';

/** What the till counts at this store's outlet, and what it sold there. */

const dayMs = 86_400_000;

/** Takes rows of one outlet; SKUs whose on-hand changed become dirty. Versions only move forward. Answers how many changed. Inside write(). */
export function saveInventory(journal: Journal, rows: readonly TillStock[], at: number): number {
  journal.expectWriting();
  if (rows.length === 0) return 0;
  const before = knownLevels(journal, rows);
  const upsert = journal.sql<[string, string, number, number]>(
    `INSERT INTO till_inventory (product_id, outlet_id, on_hand, version) VALUES (?, ?, ?, ?)
     ON CONFLICT (product_id, outlet_id) DO UPDATE SET on_hand = excluded.on_hand, version = excluded.version WHERE excluded.version >= version`,
  );
  const skus: string[] = [];
  let changed = 0;
  for (const row of rows) {
    const onHand = row.deleted ? 0 : row.onHand;
    const known = before.get(row.productId);
    const { changes } = upsert.run(row.productId, row.outletId, onHand, Number(row.version));
    if (changes === 0 || known?.onHand === onHand) continue;
    changed += 1;
    if (known !== undefined && known.sku !== null && known.sku !== '') skus.push(known.sku);
    if (known !== undefined) known.onHand = onHand;
  }
  markDirtyAll(journal, skus, { cause: 'onHand', since: at });
  return changed;
}

/** What the replica counts of these rows' products, and under which SKU; null where the product or its count is not known. */
function knownLevels(journal: Journal, rows: readonly TillStock[]): Map<string, { onHand: number | null; sku: string | null }> {
  const levels = journal
    .sql<[string, string], { productId: string; onHand: number | null; sku: string | null }>(
      `SELECT j.value AS productId, i.on_hand AS onHand, p.sku FROM json_each(?) j
       LEFT JOIN till_inventory i ON i.product_id = j.value AND i.outlet_id = +? LEFT JOIN till_products p ON p.product_id = j.value`,
    )
    .all(JSON.stringify(rows.map((row) => row.productId)), rows[0]?.outletId ?? '');
  return new Map(levels.map((level) => [level.productId, level]));
}

/** When the last complete read of the till's inventory was asked for (ms UTC); null before the first one ended. */
export function inventoryReadAt(journal: Journal): number | null {
  const cursor = loadCursor(journal, 'till.inventory')?.value;
  if (typeof cursor !== 'object' || cursor === null || !('readAt' in cursor)) return null;
  return typeof cursor.readAt === 'number' ? cursor.readAt : null;
}

/**
 * A sale was closed over the counter: its SKUs are to be published with the sale's own instant as the cause, once on-hand was
 * read after it. Pickup sales move with their fulfilment instead. Inside write(), before the sale is kept.
 */
export function tillSold(journal: Journal, sale: TillSale, at: number): void {
  journal.expectWriting();
  if (sale.state !== 'closed' || sale.attributes.includes('pickup')) return;
  const kept = journal.sql<[string], { state: string }>('SELECT state FROM till_sales WHERE sale_id = ?').get(sale.id);
  if (kept?.state === 'closed') return;
  for (const line of sale.lines) {
    addSold(journal, line.productId, Math.floor(sale.at / dayMs), line.quantity);
    const sku = skuOf(journal, line.productId);
    // A sale that was parked for days moves stock when it is closed.
    if (sku !== null) markDirty(journal, sku, { cause: 'sale', since: Math.min(at, Math.max(sale.at, sale.updatedAt)), afterReadOf: at });
  }
}

/** Pieces sold over the counter in the last `velocityDays`. */
export function soldLately(journal: Journal, productId: string, now: number): number {
  const from = Math.floor(now / dayMs) - velocityDays;
  return (
    journal
      .sql<[string, number], { units: number | null }>('SELECT sum(units) AS units FROM sold_units WHERE product_id = ? AND day > ?')
      .get(productId, from)?.units ?? 0
  );
}

function addSold(journal: Journal, productId: string, day: number, units: number): void {
  journal
    .sql(
      'INSERT INTO sold_units (product_id, day, units) VALUES (@productId, @day, @units) ON CONFLICT (product_id, day) DO UPDATE SET units = round(units + @units, 4)',
    )
    .run({ productId, day, units: toQuantity(units) });
  journal.sql<[string, number]>('DELETE FROM sold_units WHERE product_id = ? AND day < ?').run(productId, day - 2 * velocityDays);
}

function skuOf(journal: Journal, productId: string): string | null {
  return (
    journal.sql<[string], { sku: string }>(`SELECT sku FROM till_products WHERE product_id = ? AND sku <> ''`).get(productId)?.sku ?? null
  );
}
