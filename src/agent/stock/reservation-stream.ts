import { toQuantity } from '#core/money.ts';
import type { Call } from '#core/connector.ts';
import type { Ids } from '#core/ports.ts';
import type { ShopPage, ShopSourceItem } from '#core/shop.ts';
import { getSourceItemsOfSku } from '#agent/connectors/magento/inventory.ts';
import { salableQuantity, stockOfSource, type ShopStock } from '#agent/connectors/magento/salable.ts';
import { nextDrift } from '#agent/stock/drift-rows.ts';
import { lastRun } from '#agent/stock/reconcile.ts';
import { noteReservations } from '#agent/stock/reservations.ts';
import { anyStream, type AnyStream, type Stream, type StreamContext } from '#agent/sync/stream.ts';

/** Of so many differences each run is asked what Magento has promised: two calls each. */
const most = 500;

/** Where the walk over a run's differences is; `onShelves`: the pieces of all sources of `sku`, once they were read. */
interface Cursor {
  run: number;
  stock: ShopStock | null;
  after: string;
  asked: number;
  sku: string | null;
  onShelves: number | null;
}

type Answer = { stock: ShopStock | null } | { onShelves: ShopPage<ShopSourceItem> } | { salable: number | null };

/**
 * Asks Magento what it has promised of each SKU that differs, one after the other, once a run is over. Sources first, then the salable
 * quantity: an order in between shows as one reservation too many, never as one too few.
 */
export function reservationStream(ids: Ids): AnyStream {
  const stream: Stream<Cursor, Answer> = {
    name: 'stock.reservations',
    system: 'magento',
    every: { active: 10_000, open: 10_000, closed: 10_000 },
    restsUntilWritten: true,
    first: () => fresh(0),
    next(cursor, context) {
      const at = walkOf(cursor, context);
      const sku = at === null ? null : nextSku(at, context);
      if (at === null || sku === null) return null;
      if (at.stock === null) return answered(stockOfSource(context.store.config.sourceCode), (stock) => ({ stock }));
      if (at.sku !== sku || at.onShelves === null) return answered(getSourceItemsOfSku(sku), (onShelves) => ({ onShelves }));
      return answered(salableQuantity(sku, at.stock.stockId), (salable) => ({ salable }));
    },
    rejects: (answer) => ('onShelves' in answer ? answer.onShelves.rejects : []),
    apply(answer, cursor, context) {
      const at = walkOf(cursor, context) ?? cursor;
      const sku = nextSku(at, context);
      if (sku === null) return { cursor: at, more: false, topics: [] };
      if ('stock' in answer)
        return { cursor: answer.stock === null ? { ...at, asked: most } : { ...at, stock: answer.stock }, more: true, topics: [] };
      if ('onShelves' in answer) return { cursor: { ...at, sku, onShelves: piecesOf(answer.onShelves, at.stock) }, more: true, topics: [] };
      if (answer.salable !== null && at.onShelves !== null)
        noteReservations({ ...context, ids }, { sku, onShelves: at.onShelves, salable: answer.salable });
      return {
        cursor: { ...at, after: sku, asked: at.asked + 1, sku: null, onShelves: null },
        more: true,
        topics: ['stock', 'exceptions'],
      };
    },
  };
  return anyStream(stream);
}

const fresh = (run: number): Cursor => ({ run, stock: null, after: '', asked: 0, sku: null, onShelves: null });

/** The walk belongs to the newest complete run; another run is another walk. */
function walkOf(cursor: Cursor, { journal }: StreamContext): Cursor | null {
  const run = lastRun(journal);
  if (run === null || run.state !== 'done') return null;
  return cursor.run === run.id ? cursor : fresh(run.id);
}

function nextSku(at: Cursor, { journal }: StreamContext): string | null {
  return at.asked >= most ? null : nextDrift(journal, at.after);
}

/** What may be sold from: rows of the stock's sources that are in stock. */
function piecesOf(page: ShopPage<ShopSourceItem>, stock: ShopStock | null): number {
  const rows = page.items.filter((row) => row.inStock && stock?.sources.includes(row.sourceCode) === true);
  return toQuantity(rows.reduce((sum, row) => sum + row.quantity, 0));
}

function answered<T>(call: Call<T>, as: (value: T) => Answer): Call<Answer> {
  return {
    request: call.request,
    decode(result, now) {
      const decoded = call.decode(result, now);
      return decoded.ok ? { ok: true, value: as(decoded.value), drift: decoded.drift } : decoded;
    },
  };
}
