import type Database from 'better-sqlite3';
import type { EffectState } from '#contract/outbox.ts';
import { isSettled } from '#core/sync/outbox.ts';
import { logLine, standInLanes } from '#agent/journal/effects.ts';
import { entryByRequest, hashEntry, insertEntry, lastEntry } from '#agent/journal/entries.ts';
import type { EntryRow } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { readRows } from '#agent/journal/read-damaged.ts';

/** Brings what is readable of a damaged file's entries and outbox into the journal that takes its place. */

/** An effect as it stands in the damaged file. */
export interface DamagedEffect {
  seq: number;
  id: string;
  entrySeq: number;
  system: string;
  kind: string;
  kindVersion: number;
  subject: string;
  label: string;
  payload: string;
  background: number;
  lanes: string;
  state: EffectState;
  attempts: number;
  createdAt: number;
  nextAt: number | null;
  sendingAt: number | null;
  settledAt: number | null;
  problem: string | null;
  result: string | null;
}

const entryColumns = 'seq, at, kind, subject, person, device, request_id AS requestId, data, hash';
const effectColumns = `seq, id, entry_seq AS entrySeq, system, kind, kind_version AS kindVersion, subject, label, payload, background, lanes,
  state, attempts, created_at AS createdAt, next_at AS nextAt, sending_at AS sendingAt, settled_at AS settledAt, problem, result`;

export interface SavedEntries {
  saved: number;
  lost: number | null;
  /** Numbers of entries that could not keep theirs, because one before them is lost. */
  renumbered: Map<number, number>;
}

/**
 * Continues the journal's chain with the damaged file's newer entries: unchanged as long as the chain holds, under new numbers
 * behind a gap. An entry that is provably not what was written is lost. Inside write().
 */
export function saveEntries(journal: Journal, damaged: Database.Database): SavedEntries {
  let head = lastEntry(journal);
  const result: SavedEntries = { saved: 0, lost: 0, renumbered: new Map() };
  let altered = 0;
  let before: { seq: number; hash: Buffer } | null = head;
  const statements = {
    next: `SELECT ${entryColumns} FROM entries WHERE seq >= ? ORDER BY seq LIMIT 1`,
    last: ['SELECT max(seq) AS last FROM entries', 'SELECT max(seq) AS last FROM entries INDEXED BY entries_by_subject'],
  };
  const { unreadable } = readRows<EntryRow>(damaged, statements, head.seq + 1, (row) => {
    const follows = before !== null && before.seq === row.seq - 1;
    const genuine = !follows || before === null || row.hash.equals(hashEntry(before.hash, row));
    const firstOfAnotherChain = row.seq === 1;
    before = null;
    if ((!genuine && !firstOfAnotherChain) || !isJson(row.data)) {
      altered += 1;
      return;
    }
    before = { seq: row.seq, hash: row.hash };
    if (row.requestId !== null && entryByRequest(journal, row.requestId) !== null) return;
    const kept = { ...row, seq: head.seq + 1 };
    head = { seq: kept.seq, hash: hashEntry(head.hash, kept) };
    insertEntry(journal, { ...kept, hash: head.hash });
    if (kept.seq !== row.seq) result.renumbered.set(row.seq, kept.seq);
    result.saved += 1;
  });
  result.lost = unreadable === null ? null : unreadable + altered;
  return result;
}

/** Effects that can be read in the damaged file, and how many keys cannot (some may have been settled long ago). */
export function readEffects(damaged: Database.Database): { effects: DamagedEffect[]; lost: number | null } {
  const effects: DamagedEffect[] = [];
  let altered = 0;
  const statements = {
    next: `SELECT ${effectColumns} FROM effects WHERE seq >= ? ORDER BY seq LIMIT 1`,
    last: [`SELECT seq AS last FROM sqlite_sequence WHERE name = 'effects'`, 'SELECT max(seq) AS last FROM effects'],
  };
  const { unreadable } = readRows<DamagedEffect>(damaged, statements, 1, (row) => {
    if (isWhole(row)) effects.push(row);
    else altered += 1;
  });
  return { effects, lost: unreadable === null ? null : unreadable + altered };
}

/** Ids of effects that are not settled, oldest first. */
export function openEffectIds(journal: Journal): string[] {
  return journal
    .sql<[], { id: string }>(`SELECT id FROM effects WHERE state NOT IN ('done', 'withdrawn') ORDER BY seq`)
    .all()
    .map(({ id }) => id);
}

/**
 * Brings effects over: open ones the journal does not know are added in their order; of those it knows as open, the damaged
 * file's state is the newer one, but for those done meanwhile: what followed from that is not in the journal, so they stay open and
 * are found by their probe. `entryOf` names the entry that owes each. Inside write().
 */
export function saveEffects(journal: Journal, effects: readonly DamagedEffect[], entryOf: (seq: number) => number, at: number): void {
  for (const effect of effects) {
    const known = journal.sql<[string], { seq: number; state: EffectState }>('SELECT seq, state FROM effects WHERE id = ?').get(effect.id);
    if (known === undefined && isSettled(effect.state)) continue;
    if (known !== undefined && isSettled(known.state)) continue;
    if (known === undefined) addEffect(journal, { ...effect, entrySeq: entryOf(effect.entrySeq) }, at);
    else updateEffect(journal, known.seq, effect.state === 'done' ? { ...effect, ...doubted, nextAt: at } : effect, at);
  }
}

const doubted = { state: 'uncertain', settledAt: null, problem: null, result: null } as const;

/**
 * Effects whose newest state is unknown, because they come from a backup or their newest commits are lost: they may have been
 * sent since. Each is probed before anything is sent (rule 2); those a person was asked about say so. Inside write().
 */
export function doubtOpenEffects(journal: Journal, sure: ReadonlySet<string>, at: number): number {
  const rows = journal
    .sql<[], { seq: number; id: string; state: EffectState }>(
      `SELECT seq, id, state FROM effects WHERE state NOT IN ('done', 'withdrawn') ORDER BY seq`,
    )
    .all()
    .filter((row) => !sure.has(row.id));
  const problem = JSON.stringify({
    reason: 'restored',
    message: 'The journal was restored; this may have been done since.',
    cure: 'Look at the other system before you send it again.',
    detail: null,
  });
  for (const { seq, state } of rows) {
    if (state === 'rejected') journal.sql<[string, number]>('UPDATE effects SET problem = ? WHERE seq = ?').run(problem, seq);
    else journal.sql<[number, number]>(`UPDATE effects SET state = 'uncertain', next_at = ? WHERE seq = ?`).run(at, seq);
    logLine(journal, seq, { at, event: 'restart', state: state === 'rejected' ? state : 'uncertain', detail: 'restored' });
  }
  return rows.length;
}

function addEffect(journal: Journal, effect: DamagedEffect, at: number): void {
  const { lastInsertRowid } = journal
    .sql<[DamagedEffect]>(
      `INSERT INTO effects (id, entry_seq, system, kind, kind_version, subject, label, payload, background, lanes, state, attempts, created_at,
         next_at, sending_at, settled_at, problem, result)
       VALUES (@id, @entrySeq, @system, @kind, @kindVersion, @subject, @label, @payload, @background, @lanes, @state, @attempts, @createdAt,
         @nextAt, @sendingAt, @settledAt, @problem, @result)`,
    )
    .run(effect);
  const seq = Number(lastInsertRowid);
  standInLanes(journal, seq, JSON.parse(effect.lanes) as string[]);
  logLine(journal, seq, { at, event: 'salvage', state: effect.state, detail: null });
}

function updateEffect(journal: Journal, seq: number, effect: DamagedEffect, at: number): void {
  journal
    .sql<[DamagedEffect]>(
      `UPDATE effects SET state = @state, attempts = @attempts, next_at = @nextAt, sending_at = @sendingAt, settled_at = @settledAt,
         problem = @problem, result = @result, payload = @payload, kind_version = @kindVersion WHERE id = @id`,
    )
    .run(effect);
  if (isSettled(effect.state)) journal.sql<[number]>('DELETE FROM effect_lanes WHERE effect_seq = ?').run(seq);
  logLine(journal, seq, { at, event: 'salvage', state: effect.state, detail: null });
}

/** A row that would pass the schema's own checks: a damaged page can hold anything. */
function isWhole(effect: DamagedEffect): boolean {
  const states: readonly string[] = ['queued', 'sending', 'retry', 'uncertain', 'rejected', 'done', 'withdrawn'];
  const waits = effect.state === 'retry' || effect.state === 'uncertain';
  return (
    typeof effect.id === 'string' &&
    states.includes(effect.state) &&
    (effect.system === 'magento' || effect.system === 'lightspeed') &&
    isSettled(effect.state) === (effect.settledAt !== null) &&
    (!waits || effect.nextAt !== null) &&
    (effect.state !== 'rejected' || effect.problem !== null) &&
    [effect.payload, effect.lanes, effect.problem ?? '{}', effect.result ?? '{}'].every(isJson)
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
