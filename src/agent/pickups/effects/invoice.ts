import { z } from 'zod';
import { isGoneOnline } from '#agent/pickups/effects/gone-online.ts';
import { findInvoiced, invoiceRest } from '#agent/pickups/effects/invoicing.ts';
import { effectKind, probed } from '#agent/sync/effect-kind.ts';

const payload = z.object({ orderId: z.int(), incrementId: z.string(), receipt: z.string() });
type Payload = z.infer<typeof payload>;

/** The customer paid at the till: Magento gets its invoice for everything left (magento-measured 19, 52). Repeating it is refused there. */
export const invoice = effectKind<Payload>({
  name: 'magento.invoice',
  system: 'magento',
  ...probed,
  schema: payload,
  settleMs: 30_000,

  check(paid, context) {
    return isGoneOnline(context.journal, paid.orderId)
      ? {
          kind: 'refuse',
          reason: 'paidButCancelled',
          message: `Order ${paid.incrementId} was paid at the till but is cancelled in Magento.`,
          cure: 'Give the money back at the till, or place the order again.',
        }
      : { kind: 'go' };
  },

  send: (paid, context) => invoiceRest(paid.orderId, `Paid at the till, receipt ${paid.receipt}`, context),
  probe: (paid) => findInvoiced(paid.orderId),
  done: () => undefined,
  rebuild: (paid) => paid,
  skipConsequence: (paid) => `Magento goes on showing order ${paid.incrementId} as unpaid.`,
});
