import type { Journal } from '#agent/journal/journal.ts';
import { settingsOf } from '#agent/replica/till.ts';

/** Names of the stores at both ends, as the till calls them. */
export function endsOf(
  journal: Journal,
  ends: { originOutlet: string; destinationOutlet: string },
): { origin: string; destination: string } {
  const names = outletNames(journal);
  const named = (id: string): string => names.get(id) ?? id;
  return { origin: named(ends.originOutlet), destination: named(ends.destinationOutlet) };
}

export function outletNames(journal: Journal): Map<string, string> {
  return new Map(settingsOf(journal, 'outlet').map((outlet) => [outlet.id, outlet.name]));
}
