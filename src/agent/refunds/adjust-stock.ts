import { z } from 'zod';
import { usualRetry } from '#core/sync/retry.ts';
import { letGo } from '#agent/replica/held-stock.ts';
import { markDirty } from '#agent/replica/stock-dirty.ts';
import { follows } from '#agent/refunds/follows.ts';
import { effectKind } from '#agent/sync/effect-kind.ts';
import { adjustable, adjustTill } from '#agent/refunds/till-adjustment.ts';

const payload = z.object({
  sku: z.string().min(1),
  quantity: z.number().positive(),
  incrementId: z.string(),
  /** What keeps the pieces from sale until the till has taken them out. */
  heldId: z.uuid(),
  /** The effect that brings the pieces into the till's stock; null when they are in it. */
  after: z.uuid().nullable().default(null),
});
type Payload = z.infer<typeof payload>;

/**
 * Takes damaged pieces out of the till's stock. The till keeps no reference of ours with an adjustment (lightspeed.md A.10.10), so in
 * doubt a person looks. Until it is done the pieces are held, so that they are not sold online meanwhile.
 */
export const adjustStock = effectKind<Payload>({
  name: 'lightspeed.adjustStock',
  system: 'lightspeed',
  version: 1,
  schema: payload,
  repeat: 'person',
  settleMs: 20_000,
  retry: usualRetry,
  editable: [],

  check: (damaged, context) => follows(context, damaged.after, 'the till did not take the pieces in') ?? adjustable(damaged.sku, context),
  send: (damaged, context) => adjustTill(damaged.sku, -damaged.quantity, 'DAMAGE', context),
  probe: null,

  /** Only on-hand read from now on has it; until then the held pieces' number stays published. */
  done(damaged, _result, { journal, effect, now }) {
    if (letGo(journal, damaged.heldId, { entrySeq: effect.entrySeq, at: now }))
      markDirty(journal, damaged.sku, { cause: 'held', since: now, afterReadOf: now, settle: true });
  },

  rebuild: (damaged) => damaged,
  skipConsequence: (damaged) =>
    `The till goes on counting ${damaged.quantity} × ${damaged.sku} as on hand; Backroom keeps them from sale online as held.`,
});
