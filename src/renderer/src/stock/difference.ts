import type { DriftRow } from '#contract/stock.ts';

/** How many pieces Magento has too many (above zero) or too few; null when one of the numbers is not known. */
export function differenceOf(row: Pick<DriftRow, 'magento' | 'expected'>): number | null {
  return row.magento === null || row.expected === null ? null : Math.round((row.magento - row.expected) * 10_000) / 10_000;
}
