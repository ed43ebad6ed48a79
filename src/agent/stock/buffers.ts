import type { BufferScope } from '#core/stock/buffer.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { BufferRow } from '#agent/replica/stock-buffers.ts';

/** Every buffer of the store, the most particular scopes last. */
export function listBuffers(journal: Journal): BufferRow[] {
  return journal.sql<[], BufferRow>('SELECT scope, key, quantity, entry_seq AS entrySeq FROM stock_buffers ORDER BY scope DESC, key').all();
}

/** Sets a buffer, or takes it away when the quantity is null. Inside write(). */
export function saveBuffer(journal: Journal, at: { scope: BufferScope; key: string }, quantity: number | null, entrySeq: number): void {
  journal.expectWriting();
  if (quantity === null) {
    journal.sql<[string, string]>('DELETE FROM stock_buffers WHERE scope = ? AND key = ?').run(at.scope, at.key);
    return;
  }
  journal
    .sql(
      `INSERT INTO stock_buffers (scope, key, quantity, entry_seq) VALUES (@scope, @key, @quantity, @entrySeq)
       ON CONFLICT (scope, key) DO UPDATE SET quantity = @quantity, entry_seq = @entrySeq`,
    )
    .run({ ...at, quantity, entrySeq });
}

/** Categories of what the till sells, with how many SKUs each, by name. */
export function categoriesOf(journal: Journal): { name: string; skus: number }[] {
  return journal
    .sql<[], { name: string; skus: number }>(
      `SELECT c.value AS name, count(*) AS skus FROM till_products p, json_each(p.body, '$.categories') c WHERE p.deleted = 0 AND p.active = 1
       GROUP BY c.value ORDER BY c.value COLLATE NOCASE`,
    )
    .all();
}
