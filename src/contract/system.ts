import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { storeId, systemName } from '#contract/ids.ts';
import { currencyCode } from '#contract/money.ts';
import { instant, timeZone } from '#contract/time.ts';

/** `moved`: another PC has the store now; `closed`: not in use for the moment, e.g. while a backup is put back. */
const journalState = z.enum(['open', 'damaged', 'locked', 'newer', 'unreadable', 'moved', 'closed']);

export const storeSummary = z.object({
  id: storeId,
  name: z.string(),
  currency: currencyCode,
  timeZone,
  journal: journalState,
  /** What a person should know when the journal is not open, in store words with the cure. */
  journalProblem: z.string().nullable(),
});
export type StoreSummary = z.infer<typeof storeSummary>;

/**
 * How one system looks from here.
 * - online: the last call was answered; - offline: it did not get there;
 * - limited: asked to wait until `until`; - unauthorized: the credentials or a permission are missing;
 * - misconfigured: something answers that is not the API (wrong address, login page, redirect); - unknown: not asked yet.
 */
export const connection = z.object({
  system: systemName,
  state: z.enum(['unknown', 'online', 'offline', 'limited', 'unauthorized', 'misconfigured']),
  since: instant.nullable(),
  lastContactAt: instant.nullable(),
  until: instant.nullable(),
  /** English text with the cure; null while online. */
  problem: z.string().nullable(),
});
export type Connection = z.infer<typeof connection>;

export const storeStatus = z.object({
  now: instant,
  connections: z.array(connection),
  unsent: z.object({ count: z.int().nonnegative(), oldestAt: instant.nullable() }),
  /** Lanes that wait for a person, and questions, but for those that are put aside. */
  held: z.int().nonnegative(),
  exceptions: z.int().nonnegative(),
  /** Milliseconds this PC's clock is ahead of the servers; null until measured. */
  clockAheadMs: z.number().nullable(),
});
export type StoreStatus = z.infer<typeof storeStatus>;

export const system = {
  hello: oc.output(z.object({ app: z.string(), contractVersion: z.int(), training: z.boolean(), stores: z.array(storeSummary) })),
  status: oc.input(z.object({ storeId })).output(storeStatus).errors(errors),
  /** Read everything from both systems now instead of at the next poll. Answers once the reads are done or have failed. */
  pullNow: oc
    .input(z.object({ storeId }))
    .output(z.object({ failures: z.array(z.object({ stream: z.string(), problem: z.string() })) }))
    .errors(errors),
  /**
   * Opens the training world beside the real one, with a journal and servers of its own. `url`: where to look at it; null: it came with
   * its own window. REFUSED in the training world itself, and where it cannot be started.
   */
  openTraining: oc.output(z.object({ url: z.string().nullable() })).errors(errors),
  /** Hash chain, lanes, ledger and SQLite integrity of one journal. */
  verifyJournal: oc
    .input(z.object({ storeId }))
    .output(z.object({ entries: z.int(), ok: z.boolean(), findings: z.array(z.string()) }))
    .errors(errors),
  /** Writes a verified copy of the journal and answers its file name. */
  backup: oc
    .input(z.object({ storeId }))
    .output(z.object({ file: z.string(), bytes: z.int() }))
    .errors(errors),
};
