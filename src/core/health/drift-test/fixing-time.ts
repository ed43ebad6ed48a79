/** A correction takes somebody this long, as far as anybody can tell who sees only when it was made. */
const eachMs = 300_000;
/** Two corrections of one person this close together are one sitting. */
const sittingMs = 900_000;

/** Time people spent on corrections: from the first to the last of each sitting, and five minutes before its first. Instants in ms UTC. */
export function fixingTime(fixes: readonly { person: string; at: number }[]): number {
  let total = 0;
  for (const ofPerson of Map.groupBy(fixes, (fix) => fix.person).values()) {
    let last: number | null = null;
    for (const { at } of ofPerson.toSorted((a, b) => a.at - b.at)) {
      total += last !== null && at - last <= sittingMs ? at - last : eachMs;
      last = at;
    }
  }
  return total;
}
