import type { Topic } from '#contract/events.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { countTab } from '#agent/pickups/queries.ts';

/** Notices that a promise has passed: nothing else happens then that would make the screens look again. */
export function lateWatch(journal: Journal): (now: number) => readonly Topic[] {
  let late: number | null = null;
  return (now) => {
    const before = late;
    late = countTab(journal, 'late', now);
    return before === null || before === late ? [] : ['pickups'];
  };
}
