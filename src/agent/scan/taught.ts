import { codeKey } from '#core/item-codes.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** A code and the SKU it was taught to mean. */
export interface TaughtCode {
  /** As it was scanned. */
  code: string;
  sku: string;
  person: string;
  /** ms UTC. */
  at: number;
  entrySeq: number;
}

const columns = 't.code, t.sku, t.person, t.at, t.entry_seq AS entrySeq';

/** Inside write(). */
export function saveTaught(journal: Journal, taught: TaughtCode): void {
  journal.expectWriting();
  journal
    .sql('INSERT INTO taught_codes (key, code, sku, person, at, entry_seq) VALUES (@key, @code, @sku, @person, @at, @entrySeq)')
    .run({ ...taught, key: codeKey(taught.code) });
}

/** Inside write(). */
export function removeTaught(journal: Journal, code: string): void {
  journal.expectWriting();
  journal.sql<[string]>('DELETE FROM taught_codes WHERE key = ?').run(codeKey(code));
}

export function taughtCode(journal: Journal, code: string): TaughtCode | null {
  return journal.sql<[string], TaughtCode>(`SELECT ${columns} FROM taught_codes t WHERE t.key = ?`).get(codeKey(code)) ?? null;
}

/** Newest first, with the name the till has for the SKU now. */
export function listTaught(journal: Journal, limit: number): (TaughtCode & { name: string | null })[] {
  return journal
    .sql<[number], TaughtCode & { name: string | null }>(
      `SELECT ${columns}, (SELECT p.name FROM till_products p WHERE p.sku = t.sku AND p.deleted = 0 ORDER BY p.active DESC LIMIT 1) AS name
       FROM taught_codes t ORDER BY t.entry_seq DESC LIMIT +?`,
    )
    .all(limit);
}

export function countTaught(journal: Journal): number {
  return journal.sql<[], { n: number }>('SELECT count(*) AS n FROM taught_codes').get()?.n ?? 0;
}
