import type { Topic } from '#contract/events.ts';
import { localDay } from '#core/local-day.ts';
import { countSnoozed } from '#agent/journal/attention.ts';
import { isSealed, sealDay } from '#agent/journal/day-seals.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** What the passing of time alone does: yesterday is sealed, and what was put aside comes back. Answers what the screens must read again. */
export function healthWatch(journal: Journal, timeZone: () => string): (now: number) => readonly Topic[] {
  let aside = 0;
  let sealed = '';
  return (now) => {
    const yesterday = localDay(localDay(now, timeZone()).from - 1, timeZone());
    if (yesterday.date !== sealed && !isSealed(journal, yesterday.date)) {
      journal.write(() => sealDay(journal, yesterday.date, yesterday.to, now));
    }
    sealed = yesterday.date;
    const before = aside;
    const { exceptions, effects } = countSnoozed(journal, now);
    aside = exceptions + effects;
    return aside < before ? ['exceptions', 'outbox', 'status'] : [];
  };
}
