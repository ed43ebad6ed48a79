import type { TodayView } from '#contract/today.ts';
import type { Journal } from '#agent/journal/journal.ts';

const shown = 12;
/** So far back is looked: other entries lie between those of pickups. */
const reach = 500;

/** What happened to pickups last, newest first. Single pieces counted say too little. */
export function recent(journal: Journal): TodayView['recent'] {
  return journal
    .sql<[number, number], TodayView['recent'][number]>(
      `SELECT e.seq AS journal, e.at, e.kind, e.person, p.id AS pickupId, p.increment_id AS incrementId
       FROM entries e JOIN pickups p ON p.id = e.subject
       WHERE e.seq > (SELECT max(seq) FROM entries) - ? AND e.kind LIKE 'pickup.%' AND e.kind <> 'pickup.picked'
       ORDER BY e.seq DESC LIMIT +?`,
    )
    .all(reach, shown);
}
