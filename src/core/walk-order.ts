/** Something to be fetched. `place` is the till's first category of it: neither system says on which shelf it stands. */
export interface Stop {
  place: string | null;
  name: string;
  sku: string;
}

/**
 * In the order of a walk through the store, on the screen as on paper: category by category, what the till puts in none last; within one
 * by name, since what stands together is called alike. A SKU wanted by several orders is fetched at once, in the order they came in.
 */
export function inWalkOrder<T extends Stop>(stops: readonly T[]): T[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return stops.toSorted((a, b) => byPlace(a, b, compare) || compare(a.name, b.name) || compare(a.sku, b.sku));
}

function byPlace(a: Stop, b: Stop, compare: (one: string, other: string) => number): number {
  if (a.place === null || b.place === null) return Number(a.place === null) - Number(b.place === null);
  return compare(a.place, b.place);
}
