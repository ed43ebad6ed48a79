/** So many sales say something about a day's rhythm. */
const enough = 20;

/**
 * The hours of the day in which half of a store's sales are made: the fewest that hold it, busiest first, so that a lull does not count.
 * `sales` counts the sales of each hour, 0 to 23. Null while too few are known: then every opening hour is as good as another.
 */
export function peakHours(sales: readonly number[]): number[] | null {
  const total = sales.reduce((sum, count) => sum + count, 0);
  if (total < enough) return null;
  const byCount = sales.map((count, hour) => ({ count, hour })).toSorted((a, b) => b.count - a.count || a.hour - b.hour);
  const peak: number[] = [];
  let held = 0;
  for (const { count, hour } of byCount) {
    if (held * 2 >= total) break;
    peak.push(hour);
    held += count;
  }
  return peak.toSorted((a, b) => a - b);
}
