import type { Journal } from '#agent/journal/journal.ts';
import { readMeta, writeMeta } from '#agent/journal/meta.ts';

/** Rows in one write of source items: a hundred take 0.2 s (magento-measured, Latency), which people do not notice behind it. */
const usual = 100;
const key = 'magento.sourceItems.limit';

/** Rows this shop takes at once, as far as it has said. */
export function batchSize(journal: Journal): number {
  const learned = Number(readMeta(journal, key) ?? usual);
  return Number.isInteger(learned) && learned >= 1 ? Math.min(usual, learned) : usual;
}

/** The shop stated its limit ("Maximum items of type", magento-measured 42). Inside write(). */
export function learnBatchSize(journal: Journal, max: number): void {
  writeMeta(journal, key, String(max));
}
