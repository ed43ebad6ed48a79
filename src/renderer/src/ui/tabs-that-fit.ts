/**
 * Which tabs stand in a row, in their order, and which in the menu at its end: px wide as `widths` say, where `room` px are. The chosen
 * one always stands in the row, as the last of it where it would not fit by itself.
 */
export function tabsThatFit(widths: readonly number[], room: number, menu: number, chosen: number): { row: number[]; menu: number[] } {
  const all = widths.map((_, index) => index);
  const sum = (some: readonly number[]): number => some.reduce((total, index) => total + (widths[index] ?? 0), 0);
  if (sum(all) <= room) return { row: all, menu: [] };
  const kept = chosen >= 0 ? [chosen] : [];
  let left = room - menu - sum(kept);
  let row: number[] = [];
  for (const index of all.filter((one) => one !== chosen)) {
    left -= widths[index] ?? 0;
    if (left < 0) break;
    row.push(index);
  }
  row = [...row, ...kept].toSorted((a, b) => a - b);
  return { row, menu: all.filter((index) => !row.includes(index)) };
}
