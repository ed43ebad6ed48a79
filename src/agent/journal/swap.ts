import { existsSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deleteDatabase, fileStamp, moveDatabase, syncFile, syncFolderOf } from '#agent/journal/files.ts';

/**
 * Puts a finished file in a journal's place and keeps the old one beside it. A kill between any two steps loses neither:
 * the new file stays beside the journal under its `.incoming-…` name until the old one is out of the way with its log
 * (a log left behind would be replayed into the new file), and the next opening goes on from there.
 */

/** Where the replacement is built; `why` becomes part of the old file's name, `stamp` is `fileStamp`. */
export function incomingPath(path: string, why: 'damaged' | 'replaced', stamp: string): string {
  return `${path}.incoming-${why}-${stamp}`;
}

/** The stamp for a swap at this instant; a later second when an earlier file would be overwritten. */
export function freeStamp(path: string, why: 'damaged' | 'replaced', at: number): string {
  let instant = at;
  while (existsSync(`${path}.${why}-${fileStamp(instant)}`)) instant += 1_000;
  return fileStamp(instant);
}

/** Swaps the finished file at `incomingPath` in. Answers where the old one is now. */
export function swapIn(path: string, why: 'damaged' | 'replaced', stamp: string): string {
  const incoming = incomingPath(path, why, stamp);
  const aside = `${path}.${why}-${stamp}`;
  syncFile(incoming);
  moveDatabase(path, aside);
  renameSync(incoming, path);
  syncFolderOf(path);
  return aside;
}

/** Finishes a swap that was cut short, or drops a replacement that was never finished. Call before opening `path`. */
export function finishSwap(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const match = /^(.+)\.incoming-(damaged|replaced)-(\d{8}-\d{6})$/.exec(name);
    if (match === null || match[1] !== basename(path)) continue;
    const [, , why, stamp] = match;
    // The old file still in its place means that the new one may be half done.
    if (existsSync(path)) deleteDatabase(join(dirname(path), name));
    else swapIn(path, why === 'damaged' ? 'damaged' : 'replaced', String(stamp));
  }
}
