import { createHash } from 'node:crypto';
import type { Preview } from '#contract/consequences.ts';
import { moneyOf } from '#core/money.ts';
import { matchConsequences } from '#core/returns/words.ts';
import type { Possible, Seen } from '#agent/returns/look.ts';

/** What matching leads to, as a person is asked about it. The fingerprint is of all that is shown, and of which pieces it is about. */
export function previewOf(seen: Seen, { order, scored }: Possible): Preview {
  const found = new Map<string, number>();
  for (const one of scored.allotted) found.set(one.sku, (found.get(one.sku) ?? 0) + one.quantity);
  const consequences = matchConsequences({
    orderNumber: order.incrementId,
    receipt: seen.receipt,
    currency: seen.currency,
    allotted: scored.allotted,
    tillMinor: scored.tillMinor,
    shopMinor: scored.shopMinor,
    leftAlone: seen.taken.filter((one) => (found.get(one.sku) ?? 0) < one.quantity).map((one) => one.sku),
    shipped: scored.allotted.every((one) => order.lines.some((line) => line.itemId === one.itemId && line.shipped > 0)),
  });
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([seen.record.id, order.orderId, scored.allotted, consequences.map(({ code, params }) => [code, params])]))
    .digest('hex')
    .slice(0, 32);
  return { consequences, refund: moneyOf(scored.shopMinor, seen.currency), fingerprint };
}
