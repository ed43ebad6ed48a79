import type { Journal } from '#agent/journal/journal.ts';
import { readMeta, writeMeta } from '#agent/journal/meta.ts';

/** Rows in one write of source items: a hundred take 0.2 s (magento-measured, Latency), which people do not notice behind it. */
const usual = 100;
const key = 'magento.sourceItems.limit';

/** Rows of source items that the shop said it takes at once; null when it never said so. */
export function statedLimit(journal: Journal): number | null {
  const stated = Number(readMeta(journal, key) ?? 0);
  return Number.isInteger(stated) && stated >= 1 ? stated : null;
}

/** Rows this shop takes at once, as far as it has said. */
export function batchSize(journal: Journal): number {
  return Math.min(usual, statedLimit(journal) ?? usual);
}

/** The shop stated its limit ("Maximum items of type", magento-measured 42). Inside write(). */
export function learnBatchSize(journal: Journal, max: number): void {
  writeMeta(journal, key, String(max));
}
