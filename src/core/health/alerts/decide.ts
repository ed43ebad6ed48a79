import type { AlertKind, AlertRules } from '#contract/alert-rules.ts';
import type { SystemName } from '#contract/ids.ts';
import { inQuietHours } from '#core/health/alerts/quiet-hours.ts';

/** Something that is wrong now. */
export interface Problem {
  /** The same as long as it is the same problem. */
  key: string;
  kind: AlertKind;
  about: string | null;
  /** ms UTC. */
  since: number;
  snoozedUntil: number | null;
  /** The system it is a matter of, where it may come from the way there. */
  system: SystemName | null;
}

export interface Situation {
  problems: readonly Problem[];
  /** Keys of which nobody can say at the moment whether they are over. */
  unknown: ReadonlySet<string>;
  /** Keys of problems that were told and not over when last looked at. */
  told: readonly string[];
  rules: AlertRules;
  timeZone: string;
  now: number;
}

const minuteMs = 60_000;
/** What a missing way leads to is no alert of its own. */
const consequences: readonly AlertKind[] = ['unsent', 'stockLate'];

/**
 * Which problems are told now, oldest first, and which of the told ones are over. A problem is told once it is as old as its kind asks for,
 * not while it is put aside, not in quiet hours, and not again before it was over.
 */
export function decideAlerts({ problems, unknown, told, rules, timeZone, now }: Situation): { tell: Problem[]; over: string[] } {
  const there = new Set(problems.map(({ key }) => key));
  const over = told.filter((key) => !there.has(key) && !unknown.has(key));
  if (inQuietHours(now, rules.quiet, timeZone)) return { tell: [], over };
  const isDown = new Set(rules.afterMinutes.connection === null ? [] : problems.filter(isConnection).map(({ system }) => system));
  const tell = problems.filter((problem) => {
    const after = rules.afterMinutes[problem.kind];
    if (after === null || told.includes(problem.key)) return false;
    if (consequences.includes(problem.kind) && problem.system !== null && isDown.has(problem.system)) return false;
    return problem.since + after * minuteMs <= now && (problem.snoozedUntil ?? 0) <= now;
  });
  return { tell: tell.toSorted((one, other) => one.since - other.since), over };
}

function isConnection({ kind }: Problem): boolean {
  return kind === 'connection';
}
