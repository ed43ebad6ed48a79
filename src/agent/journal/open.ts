import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { recoverSending } from '#agent/journal/effects.ts';
import { Journal } from '#agent/journal/journal.ts';
import { takeLock } from '#agent/journal/lock.ts';
import type { JournalLock } from '#agent/journal/lock.ts';
import { migrations } from '#agent/journal/migrations.ts';
import { openFile, refusalOf } from '#agent/journal/open-file.ts';
import type { OpenOptions } from '#agent/journal/options.ts';
import { recover } from '#agent/journal/recover.ts';
import type { SalvageReport } from '#agent/journal/recover.ts';
import { refuse } from '#agent/journal/refusal.ts';
import type { Refusal } from '#agent/journal/refusal.ts';
import { readSeal, sealWords } from '#agent/journal/seal.ts';
import { finishSwap } from '#agent/journal/swap.ts';

/** `salvage` tells a person what became of a damaged file; null when nothing was wrong. */
export type OpenResult = { ok: true; journal: Journal; salvage: SalvageReport | null } | Refusal;

/**
 * Opens (or makes) the journal of one store at `path`, for this process alone. One that was moved to another PC stays closed. A damaged file is set aside and replaced by what can
 * be saved; whatever was being sent when the last process stopped is uncertain now. Never throws for what a disk or a file can do.
 */
export function openJournal(path: string, options: OpenOptions): OpenResult {
  let lock: JournalLock | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const taken = takeLock(path);
    if (!taken.ok) return refuse(taken.reason, options.storeId);
    lock = taken.lock;
    const seal = readSeal(path);
    const result = seal === null ? openLocked(path, options, lock) : refuse('moved', options.storeId, sealWords(options.storeId, seal));
    if (!result.ok) lock.release();
    return result;
  } catch (error) {
    lock?.release();
    return refusalOf(error, options.storeId);
  }
}

/** As `openJournal`, for a caller that holds the lock and has looked at the seal. */
export function openLocked(path: string, options: OpenOptions, lock: JournalLock): OpenResult {
  finishSwap(path);
  const first = openFile(path, options, migrations);
  if (first.ok) return start(new Journal(first.db, lock, { path, id: first.id, ...options }), null);
  if (first.reason !== 'damaged') return first;
  const recovered = recover(path, options, migrations);
  if (!recovered.ok) return recovered;
  const second = openFile(path, options, migrations);
  if (!second.ok) return second;
  return start(new Journal(second.db, lock, { path, id: second.id, ...options }), recovered.report);
}

/** Rule 1: at start every `sending` becomes `uncertain`. */
function start(journal: Journal, salvage: SalvageReport | null): OpenResult {
  try {
    const uncertain = journal.write(() => recoverSending(journal, journal.now()));
    if (uncertain > 0) journal.log.warn('journal.uncertain', { store: journal.storeId, effects: uncertain });
    return { ok: true, journal, salvage };
  } catch (error) {
    journal.db.close();
    throw error;
  }
}
