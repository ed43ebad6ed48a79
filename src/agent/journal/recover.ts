import { basename } from 'node:path';
import type Database from 'better-sqlite3';
import { latestBackup } from '#agent/journal/backup.ts';
import { checkPages, openPlain } from '#agent/journal/database.ts';
import { appendEntry, verifyChain } from '#agent/journal/entries.ts';
import { openException } from '#agent/journal/exceptions.ts';
import { deleteDatabase } from '#agent/journal/files.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { schemaVersion } from '#agent/journal/migrate.ts';
import type { Migration } from '#agent/journal/migrate.ts';
import { openFile, refusalOf } from '#agent/journal/open-file.ts';
import type { OpenOptions } from '#agent/journal/options.ts';
import { copyDamaged } from '#agent/journal/read-damaged.ts';
import { incomingJournal, refill } from '#agent/journal/refill.ts';
import type { Findings, Replacement } from '#agent/journal/refill.ts';
import type { Refusal } from '#agent/journal/refusal.ts';
import { doubtOpenEffects, openEffectIds } from '#agent/journal/salvage.ts';
import { describeSalvage } from '#agent/journal/salvage-words.ts';
import { isSqliteError, storageFailure } from '#agent/journal/storage-failure.ts';
import { freeStamp, incomingPath, swapIn } from '#agent/journal/swap.ts';
import { inspectWal } from '#agent/journal/wal.ts';

/** What became of a damaged journal. Also an entry `journal.recovered` and an open exception `journalRecovered` of the new one. */
export interface SalvageReport extends Findings {
  message: string;
  cure: string;
}

/**
 * Builds a journal to take the place of the damaged one at `path`, brings over what is readable, then swaps the two. The damaged
 * file stays in its place until the new one is whole, so a kill or a full disk on the way loses nothing. The caller holds the lock.
 */
export function recover(path: string, options: OpenOptions, steps: readonly Migration[]): { ok: true; report: SalvageReport } | Refusal {
  const task = newReplacement(path, 'damaged', options, steps);
  try {
    copyDamaged(path, task.work);
    const outcome =
      rebuild(task) ?? refill(task, latestBackup(path, options.storeId), (journal, findings) => report(journal, task, findings));
    if (!outcome.ok) return outcome;
    swapIn(path, 'damaged', task.stamp);
    const { findings } = outcome;
    options.log.error('journal.recovered', { store: options.storeId, method: findings.method, effectsLost: findings.effectsLost });
    return { ok: true, report: { ...findings, ...describeSalvage(findings) } };
  } catch (error) {
    deleteDatabase(task.incoming);
    return refusalOf(error, options.storeId);
  } finally {
    deleteDatabase(task.work);
  }
}

/** What a replacement of the journal at `path` works with; nothing is touched yet. */
export function newReplacement(path: string, why: 'damaged' | 'replaced', options: OpenOptions, steps: readonly Migration[]): Replacement {
  const at = options.now();
  const stamp = freeStamp(path, why, at);
  return {
    options,
    steps,
    work: `${path}.salvage`,
    incoming: incomingPath(path, why, stamp),
    oldFile: `${basename(path)}.${why}-${stamp}`,
    at,
    stamp,
    lostCommits: inspectWal(`${path}-wal`).lostCommits,
  };
}

/** The whole file row by row, if every table can be read and everything in it fits together; else null. */
function rebuild(task: Replacement): { ok: true; findings: Findings } | null {
  if (!copyTables(task.work, task.incoming)) return null;
  const opened = openFile(task.incoming, task.options, task.steps);
  if (!opened.ok) return abandon(task);
  const journal = incomingJournal(task, opened);
  if (!isSound(journal)) {
    journal.close();
    return abandon(task);
  }
  const findings: Findings = {
    oldFile: task.oldFile,
    method: 'rebuilt',
    backupFrom: null,
    entriesLost: task.lostCommits,
    entriesKept: 0,
    effectsSalvaged: openEffectIds(journal).length,
    effectsProbed: task.lostCommits === 0 ? 0 : openEffectIds(journal).length,
    effectsLost: task.lostCommits,
  };
  journal.write(() => {
    // Older than what was acknowledged: some of these may have been sent in the commits that are lost.
    if (task.lostCommits !== 0) doubtOpenEffects(journal, new Set(), task.at);
    report(journal, task, findings);
  });
  journal.close();
  return { ok: true, findings };
}

/** The report as an entry and as an exception that stays until a person has read it. Answers the entry's number. */
function report(journal: Journal, task: Replacement, findings: Findings): number {
  const subject = task.options.storeId;
  const { seq } = appendEntry(journal, { kind: 'journal.recovered', subject, person: null, data: findings, requestId: null, at: task.at });
  const params = { file: findings.oldFile, report: describeSalvage(findings).details };
  const id = task.options.ids.uuid();
  openException(journal, { id, kind: 'journalRecovered', subject, params, pickupId: null, effectId: null, entrySeq: seq, at: task.at });
  return seq;
}

function isSound(journal: Journal): boolean {
  if (checkPages(journal.db, 'full').length > 0) return false;
  if (journal.db.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get() !== undefined) return false;
  return verifyChain(journal).ok;
}

function abandon(task: Replacement): null {
  deleteDatabase(task.incoming);
  return null;
}

/** A fresh copy of every table with new indexes: what only an index has lost is not lost. */
function copyTables(work: string, incoming: string): boolean {
  deleteDatabase(incoming);
  let db: Database.Database | undefined;
  try {
    db = openPlain(work);
    if (schemaVersion(db) === 0) return false;
    const indexes = db.prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL`).pluck().all();
    // SQLite copies indexes page by page, damage and all; unlisted in the schema of this working copy they are left out.
    db.unsafeMode();
    db.pragma('writable_schema = ON');
    db.exec(`DELETE FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL`);
    db.pragma('writable_schema = RESET');
    db.prepare('VACUUM INTO ?').run(incoming);
    makeIndexes(incoming, indexes);
    return true;
  } catch (error) {
    deleteDatabase(incoming);
    if (storageFailure(error)?.reason === 'full' || !isSqliteError(error)) throw error;
    return false;
  } finally {
    db?.close();
  }
}

function makeIndexes(path: string, indexes: readonly string[]): void {
  const db = openPlain(path);
  try {
    db.transaction(() => indexes.forEach((sql) => db.exec(sql))).immediate();
  } finally {
    db.close();
  }
}
