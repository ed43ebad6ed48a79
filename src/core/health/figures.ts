import { lagBars } from '#contract/health.ts';
import { percentile } from '#core/percentile.ts';

/** Figures of delays, exact over what is given; ms. */
export interface LagFigures {
  count: number;
  p50: number | null;
  p95: number | null;
  p99: number | null;
  max: number | null;
}

/** Nearest rank: of 20 delays the p95 is the nineteenth. All null when nothing was measured. */
export function lagFigures(delays: readonly number[]): LagFigures {
  const sorted = delays.toSorted((one, other) => one - other);
  const [p50, p95, p99] = [percentile(sorted, 0.5), percentile(sorted, 0.95), percentile(sorted, 0.99)];
  return { count: sorted.length, p50, p95, p99, max: sorted.at(-1) ?? null };
}

/** How many delays end in each bar of `lagBars`, and how many in none. */
export function lagHistogram(delays: readonly number[]): number[] {
  const bars = [...lagBars.map(() => 0), 0];
  for (const delay of delays) {
    const bar = lagBars.findIndex((end) => delay <= end);
    const at = bar === -1 ? lagBars.length : bar;
    bars[at] = (bars[at] ?? 0) + 1;
  }
  return bars;
}
