import { codeReadings } from '#core/item-codes.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** Which items a scanned or typed code means: by SKU, by any barcode the till knows, or as a person taught it here. Reads only. */

export interface CodeMeaning {
  sku: string;
  by: 'sku' | 'barcode' | 'taught';
}

/** Every SKU the code means, from its surest reading that means anything; one row per SKU. Empty when nothing is known of it. */
export function skusOfCode(journal: Journal, code: string): CodeMeaning[] {
  for (const key of codeReadings(code)) {
    const found = bySku([...tillMeanings(journal, key, code.trim()), ...taughtMeaning(journal, key)]);
    if (found.length > 0) return found;
  }
  return [];
}

function tillMeanings(journal: Journal, key: string, code: string): CodeMeaning[] {
  const rows = journal
    .sql<[string], { sku: string; code: string; active: number }>(
      `SELECT p.sku, c.code, p.active FROM item_codes c JOIN till_products p ON p.product_id = c.product_id
       WHERE c.key = +? AND p.sku <> '' ORDER BY p.sku, c.code`,
    )
    .all(key);
  const active = rows.filter((row) => row.active === 1);
  const known = active.length > 0 ? active : rows;
  const asWritten = known.filter((row) => row.code === code);
  return (asWritten.length > 0 ? asWritten : known).map((row) => ({ sku: row.sku, by: row.code === row.sku ? 'sku' : 'barcode' }));
}

function taughtMeaning(journal: Journal, key: string): CodeMeaning[] {
  return journal
    .sql<[string], { sku: string }>('SELECT sku FROM taught_codes WHERE key = ?')
    .all(key)
    .map(({ sku }) => ({ sku, by: 'taught' }));
}

/** The first meaning of each SKU. */
function bySku(meanings: readonly CodeMeaning[]): CodeMeaning[] {
  return meanings.filter((meaning, index) => meanings.findIndex((other) => other.sku === meaning.sku) === index);
}
