/** The value below which `share` (0 to 1) of the sorted values lie, by nearest rank; null of none. */
export function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
