import { nextState } from '#core/sync/outbox.ts';
import { transition } from '#agent/journal/effects.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** Refusals that a change of the catalog may have cured. */
export const mappingReasons = ['skuUnknownAtTill', 'skuDoubleAtTill', 'taxUnknownAtTill'] as const;

/** Sends again what was refused for a missing mapping; what is still missing is refused again. Inside write(). */
export function releaseUnmapped(journal: Journal, at: number): void {
  const held = journal
    .sql<[], { seq: number }>(
      `SELECT seq FROM effects WHERE state = 'rejected' AND state NOT IN ('done', 'withdrawn') AND json_extract(problem, '$.reason') IN ('${mappingReasons.join("', '")}')`,
    )
    .all();
  for (const { seq } of held)
    transition(journal, seq, 'rejected', nextState('rejected', 'sendAgain'), {
      at,
      event: 'sendAgain',
      detail: 'the catalog changed',
      problem: null,
    });
}
