import { z } from 'zod';
import { unlessGoneOnline } from '#agent/pickups/effects/gone-online.ts';
import { findInvoiced, invoiceRest } from '#agent/pickups/effects/invoicing.ts';
import { effectKind, probed } from '#agent/sync/effect-kind.ts';

const payload = z.object({ orderId: z.int(), incrementId: z.string() });
type Payload = z.infer<typeof payload>;

/** Invoices what is left of an order before a line leaves it: Magento refunds only what is invoiced (magento-measured 47, 52). */
export const invoiceAll = effectKind<Payload>({
  name: 'magento.invoiceAll',
  system: 'magento',
  ...probed,
  schema: payload,
  settleMs: 30_000,

  check: (early, context) => unlessGoneOnline(context.journal, early.orderId),
  send: (early, context) =>
    invoiceRest(early.orderId, 'Invoiced so that pieces can leave the order; the customer pays at the till', context),
  probe: (early) => findInvoiced(early.orderId),
  done: () => undefined,
  rebuild: (early) => early,
  skipConsequence: (early) => `Magento cannot take pieces off order ${early.incrementId}: the refund that follows is refused.`,
});
