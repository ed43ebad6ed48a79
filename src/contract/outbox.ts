import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from '#contract/errors.ts';
import { person, requestId, storeId, systemName, uuid } from '#contract/ids.ts';
import { instant } from '#contract/time.ts';

/** SYNC.md §2. `withdrawn` was superseded, undone before it was sent, or skipped by a person. */
export const effectState = z.enum(['queued', 'sending', 'retry', 'uncertain', 'rejected', 'done', 'withdrawn']);
export type EffectState = z.infer<typeof effectState>;

export const effectAction = z.enum(['sendAgainRebuilt', 'sendAsItWas', 'edit', 'skip']);
export type EffectAction = z.infer<typeof effectAction>;

export const effectRow = z.object({
  id: uuid,
  system: systemName,
  kind: z.string(),
  /** What it is about in store words, e.g. the order number. */
  subject: z.string(),
  lane: z.string(),
  state: effectState,
  attempts: z.int(),
  createdAt: instant,
  nextAt: instant.nullable(),
  /** Why it is held up, for translation. */
  reason: z.string().nullable(),
  /** In store words; `detail` has the technical part in small print. */
  problem: z.string().nullable(),
  detail: z.string().nullable(),
  assignee: z.string().nullable(),
  /** Put aside until; null when it is not. */
  snoozedUntil: instant.nullable(),
  /** Effects behind it in the same lane. */
  behind: z.int(),
  actions: z.array(
    z.object({
      action: effectAction,
      /** What it leads to, in words. */
      consequence: z.string(),
      /** For `edit`: the fields a person may change, with their present values. */
      fields: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
export type EffectRow = z.infer<typeof effectRow>;

export const outbox = {
  /** Work not yet done, held lanes first, then oldest first. */
  list: oc
    .input(z.object({ storeId, only: z.enum(['held', 'open', 'all']).default('open'), limit: z.int().min(1).max(500).default(100) }))
    .output(z.object({ rows: z.array(effectRow), total: z.int() }))
    .errors(errors),
  /** What a person decided about an effect that waits for one. */
  decide: oc
    .input(
      z.object({
        storeId,
        effectId: uuid,
        requestId,
        person,
        action: effectAction,
        fields: z.record(z.string(), z.string().max(2000)).optional(),
      }),
    )
    .output(effectRow)
    .errors(errors),
};
