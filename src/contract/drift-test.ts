import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { journalNumber, person, requestId, storeId } from '#contract/ids.ts';
import { quantity } from '#contract/money.ts';
import { instant } from '#contract/time.ts';

/** Unclear: nothing is broken, and too little was seen to say that all is well. */
export const driftVerdict = z.enum(['green', 'red', 'unclear']);
export type DriftVerdict = z.infer<typeof driftVerdict>;

/**
 * A figure beside its limit. `p95`, `max` and `fixingMs` in ms, `watched` a share of the opening hours, the rest counts. `samples` and
 * `watched` are to be reached, all others not to be passed. Open: not reached yet, or not known.
 */
export const driftCheck = z.object({
  check: z.enum(['samples', 'p95', 'max', 'oversells', 'negatives', 'fixes', 'fixingMs', 'watched']),
  value: z.number().nullable(),
  limit: z.number(),
  state: z.enum(['kept', 'broken', 'open']),
});
export type DriftCheck = z.infer<typeof driftCheck>;

/** A till sale that was followed to Magento. */
const driftSample = z.object({
  receipt: z.string().nullable(),
  sku: z.string(),
  quantity,
  soldAt: instant,
  /** In the store's busiest hours. */
  atPeak: z.boolean(),
  /** Magento took the new quantity of this store's source. */
  confirmedAt: instant.nullable(),
  /** What may be sold online follows; null while it does not. */
  shownAt: instant.nullable(),
  /** From the sale to that moment; while there is none, its age. */
  delayMs: z.int().nonnegative(),
  /** What may be sold, as it was last seen. */
  salable: quantity.nullable(),
});
export type DriftSample = z.infer<typeof driftSample>;

/**
 * Something that went wrong. Oversold: open pickups of this store need more pieces than there are. Negative: Magento may sell less than
 * nothing. Typed: somebody changed this store's quantity in Magento. `quantity`: pieces too few, what could be sold, what Magento held.
 */
const driftFinding = z.object({
  kind: z.enum(['oversold', 'negative', 'typed']),
  sku: z.string(),
  quantity: quantity.nullable(),
  since: instant,
  until: instant.nullable(),
});
export type DriftFinding = z.infer<typeof driftFinding>;

/** What a person put right here. */
const driftFix = z.object({ journal: journalNumber, at: instant, person: z.string(), kind: z.string() });
export type DriftFix = z.infer<typeof driftFix>;

/** One day of the store. `offMs`: opening hours in which this PC did not run; the others of those in which it did. */
const driftDay = z.object({
  date: z.string(),
  openMs: z.int().nonnegative(),
  offMs: z.int().nonnegative(),
  magentoDownMs: z.int().nonnegative(),
  tillDownMs: z.int().nonnegative(),
  samples: z.int().nonnegative(),
});
export type DriftDay = z.infer<typeof driftDay>;

export const driftTestReport = z.object({
  id: z.int().positive(),
  /** Entries of its start and its end. */
  journal: journalNumber,
  endJournal: journalNumber.nullable(),
  person: z.string(),
  startedAt: instant,
  endsAt: instant,
  endedAt: instant.nullable(),
  /** Of what was seen so far while it runs. */
  verdict: driftVerdict,
  checks: z.array(driftCheck),
  /** Between two reads of the till's stock in opening hours, ms; null before the first. */
  cadence: z.object({ reads: z.int(), p50: z.int().nullable(), p95: z.int().nullable(), longest: z.int().nullable() }),
  /** Hours of the day samples come from; null while too few sales are known, then any opening hour. */
  peakHours: z.array(z.int().min(0).max(23)).nullable(),
  /** False where Magento does not tell this PC what may still be sold. */
  salableKnown: z.boolean(),
  samples: z.array(driftSample),
  findings: z.array(driftFinding),
  fixes: z.array(driftFix),
  days: z.array(driftDay),
});
export type DriftTestReport = z.infer<typeof driftTestReport>;

const earlier = z.object({ id: z.int().positive(), startedAt: instant, verdict: driftVerdict });

export const driftTest = {
  /** The test that runs, or the newest one; `test` asks for an earlier one. */
  get: oc
    .input(z.object({ storeId, test: z.int().positive().nullable().default(null) }))
    .output(z.object({ report: driftTestReport.nullable(), earlier: z.array(earlier) }))
    .errors(errors),
  /** Begins seven days of looking, by itself from then on. One that runs already goes on, and is answered. */
  start: oc.input(z.object({ storeId, requestId, person })).output(driftTestReport).errors(errors),
  export: oc
    .input(z.object({ storeId, test: z.int().positive() }))
    .output(z.object({ fileName: z.string(), csv: z.string() }))
    .errors(errors),
};
