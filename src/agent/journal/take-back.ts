import { appendEntry, entryByRequest } from '#agent/journal/entries.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { takeLock } from '#agent/journal/lock.ts';
import { moveRequest } from '#agent/journal/move-in.ts';
import { refuseMove } from '#agent/journal/move-words.ts';
import type { MoveRefusal } from '#agent/journal/move-words.ts';
import { refusalOf } from '#agent/journal/open-file.ts';
import { openLocked } from '#agent/journal/open.ts';
import type { OpenOptions } from '#agent/journal/options.ts';
import { refuse } from '#agent/journal/refusal.ts';
import type { Refusal } from '#agent/journal/refusal.ts';
import { doubtOpenEffects } from '#agent/journal/salvage.ts';
import { breakSeal, readSeal } from '#agent/journal/seal.ts';
import type { Seal } from '#agent/journal/seal.ts';

/**
 * Takes a move back on the PC it was made on, for a moved file that was lost. In case the file was taken in somewhere after all,
 * everything owed is probed before it is sent; `probed` is how much that is. The file cannot be taken in here afterwards.
 */
export function takeMoveBack(path: string, person: string, options: OpenOptions): { ok: true; probed: number } | Refusal | MoveRefusal {
  const taken = takeLock(path);
  if (!taken.ok) return refuse(taken.reason, options.storeId);
  try {
    const seal = readSeal(path);
    if (seal === null) return refuseMove('notMoved', { store: options.storeId });
    const opened = openLocked(path, options, taken.lock);
    if (!opened.ok) return opened;
    const { journal } = opened;
    const probed = journal.write(() => noteTakenBack(journal, seal, person));
    breakSeal(path);
    journal.close();
    return { ok: true, probed };
  } catch (error) {
    return refusalOf(error, options.storeId);
  } finally {
    taken.lock.release();
  }
}

function noteTakenBack(journal: Journal, seal: Seal, person: string): number {
  const requestId = moveRequest(seal.moveId);
  const at = journal.now();
  // A stop between the entry and the broken seal: done before.
  if (entryByRequest(journal, requestId) === null)
    appendEntry(journal, { kind: 'journal.moveTakenBack', subject: journal.storeId, person, data: seal, requestId, at });
  return doubtOpenEffects(journal, new Set(), at);
}
