import type { SystemName } from '#contract/ids.ts';
import type { EffectState } from '#contract/outbox.ts';
import { isSettled } from '#core/sync/outbox.ts';
import type { EffectEvent } from '#core/sync/outbox.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** One change owed to a system, as it is handed in. */
export interface NewEffect {
  /** UUIDv7; where a system keeps a reference of ours, this is it. */
  id: string;
  /** The entry that owes it. */
  entrySeq: number;
  system: SystemName;
  kind: string;
  kindVersion: number;
  /** What it belongs to, e.g. a pickup's id. */
  subject: string;
  /** In store words, e.g. the order number. */
  label: string;
  /** JSON; its shape belongs to kind and kindVersion. */
  payload: unknown;
  background: boolean;
  /** At least one; the effect leaves only when it is first in all of them. */
  lanes: readonly string[];
  /** Not before this instant (ms UTC). */
  nextAt?: number;
  /** ms UTC. */
  at: number;
}

/** Why an effect did not get through, for a person (`message`, `cure`) and in small print (`detail`). */
export interface EffectProblem {
  reason: string;
  message: string;
  cure: string;
  detail: string | null;
}

export interface Effect {
  seq: number;
  id: string;
  entrySeq: number;
  system: SystemName;
  kind: string;
  kindVersion: number;
  subject: string;
  label: string;
  payload: unknown;
  background: boolean;
  lanes: string[];
  state: EffectState;
  attempts: number;
  createdAt: number;
  nextAt: number | null;
  sendingAt: number | null;
  settledAt: number | null;
  problem: EffectProblem | null;
  result: unknown;
}

export interface EffectLogLine {
  at: number;
  event: string;
  state: EffectState;
  detail: string | null;
}

/** What a transition writes beside the state. Left out = kept, but for `nextAt` (cleared) and the problem of a done effect (cleared). */
export interface EffectChange {
  /** ms UTC. */
  at: number;
  event: EffectEvent;
  /** For the log, e.g. the person who decided. */
  detail?: string;
  /** `retry` and `uncertain` need one. */
  nextAt?: number | null;
  /** `rejected` needs one (here or from before). */
  problem?: EffectProblem | null;
  result?: unknown;
  sendingAt?: number;
  attempts?: number;
  payload?: unknown;
  kindVersion?: number;
}

/** The effect is not in the state the caller saw, or not first in its lanes when it was to be sent: nothing was written. */
export class EffectConflict extends Error {
  /** Neither was it on the wire nor was it to leave: what became of it meanwhile came from elsewhere and stands. */
  readonly harmless: boolean;

  constructor(seq: number, from: EffectState, to: EffectState) {
    super(`effect ${seq} cannot go from ${from} to ${to} now`);
    this.name = 'EffectConflict';
    this.harmless = from !== 'sending' && to !== 'sending';
  }
}

interface EffectRow extends Omit<Effect, 'payload' | 'background' | 'lanes' | 'problem' | 'result'> {
  payload: string;
  background: 0 | 1;
  lanes: string;
  problem: string | null;
  result: string | null;
}

const columns = `e.seq, e.id, e.entry_seq AS entrySeq, e.system, e.kind, e.kind_version AS kindVersion, e.subject, e.label, e.payload,
  e.background, e.lanes, e.state, e.attempts, e.created_at AS createdAt, e.next_at AS nextAt, e.sending_at AS sendingAt,
  e.settled_at AS settledAt, e.problem, e.result`;

/** SQLite uses the partial indexes of open effects only where a query repeats their condition word for word. */
const isOpen = `e.state NOT IN ('done', 'withdrawn')`;

/**
 * First in every lane it stands in (rule 4): nothing older stands in any of them, and nothing that passed it while it was rejected is on
 * the wire. What is uncertain was first when it left and is only asked about: an older one that was sent again meanwhile waits for it.
 */
const isFirst = `(e.state = 'uncertain' OR NOT EXISTS (
  SELECT 1 FROM effect_lanes own JOIN effect_lanes older ON older.lane = own.lane AND older.effect_seq < own.effect_seq
  WHERE own.effect_seq = e.seq)
  AND NOT EXISTS (
  SELECT 1 FROM effect_lanes own JOIN effect_lanes passed ON passed.lane = own.lane AND passed.effect_seq > own.effect_seq
  JOIN effects o ON o.seq = passed.effect_seq AND o.state IN ('sending', 'uncertain')
  WHERE own.effect_seq = e.seq))`;

/** Lanes that only keep two calls from overlapping: what stands behind a rejected effect is an absolute write of the newest truth. */
const passable = `lane GLOB 'magento:source-item:*'`;

/** Owes a change: the effect, its lanes and the first line of its log. Answers its seq. Inside write(). */
export function enqueue(journal: Journal, effect: NewEffect): number {
  journal.expectWriting();
  const lanes = [...new Set(effect.lanes)];
  if (lanes.length === 0) throw new Error(`effect ${effect.kind} without a lane`);
  const { lastInsertRowid } = journal
    .sql(
      `INSERT INTO effects (id, entry_seq, system, kind, kind_version, subject, label, payload, background, lanes, state, created_at, next_at)
       VALUES (@id, @entrySeq, @system, @kind, @kindVersion, @subject, @label, @payload, @background, @lanes, 'queued', @at, @nextAt)`,
    )
    .run({
      ...effect,
      payload: JSON.stringify(effect.payload),
      background: effect.background ? 1 : 0,
      lanes: JSON.stringify(lanes),
      nextAt: effect.nextAt ?? null,
    });
  const seq = Number(lastInsertRowid);
  standInLanes(journal, seq, lanes);
  logLine(journal, seq, { at: effect.at, event: 'enqueue', state: 'queued', detail: null });
  return seq;
}

/**
 * Effects of a system that may be worked on now, people's before background work, then oldest first: first in all their
 * lanes, and either queued, due for a retry, or due for a probe. Nothing waits for more than an hour: what seems to was put off
 * by a clock that has been set back since, and is due. Those `inWork` are left out.
 */
export function eligible(
  journal: Journal,
  system: SystemName,
  now: number,
  limit: number,
  inWork: ReadonlySet<number> = new Set(),
): Effect[] {
  const rows = journal.sql<[SystemName, number, number, number], EffectRow>(eligibleSql).all(system, now, now, limit);
  return rows.filter((row) => !inWork.has(row.seq)).map(toEffect);
}

/**
 * Text of `eligible`, for the test of its plan. The `+` before a parameter keeps SQLite (with STAT4) from preparing the statement anew
 * at each look, which costs forty times as much as the look.
 */
export const eligibleSql = `SELECT ${columns} FROM effects e
  WHERE e.system = +? AND ${isOpen} AND e.state IN ('queued', 'retry', 'uncertain') AND (e.next_at IS NULL OR e.next_at NOT BETWEEN +? + 1 AND +? + 3600000) AND ${isFirst}
  ORDER BY e.background, e.seq LIMIT 0 + ?`;

/** When the next waiting effect of a system falls due (ms UTC, may be past), those `inWork` left out; null when none waits for a time. */
export function nextWake(journal: Journal, system: SystemName, inWork: ReadonlySet<number> = new Set()): number | null {
  const rows = journal.sql<[SystemName, number], { seq: number; at: number }>(nextWakeSql).all(system, inWork.size + 1);
  return rows.find((row) => !inWork.has(row.seq))?.at ?? null;
}

/** Text of `nextWake`, for the test of its plan. */
export const nextWakeSql = `SELECT e.seq, e.next_at AS at FROM effects e
  WHERE e.system = +? AND e.next_at IS NOT NULL AND ${isOpen} AND e.state IN ('queued', 'retry', 'uncertain') AND ${isFirst}
  ORDER BY e.next_at LIMIT 0 + ?`;

/**
 * Moves one effect from `from` to `to` and logs it; which moves exist is core's table. Throws EffectConflict when it is not
 * in `from`, or is to be sent without being first in its lanes. A settled effect leaves its lanes for good. Inside write().
 */
export function transition(journal: Journal, seq: number, from: EffectState, to: EffectState, change: EffectChange): void {
  journal.expectWriting();
  const settled = isSettled(to);
  const problem = change.problem === undefined && to === 'done' ? null : change.problem;
  const { changes } = journal
    .sql(
      `UPDATE effects AS e SET state = @to, next_at = @nextAt, settled_at = @settledAt,
         problem = iif(@keepProblem, problem, @problem), result = coalesce(@result, result),
         sending_at = coalesce(@sendingAt, sending_at), attempts = coalesce(@attempts, attempts),
         payload = coalesce(@payload, payload), kind_version = coalesce(@kindVersion, kind_version)
       WHERE seq = @seq AND state = @from AND (@to <> 'sending' OR ${isFirst})`,
    )
    .run({
      seq,
      from,
      to,
      nextAt: change.nextAt ?? null,
      settledAt: settled ? change.at : null,
      keepProblem: problem === undefined ? 1 : 0,
      problem: jsonOrNull(problem ?? undefined),
      result: jsonOrNull(change.result),
      sendingAt: change.sendingAt ?? null,
      attempts: change.attempts ?? null,
      payload: jsonOrNull(change.payload),
      kindVersion: change.kindVersion ?? null,
    });
  if (changes !== 1) throw new EffectConflict(seq, from, to);
  if (settled) journal.sql<[number]>('DELETE FROM effect_lanes WHERE effect_seq = ?').run(seq);
  if (to === 'rejected') leavePassableLanes(journal, seq);
  if (from === 'rejected' && !settled) standAgain(journal, seq);
  logLine(journal, seq, { at: change.at, event: change.event, state: to, detail: change.detail ?? problem?.message ?? null });
}

/** What waits for a person must not keep stock from Magento meanwhile (SYNC.md S4); it keeps the lane of what it is about. */
function leavePassableLanes(journal: Journal, seq: number): void {
  journal
    .sql<[number, number]>(
      `DELETE FROM effect_lanes WHERE effect_seq = ? AND ${passable} AND EXISTS (SELECT 1 FROM effect_lanes WHERE effect_seq = ? AND NOT ${passable})`,
    )
    .run(seq, seq);
}

function standAgain(journal: Journal, seq: number): void {
  journal
    .sql<[number]>(
      'INSERT OR IGNORE INTO effect_lanes (lane, effect_seq) SELECT l.value, e.seq FROM effects e, json_each(e.lanes) l WHERE e.seq = ?',
    )
    .run(seq);
}

/** At start: whatever was on the wire is uncertain and to be probed at once (rule 1). Answers how many. Inside write(). */
export function recoverSending(journal: Journal, at: number): number {
  const rows = journal.sql<[], { seq: number }>(`SELECT e.seq FROM effects e WHERE ${isOpen} AND e.state = 'sending' ORDER BY e.seq`).all();
  for (const { seq } of rows) transition(journal, seq, 'sending', 'uncertain', { at, event: 'restart', nextAt: at });
  return rows.length;
}

/** By its id, open or settled. */
export function effectById(journal: Journal, id: string): Effect | null {
  const row = journal.sql<[string], EffectRow>(`SELECT ${columns} FROM effects e WHERE e.id = ?`).get(id);
  return row === undefined ? null : toEffect(row);
}

/** Where an effect stands; null for one that is not known. */
export function effectState(journal: Journal, seq: number): EffectState | null {
  return journal.sql<[number], { state: EffectState }>('SELECT state FROM effects WHERE seq = ?').get(seq)?.state ?? null;
}

/** By its number, open or settled. */
export function effectBySeq(journal: Journal, seq: number): Effect | null {
  const row = journal.sql<[number], EffectRow>(`SELECT ${columns} FROM effects e WHERE e.seq = ?`).get(seq);
  return row === undefined ? null : toEffect(row);
}

/** Every effect of a subject with its log, oldest first. */
export function effectsOf(journal: Journal, subject: string): (Effect & { log: EffectLogLine[] })[] {
  const rows = journal.sql<[string], EffectRow>(`SELECT ${columns} FROM effects e WHERE e.subject = +? ORDER BY e.seq`).all(subject);
  return rows.map((row) => ({ ...toEffect(row), log: effectLog(journal, row.seq) }));
}

/** Every change of one effect's state, oldest first. */
export function effectLog(journal: Journal, seq: number): EffectLogLine[] {
  return journal.sql<[number], EffectLogLine>('SELECT at, event, state, detail FROM effect_log WHERE effect_seq = +? ORDER BY id').all(seq);
}

/** Open effects standing in a lane, first one first. */
export function touches(journal: Journal, lane: string): Effect[] {
  return journal
    .sql<[string], EffectRow>(
      `SELECT ${columns} FROM effect_lanes l JOIN effects e ON e.seq = l.effect_seq WHERE l.lane = ? ORDER BY l.effect_seq`,
    )
    .all(lane)
    .map(toEffect);
}

/** Deletes effects settled before an instant, their logs with them; entries stay. Answers how many went; call until 0. Inside write(). */
export function pruneSettled(journal: Journal, before: number, limit: number): number {
  journal.expectWriting();
  const rows = journal
    .sql<[number, number], { seq: number }>(
      'SELECT seq FROM effects WHERE settled_at IS NOT NULL AND settled_at < +? ORDER BY settled_at LIMIT +?',
    )
    .all(before, limit);
  for (const { seq } of rows) {
    journal.sql<[number]>('DELETE FROM effect_log WHERE effect_seq = ?').run(seq);
    journal.sql<[number]>('DELETE FROM effects WHERE seq = ?').run(seq);
  }
  return rows.length;
}

/** Puts an open effect into its lanes; `enqueue` and salvage only. */
export function standInLanes(journal: Journal, seq: number, lanes: readonly string[]): void {
  journal
    .sql<[number, string]>('INSERT INTO effect_lanes (lane, effect_seq) SELECT value, ? FROM json_each(?)')
    .run(seq, JSON.stringify(lanes));
}

/** Adds a line to an effect's log; transitions and salvage only. */
export function logLine(journal: Journal, seq: number, line: EffectLogLine): void {
  journal
    .sql<[number, number, string, string, string | null]>(
      'INSERT INTO effect_log (effect_seq, at, event, state, detail) VALUES (?, ?, ?, ?, ?)',
    )
    .run(seq, line.at, line.event, line.state, line.detail);
}

function toEffect(row: EffectRow): Effect {
  return {
    ...row,
    payload: JSON.parse(row.payload) as unknown,
    background: row.background === 1,
    lanes: JSON.parse(row.lanes) as string[],
    problem: row.problem === null ? null : (JSON.parse(row.problem) as EffectProblem),
    result: row.result === null ? null : (JSON.parse(row.result) as unknown),
  };
}

function jsonOrNull(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
