import type { Figures } from '#contract/health.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** A stock number that takes longer than a few polls and a write is late. */
export const lateMs = 120_000;

/** What is not confirmed yet, in things a store knows: orders, returns, transfers, SKUs; what waits longest first. */
export function waiting(journal: Journal, now: number): Figures['waiting'] {
  const owed = journal
    .sql<[], Figures['waiting'][number]>(
      `SELECT CASE WHEN p.id IS NOT NULL THEN 'pickups' WHEN d.id IS NOT NULL OR r.id IS NOT NULL THEN 'returns'
           WHEN t.id IS NOT NULL THEN 'transfers' ELSE 'other' END AS what,
         e.system, count(DISTINCT e.subject) AS count, min(e.created_at) AS oldestAt
       FROM effects e LEFT JOIN pickups p ON p.id = e.subject LEFT JOIN desk_returns d ON d.id = e.subject
         LEFT JOIN till_returns r ON r.id = e.subject LEFT JOIN transfers t ON t.id = e.subject
       WHERE e.state NOT IN ('done', 'withdrawn') AND e.background = 0 GROUP BY 1, 2`,
    )
    .all();
  const late = journal
    .sql<[number], { count: number; oldestAt: number | null }>(
      'SELECT count(*) AS count, min(since) AS oldestAt FROM stock_dirty WHERE since <= ?',
    )
    .get(now - lateMs);
  const skus: Figures['waiting'] =
    late === undefined || late.oldestAt === null ? [] : [{ what: 'skus', system: 'magento', count: late.count, oldestAt: late.oldestAt }];
  return [...owed, ...skus].toSorted((one, other) => one.oldestAt - other.oldestAt);
}

/** When the last thing that waited was over, ms UTC; null where nothing ever waited. */
export function quietSince(journal: Journal): number | null {
  const row = journal
    .sql<[], { effect: number | null; stock: number | null }>(
      `SELECT (SELECT max(settled_at) FROM effects WHERE settled_at IS NOT NULL) AS effect,
         (SELECT confirmed_at FROM stock_delays ORDER BY id DESC LIMIT 1) AS stock`,
    )
    .get();
  const ends = [row?.effect ?? null, row?.stock ?? null].filter((at) => at !== null);
  return ends.length === 0 ? null : Math.max(...ends);
}
