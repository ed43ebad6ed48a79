import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { syncFolderOf } from '#agent/journal/files.ts';

/**
 * A seal says that a store's work was moved to another PC. It is a file of its own beside the journal, so that neither a backup
 * put back nor a damaged journal that is rebuilt brings the work to life here again: two PCs must never both send.
 */
const sealShape = z.object({
  moveId: z.string(),
  at: z.int(),
  by: z.string(),
  /** Where the moved file was written. */
  file: z.string(),
  bytes: z.int(),
  entries: z.int(),
  unsent: z.int(),
});
export type Seal = z.infer<typeof sealShape>;

/** The seal of the journal at `path`, or null. One that cannot be read still counts. */
export function readSeal(path: string): Seal | null {
  const file = sealPath(path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return null;
  try {
    return sealShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { moveId: 'unreadable', at: Math.trunc(found.mtimeMs), by: '?', file: '?', bytes: 0, entries: 0, unsent: 0 };
  }
}

/** Seals the journal at `path`, lastingly. Throws what the file system throws; then it is not sealed. */
export function writeSeal(path: string, seal: Seal): void {
  const partial = `${sealPath(path)}.partial`;
  const file = openSync(partial, 'w', 0o600);
  try {
    writeSync(file, `${JSON.stringify(seal)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(partial, sealPath(path));
  syncFolderOf(path);
}

/** Work may go on here again. */
export function breakSeal(path: string): void {
  rmSync(sealPath(path), { force: true });
  syncFolderOf(path);
}

/** In store words: when and by whom it was moved, and where the file was written. */
export function sealWords(storeId: string, seal: Seal): string {
  const at = new Date(seal.at).toISOString().slice(0, 16).replace('T', ' ');
  return `The journal of ${storeId} was moved to another PC on ${at} UTC by ${seal.by}, as ${seal.file}. Nothing is sent from here.`;
}

function sealPath(path: string): string {
  return `${path}.moved`;
}
