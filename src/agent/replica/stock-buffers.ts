import { bufferFor, velocityOf, type Buffer } from '#core/stock/buffer.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { soldLately } from '#agent/replica/till-inventory.ts';

export interface BufferRow extends Buffer {
  /** The entry that set it. */
  entrySeq: number;
}

/** Buffers that may concern a SKU: its own and the ones for many. */
export function buffersAround(journal: Journal, sku: string): BufferRow[] {
  return journal
    .sql<[string], BufferRow>(`SELECT scope, key, quantity, entry_seq AS entrySeq FROM stock_buffers WHERE scope <> 'sku' OR key = ?`)
    .all(sku);
}

/** The buffer that applies to a product of the till under its SKU; null when none does. */
export function bufferOf(journal: Journal, sku: string, productId: string, now: number): Buffer | null {
  const categories = journal
    .sql<[string], { categories: string | null }>(
      `SELECT json_extract(body, '$.categories') AS categories FROM till_products WHERE product_id = ?`,
    )
    .get(productId)?.categories;
  const item = {
    sku,
    categories: categories === null || categories === undefined ? [] : (JSON.parse(categories) as string[]),
    velocity: velocityOf(soldLately(journal, productId, now)),
  };
  return bufferFor(buffersAround(journal, sku), item);
}
