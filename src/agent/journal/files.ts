import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A SQLite database is up to three files; they only make sense together. */
const parts = ['', '-wal', '-shm'] as const;

/** Moves a database with its log to another name in the same folder. The database goes first: see `finishSwap`. */
export function moveDatabase(from: string, to: string): void {
  for (const part of parts) if (existsSync(from + part)) renameSync(from + part, to + part);
}

/** Deletes a database with its log, if it is there. */
export function deleteDatabase(path: string): void {
  for (const part of parts) rmSync(path + part, { force: true });
}

/** Size in bytes; 0 when the file is not there. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Makes a finished file last through a power cut. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes renames in the folder of `path` last. Windows has no such call and needs none. */
export function syncFolderOf(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Instant as it stands in file names, UTC: 20261122-141500. */
export function fileStamp(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
}

/** The instant of a stamp (ms UTC, whole seconds). */
export function stampInstant(stamp: string): number {
  return Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z'));
}
