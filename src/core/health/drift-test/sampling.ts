import { driftLimits } from '#core/health/drift-test/limits.ts';

const dayMs = 86_400_000;
/** Sales a moment apart travel together: one of them says it for all. */
const apartMs = 60_000;
/** From this day on a quiet hour is better than no sample. */
const lastDays = 6;

export interface SaleToSample {
  /** ms since the test began, by the sale's own instant. */
  sinceStart: number;
  /** Instants (ms UTC) of this sale and of the sales sampled so far. */
  soldAt: number;
  sampled: readonly number[];
  /** Made in the store's busiest hours. */
  atPeak: boolean;
  inOpeningHours: boolean;
}

/**
 * Whether a till sale is followed to Magento. Twenty over seven days, three of each day at most as long as the days before had theirs, in
 * the busiest hours. A day without sales, or without this PC, is made up for on the days after it.
 */
export function isSampled({ sinceStart, soldAt, sampled, atPeak, inOpeningHours }: SaleToSample): boolean {
  if (sinceStart < 0 || sinceStart >= driftLimits.days * dayMs) return false;
  const day = Math.floor(sinceStart / dayMs) + 1;
  if (sampled.length >= dueBy(day)) return false;
  if (sampled.some((at) => Math.abs(at - soldAt) < apartMs)) return false;
  return atPeak || (inOpeningHours && day >= lastDays && sampled.length < dueBy(day - 1));
}

/** Samples wanted by the end of a day, 1 to 7. */
function dueBy(day: number): number {
  return Math.ceil((driftLimits.samples * day) / driftLimits.days);
}
