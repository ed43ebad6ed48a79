import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { lag, waiting } from '#contract/health.ts';
import { storeId, systemName } from '#contract/ids.ts';
import { driftRow } from '#contract/schema-drift.ts';
import { storeSummary, connection } from '#contract/system.ts';

/** ISO 8601, UTC: the file is read by people. */
const time = z.iso.datetime().nullable();
/** Where an access token comes from; never the token, nor the name of its file. */
const tokenFrom = z.enum(['file', 'environment', 'vault']);
const backlog = z.object({ count: z.int(), oldestAt: time });

/** What the log says, cut down to events and facts that are known to tell nothing of a person. */
export const logLine = z.object({
  at: time,
  level: z.enum(['info', 'warn', 'error']),
  event: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type LogLine = z.infer<typeof logLine>;

/** What depends on an open journal, or on a file that can be looked into. */
const journalFigures = z.object({
  entries: z.int(),
  /** Per kind, system and state; settled ones as long as they are kept. */
  effects: z.array(
    z.object({ kind: z.string(), system: systemName, state: z.string(), count: z.int(), attempts: z.int(), oldestAt: time }),
  ),
  exceptions: z.array(z.object({ kind: z.string(), state: z.enum(['open', 'resolved']), count: z.int(), oldestAt: time })),
  /** Answers and rows that could not be read, by the field that was not. */
  unreadable: z.array(z.object({ source: z.string(), path: z.string(), count: z.int(), newestAt: time })),
  drift: z.array(driftRow.omit({ firstAt: true }).extend({ firstAt: time })),
  staff: z.int(),
});
export type JournalFigures = z.infer<typeof journalFigures>;

/**
 * What support needs to know of one PC and one store, and nothing of any person: this schema is the allow-list, whatever is not named
 * here does not leave. No names, addresses, notes, numbers of orders, contents of orders or of messages.
 */
export const diagnosticsBundle = z.object({
  format: z.literal('backroom-diagnostics-1'),
  madeAt: time,
  app: z.object({ version: z.string(), contract: z.int(), schema: z.int(), training: z.boolean() }),
  pc: z.object({
    platform: z.string(),
    release: z.string(),
    architecture: z.string(),
    node: z.string(),
    electron: z.string().nullable(),
    processors: z.int(),
    memoryMb: z.object({ app: z.int(), free: z.int(), all: z.int() }),
    runningForMinutes: z.int(),
    timeZone: z.string(),
  }),
  configuration: z.object({
    stores: z.int(),
    magento: z.object({ host: z.string(), auth: z.string(), token: tokenFrom }),
    lightspeed: z.object({ host: z.string(), series: z.string(), version: z.string(), token: tokenFrom, author: z.boolean() }),
    store: z.object({
      id: storeId,
      source: z.string(),
      outlet: z.string(),
      register: z.string(),
      timeZone: z.string(),
      currency: z.string(),
      leadTimeMinutes: z.int(),
      keepDays: z.int(),
      remindDaysBefore: z.int(),
      proof: z.string(),
      batchSize: z.int(),
      ageRestricted: z.int(),
      forgetCustomerDays: z.int(),
      returnReasons: z.int(),
      returnWindowDays: z.int(),
      finalSale: z.int(),
      noReceipt: z.string(),
    }),
    openingHours: z.record(z.string(), z.array(z.string())),
    closedDays: z.int(),
    paymentTypes: z.object({ web: z.string(), webRefund: z.string().nullable() }),
    pickupRules: z.object({ readyStates: z.array(z.string()), offlineMethods: z.array(z.string()) }),
    publicPrinters: z.boolean(),
  }),
  journal: z.object({
    state: storeSummary.shape.journal,
    bytes: z.int(),
    logBytes: z.int(),
    backups: z.int(),
    newestBackupAt: time,
    /** Null where the file can be neither used nor looked into. */
    figures: journalFigures.nullable(),
  }),
  /** Null while the journal is not open: nothing is asked or sent then. */
  health: z
    .object({
      quietSince: time,
      waiting: z.array(z.object({ what: waiting.shape.what, system: systemName, count: z.int(), oldestAt: time })),
      systems: z.array(
        z.object({
          system: systemName,
          state: connection.shape.state,
          since: time,
          lastContactAt: time,
          version: z.string().nullable(),
          credential: z.string(),
          credentialEndsAt: time,
          clockAheadMs: z.number().nullable(),
          budget: z.object({ limit: z.int(), windowMs: z.int(), people: z.int(), background: z.int(), left: z.int() }),
          lastDay: z.object({ people: z.int(), background: z.int(), failed: z.int() }),
          flows: z.array(z.object({ direction: z.enum(['in', 'out']), lastSuccessAt: time, backlog, today: lag, week: lag })),
        }),
      ),
      streams: z.array(
        z.object({
          name: z.string(),
          system: systemName,
          everyMs: z.int(),
          lastReadAt: time,
          /** The kind of what stood in the way, with the status of its answer where there is one. */
          problem: z.string().nullable(),
          status: z.int().nullable(),
          asked: z.int(),
          unreadable: z.int(),
          today: lag.nullable(),
        }),
      ),
    })
    .nullable(),
  log: z.object({
    lines: z.array(logLine),
    /** Lines of the same piece of the log that are of no known event. */
    leftOut: z.int(),
  }),
});
export type DiagnosticsBundle = z.infer<typeof diagnosticsBundle>;

export const diagnostics = {
  /** Made anew each time; reads only. Answers for a store whose journal is not open as well: then it is needed most. */
  bundle: oc
    .input(z.object({ storeId }))
    .output(z.object({ name: z.string(), bundle: diagnosticsBundle }))
    .errors(errors),
};
