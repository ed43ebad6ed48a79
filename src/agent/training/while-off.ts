import { closeSync, openSync, writeSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { JournalFile } from '#agent/agent.ts';
import { latestBackup } from '#agent/journal/backup.ts';
import { openPlain } from '#agent/journal/database.ts';
import { restoreBackup } from '#agent/journal/restore.ts';
import { recoverPinInFile } from '#agent/recover-pin-in-file.ts';

/** Something that happens to a closed journal; false when it does not. What follows from it the store finds by itself when it is opened. */
export type WhileOff = (file: JournalFile) => boolean;

const dayMs = 86_400_000;

/** So many days go by since the pickup was made ready or handed over. */
export function daysPass(file: JournalFile, pickupId: string, days: number): boolean {
  return inFile(file, (journal) => {
    const change = 'UPDATE pickups SET kept_until = kept_until - @ms, collected_at = collected_at - @ms WHERE id = @pickupId';
    journal.prepare<[{ ms: number; pickupId: string }]>(change).run({ ms: days * dayMs, pickupId });
  });
}

/** It was a while ago that open transfers were last asked for by their ids. */
export const transfersNotLookedAt: WhileOff = (file) =>
  inFile(file, (journal) => journal.exec('UPDATE till_consignments SET checked_at = 0'));

const pageBytes = 4_096;

/** The power fails and the disk loses a page: one that holds nothing which cannot be read elsewhere. */
export const pageIsLost: WhileOff = (file) => {
  let page = 0;
  inFile(file, (journal) => {
    const root = `SELECT rootpage FROM sqlite_schema WHERE name = 'pickup_lines_by_sku'`;
    page = journal.prepare<[], number>(root).pluck().get() ?? 0;
    journal.exec(`DELETE FROM meta WHERE key = 'clean_shutdown'`);
  });
  if (page === 0) return false;
  const disk = openSync(file.path, 'r+');
  writeSync(disk, Buffer.alloc(pageBytes, 0xe5), 0, pageBytes, (page - 1) * pageBytes);
  closeSync(disk);
  return true;
};

/** Somebody puts the newest backup back. */
export const backupIsPutBack: WhileOff = ({ path, options }) => {
  const backup = latestBackup(path, options.storeId);
  if (backup === null) return false;
  return restoreBackup(path, backup.path, { person: 'Trainer', requestId: options.ids.uuid() }, options).ok;
};

/** Somebody at the PC gives a manager a new PIN, as `backroom staff reset` does. */
export function pinIsSet(file: JournalFile, name: string, pin: string): boolean {
  const done = recoverPinInFile(file, { requestId: file.options.ids.uuid(), by: 'Trainer', name, pin });
  return typeof done !== 'string' && 'journal' in done;
}

function inFile({ path }: JournalFile, change: (journal: Database.Database) => unknown): boolean {
  const journal = openPlain(path);
  try {
    change(journal);
    return true;
  } finally {
    journal.close();
  }
}
