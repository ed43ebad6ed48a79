/**
 * What the trade takes for a connection that is good enough, over seven days at one store: the stock online follows within two minutes
 * and never more than ten behind, nothing is sold twice, and the same kind of mistake is not mended by hand more than once a week.
 */
export const driftLimits = {
  days: 7,
  /** Till sales followed to Magento's salable quantity. */
  samples: 20,
  p95Ms: 120_000,
  maxMs: 600_000,
  oversells: 0,
  negatives: 0,
  /** Corrections by hand, here and in Magento. */
  fixes: 1,
  /** Time people spent on them. */
  fixingMs: 3_600_000,
  /** Of the opening hours, in which this PC was running: without them nobody can say that all is well. */
  watched: 0.8,
} as const;
