import type Database from 'better-sqlite3';
import { copyBackup } from '#agent/journal/backup.ts';
import { openPlain } from '#agent/journal/database.ts';
import { entryBySeq } from '#agent/journal/entries.ts';
import { Journal } from '#agent/journal/journal.ts';
import type { Migration } from '#agent/journal/migrate.ts';
import { openFile } from '#agent/journal/open-file.ts';
import type { OpenOptions } from '#agent/journal/options.ts';
import { readJournalId } from '#agent/journal/read-damaged.ts';
import { refuse } from '#agent/journal/refusal.ts';
import type { Refusal } from '#agent/journal/refusal.ts';
import { doubtOpenEffects, openEffectIds, readEffects, saveEffects, saveEntries } from '#agent/journal/salvage.ts';
import { storageFailure } from '#agent/journal/storage-failure.ts';

/** What was brought over into a journal that takes another one's place. */
export interface Findings {
  /** Name the old file has now, beside the journal; nobody deletes it. */
  oldFile: string;
  /** `rebuilt`: every table could be read; `backup`: a backup plus what was readable; `empty`: only what was readable. */
  method: 'rebuilt' | 'backup' | 'empty';
  /** When that backup was made (ms UTC). */
  backupFrom: number | null;
  /** Null: could not be told. */
  entriesLost: number | null;
  /** Entries newer than the backup that came over: they are in the history, what they changed is as it was at the backup. */
  entriesKept: number;
  /** Unsent changes that came over. */
  effectsSalvaged: number;
  /** Changes the backup owed: looked for at the other side before they are sent, as they may have been sent since. */
  effectsProbed: number;
  /** At most; null: could not be told. */
  effectsLost: number | null;
}

/** One replacement under way. */
export interface Replacement {
  options: OpenOptions;
  steps: readonly Migration[];
  /** A copy of the old file to read from. */
  work: string;
  /** Where the new file is built. */
  incoming: string;
  /** Name the old file will have. */
  oldFile: string;
  at: number;
  /** Of the swap; see swap.ts. */
  stamp: string;
  /** Of the old file; see WalState. */
  lostCommits: number | null;
}

/** Inside write(): leaves word of what happened in the new journal and answers the entry's number. */
export type Reporter = (journal: Journal, findings: Findings) => number;

/**
 * Builds the new journal from a backup (or empty) and from whatever the old file still shows: newer entries and the outbox.
 * What the backup owed may have been sent since, so it is probed first, also where the old file says it was: finding it brings back
 * what followed from it.
 */
export function refill(
  task: Replacement,
  backup: { path: string; at: number } | null,
  report: Reporter,
): { ok: true; findings: Findings } | Refusal {
  if (backup !== null) copyBackup(backup.path, task.incoming);
  const old = openOld(task.work);
  try {
    const id = old === null ? null : readJournalId(old);
    const options = { ...task.options, ids: { uuid: () => id ?? task.options.ids.uuid() } };
    const opened = openFile(task.incoming, options, task.steps);
    if (!opened.ok) return refuse('damaged', task.options.storeId);
    const journal = incomingJournal(task, opened);
    const findings = journal.write(() => salvage(journal, old, backup, task, report));
    journal.close();
    return { ok: true, findings };
  } finally {
    old?.close();
  }
}

/** The journal being built. The caller's lock covers it: it is about to take the place of the locked one. */
export function incomingJournal(task: Replacement, opened: { db: Database.Database; id: string }): Journal {
  return new Journal(opened.db, { release: () => undefined }, { path: task.incoming, id: opened.id, ...task.options });
}

function salvage(
  journal: Journal,
  old: Database.Database | null,
  backup: { at: number } | null,
  task: Replacement,
  report: Reporter,
): Findings {
  const entries = old === null ? null : saveEntries(journal, old);
  const { effects, lost } = old === null ? { effects: [], lost: null } : readEffects(old);
  const withdrawn = new Set(effects.filter((effect) => effect.state === 'withdrawn').map((effect) => effect.id));
  const owed = new Set(openEffectIds(journal).filter((id) => !withdrawn.has(id)));
  const findings: Findings = {
    oldFile: task.oldFile,
    method: backup === null ? 'empty' : 'backup',
    backupFrom: backup?.at ?? null,
    entriesLost: sum(entries?.lost ?? null, task.lostCommits),
    entriesKept: entries?.saved ?? 0,
    effectsSalvaged: effects.filter((effect) => effect.settledAt === null).length,
    effectsProbed: owed.size,
    effectsLost: sum(lost, task.lostCommits),
  };
  const reported = report(journal, findings);
  const entryOf = (seq: number): number => {
    const kept = entries?.renumbered.get(seq) ?? seq;
    return kept < reported && entryBySeq(journal, kept) !== null ? kept : reported;
  };
  saveEffects(journal, effects, entryOf, task.at);
  const sure = task.lostCommits === 0 ? effects.map((effect) => effect.id).filter((id) => !owed.has(id)) : [];
  doubtOpenEffects(journal, new Set(sure), task.at);
  return findings;
}

function openOld(work: string): Database.Database | null {
  try {
    return openPlain(work);
  } catch (error) {
    if (storageFailure(error) === null) throw error;
    return null;
  }
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
