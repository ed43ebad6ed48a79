import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkBackup } from '#agent/journal/backup.ts';
import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import { deleteDatabase } from '#agent/journal/files.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { takeLock } from '#agent/journal/lock.ts';
import { lookInto } from '#agent/journal/look.ts';
import { migrations, newestSchema } from '#agent/journal/migrations.ts';
import { readMoveFile } from '#agent/journal/move-file.ts';
import type { MoveManifest } from '#agent/journal/move-file.ts';
import { fileCode, refuseMove } from '#agent/journal/move-words.ts';
import type { MoveRefusal } from '#agent/journal/move-words.ts';
import { openFile, refusalOf } from '#agent/journal/open-file.ts';
import type { OpenOptions } from '#agent/journal/options.ts';
import { newReplacement } from '#agent/journal/recover.ts';
import { incomingJournal } from '#agent/journal/refill.ts';
import { refuse } from '#agent/journal/refusal.ts';
import type { Refusal } from '#agent/journal/refusal.ts';
import { breakSeal, readSeal } from '#agent/journal/seal.ts';
import { finishSwap, swapIn } from '#agent/journal/swap.ts';

/** The entry that a move leaves on the PC that took it in, or took it back: once for each move. */
export const moveRequest = (moveId: string) => `move:${moveId}`;

/** What a move file holds, checked whole. */
export async function inspectMove(file: string): Promise<{ ok: true; manifest: MoveManifest } | MoveRefusal> {
  try {
    const read = await readMoveFile(file, null);
    if (read.ok && read.manifest.schema > newestSchema) return refuseMove('moveFileNewer', { file });
    return read.ok ? read : refuseMove(reasons[read.reason], { file });
  } catch (error) {
    return refuseMove('fileUnreadable', { file, code: fileCode(error) });
  }
}

const reasons = { none: 'notMoveFile', newer: 'moveFileNewer', damaged: 'moveFileDamaged' } as const;

/** `setAside` is the file that was here before, kept beside the journal; null when there was none. */
export type MovedIn = { ok: true; setAside: string | null };

/**
 * Makes the journal in a checked move file the journal at `path`, which nobody has open. Unsent work comes as it was: the old PC is
 * sealed, so nobody else sends it. Refused when this move was taken in before and when people worked on the store here.
 */
export async function moveIn(
  path: string,
  file: string,
  manifest: MoveManifest,
  person: string,
  options: OpenOptions,
): Promise<MovedIn | Refusal | MoveRefusal> {
  const present = presentWork(path, manifest, options.storeId);
  if (present !== null) return present;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const taken = takeLock(path);
  if (!taken.ok) return refuse(taken.reason, options.storeId);
  const task = newReplacement(path, 'replaced', options, migrations);
  try {
    finishSwap(path);
    deleteDatabase(task.incoming);
    const read = await readMoveFile(file, task.incoming);
    if (!read.ok || read.manifest.moveId !== manifest.moveId || !checkBackup(task.incoming, options.storeId, 'full').ok) {
      deleteDatabase(task.incoming);
      return refuseMove('moveFileDamaged', { file });
    }
    const opened = openFile(task.incoming, options, migrations);
    if (!opened.ok) return opened;
    const journal = incomingJournal(task, opened);
    journal.write(() => noteArrival(journal, manifest, person, task.at));
    journal.close();
    const setAside = existsSync(path) ? task.oldFile : null;
    swapIn(path, 'replaced', task.stamp);
    breakSeal(path);
    return { ok: true, setAside };
  } catch (error) {
    deleteDatabase(task.incoming);
    return refusalOf(error, options.storeId);
  } finally {
    taken.lock.release();
  }
}

function noteArrival(journal: Journal, manifest: MoveManifest, person: string, at: number): void {
  const { moveId, device, by, at: movedAt, unsent } = manifest;
  const data = { from: device, by, movedAt, unsent };
  appendEntry(journal, { kind: 'journal.movedHere', subject: journal.storeId, person, data, requestId: moveRequest(moveId), at });
}

/** Why what is here already must not be replaced; null when it may: nothing, a journal nobody worked in, or one that was moved away. */
function presentWork(path: string, manifest: MoveManifest, storeId: string): Refusal | MoveRefusal | null {
  const look = lookInto(path, storeId, (journal) => ({
    known: entryByRequest(journal, moveRequest(manifest.moveId)) !== null,
    steps: journal.sql<[], { n: number }>('SELECT count(*) AS n FROM entries WHERE person IS NOT NULL').get()?.n ?? 0,
  }));
  if (!look.ok) return look;
  if (look.value === null) return null;
  const { known, steps } = look.value;
  if (known) return refuseMove('alreadyImported', { store: storeId });
  // What the agent saw and owes by itself comes again by reading; what people did does not.
  if (readSeal(path) !== null || steps === 0) return null;
  return refuseMove('storeAtWork', { store: storeId, steps });
}
