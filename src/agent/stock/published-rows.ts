import type { ShopSourceItem } from '#core/shop.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** What Magento holds for one SKU of this store's source, as far as the journal knows. */
export interface KnownRow {
  sku: string;
  /** Null while a write may or may not have arrived. */
  quantity: number | null;
  status: 0 | 1 | null;
  /** When it was read or written, ms UTC. */
  at: number;
  /** The effect that wrote it last. */
  effectId: string | null;
  confirmedAt: number | null;
}

/** What many SKUs are asked for: who wrote it last is left out. */
export type KnownNumber = Omit<KnownRow, 'effectId'>;

export function knownOf(journal: Journal, source: string, sku: string): KnownRow | null {
  const row = journal
    .sql<[string, string], KnownRow>(
      'SELECT sku, quantity, status, at, effect_id AS effectId, confirmed_at AS confirmedAt FROM stock_published WHERE source = ? AND sku = ?',
    )
    .get(source, sku);
  return row ?? null;
}

/** Magento answered this quantity for the source. Inside write(). */
export function sawPublished(journal: Journal, source: string, row: { sku: string; quantity: number; status: 0 | 1 }, at: number): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO stock_published (source, sku, quantity, status, at) VALUES (@source, @sku, @quantity, @status, @at)
       ON CONFLICT (source, sku) DO UPDATE SET quantity = @quantity, status = @status, at = @at`,
    )
    .run({ source, at, ...row });
}

/** Magento took these quantities, by SKU, from an effect of ours. Inside write(). */
export function wrotePublished(
  journal: Journal,
  source: string,
  quantities: Readonly<Record<string, number>>,
  by: { effectId: string; at: number },
): void {
  journal.expectWriting();
  journal
    .sql(
      `INSERT INTO stock_published (source, sku, quantity, status, at, effect_id, confirmed_at)
       SELECT @source, key, value, iif(value > 0, 1, 0), @at, @effectId, @at FROM json_each(@quantities) WHERE true
       ON CONFLICT (source, sku) DO UPDATE SET quantity = excluded.quantity, status = excluded.status, at = @at, effect_id = @effectId, confirmed_at = @at`,
    )
    .run({ source, quantities: JSON.stringify(quantities), ...by });
}

/** A run read these rows of the source. Inside write(). */
export function sawInRun(journal: Journal, source: string, rows: readonly ShopSourceItem[], by: { runId: number; at: number }): void {
  journal.expectWriting();
  const upsert = journal.sql<[string, string, number, 0 | 1, number, number]>(
    `INSERT INTO stock_published (source, sku, quantity, status, at, seen_run) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (source, sku) DO UPDATE SET quantity = excluded.quantity, status = excluded.status, at = excluded.at, seen_run = excluded.seen_run`,
  );
  for (const row of rows) upsert.run(source, row.sku, row.quantity, row.inStock ? 1 : 0, by.at, by.runId);
}

/** A run found these SKUs in the source. Inside write(). */
export function markSeen(journal: Journal, source: string, skus: readonly string[], runId: number): void {
  journal.expectWriting();
  journal
    .sql<[number, string, string]>('UPDATE stock_published SET seen_run = ? WHERE source = ? AND sku IN (SELECT value FROM json_each(?))')
    .run(runId, source, JSON.stringify(skus));
}

/** SKUs that the source held once and a complete run did not find. */
export function unseen(journal: Journal, source: string, runId: number): string[] {
  return journal
    .sql<[string, number], { sku: string }>('SELECT sku FROM stock_published WHERE source = ? AND seen_run <> ?')
    .all(source, runId)
    .map((row) => row.sku);
}
