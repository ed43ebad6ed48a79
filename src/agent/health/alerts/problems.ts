import { systemName, type SystemName } from '#contract/ids.ts';
import type { Connection } from '#contract/system.ts';
import type { Problem } from '#core/health/alerts/decide.ts';
import { alertKindOf, numberIn } from '#core/health/alerts/kind-of-exception.ts';
import { isExceptionKind } from '#core/health/exception-words.ts';
import { lateMs } from '#agent/health/waiting.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** What a system is called to a person. */
export const systemNames: Record<SystemName, string> = { magento: 'Magento', lightspeed: 'Lightspeed' };

/** Everything that is wrong at a store now, and the keys of what nobody can say yet. `connections` as the gateways know them. */
export function problemsOf(
  journal: Journal,
  connections: readonly Connection[],
  now: number,
): { problems: Problem[]; unknown: ReadonlySet<string> } {
  const ways = new Map(connections.map((connection) => [connection.system, connection]));
  const isUnknown = (system: SystemName) => (ways.get(system)?.state ?? 'unknown') === 'unknown';
  return {
    problems: [
      ...connections.flatMap((connection) => wayDown(connection, now)),
      ...refusedChanges(journal),
      ...systemName.options.flatMap((system) => late(journal, system, ways.get(system), now)),
      ...questions(journal),
    ],
    unknown: new Set(systemName.options.filter(isUnknown).map((system) => `connection:${system}`)),
  };
}

function wayDown({ system, state, since }: Connection, now: number): Problem[] {
  if (state === 'online' || state === 'limited' || state === 'unknown') return [];
  return [{ key: `connection:${system}`, kind: 'connection', about: systemNames[system], since: since ?? now, snoozedUntil: null, system }];
}

/** Changes that wait for a person, since they were refused. */
function refusedChanges(journal: Journal): Problem[] {
  return journal
    .sql<[], { id: string; label: string; since: number; snoozedUntil: number | null }>(
      `SELECT e.id, e.label, coalesce((SELECT max(l.at) FROM effect_log l WHERE l.effect_seq = e.seq AND l.state = 'rejected'), e.created_at) AS since,
         a.snoozed_until AS snoozedUntil
       FROM effects e LEFT JOIN attention a ON a.id = e.id WHERE e.state NOT IN ('done', 'withdrawn') AND e.state = 'rejected'`,
    )
    .all()
    .map(({ id, label, since, snoozedUntil }) => ({ key: id, kind: 'refused', about: label, since, snoozedUntil, system: null }));
}

/**
 * Changes and numbers that do not get there by themselves. What gathered while the way was down counts from when it was there again.
 */
function late(journal: Journal, system: SystemName, way: Connection | undefined, now: number): Problem[] {
  const upSince = way?.state === 'online' ? (way.since ?? 0) : 0;
  const common = { about: systemNames[system], snoozedUntil: null, system };
  const unsent = oldest(
    journal
      .sql<[SystemName], { at: number | null }>(
        // Of a lane the first counts. One that is queued until a time waits for another step of ours, which is told itself.
        `SELECT min(e.created_at) AS at FROM effects e WHERE e.state NOT IN ('done', 'withdrawn') AND e.system = +? AND e.background = 0
         AND (e.state IN ('retry', 'uncertain') OR (e.state = 'queued' AND e.next_at IS NULL))
         AND NOT EXISTS (SELECT 1 FROM effect_lanes own JOIN effect_lanes b ON b.lane = own.lane AND b.effect_seq < own.effect_seq
           WHERE own.effect_seq = e.seq)`,
      )
      .get(system),
  );
  const number =
    system === 'magento'
      ? oldest(journal.sql<[number], { at: number | null }>('SELECT min(since) AS at FROM stock_dirty WHERE since <= +?').get(now - lateMs))
      : [];
  return [
    ...unsent.map((at) => ({ key: `unsent:${system}`, kind: 'unsent' as const, since: Math.max(at, upSince), ...common })),
    ...number.map((at) => ({ key: 'stockLate', kind: 'stockLate' as const, since: Math.max(at, upSince), ...common })),
  ];
}

function oldest(row: { at: number | null } | undefined): number[] {
  return row === undefined || row.at === null ? [] : [row.at];
}

/** A refused change is told itself, not also by the question it raised. */
function questions(journal: Journal): Problem[] {
  return journal
    .sql<[], { id: string; kind: string; params: string; since: number; snoozedUntil: number | null }>(
      `SELECT x.id, x.kind, x.params, x.opened_at AS since, a.snoozed_until AS snoozedUntil
       FROM exceptions x LEFT JOIN attention a ON a.id = x.id LEFT JOIN effects e ON e.id = x.effect_id AND e.state = 'rejected'
       WHERE x.resolved_at IS NULL AND e.id IS NULL`,
    )
    .all()
    .map(({ id, kind, params, since, snoozedUntil }) => ({
      key: id,
      kind: alertKindOf(kind),
      about: isExceptionKind(kind) ? numberIn(JSON.parse(params) as Record<string, string>) : null,
      since,
      snoozedUntil,
      system: null,
    }));
}
