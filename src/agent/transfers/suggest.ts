import type { TransferSuggestion } from '#contract/transfers.ts';
import { velocityDays } from '#core/velocity.ts';
import { coverOf, isLow, needOf, suggestMoves, type Position } from '#core/transfers/suggest.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { freeAt } from '#agent/replica/free-stock.ts';
import { bufferOf } from '#agent/replica/stock-buffers.ts';
import { soldLately } from '#agent/replica/till-inventory.ts';
import { productOfSku } from '#agent/replica/till.ts';

export interface StoreLook {
  journal: Journal;
  outletId: string;
  /** As the till calls it. */
  name: string;
}

/** As many as a person looks through. */
const most = 200;

/** What the others can spare of what runs out here, what lasts shortest first. Reads only. */
export function suggestionsFor(here: StoreLook, others: readonly StoreLook[], days: number, now: number): TransferSuggestion[] {
  if (others.length === 0) return [];
  const low = soldSkus(here.journal, now)
    .map((sku) => ({ sku, here: positionAt(here, sku, now) }))
    .flatMap((one) => (one.here !== null && isLow(one.here, days) ? [{ sku: one.sku, here: one.here }] : []))
    .toSorted((a, b) => (coverOf(a.here) ?? 0) - (coverOf(b.here) ?? 0) || (a.sku < b.sku ? -1 : 1));
  const rows: TransferSuggestion[] = [];
  for (const one of low) {
    if (rows.length >= most) break;
    const there = others.flatMap((other) => positionAt(other, one.sku, now) ?? []);
    for (const move of suggestMoves([one.here, ...there], days).filter(({ to }) => to === here.outletId)) {
      const giver = there.find(({ store }) => store === move.from);
      const otherStore = others.find(({ outletId }) => outletId === move.from)?.name ?? move.from;
      if (giver === undefined) continue;
      rows.push({
        sku: one.sku,
        name: nameOf(here.journal, one.sku),
        outletId: move.from,
        otherStore,
        quantity: move.quantity,
        here: shown(one.here, days),
        there: shown(giver, days),
      });
    }
  }
  return rows;
}

function shown(position: Position, days: number): TransferSuggestion['here'] {
  const { free, incoming, sold } = position;
  return { free, incoming, sold, cover: coverOf(position), need: needOf(position, days) };
}

/** Null where the till does not sell it under this SKU alone. */
function positionAt({ journal, outletId }: StoreLook, sku: string, now: number): Position | null {
  const product = productOfSku(journal, sku);
  if (product.kind !== 'one') return null;
  const { incoming, promised } = underWay(journal, sku);
  return {
    store: outletId,
    free: Math.max(0, freeAt(journal, outletId, sku) - promised),
    incoming,
    sold: Math.max(0, soldLately(journal, product.productId, now)),
    buffer: bufferOf(journal, sku, product.productId, now)?.quantity ?? 0,
  };
}

/** What other transfers bring, and what they will still take off the shelf. */
function underWay(journal: Journal, sku: string): { incoming: number; promised: number } {
  const row = journal
    .sql<[string], { incoming: number | null; promised: number | null }>(
      `SELECT sum(iif(t.role = 'destination', max(l.asked * (t.state NOT IN ('sent', 'receiving')), l.sent), 0)) AS incoming,
         sum(iif(t.role = 'origin' AND t.state IN ('requested', 'approved', 'picking'), max(0, l.asked - l.picked), 0)) AS promised
       FROM transfer_lines l JOIN transfers t ON t.id = l.transfer_id
       WHERE l.sku = +? AND t.state IN ('requested', 'approved', 'picking', 'packed', 'sent', 'receiving')`,
    )
    .get(sku);
  return { incoming: row?.incoming ?? 0, promised: row?.promised ?? 0 };
}

/** SKUs that sold over this store's counter lately. */
function soldSkus(journal: Journal, now: number): string[] {
  return journal
    .sql<[number], { sku: string }>(
      `SELECT p.sku FROM sold_units s JOIN till_products p ON p.product_id = s.product_id
       WHERE s.day > ? AND p.active = 1 AND p.deleted = 0 AND p.tracks_inventory = 1 AND p.sku <> '' GROUP BY p.sku HAVING sum(s.units) > 0`,
    )
    .all(Math.floor(now / 86_400_000) - velocityDays)
    .map((row) => row.sku);
}

function nameOf(journal: Journal, sku: string): string {
  const product = productOfSku(journal, sku);
  return product.kind === 'one' ? product.name : sku;
}
