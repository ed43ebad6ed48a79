import type { Journal } from '#agent/journal/journal.ts';

/** True when the journal was written to since the last time it said so, and then once in `ms`; a clock set back does not stop it. */
export function whenChanged(journal: Journal, ms: number): (now: number) => boolean {
  let seen: number | null = null;
  let next = 0;
  return (now) => {
    const { changes } = journal;
    if (changes === seen && now < next && next - now <= ms) return false;
    seen = changes;
    next = now + ms;
    return true;
  };
}
