import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { person, requestId, storeId, uuid } from '#contract/ids.ts';
import { instant } from '#contract/time.ts';

/** A record that has a screen of its own. */
export const recordLink = z.object({ to: z.enum(['pickup', 'sku', 'transfer', 'return']), id: z.string() });
export type RecordLink = z.infer<typeof recordLink>;

/** Something a person must decide or know. The closed list of kinds is SYNC.md §7. */
export const exceptionRow = z.object({
  id: uuid,
  kind: z.string(),
  /** What it is about, e.g. the order number or SKU. */
  subject: z.string(),
  openedAt: instant,
  params: z.record(z.string(), z.string()),
  /** English, in store words: what happened and what it means. */
  message: z.string(),
  cure: z.string(),
  pickupId: uuid.nullable(),
  /** How often it came up. */
  times: z.int(),
  assignee: z.string().nullable(),
  /** Put aside until; null when it is not. */
  snoozedUntil: instant.nullable(),
  /** The record it is about, where there is a screen for it. */
  link: recordLink.nullable(),
  effectId: uuid.nullable(),
  actions: z.array(z.object({ action: z.string(), consequence: z.string() })),
});
export type ExceptionRow = z.infer<typeof exceptionRow>;

export const exceptions = {
  list: oc
    .input(z.object({ storeId, limit: z.int().min(1).max(500).default(100) }))
    .output(z.object({ rows: z.array(exceptionRow), total: z.int() }))
    .errors(errors),
  resolve: oc
    .input(z.object({ storeId, exceptionId: uuid, requestId, person, action: z.string() }))
    .output(z.object({ resolved: z.boolean() }))
    .errors(errors),
};
