import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { storeId, systemName } from '#contract/ids.ts';
import { instant } from '#contract/time.ts';

/**
 * What an answer had that was not expected. `field`: one nobody knows; `value`: of a list of values one nobody knows; `missing`: a field
 * that must be there; `type`: a field of another kind than it was.
 */
export const driftKind = z.enum(['field', 'value', 'missing', 'type']);
export type DriftKind = z.infer<typeof driftKind>;

const difference = z.object({
  kind: driftKind,
  path: z.string(),
  /** What it is (`text`, `number`, `list`, …), of an unknown value the system's own code; never content. */
  sample: z.string(),
});
export type Difference = z.infer<typeof difference>;

export const driftRow = difference.extend({
  system: systemName,
  /** Method and path, ids as `{id}`. */
  endpoint: z.string(),
  firstAt: instant,
});
export type DriftRow = z.infer<typeof driftRow>;

/** `notAllowed`: the access token may not ask; `unreachable`: nothing that can be judged came back. */
export const endpointState = z.enum(['ok', 'differs', 'notAllowed', 'unreachable']);
export type EndpointState = z.infer<typeof endpointState>;

export const endpointRow = z.object({
  system: systemName,
  endpoint: z.string(),
  state: endpointState,
  /** Records that were compared; of none there is nothing to say yet. */
  records: z.int(),
  differences: z.array(difference),
  /** English, for the small print; null while nothing stood in the way. */
  problem: z.string().nullable(),
});
export type EndpointRow = z.infer<typeof endpointRow>;

export const contractReport = z.object({
  /** `never` before the first. */
  state: z.enum(['never', 'running', 'done']),
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  /** Endpoints done, of all. */
  done: z.int(),
  steps: z.int(),
  rows: z.array(endpointRow),
});
export type ContractReport = z.infer<typeof contractReport>;

export const serverVersion = z.object({
  system: systemName,
  /** As the system tells it, or as it is asked for by; null where it was not told. */
  version: z.string().nullable(),
  /** The month (`2027-07`) until which Lightspeed keeps this version at least; null where nothing is promised. */
  keptUntil: z.string().nullable(),
  /** True once that month has come: an older shape may be answered without a word. */
  over: z.boolean(),
});
export type ServerVersion = z.infer<typeof serverVersion>;

export const schemaDrift = {
  /** Everything unexpected that was ever seen, oldest first. */
  list: oc
    .input(z.object({ storeId }))
    .output(z.object({ rows: z.array(driftRow), versions: z.array(serverVersion) }))
    .errors(errors),
  /** How far the check is, or what it found; kept until the agent restarts. */
  report: oc.input(z.object({ storeId })).output(contractReport).errors(errors),
  /** Asks every list and record the app reads once, a few rows each, and compares. Reads only. One that runs goes on. */
  check: oc.input(z.object({ storeId })).output(contractReport).errors(errors),
};
