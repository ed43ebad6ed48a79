import { basename } from 'node:path';
import type Database from 'better-sqlite3';
import { checkBackup, listBackups } from '#agent/journal/backup.ts';
import { openPlain } from '#agent/journal/database.ts';
import { appendEntry } from '#agent/journal/entries.ts';
import { openException } from '#agent/journal/exceptions.ts';
import { deleteDatabase } from '#agent/journal/files.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { takeLock } from '#agent/journal/lock.ts';
import { migrations } from '#agent/journal/migrations.ts';
import { refusalOf } from '#agent/journal/open-file.ts';
import type { OpenOptions } from '#agent/journal/options.ts';
import { copyDamaged } from '#agent/journal/read-damaged.ts';
import { newReplacement } from '#agent/journal/recover.ts';
import { refill } from '#agent/journal/refill.ts';
import type { Findings } from '#agent/journal/refill.ts';
import { refuse } from '#agent/journal/refusal.ts';
import type { Refusal } from '#agent/journal/refusal.ts';
import { describeRestore } from '#agent/journal/restore-words.ts';
import { readSeal, sealWords } from '#agent/journal/seal.ts';
import { isSqliteError } from '#agent/journal/storage-failure.ts';
import { finishSwap, swapIn } from '#agent/journal/swap.ts';

/** Who asks for a backup to be put back; the same `requestId` twice is one restore. */
export interface RestoreOrder {
  person: string;
  requestId: string;
}

/**
 * Puts a backup in the place of the closed journal at `path`. Unsent work and entries of the present file come over, and the file
 * itself is kept beside it as `.replaced-…`. What the backup owed is probed before it is sent, as it may have been sent since.
 * Refused while the journal is open or moved to another PC, and when the backup is not whole or not this store's.
 */
export function restoreBackup(
  path: string,
  backup: string,
  order: RestoreOrder,
  options: OpenOptions,
): { ok: true; findings: Findings } | Refusal {
  const taken = takeLock(path);
  if (!taken.ok) return refuse(taken.reason, options.storeId);
  const task = newReplacement(path, 'replaced', options, migrations);
  try {
    const seal = readSeal(path);
    if (seal !== null) return refuse('moved', options.storeId, sealWords(options.storeId, seal));
    finishSwap(path);
    const check = checkBackup(backup, options.storeId);
    if (!check.ok) return refuse('unreadable', options.storeId, `The backup ${basename(backup)} cannot be used: ${check.message}.`);
    copyDamaged(path, task.work);
    const before = doneBefore(task.work, order.requestId);
    if (before !== null) return { ok: true, findings: before };
    const at = listBackups(path, options.storeId).find((known) => known.path === backup)?.at ?? task.at;
    const report = (journal: Journal, findings: Findings) =>
      tell(journal, findings, { ...order, backup: basename(backup), at: task.at }, options);
    const outcome = refill(task, { path: backup, at }, report);
    if (outcome.ok) swapIn(path, 'replaced', task.stamp);
    return outcome;
  } catch (error) {
    deleteDatabase(task.incoming);
    return refusalOf(error, options.storeId);
  } finally {
    deleteDatabase(task.work);
    taken.lock.release();
  }
}

/** The restore as an entry and as an exception that stays until a person has compared. Answers the entry's number. */
function tell(journal: Journal, findings: Findings, order: RestoreOrder & { backup: string; at: number }, options: OpenOptions): number {
  const { at, person, requestId, backup } = order;
  const subject = options.storeId;
  const data = { ...findings, backup };
  const { seq } = appendEntry(journal, { kind: 'journal.restored', subject, person, data, requestId, at });
  const params = { file: findings.oldFile, report: describeRestore(findings) };
  const id = options.ids.uuid();
  openException(journal, { id, kind: 'journalRestored', subject, params, pickupId: null, effectId: null, entrySeq: seq, at });
  return seq;
}

/** What the same request did before; null when it did nothing yet, or nobody can tell. */
function doneBefore(present: string, requestId: string): Findings | null {
  let db: Database.Database | undefined;
  try {
    db = openPlain(present);
    const sql = `SELECT data FROM entries WHERE kind = 'journal.restored' AND request_id = ?`;
    const entry = db.prepare<[string], { data: string }>(sql).get(requestId);
    if (entry === undefined) return null;
    const { backup: _, ...findings } = JSON.parse(entry.data) as Findings & { backup: string };
    return findings;
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    return null;
  } finally {
    db?.close();
  }
}
