import { existsSync, renameSync, rmSync } from 'node:fs';
import { backUpTo } from '#agent/journal/backup.ts';
import { deleteDatabase, syncFolderOf } from '#agent/journal/files.ts';
import { writeMoveFile } from '#agent/journal/move-file.ts';
import type { MoveManifest } from '#agent/journal/move-file.ts';
import { fileCode, refuseMove } from '#agent/journal/move-words.ts';
import type { MoveRefusal } from '#agent/journal/move-words.ts';
import { newestSchema } from '#agent/journal/migrations.ts';
import { openJournal } from '#agent/journal/open.ts';
import type { OpenOptions } from '#agent/journal/options.ts';
import { backlog } from '#agent/journal/outbox-view.ts';
import { lastEntry } from '#agent/journal/entries.ts';
import type { Refusal } from '#agent/journal/refusal.ts';
import { breakSeal, readSeal, writeSeal } from '#agent/journal/seal.ts';
import type { Seal } from '#agent/journal/seal.ts';

/** What the move file says beside what the journal tells. */
export type MoveOrder = Pick<MoveManifest, 'moveId' | 'by' | 'store' | 'magento' | 'lightspeed'> & { to: string };

/**
 * Writes the closed journal at `path` with its unsent work into one verified file and seals it here. The seal comes before the file
 * gets its name: there is never a whole file while this PC still works. The same `moveId` twice is one move.
 */
export async function moveOut(
  path: string,
  order: MoveOrder,
  options: OpenOptions,
): Promise<{ ok: true; seal: Seal } | Refusal | MoveRefusal> {
  const done = readSeal(path);
  if (done !== null && done.moveId === order.moveId) return { ok: true, seal: done };
  if (existsSync(order.to)) return refuseMove('fileExists', { file: order.to });
  const opened = openJournal(path, options);
  if (!opened.ok) return opened;
  const { journal } = opened;
  const copy = `${path}.moving`;
  const partial = `${order.to}.partial`;
  try {
    const { to, ...named } = order;
    const about = { at: options.now(), entries: lastEntry(journal).seq, unsent: backlog(journal).count };
    const copied = await backUpTo(journal, copy, 'full');
    if (!copied.ok) return refuseMove('fileNotWritten', { file: to, why: copied.message });
    rmSync(partial, { force: true });
    const manifest = { ...named, ...about, device: options.device, app: options.app, schema: newestSchema };
    const written = await writeMoveFile(partial, manifest, copy);
    if (!written.ok) return refuseMove('fileNotWritten', { file: to, why: 'what was written could not be read back' });
    const seal: Seal = { moveId: order.moveId, by: order.by, file: to, bytes: written.bytes, ...about };
    writeSeal(path, seal);
    nameFile(path, partial, to);
    return { ok: true, seal };
  } catch (error) {
    return refuseMove('fileNotWritten', { file: order.to, why: fileCode(error) });
  } finally {
    journal.close();
    deleteDatabase(copy);
    rmSync(partial, { force: true });
  }
}

/** The last step: the file is there, or the store is not moved. */
function nameFile(path: string, partial: string, to: string): void {
  try {
    renameSync(partial, to);
  } catch (error) {
    breakSeal(path);
    throw error;
  }
  syncFolderOf(to);
}
