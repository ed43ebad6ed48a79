import type { OpeningHours } from '#contract/config.ts';
import type { BinRow } from '#contract/picking.ts';
import type { PickupState } from '#contract/pickups.ts';
import { openSpans } from '#core/opening-hours.ts';
import type { Journal } from '#agent/journal/journal.ts';

interface Standing {
  bin: string;
  pickupId: string;
  incrementId: string;
  customer: string;
  state: PickupState;
  /** Null when nobody counted its bags. */
  bag: number | null;
  of: number;
  since: number;
  keptUntil: number | null;
}

const standing = `('picking', 'short', 'staged', 'ready', 'expired', 'putBack')`;
const order = `p.id AS pickupId, p.increment_id AS incrementId, coalesce(c.label, '—') AS customer, p.state, p.bags AS "of", p.kept_until AS keptUntil`;

/** Every bin with open orders in it, by name. An order whose bags were not counted stands where it was staged. */
export function binsOf(journal: Journal): BinRow[] {
  const rows = journal
    .sql<[], Standing>(
      `SELECT b.bin, b.bag, b.at AS since, ${order}
         FROM pickup_bags b JOIN pickups p ON p.id = b.pickup_id LEFT JOIN pickup_customers c ON c.pickup_id = p.id
         WHERE b.bin IS NOT NULL AND p.state IN ${standing}
       UNION ALL SELECT p.bin, NULL,
           coalesce((SELECT max(e.at) FROM entries e WHERE e.subject = p.id AND e.kind = 'pickup.staged'), p.updated_at), ${order}
         FROM pickups p LEFT JOIN pickup_customers c ON c.pickup_id = p.id
         WHERE p.bin IS NOT NULL AND p.state IN ${standing} AND NOT EXISTS (SELECT 1 FROM pickup_bags b WHERE b.pickup_id = p.id)
       ORDER BY incrementId, bag`,
    )
    .all();
  const names = new Intl.Collator('en', { numeric: true });
  return [...Map.groupBy(rows, (row) => row.bin)]
    .map(([bin, inBin]) => ({ bin, orders: [...Map.groupBy(inBin, (row) => row.pickupId).values()].flatMap(orderIn) }))
    .toSorted((a, b) => names.compare(a.bin, b.bin));
}

function orderIn(bags: readonly Standing[]): BinRow['orders'] {
  const [first] = bags;
  if (first === undefined) return [];
  const { pickupId, incrementId, customer, state, of, keptUntil } = first;
  return [
    {
      pickupId,
      incrementId,
      customer,
      state,
      bags: bags.flatMap((row) => row.bag ?? []),
      of,
      since: Math.min(...bags.map((row) => row.since)),
      keptUntil,
    },
  ];
}

/** The end of today's opening hours, ms UTC; null on a closed day. */
export function closesAt(now: number, hours: OpeningHours, timeZone: string): number | null {
  return openSpans(now, 0, hours, timeZone).at(-1)?.to ?? null;
}
