import { z } from 'zod';

/**
 * Why an action was not taken. The renderer translates `reason` with `params`;
 * `message` and `cure` are the same in English for the command line and logs.
 */
export const problem = z.object({
  reason: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
  cure: z.string(),
});
export type Problem = z.infer<typeof problem>;

/**
 * The closed union of errors every procedure may answer with. Plain tagged objects
 * (an Error loses its class and fields when it crosses a process).
 *
 * - NOT_FOUND: the store, pickup, effect or exception does not exist here.
 * - NOT_NOW: the rules refuse the action in the present state; nothing was written.
 * - STORE_CLOSED: this store's journal is not open (damaged, locked, newer, removed).
 * - STORAGE: the disk refused the write (full, read-only); nothing was written.
 * - REFUSED: the other system or the configuration refuses; says which and the cure.
 */
export const errors = {
  NOT_FOUND: { status: 404, data: problem },
  NOT_NOW: { status: 409, data: problem },
  STORE_CLOSED: { status: 503, data: problem },
  STORAGE: { status: 507, data: problem },
  REFUSED: { status: 422, data: problem },
} as const;
export type ErrorCode = keyof typeof errors;
