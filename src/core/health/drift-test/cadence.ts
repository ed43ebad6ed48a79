/** Upper ends of the steps that gaps between two reads are counted in, ms; beyond the last there is one more. */
export const cadenceSteps = [5, 10, 15, 20, 30, 60, 120, 300, 600, 1_800, 3_600].map((seconds) => seconds * 1_000);

/** How often the till's stock was read: gaps between two reads, as far as they lie in opening hours. */
export interface Cadence {
  /** Gaps by step. */
  counts: readonly number[];
  longestMs: number;
}

export const noCadence: Cadence = { counts: Array.from({ length: cadenceSteps.length + 1 }, () => 0), longestMs: 0 };

/** Counts one more gap. */
export function withGap(cadence: Cadence, gapMs: number): Cadence {
  const step = cadenceSteps.findIndex((end) => gapMs <= end);
  const at = step === -1 ? cadenceSteps.length : step;
  return {
    counts: cadence.counts.map((count, index) => (index === at ? count + 1 : count)),
    longestMs: Math.max(cadence.longestMs, gapMs),
  };
}

/** The step that `share` of the gaps stay within, ms, never more than the longest one; null before the first gap. */
export function usualGap(cadence: Cadence, share: number): number | null {
  const total = cadence.counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let seen = 0;
  const step = cadence.counts.findIndex((count) => (seen += count) >= share * total);
  return Math.min(cadenceSteps[step] ?? cadence.longestMs, cadence.longestMs);
}
