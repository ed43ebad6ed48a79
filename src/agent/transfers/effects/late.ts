import { z } from 'zod';
import { usualRetry } from '#core/sync/retry.ts';
import { effectKind } from '#agent/sync/effect-kind.ts';
import { adjustable, adjustTill } from '#agent/refunds/till-adjustment.ts';
import { ofTransfer } from '#agent/transfers/effects/consignment.ts';

const payload = ofTransfer.extend({ sku: z.string().min(1), quantity: z.number().positive() });
type Payload = z.infer<typeof payload>;

/**
 * Pieces that arrive after the consignment was received: it is frozen then, so they are stock found. The till keeps no reference of
 * ours with an adjustment (lightspeed.md A.10.10), so in doubt a person looks.
 */
export const lateArrival = effectKind<Payload>({
  name: 'lightspeed.lateArrival',
  system: 'lightspeed',
  version: 1,
  schema: payload,
  repeat: 'person',
  settleMs: 20_000,
  retry: usualRetry,
  editable: [],

  check: (late, context) => adjustable(late.sku, context),
  send: (late, context) => adjustTill(late.sku, late.quantity, 'STOCK_FOUND', context),
  probe: null,
  done: () => undefined,
  rebuild: (late) => late,
  skipConsequence: (late) => `The till does not count ${late.quantity} × ${late.sku} that arrived late.`,
});
