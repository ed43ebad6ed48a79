import { countSnoozed } from '#agent/journal/attention.ts';
import { countOpenExceptions } from '#agent/journal/exceptions.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { countRejected } from '#agent/journal/outbox-view.ts';

/** What waits for a person now: stuck changes and open questions, but for those that are put aside. */
export function needsOf(journal: Journal, now: number): { held: number; exceptions: number } {
  const aside = countSnoozed(journal, now);
  return { held: countRejected(journal) - aside.effects, exceptions: countOpenExceptions(journal) - aside.exceptions };
}
