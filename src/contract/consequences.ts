import { z } from 'zod';
import { money } from '#contract/money.ts';

/** One sentence of what a step will lead to, at one place. The renderer translates `code` with `params`; `text` is the same in English. */
export const consequence = z.object({
  side: z.enum(['magento', 'lightspeed', 'stock', 'money', 'customer']),
  code: z.string(),
  params: z.record(z.string(), z.string()),
  text: z.string(),
});
export type Consequence = z.infer<typeof consequence>;

/**
 * What a step that changes stock or money will do, shown before it is done (UX.md). `fingerprint` goes back with the confirmation:
 * when it does not fit any more the step is refused (`changedSincePreview`) and nothing is written.
 */
export const preview = z.object({
  consequences: z.array(consequence),
  /** What goes back to the customer, incl. tax; null when no money moves. */
  refund: money.nullable(),
  fingerprint: z.string(),
});
export type Preview = z.infer<typeof preview>;
