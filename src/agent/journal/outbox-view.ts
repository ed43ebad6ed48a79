import type { SystemName } from '#contract/ids.ts';
import type { EffectState } from '#contract/outbox.ts';
import { effectBySeq } from '#agent/journal/effects.ts';
import type { Effect } from '#agent/journal/effects.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** How the outbox looks to a person. Reads only. */

const isOpen = `e.state NOT IN ('done', 'withdrawn')`;
const holds = `e.state IN ('retry', 'uncertain', 'rejected')`;

/** Work not yet done, and since when (ms UTC) the oldest of it waits. */
export function backlog(journal: Journal): { count: number; oldestAt: number | null } {
  const row = journal
    .sql<[], { count: number; oldestAt: number | null }>(
      `SELECT count(*) AS count, min(e.created_at) AS oldestAt FROM effects e WHERE ${isOpen}`,
    )
    .get();
  return row ?? { count: 0, oldestAt: null };
}

export interface HeldLane {
  lane: string;
  /** The effect that holds it. */
  effectSeq: number;
  effectId: string;
  system: SystemName;
  kind: string;
  subject: string;
  label: string;
  /** `rejected` waits for a person; `retry` and `uncertain` go on by themselves. */
  state: Extract<EffectState, 'retry' | 'uncertain' | 'rejected'>;
  nextAt: number | null;
  /** Effects behind it. */
  behind: number;
}

/** Lanes whose first effect did not get through, longest held first. */
export function heldLanes(journal: Journal): HeldLane[] {
  return journal
    .sql<[], HeldLane>(
      `SELECT l.lane, e.seq AS effectSeq, e.id AS effectId, e.system, e.kind, e.subject, e.label, e.state, e.next_at AS nextAt,
         (SELECT count(*) FROM effect_lanes b WHERE b.lane = l.lane AND b.effect_seq > l.effect_seq) AS behind
       FROM effects e JOIN effect_lanes l ON l.effect_seq = e.seq
       WHERE ${isOpen} AND ${holds}
         AND NOT EXISTS (SELECT 1 FROM effect_lanes o WHERE o.lane = l.lane AND o.effect_seq < l.effect_seq)
       ORDER BY e.seq, l.lane`,
    )
    .all();
}

/** Effects that wait for a person. */
export function countRejected(journal: Journal): number {
  return journal.sql<[], { n: number }>(`SELECT count(*) AS n FROM effects e WHERE ${isOpen} AND e.state = 'rejected'`).get()?.n ?? 0;
}

const filters = { held: `${isOpen} AND ${holds}`, open: isOpen, all: 'TRUE' } as const;

/** What waits for a person first, then what waits for time, then the rest; settled ones last, newest of them first. */
const inOrder = `CASE e.state WHEN 'rejected' THEN 0 WHEN 'uncertain' THEN 1 WHEN 'retry' THEN 2 WHEN 'done' THEN 4 WHEN 'withdrawn' THEN 4 ELSE 3 END,
  iif(e.settled_at IS NULL, e.seq, -e.seq)`;

/**
 * Effects for the outbox screen with how many stand behind each in its lanes, and how many there are in all.
 * `held`: did not get through; `open`: not settled; `all`: settled ones too.
 */
export function listEffects(
  journal: Journal,
  options: { only: 'held' | 'open' | 'all'; limit: number },
): { rows: (Effect & { behind: number })[]; total: number } {
  const filter = filters[options.only];
  const total = journal.sql<[], { n: number }>(`SELECT count(*) AS n FROM effects e WHERE ${filter}`).get()?.n ?? 0;
  const seqs = journal
    .sql<[number], { seq: number }>(`SELECT e.seq FROM effects e WHERE ${filter} ORDER BY ${inOrder} LIMIT +?`)
    .all(options.limit);
  const rows = seqs.map(({ seq }) => ({ ...expectEffect(journal, seq), behind: countBehind(journal, seq) }));
  return { rows, total };
}

/** Effects that cannot leave before this one does. */
export function countBehind(journal: Journal, seq: number): number {
  const row = journal
    .sql<[number], { n: number }>(
      `SELECT count(DISTINCT b.effect_seq) AS n FROM effect_lanes own
       JOIN effect_lanes b ON b.lane = own.lane AND b.effect_seq > own.effect_seq WHERE own.effect_seq = ?`,
    )
    .get(seq);
  return row?.n ?? 0;
}

function expectEffect(journal: Journal, seq: number): Effect {
  const effect = effectBySeq(journal, seq);
  if (effect === null) throw new Error(`effect ${seq} vanished while it was read`);
  return effect;
}
