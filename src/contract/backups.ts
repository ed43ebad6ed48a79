import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { person, requestId, storeId } from '#contract/ids.ts';
import { instant } from '#contract/time.ts';

const filePath = z.string().min(1).max(1_000);

/** One backup of a store, checked just now. */
export const backupRow = z.object({
  /** Its file's name. */
  name: z.string(),
  at: instant,
  why: z.enum(['hourly', 'manual', 'migration']),
  bytes: z.int(),
  /** Its newest entry's number, and how many changes it owed; null when it is not whole. */
  entries: z.int().nullable(),
  unsent: z.int().nullable(),
  /** Why it cannot be used; null when it is whole. English. */
  problem: z.string().nullable(),
});
export type BackupRow = z.infer<typeof backupRow>;

/** Who moved a store to another PC, when, and where the file was written. */
export const seal = z.object({ at: instant, by: z.string(), file: z.string() });

/** What putting a backup back leads to. */
export const restorePreview = z.object({
  backup: backupRow,
  now: instant,
  /** The journal of now: null when it cannot be read. */
  present: z.object({ entries: z.int(), unsent: z.int() }).nullable(),
  /** What people did after the backup, newest first: it stays in the history, its effect on pickups and stock is taken back. */
  steps: z.int(),
  newest: z.array(z.object({ at: instant, person: z.string(), kind: z.string(), about: z.string() })),
});
export type RestorePreview = z.infer<typeof restorePreview>;

export const restoreReport = z.object({
  /** Name of the file that was in use before; it is kept. */
  setAside: z.string(),
  backupFrom: instant,
  /** Entries after the backup that stay in the history. */
  entriesKept: z.int(),
  /** Entries of the file before that could not be read; null: nobody can tell. */
  entriesLost: z.int().nullable(),
  /** Changes the backup owed: looked for at the other side before they are sent. */
  probed: z.int(),
  /** The same in English, in store words. */
  message: z.string(),
});

/** What a move file says about itself. */
export const moveFacts = z.object({
  storeId,
  storeName: z.string(),
  /** The PC it comes from. */
  device: z.string(),
  by: z.string(),
  at: instant,
  entries: z.int(),
  unsent: z.int(),
});
export type MoveFacts = z.infer<typeof moveFacts>;

/** Backups of one store, and moving it to another PC. Other stores go on meanwhile. */
export const backups = {
  /** Every backup of the store, newest first, each checked. */
  list: oc
    .input(z.object({ storeId }))
    .output(z.object({ rows: z.array(backupRow), moved: seal.nullable() }))
    .errors(errors),
  preview: oc
    .input(z.object({ storeId, backup: z.string() }))
    .output(restorePreview)
    .errors(errors),
  /** Puts a backup in the journal's place. The file before is kept; what the backup owed is looked for before it is sent. */
  restore: oc
    .input(z.object({ storeId, backup: z.string(), requestId, person }))
    .output(restoreReport)
    .errors(errors),
  /** Writes the store with its unsent work into one file and stops working on it here. `to` is absolute: a new file or a folder. */
  moveOut: oc
    .input(z.object({ storeId, to: filePath, requestId, person }))
    .output(z.object({ file: z.string(), bytes: z.int(), entries: z.int(), unsent: z.int() }))
    .errors(errors),
  /** What a move file holds, checked whole. */
  inspect: oc
    .input(z.object({ file: filePath }))
    .output(moveFacts)
    .errors(errors),
  /** Takes a moved store over. Once for each move; refused when this PC is connected with another shop or till. */
  moveIn: oc
    .input(z.object({ file: filePath, person }))
    .output(moveFacts.extend({ setAside: z.string().nullable() }))
    .errors(errors),
  /** For a move file that was lost: work goes on here. `probed` changes are looked for at the other side before they are sent. */
  takeBack: oc
    .input(z.object({ storeId, person }))
    .output(z.object({ probed: z.int() }))
    .errors(errors),
};
